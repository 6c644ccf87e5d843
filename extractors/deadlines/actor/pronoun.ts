import type { Scene } from "../place/scene.ts";
import { subjectOf } from "./actor.ts";

/** `Các đồng chí` are those named before. */
const PRONOUN = /^(?:các\s+)?(?:đồng\s+chí|đ\/c)$/iu;

/** `Đoàn`, `Tổ`, `Đội`: the one that was named in full before. */
const SHORT = /^(?:Đoàn|Đội|Tổ|Ban|Hội đồng|Hội|Trung tâm|Trường|Viện|Công ty|Chi nhánh)$/u;

/** Whether a name only points back. */
export const isPronoun = (name: string): boolean => PRONOUN.test(name);

/** A name that points back or is cut short, as its item says it in full: `Đội PCCC cơ sở chủ trì …; | Đội | xây dựng kịch bản`. */
export function fullName({ draft, clause: { line, sentence, left } }: Scene, name: string): string {
  if (!isPronoun(name) && !SHORT.test(name)) return name;
  const { text } = draft.document;
  const end = isPronoun(name) ? Math.max(sentence.start, left.start) : sentence.start;
  const before = text.slice(line.span.start, end);
  const at = before.lastIndexOf(`${name} `);
  return (at < 0 ? null : subjectOf(before.slice(at))?.name) ?? name;
}

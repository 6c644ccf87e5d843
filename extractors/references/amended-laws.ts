import type { Citation } from "./citation.ts";
import { AMENDED_LAW } from "./instrument.ts";
import type { Reading } from "./reading.ts";

const AMENDING = /^[^.;:\n]{0,60}sửa đổi(?:, bổ sung)? (?:một số )?điều của (?:các )?$/u;
const RUN = /^\s{0,3}(?:,|và)\s{0,3}$/u;
const LAWS = new Set(["Luật", "Bộ luật", "Pháp lệnh"]);

/** Marks the laws that `Luật số 47/2019/QH14 … sửa đổi, bổ sung một số điều của …` names in its title. Sorted in and out. */
export function withAmendedLaws({ text }: Reading, citations: readonly Citation[]): readonly Citation[] {
  const marked: Citation[] = [];
  for (const one of citations) {
    const last = marked.at(-1);
    const amended = last !== undefined && one.name !== null && isLaw(one) && isLaw(last) && isAmended(text, last, one);
    marked.push(amended ? { ...one, rule: AMENDED_LAW } : one);
  }
  return marked;
}

const isLaw = ({ type }: Citation): boolean => type !== null && LAWS.has(type);

function isAmended(text: string, last: Citation, one: Citation): boolean {
  const between = text.slice(last.span.end, one.span.start).replace(/\s+/gu, " ");
  return last.rule === AMENDED_LAW ? RUN.test(between) : last.code !== null && AMENDING.test(between);
}

import { recipientIn } from "../action/recipient.ts";
import type { Scene } from "../place/scene.ts";
import { deedsIn, hasDeed } from "../words/deed.ts";
import { HEADS, WORD_END, WORD_START } from "../words/words.ts";
import { type Subject, subjectOf } from "./actor.ts";

/** What may go on as a list of bodies. */
const NAMES_BODY = new RegExp(`${WORD_START}(?:${HEADS})${WORD_END}`, "iu");

/** `Sở Nội vụ thẩm định hồ sơ, cấp huyện | tổ chức thi`: a second subject, where no list of bodies goes on. */
export function subjectBehindComma(left: string): Subject | null {
  const comma = left.lastIndexOf(", ");
  const part = left.slice(comma + 2);
  const object = left.slice(deedsIn(left.slice(0, Math.max(0, comma))).at(-1)?.end ?? left.length, comma);
  const subject = comma > 0 && object.trim() !== "" && !NAMES_BODY.test(object) ? subjectOf(part) : null;
  return subject && part.startsWith(subject.name) && hasDeed(part.slice(subject.end)) ? subject : null;
}

/** `báo cáo về Đảng ủy trước ngày 30/6 | để tổng hợp, báo cáo Huyện ủy trước …`: who got the one report gives the next. */
export function nextReporter({ draft, clause: { sentence }, left }: Scene): Subject | null {
  const own = /^[\s,)]*để\s+(?=(?:tổng\s+hợp|kịp\s+thời\s+tổng\s+hợp|xem\s+xét)(?![A-Za-zÀ-ỹ]))/iu.exec(left);
  if (!own) return null;
  const { text } = draft.document;
  const name = recipientIn(text.slice(sentence.start, Math.max(sentence.start, text.lastIndexOf(left, sentence.end))));
  return name ? { name, end: own[0].length } : null;
}

/** `…, riêng 6 xã vùng bãi | chậm nhất …`: who has a time of their own. */
export function exceptionIn(left: string): Subject | null {
  const part = /,\s*riêng\s+(?<who>[^,;:]{2,60})$/iu.exec(left.trimEnd())?.groups?.who;
  return part && !hasDeed(part) ? subjectOf(part) : null;
}

/** `Lập hồ sơ: các xã | thành lập tổ điều tra`: who does it stands behind what it is. */
export function doerBehindColon(words: string): Subject | null {
  const rest = words.slice(words.indexOf(":") + 1);
  const subject = rest.length < words.length ? subjectOf(rest) : null;
  return subject && hasDeed(rest.slice(subject.end)) ? subject : null;
}

import { recipientIn } from "../action/recipient.ts";
import type { Scene } from "../place/scene.ts";
import { deedsIn, hasDeed } from "../words/deed.ts";
import { HEADS, NAME_BEGINS, WORD_END, WORD_START } from "../words/words.ts";
import { bodyOf, type Subject, subjectOf } from "./actor.ts";
import { BODY } from "./actor-words.ts";

/** What may go on as a list of bodies. */
const NAMES_BODY = new RegExp(`${WORD_START}(?:${HEADS})${WORD_END}`, "iu");

/** Behind these a comma goes on with those that something is given to or done with. */
const GIVES = /(?<![A-Za-zÀ-ỹ])(?:với|cùng|g[ửở]i|cho|đến|tới|của|giao|đề\s+nghị|yêu\s+cầu|gồm|là)\s/iu;

/** `các huyện nhận`, `Văn phòng chấm điểm`: with a quantifier or a capital, it may be another than the last of a list. */
const EACH = /^(?:các|mỗi|từng|\p{Lu})/u;

/** `Hồ sơ gồm 02 bộ, | các huyện | nộp tại Văn phòng`: the paper is named first. */
const PAPERS = /^\s*(?:hồ\s+sơ|báo\s+cáo|danh\s+sách|biểu\s+mẫu|văn\s+bản|tài\s+liệu)\s/iu;
const HANDS_IN = /^\s*(?:nộp|g[ửở]i|lập|trình|hoàn\s+thiện)\s/iu;

const QUANTIFIED = /^(?:các|mỗi|từng)\s/iu;

/** How many commas are looked behind. */
const COMMAS = 6;

/** `Sở Nội vụ thẩm định hồ sơ, cấp huyện | tổ chức thi`: a second subject, where no list of bodies goes on. */
export function subjectBehindComma(left: string): Subject | null {
  let found: Subject | null = null;
  let comma = left.indexOf(", ");
  for (let n = 0; comma > 0 && n < COMMAS; n++) {
    const subject = subjectAt(left, comma);
    if (subject) found = { name: subject.name, end: comma + 2 + subject.end };
    comma = left.indexOf(", ", subject ? comma + 2 + subject.end : comma + 2);
  }
  return found;
}

/** How a part begins that may begin with a name, asked first because it is quick. */
const MAY_BE_NAME = new RegExp(String.raw`^(?:\d|${NAME_BEGINS})`, "iu");

function subjectAt(left: string, comma: number): Subject | null {
  const part = left.slice(comma + 2);
  if (!MAY_BE_NAME.test(part)) return null;
  const subject = subjectOf(part);
  if (!subject || !part.startsWith(subject.name) || !hasDeed(part.slice(subject.end))) return null;
  const before = left.slice(0, comma);
  const deed = deedsIn(before).at(-1);
  const isObliged = /^\s*phải\s/iu.test(part.slice(subject.end));
  if (QUANTIFIED.test(part) && PAPERS.test(before) && HANDS_IN.test(part.slice(subject.end))) return subject;
  if (!deed)
    return (isObliged && !NAMES_BODY.test(before)) || (/\slà\s/iu.test(before) && EACH.test(part)) ? subject : null;
  const object = before.slice(deed.end);
  if (object.trim() !== "" && !NAMES_BODY.test(object) && (QUANTIFIED.test(part) || !part.includes(", ")))
    return subject;
  if (isObliged) return subject;
  const isOther =
    object.trim() === "" ? /\s(?:do|được)\s/iu.test(before) : subjectOf(object) === null && !BODY.test(object.trim());
  return isOther && EACH.test(part) && !GIVES.test(object) && subjectOf(before) === null ? subject : null;
}

/** `báo cáo về Đảng ủy trước ngày 30/6 | để tổng hợp, báo cáo Huyện ủy trước …`: who got the one report gives the next. */
export function nextReporter({ draft, clause: { sentence }, left }: Scene): Subject | null {
  const own = /^[\s,)]*để\s+(?=(?:tổng\s+hợp|kịp\s+thời\s+tổng\s+hợp|xem\s+xét)(?![A-Za-zÀ-ỹ]))/iu.exec(left);
  if (!own) return null;
  const { text } = draft.document;
  const name = recipientIn(text.slice(sentence.start, Math.max(sentence.start, text.lastIndexOf(left, sentence.end))));
  return name ? { name, end: own[0].length } : null;
}

/** `gửi về Sở trước ngày 20/6 | để Sở tổng hợp, báo cáo tỉnh trước …`: for whom it was done, who goes on. */
export function subjectOfPurpose(left: string): Subject | null {
  const lead = /^[\s,)]*để\s+(?=\p{Lu})/u.exec(left)?.[0].length ?? 0;
  const subject = lead > 0 ? subjectOf(left.slice(lead)) : null;
  return subject && hasDeed(left.slice(lead + subject.end)) ? { name: subject.name, end: lead + subject.end } : null;
}

/** `…, riêng 6 xã vùng bãi | chậm nhất …`: who has a time of their own. */
export function exceptionIn(left: string): Subject | null {
  const part = /,\s*riêng\s+(?<who>[^,;:]{2,60})$/iu.exec(left.trimEnd())?.groups?.who;
  return part && !hasDeed(part) ? subjectOf(part) : null;
}

/** `cấp xã nộp kết quả về huyện trước ngày 01/6, | cấp huyện | trước ngày 15/7`: behind another's time who does the same by a later one. */
export function fellowIn(left: string): Subject | null {
  const level = LEVEL_BY_TIME.exec(left)?.groups?.level;
  if (level) return { name: level, end: left.length };
  const found = FELLOW.exec(left);
  const who = found?.groups?.who?.trim();
  if (!found || !who || hasDeed(who)) return null;
  const before = left.slice(0, found.index);
  if (LOOKS_AT.test(before)) return null;
  const isFellow = LEVEL_NAMED.test(who)
    ? LEVEL_FIRST.test(before)
    : !/^cấp\s/iu.test(who) && bodyOf(who) === who && (subjectOf(before) !== null || bodyOf(before) !== null);
  return isFellow ? { name: who, end: left.length } : null;
}

/** `kiểm sát Cục Thi hành án trong tháng 6, | 03 Chi cục | trong quý II`: others that are looked at. */
const LOOKS_AT = /(?<![A-Za-zÀ-ỹ])(?:kiểm\s+(?:tra|sát)|giám\s+sát|thanh\s+tra|khảo\s+sát|làm\s+việc|thăm)\s[^,;]*$/iu;

/** Where a time was taken out a blank stands before the comma. */
const FELLOW = /(?<=\S) ,\s+(?:(?:còn|riêng)\s+)?(?<who>[^;:()]{3,60})$/u;
/** `xã | xong trước 30/10, | huyện | xong trước 15/11`: only a level stands before each time. */
const LEVEL_BY_TIME = /(?:^|(?<=\S) ,)\s*(?<level>tỉnh|huyện|xã|thôn|phường|quận)\s*$/iu;
const LEVEL_FIRST = /(?:^|;)\s*cấp\s/iu;
const LEVEL_NAMED = /^cấp\s+(?:xã|huyện|tỉnh|cơ\s+sở|trường)\s*$/iu;

/** `Lập hồ sơ: các xã | thành lập tổ điều tra`: who does it stands behind what it is. */
export function doerBehindColon(words: string): Subject | null {
  const rest = words.slice(words.indexOf(":") + 1);
  const subject = rest.length < words.length ? subjectOf(rest) : null;
  return subject && hasDeed(rest.slice(subject.end)) ? subject : null;
}

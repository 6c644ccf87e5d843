import { subjectOf } from "./actor.ts";
import vocabulary from "./vocabulary.json" with { type: "json" };
import { anyOf, STRONG_VERBS, syllables, VERBS, WORD_END, WORD_START } from "./words.ts";

/** How many syllables an action has at most. */
const LONGEST = 15;

const VERB = new RegExp(`${WORD_START}(?:${VERBS})${WORD_END}`, "giu");
const STRONG_AFTER_JOINT = new RegExp(
  String.raw`(?:,|\svà|\sđể|\srồi|\sđồng\s+thời)\s+(?<verb>(?:${STRONG_VERBS})${WORD_END})`,
  "giu",
);
const EVENT = new RegExp(`${WORD_START}(?:${anyOf(vocabulary.events)})${WORD_END}`, "iu");

/** What only leads to the time: `dự kiến tổ chức`, `hoàn thành`, `Thời gian tiến hành`. */
const APPROACH =
  /(?:[\s,(:–-]|(?<!\p{L})(?:thời\s+gian|thời\s+hạn|dự\s+kiến|hoàn\s+thành|xong|được|tiến\s+hành|thực\s+hiện|tổ\s+chức|kết\s+thúc|phấn\s+đấu|yêu\s+cầu|và|bắt\s+đầu|từ|diễn\s+ra|định\s+kỳ|khai\s+mạc|vào|trong|là|việc|nội\s+dung)(?!\p{L}))+$/iu;

/** What is done before a time at the end of a clause. */
export function actionBefore(clause: string): string | null {
  const words = withoutTail(clause);
  const approach = words.replace(APPROACH, "");
  return piece(approach, "last") ?? event(approach) ?? piece(words, "last");
}

/** What is done behind a time at the head of a clause. */
export function actionAfter(clause: string): string | null {
  return piece(clause.replace(/[.;]\s*$/u, ""), "first") ?? event(clause);
}

/** Without a remark in parentheses and signs at the end. */
const withoutTail = (clause: string): string =>
  clause.replace(/\s*\((?:qua|thông\s+qua|theo|có|kèm|bằng|bản)[^()]*\)[\s,]*$/iu, "").replace(/[\s,(]+$/u, "");

function event(words: string): string | null {
  const match = EVENT.exec(words);
  return match && clipped(words.slice(match.index));
}

/** A piece of 3 to 15 syllables from a verb on: the whole deed, or of a long one its first or last member. */
function piece(words: string, which: "first" | "last"): string | null {
  const subject = subjectOf(words);
  VERB.lastIndex = subject?.end ?? 0;
  const verb = VERB.exec(words);
  if (!verb) return null;
  const deed = words.slice(verb.index);
  if (which === "first" || syllables(deed) <= LONGEST) return clipped(deed);
  return lastMember(deed) ?? clipped(deed);
}

/** The longest end of a deed that begins a member of it and is short enough. */
function lastMember(deed: string): string | null {
  for (const { groups, index, 0: whole } of deed.matchAll(STRONG_AFTER_JOINT)) {
    const member = deed.slice(index + whole.length - (groups?.verb?.length ?? 0));
    const count = syllables(member);
    if (count >= 3 && count <= LONGEST) return clipped(member);
  }
  return null;
}

/** The first syllables of a phrase, to the end of its clause; `null` where fewer than two are left. */
export function clipped(phrase: string): string | null {
  const clause = /^[^;:()\n“”"]*/u.exec(phrase.trim())?.[0] ?? "";
  const words = clause
    .split(/\s+/u)
    .slice(0, LONGEST)
    .join(" ")
    .replace(/[\s,.–-]+$/u, "")
    .replace(/\s+(?:và|của|các|những|cho|về|để|theo|tại|với|từ|đến|ở|trong|là)$/iu, "");
  return syllables(words) >= 2 ? words : null;
}

import type { Draft } from "../../../src/record/draft.ts";
import { issueDateOf } from "../../../src/record/issue-date.ts";
import type { DateFact } from "../../../src/record/schema.ts";

/** How far down the news say on which day it happened. */
const HEAD = 1500;

/** What stands before the day that news begin with: `Ngày 06/3/2021, tại …`, `Sáng ngày 06/3/2021, …`, `Vừa qua, ngày …`, `(Cổng thông tin) - Sáng 02/7, …`. */
const OPENING =
  /(?:^|\n)[^\p{L}\n]{0,4}(?:\([^()\n]{2,40}\)\s?[-–]\s?|[^\n()–-]{2,30}\s[-–]\s)?(?:vừa\s+qua,?\s+)?(?:vào\s+)?(?:(?:sáng|chiều|tối)\s+)?$/iu;

/** What is told as done. */
const DONE = /(?<![A-Za-zÀ-ỹ])(?:đã|vừa)(?![A-Za-zÀ-ỹ])/iu;

const KNOWN = new WeakMap<Draft["dates"], string>();

/** What news tell as just done to a paper: `UBND tỉnh vừa ban hành Kế hoạch số …`. */
const JUST_ISSUED =
  /(?<![A-Za-zÀ-ỹ])(?:vừa|mới|đã)\s+(?:ký\s+)?(?:ban\s+hành|ký|phê\s+duyệt|thông\s+qua)\s+(?:[A-Za-zÀ-ỹ]+\s+){0,4}$/iu;

/** The day of the paper of whose issue news tell. */
const issued = ({ references, document: { text } }: Draft): string | undefined =>
  references.find(({ mentions: [first] }) => {
    const at = first?.span.start ?? HEAD;
    return at < HEAD && JUST_ISSUED.test(text.slice(Math.max(0, at - 80), at));
  })?.issuedOn ?? undefined;

/** The day that news tell of: the one their first paragraph begins with, or that of the paper just issued. */
function newsDay(draft: Draft): string {
  const {
    dates,
    document: { text },
  } = draft;
  const known = KNOWN.get(dates);
  if (known !== undefined) return known;
  const first = dates.find(
    ({ span, precision, start, end }) =>
      precision === "day" &&
      start === end &&
      span.start < HEAD &&
      OPENING.test(text.slice(Math.max(0, span.start - 40), span.start)),
  );
  const day = first?.start ?? issued(draft) ?? "";
  KNOWN.set(dates, day);
  return day;
}

/** Whether a date lies behind the day that news tell of and nothing beside it is told as done: what a meeting decided for later. */
export function isDecided(draft: Draft, { start, end }: DateFact, words: string): boolean {
  const day = issueDateOf(draft) ?? newsDay(draft);
  const last = end ?? start;
  return day !== "" && last !== null && last > day && !DONE.test(words);
}

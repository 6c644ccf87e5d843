import { addDays } from "../../../src/record/calendar.ts";
import type { Draft } from "../../../src/record/draft.ts";
import { earliestIssue } from "../../../src/record/issue-date.ts";
import type { DateFact } from "../../../src/record/schema.ts";

/** Whether a date was over when the document was issued. */
export function isPast(draft: Draft, { end, start }: DateFact): boolean {
  const issued = earliestIssue(draft);
  const last = end ?? start;
  return issued !== null && last !== null && last < issued;
}

/** How many days before the end of a long stretch a paper may tell what it has brought. */
const DAYS_LEFT = 15;

/** Whether most of a stretch was over when the document was issued: half a year is told of in its last days. */
export function isEnding(draft: Draft, { start, end }: DateFact): boolean {
  const issued = earliestIssue(draft);
  if (!issued || !start || !end || start === end) return false;
  return start < issued && addDays(issued, DAYS_LEFT) >= end;
}

/** Whether a date is known to lie behind the issue. */
export const isComing = (draft: Draft, date: DateFact): boolean =>
  earliestIssue(draft) !== null && !isPast(draft, date);

/** Whether a date had not begun when the document was issued, so that nothing told of it can be history. */
export const isAhead = (draft: Draft, date: DateFact): boolean =>
  isComing(draft, date) && (date.precision === "day" || (date.start ?? "9") > (earliestIssue(draft) ?? ""));

import { addDays, addMonths, type CalendarDate, partsOf } from "../../../record/calendar.ts";
import { monthSpan } from "../../format/day.ts";
import type { Word } from "../../i18n/words.ts";

/** A span that people ask for by name. */
export interface NamedSpan {
  readonly word: Word;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

const FORTNIGHT = 14;

/** Overdue are those of the last twelve months: what was due longer ago is history. */
export function namedSpans(today: CalendarDate): readonly NamedSpan[] {
  const { year, month } = partsOf(today);
  return [
    { word: "span.overdue", from: addMonths(today, -12), to: addDays(today, -1) },
    { word: "span.fortnight", from: today, to: addDays(today, FORTNIGHT) },
    { word: "span.month", ...monthSpan(year, month) },
    { word: "span.year", from: `${year}-01-01`, to: `${year}-12-31` },
  ];
}

export type Urgency = "late" | "soon" | null;

/** What is over within the last year, and what comes within a fortnight; everything else is far. */
export function urgencyOf(due: CalendarDate, today: CalendarDate): Urgency {
  if (due < today) return due >= addMonths(today, -12) ? "late" : null;
  return due <= addDays(today, FORTNIGHT) ? "soon" : null;
}

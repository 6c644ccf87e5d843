import { dayAlone, dayAndMonth, dayBySigns, dayOfMonth } from "./day.ts";
import { edge } from "./edge.ts";
import { halfMonth } from "./half-month.ts";
import { halfYear } from "./half-year.ts";
import type { Recogniser } from "./moment.ts";
import { monthAlone, monthOfYear } from "./month.ts";
import { quarter } from "./quarter.ts";
import { tenDays } from "./ten-days.ts";
import { term } from "./term.ts";
import { thisPeriod } from "./this-period.ts";
import { week } from "./week.ts";
import { year } from "./year.ts";

/** The phrases of the calendar, in the order in which they are tried: what says more comes first. */
export const RECOGNISERS: readonly Recogniser[] = [
  edge,
  tenDays,
  week,
  halfMonth,
  term,
  halfYear,
  dayOfMonth,
  dayBySigns,
  monthOfYear,
  quarter,
  dayAndMonth,
  thisPeriod,
  year,
  dayAlone,
  monthAlone,
];

/** Those that a number may begin, and those that `ngày` may: most phrases begin so, and need not be tried by all. */
const NUMBERS: readonly Recogniser[] = RECOGNISERS.filter((one) => ![edge, tenDays, week, halfMonth].includes(one));
const DAYS: readonly Recogniser[] = [dayOfMonth, dayBySigns, dayAndMonth, dayAlone];

/** The recognisers of phrases that may begin at an offset, in their order. */
export function recognisersAt(text: string, offset: number): readonly Recogniser[] {
  const first = text.charCodeAt(offset);
  if (first >= 0x30 && first <= 0x39) return NUMBERS;
  return /^ng/iu.test(text.slice(offset, offset + 2)) ? DAYS : RECOGNISERS;
}

/** What may follow a moment of a unit in a list or range without its time word (`tháng 9, 10 năm 2018`). */
export const CONTINUATIONS: Readonly<Record<string, readonly Recogniser[]>> = {
  day: [dayOfMonth, dayBySigns, dayAndMonth, dayAlone],
  month: [monthOfYear, monthAlone],
  quarter: [quarter],
  half: [halfYear],
  year: [term, year],
  term: [term, year],
};

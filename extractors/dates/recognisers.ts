import { dayAlone, dayAndMonth, dayBySigns, dayOfMonth } from "./day.ts";
import { daysOfMonth } from "./days-of-month.ts";
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
  daysOfMonth,
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

/** Those that a number of one or two figures may begin, and of more. */
const NUMBERS: readonly Recogniser[] = [
  daysOfMonth,
  halfYear,
  dayOfMonth,
  dayBySigns,
  monthOfYear,
  quarter,
  dayAndMonth,
  dayAlone,
  monthAlone,
];
const YEARS: readonly Recogniser[] = [term, year];
/** Those that `ngày` may begin, and any other word with its first letter: few are left to try of each. */
const DAYS: readonly Recogniser[] = [dayOfMonth, dayBySigns, dayAndMonth, dayAlone];
const BY_LETTER: Readonly<Record<string, readonly Recogniser[]>> = {
  n: [halfMonth, term, halfYear, quarter, thisPeriod, year],
  q: [quarter, thisPeriod],
  t: [tenDays, week, term, halfYear, monthOfYear, quarter, thisPeriod, monthAlone],
};

const isFigure = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** The recognisers of phrases that may begin at an offset, in their order. */
export function recognisersAt(text: string, offset: number): readonly Recogniser[] {
  if (isFigure(text.charCodeAt(offset)))
    return isFigure(text.charCodeAt(offset + 1)) && isFigure(text.charCodeAt(offset + 2)) ? YEARS : NUMBERS;
  const letters = text.slice(offset, offset + 2).toLowerCase();
  return letters === "ng" ? DAYS : (BY_LETTER[letters.charAt(0)] ?? RECOGNISERS);
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

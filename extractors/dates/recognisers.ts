import { dayAlone, dayAndMonth, dayBySigns, dayOfMonth } from "./day.ts";
import { edge } from "./edge.ts";
import { halfMonth } from "./half-month.ts";
import { halfYear } from "./half-year.ts";
import type { Recogniser } from "./moment.ts";
import { monthAlone, monthOfYear } from "./month.ts";
import { quarter } from "./quarter.ts";
import { tenDays } from "./ten-days.ts";
import { term } from "./term.ts";
import { year } from "./year.ts";

/** The phrases of the calendar, in the order in which they are tried: what says more comes first. */
export const RECOGNISERS: readonly Recogniser[] = [
  edge,
  tenDays,
  halfMonth,
  term,
  halfYear,
  dayOfMonth,
  dayBySigns,
  monthOfYear,
  quarter,
  dayAndMonth,
  year,
  dayAlone,
  monthAlone,
];

/** What may follow a moment of a unit in a list or range without its time word (`tháng 9, 10 năm 2018`). */
export const CONTINUATIONS: Readonly<Record<string, readonly Recogniser[]>> = {
  day: [dayOfMonth, dayBySigns, dayAndMonth, dayAlone],
  month: [monthOfYear, monthAlone],
  quarter: [quarter],
  half: [halfYear],
  year: [term, year],
  term: [term, year],
};

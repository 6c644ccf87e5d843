import { addDays, type CalendarDate, daysInMonth, weekday } from "../../../record/calendar.ts";
import { monthSpan } from "../../format/day.ts";

/** The days of a month in whole weeks, Monday first; those of the months beside it are `null`. */
export function monthDays(year: number, month: number): readonly (CalendarDate | null)[] {
  const { from } = monthSpan(year, month);
  const before = weekday(from) - 1;
  const days = daysInMonth(year, month);
  const cells = Math.ceil((before + days) / 7) * 7;
  return Array.from({ length: cells }, (_, i) => (i < before || i >= before + days ? null : addDays(from, i - before)));
}

import { addDays, addMonths, addWorkingDays, type CalendarDate } from "../../../src/record/calendar.ts";

/** A length of time that something is counted by. */
export interface Length {
  readonly count: number;
  /** As the document names it: `ngày`, `tuần`, `tháng`, `năm`, `giờ`. */
  readonly unit: string;
  readonly workingDays: boolean;
}

const LETTERS: Readonly<Record<string, string>> = { ngày: "D", tuần: "W", tháng: "M", năm: "Y", giờ: "H" };

/** As an ISO 8601 duration: `P10D`, `PT24H`; with a minus where it is counted backwards. */
export function durationOf({ count, unit }: Length, backwards: boolean): string {
  const letter = LETTERS[unit.toLowerCase()] ?? "D";
  return `${backwards ? "-" : ""}P${letter === "H" ? "T" : ""}${count}${letter}`;
}

/**
 * The last day of a term that begins on a day, by articles 147 and 148 of the Civil Code 2015: the day of the event does
 * not count, months and years end on the same day. `null` for hours, which no day answers.
 */
export function lastDayOf(from: CalendarDate, { count, unit, workingDays }: Length): CalendarDate | null {
  const name = unit.toLowerCase();
  if (name === "ngày") return workingDays ? addWorkingDays(from, count) : addDays(from, count);
  if (name === "tuần") return addDays(from, count * 7);
  if (name === "tháng") return addMonths(from, count);
  return name === "năm" ? addMonths(from, count * 12) : null;
}

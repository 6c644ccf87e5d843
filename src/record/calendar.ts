/** A day of the Gregorian calendar, `YYYY-MM-DD`: never an instant, never a JavaScript `Date`. */
export type CalendarDate = string;

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days in a month, 1 to 12; 0 for a month that does not exist. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (LENGTHS[month - 1] ?? 0);

export const isDay = (year: number, month: number, day: number): boolean => day >= 1 && day <= daysInMonth(year, month);

const pad = (n: number, width: number): string => String(n).padStart(width, "0");

export const calendarDate = (year: number, month: number, day: number): CalendarDate =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;

export const lastDayOfMonth = (year: number, month: number): CalendarDate =>
  calendarDate(year, month, daysInMonth(year, month));

export interface YearMonthDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const partsOf = (date: CalendarDate): YearMonthDay => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8, 10)),
});

/** Days since 1 March 0000 of the proleptic Gregorian calendar (the civil-from-days arithmetic of H. Hinnant, 2013). */
function dayNumber(date: CalendarDate): number {
  const { year, month, day } = partsOf(date);
  const y = month <= 2 ? year - 1 : year;
  const monthIndex = (month + 9) % 12;
  return (
    365 * y +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) +
    Math.floor((153 * monthIndex + 2) / 5) +
    day -
    1
  );
}

/** From 1 (Monday) to 7 (Sunday), as ISO 8601 counts. */
export const weekday = (date: CalendarDate): number => ((dayNumber(date) + 2) % 7) + 1;

/** The day `days` later (earlier where negative). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  let { year, month, day } = partsOf(date);
  day += days;
  while (day > daysInMonth(year, month)) {
    day -= daysInMonth(year, month);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  while (day < 1) {
    [year, month] = month === 1 ? [year - 1, 12] : [year, month - 1];
    day += daysInMonth(year, month);
  }
  return calendarDate(year, month, day);
}

/** The same day `months` later, or the month's last day where that one is shorter (Civil Code 2015, article 148.4). */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
  return calendarDate(y, m, Math.min(day, daysInMonth(y, m)));
}

/** The day that many working days later: Saturdays and Sundays do not count; public holidays are not known here and do. */
export function addWorkingDays(date: CalendarDate, days: number): CalendarDate {
  let day = date;
  for (let left = days; left > 0; ) {
    day = addDays(day, 1);
    if (weekday(day) <= 5) left--;
  }
  return day;
}

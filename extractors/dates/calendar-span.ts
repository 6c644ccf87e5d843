import { addDays, type CalendarDate, calendarDate, isDay, lastDayOfMonth } from "../../src/record/calendar.ts";
import type { Components } from "./moment.ts";

/** First and last day, and the same in the Extended Date/Time Format (ISO 8601-2:2019). */
export interface CalendarSpan {
  readonly start: CalendarDate;
  readonly end: CalendarDate;
  readonly edtf: string;
}

/** The days that complete components cover; `null` where the calendar has no such day or a component is missing. */
export function calendarSpan(c: Components): CalendarSpan | null {
  if (c.year === undefined) return null;
  const days = c.edge ? edgeDay(c, c.year) : stretch(c, c.year);
  return days && { ...days, edtf: edtfOf(c, c.year, days) };
}

interface Days {
  readonly start: CalendarDate;
  readonly end: CalendarDate;
}

const months = (year: number, first: number, last: number): Days => ({
  start: calendarDate(year, first, 1),
  end: lastDayOfMonth(year, last),
});

function stretch(c: Components, year: number): Days | null {
  const { month = 1, lastMonth = month, quarter = 1, day = 1 } = c;
  if (c.unit === "day") {
    if (!isDay(year, month, day)) return null;
    const date = calendarDate(year, month, day);
    return { start: date, end: date };
  }
  if (c.ten) return tenDays(months(year, month, month), c.ten);
  if (c.days) return someDays(months(year, month, month), c.days);
  if (c.week) return weeks(months(year, month, month), c.week, c.lastWeek ?? c.week);
  if (c.halfMonth) return halfMonth(months(year, month, month), c.halfMonth);
  if (c.unit === "month") return months(year, month, month);
  if (c.unit === "half") return months(year, month, lastMonth);
  if (c.unit === "quarter") return months(year, quarter * 3 - 2, quarter * 3);
  return { start: calendarDate(year, 1, 1), end: calendarDate(c.lastYear ?? year, 12, 31) };
}

const tenDays = ({ start, end }: Days, ten: 1 | 2 | 3): Days => ({
  start: `${start.slice(0, 8)}${ten === 1 ? "01" : `${ten - 1}1`}`,
  end: ten === 3 ? end : `${start.slice(0, 8)}${ten}0`,
});

const someDays = ({ start, end }: Days, days: number): Days =>
  days > 0 ? { start, end: addDays(start, days - 1) } : { start: addDays(end, days + 1), end };

/** Weeks of a month as sevens of its days; the fifth is the last seven. */
const week = ({ start, end }: Days, number: number): Days => {
  const first = number === 5 ? Number(end.slice(8)) - 6 : number * 7 - 6;
  const day = (at: number): CalendarDate => `${start.slice(0, 8)}${String(at).padStart(2, "0")}`;
  return { start: day(first), end: day(first + 6) };
};

const weeks = (month: Days, first: number, last: number): Days => ({
  start: week(month, first).start,
  end: week(month, last).end,
});

/** The middle of a month is its 15th day, in every month. */
const halfMonth = ({ start, end }: Days, half: 1 | 2): Days =>
  half === 1 ? { start, end: `${start.slice(0, 8)}15` } : { start: `${start.slice(0, 8)}16`, end };

/** Civil Code 2015, article 146: the middle of a month is its 15th day, that of a year the last day of June. */
function edgeDay(c: Components, year: number): Days | null {
  const whole = stretch(c, year);
  if (!whole || c.edge === undefined) return whole;
  const middle = c.unit === "month" ? calendarDate(year, c.month ?? 1, 15) : lastDayOfMonth(year, middleMonth(c));
  const date = { first: whole.start, middle, last: whole.end }[c.edge];
  return { start: date, end: date };
}

const middleMonth = (c: Components): number => (c.unit === "quarter" ? (c.quarter ?? 1) * 3 - 1 : 6);

function edtfOf(c: Components, year: number, { start, end }: Days): string {
  if (c.edge || c.unit === "day") return start;
  if (c.ten || c.halfMonth || c.week || c.days) return `${start}/${end}`;
  if (c.unit === "year") return `${year}`;
  if (c.unit === "term") return `${year}/${c.lastYear}`;
  if (c.unit === "month") return start.slice(0, 7);
  if (c.unit === "quarter") return `${year}-${32 + (c.quarter ?? 1)}`;
  if (c.lastMonth === 6) return `${year}-40`;
  return c.month === 7 ? `${year}-41` : `${start.slice(0, 7)}/${end.slice(0, 7)}`;
}

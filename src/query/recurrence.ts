import {
  addDays,
  type CalendarDate,
  calendarDate,
  daysInMonth,
  isDay,
  lastDayOfMonth,
  partsOf,
  weekday,
} from "../record/calendar.ts";

/** A recurring duty's rule (RFC 5545), cut into its parts. */
interface Rule {
  readonly frequency: string;
  readonly interval: number;
  readonly months: readonly number[];
  readonly days: readonly number[];
  readonly weekdays: readonly string[];
}

const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
const MONTHS_PER_PERIOD: Readonly<Record<string, number>> = { MONTHLY: 1, YEARLY: 12 };

/**
 * The days from `from` to `to`, both included, on which a recurring duty falls due. A rule without a day is due on the
 * last day of its period, counted from January: each quarter's end, each half-year's end.
 */
export function occurrences(rrule: string, from: CalendarDate, to: CalendarDate): readonly CalendarDate[] {
  const rule = parseRule(rrule);
  const days = rule.frequency in MONTHS_PER_PERIOD ? monthly(rule, from, to) : weekly(rule, from, to);
  return days.filter((day) => from <= day && day <= to);
}

export const isDaily = (rrule: string): boolean => rrule.startsWith("FREQ=DAILY");

function parseRule(rrule: string): Rule {
  const parts = new Map(rrule.split(";").map((part) => part.split("=") as [string, string]));
  const list = (name: string): string[] => parts.get(name)?.split(",") ?? [];
  return {
    frequency: parts.get("FREQ") ?? "",
    interval: Number(parts.get("INTERVAL") ?? 1),
    months: list("BYMONTH").map(Number),
    days: list("BYMONTHDAY").map(Number),
    weekdays: list("BYDAY"),
  };
}

function monthly(rule: Rule, from: CalendarDate, to: CalendarDate): CalendarDate[] {
  const step = (MONTHS_PER_PERIOD[rule.frequency] ?? 1) * rule.interval;
  const found: CalendarDate[] = [];
  const { year, month } = partsOf(from);
  for (let index = year * 12 + month - 1; ; index++) {
    const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
    if (calendarDate(y, m, 1) > to) return found;
    const due = rule.months.length > 0 ? rule.months.includes(m) : m % step === 0 || step > 12;
    if (due) found.push(...daysOf(rule, y, m));
  }
}

function daysOf({ days }: Rule, year: number, month: number): CalendarDate[] {
  if (days.length === 0) return [lastDayOfMonth(year, month)];
  return days
    .map((day) => (day < 0 ? daysInMonth(year, month) + 1 + day : day))
    .filter((day) => isDay(year, month, day))
    .map((day) => calendarDate(year, month, day));
}

/** Weekly and daily duties; a week without a named day ends on Friday, the last working day. */
function weekly({ frequency, weekdays }: Rule, from: CalendarDate, to: CalendarDate): CalendarDate[] {
  const wanted = weekdays.length > 0 ? weekdays : ["FR"];
  const found: CalendarDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1))
    if (frequency === "DAILY" || wanted.includes(WEEKDAYS[weekday(day) - 1] as string)) found.push(day);
  return found;
}

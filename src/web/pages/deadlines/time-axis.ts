import { addDays, addMonths, type CalendarDate, partsOf } from "../../../record/calendar.ts";

/** Days from the first to the second. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

export interface Tick {
  readonly day: CalendarDate;
  readonly unit: "day" | "month" | "year";
}

/** About a dozen marks of a span of time: weeks, months, quarters or years. */
export function ticksOf(from: CalendarDate, to: CalendarDate): readonly Tick[] {
  const days = daysBetween(from, to);
  if (days <= 84) return steps({ from, to, unit: "day" }, (day) => addDays(day, Math.max(1, Math.ceil(days / 84) * 7)));
  const { year, month } = partsOf(from);
  if (days <= 1100) {
    const by = days <= 400 ? 1 : 3;
    return steps({ from: first(year, month), to, unit: "month" }, (day) => addMonths(day, by));
  }
  const by = Math.ceil(days / 365 / 14);
  return steps({ from: first(year, 1), to, unit: "year" }, (day) => addMonths(day, 12 * by));
}

interface Steps {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly unit: Tick["unit"];
}

function steps({ from, to, unit }: Steps, later: (day: CalendarDate) => CalendarDate): readonly Tick[] {
  const ticks: Tick[] = [];
  for (let day = from; day <= to; day = later(day)) ticks.push({ day, unit });
  return ticks;
}

const first = (year: number, month: number): CalendarDate => `${year}-${String(month).padStart(2, "0")}-01`;

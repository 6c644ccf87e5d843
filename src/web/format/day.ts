import { type CalendarDate, lastDayOfMonth, partsOf } from "../../record/calendar.ts";
import { language, t } from "../i18n/words.ts";

const pad = (n: number): string => String(n).padStart(2, "0");

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** `15/06/2020` for a Vietnamese reader, `15 Jun 2020` for an English one. */
export function dayText(day: CalendarDate | null | undefined): string {
  if (!day) return "";
  const { year, month, day: number } = partsOf(day);
  return language() === "vi" ? `${pad(number)}/${pad(month)}/${year}` : `${number} ${MONTHS[month - 1]} ${year}`;
}

/** `tháng 6/2020`, `Jun 2020`. */
export const monthText = (year: number, month: number): string =>
  language() === "vi" ? `tháng ${month}/${year}` : `${MONTHS[month - 1]} ${year}`;

/** `T2`, `Mon`; from 1, Monday, to 7, Sunday. */
export const weekdayText = (weekday: number): string => t(`weekday.${weekday}`);

/** An instant as the person's own clock shows it, to the minute. */
export function instantText(instant: string | null | undefined): string {
  if (!instant) return "";
  const at = new Date(instant);
  return `${dayText(localDay(at))} ${pad(at.getHours())}:${pad(at.getMinutes())}`;
}

const localDay = (at: Date): CalendarDate =>
  `${String(at.getFullYear()).padStart(4, "0")}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;

/** Today where the person sits. */
export const today = (): CalendarDate => localDay(new Date());

/** First and last day of a month. */
export const monthSpan = (year: number, month: number): { readonly from: CalendarDate; readonly to: CalendarDate } => ({
  from: `${String(year).padStart(4, "0")}-${pad(month)}-01`,
  to: lastDayOfMonth(year, month),
});

/** A month some months later, 1 to 12. */
export const monthLater = (
  year: number,
  month: number,
  by: number,
): { readonly year: number; readonly month: number } => {
  const index = year * 12 + month - 1 + by;
  return { year: Math.floor(index / 12), month: (index % 12) + 1 };
};

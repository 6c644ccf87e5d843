import type { CalendarDate } from "../record/calendar.ts";

type Day = CalendarDate | null | undefined;

/** The later of two days, or the one that is known. */
export const later = (a: Day, b: Day): CalendarDate | undefined => (a && b ? (a > b ? a : b) : (a ?? b ?? undefined));

/** The earlier of two days, or the one that is known. */
export const earlier = (a: Day, b: Day): CalendarDate | undefined => (a && b ? (a < b ? a : b) : (a ?? b ?? undefined));

import ical, { ICalAlarmType, ICalEventStatus } from "ical-generator";
import { addDays, type CalendarDate } from "../record/calendar.ts";

/** A deadline as a calendar needs it. */
export interface CalendarEntry {
  /** Stays the same as long as it is the same words of the same document. */
  readonly uid: string;
  readonly start: CalendarDate;
  readonly end: CalendarDate;
  readonly rrule: string | null;
  readonly summary: string;
  readonly description: string;
  /** When the store took it in, ISO 8601 in UTC. */
  readonly stamp: string;
  /** Raised with each correction. */
  readonly sequence: number;
  readonly cancelled: boolean;
}

export interface CalendarOptions {
  readonly name: string;
  /** Days before the day at which a calendar program shall remind; none where absent. */
  readonly alarmDays?: number;
  /** After how long a program that is subscribed to it shall ask again. */
  readonly ttlSeconds?: number;
}

const SECONDS_PER_DAY = 86_400;

/** Deadlines as an iCalendar file (RFC 5545): whole days, one entry each, the same bytes for the same deadlines. */
export function renderCalendar(
  entries: readonly CalendarEntry[],
  { name, alarmDays, ttlSeconds }: CalendarOptions,
): string {
  const calendar = ical({ name, prodId: { company: "vanthu", product: "deadlines", language: "VI" } });
  if (ttlSeconds !== undefined) calendar.ttl(ttlSeconds);
  for (const entry of entries) {
    const event = calendar.createEvent({
      id: entry.uid,
      start: instant(entry.start),
      end: instant(addDays(entry.end, 1)),
      allDay: true,
      summary: entry.summary,
      description: entry.description,
      stamp: new Date(entry.stamp),
      sequence: entry.sequence,
      status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      ...(entry.rrule && { repeating: `RRULE:${entry.rrule}` }),
    });
    if (alarmDays !== undefined)
      event.createAlarm({ type: ICalAlarmType.display, trigger: alarmDays * SECONDS_PER_DAY });
  }
  return calendar.toString();
}

const instant = (day: CalendarDate): Date => new Date(`${day}T00:00:00Z`);

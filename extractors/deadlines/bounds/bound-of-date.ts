import { addDays, addMonths } from "../../../src/record/calendar.ts";
import type { DateFact, Modality } from "../../../src/record/schema.ts";
import type { Span } from "../../../src/text/span.ts";
import type { Bound } from "./bound.ts";
import { type Cue, isRange, isSetOfStretches } from "./cue.ts";
import { yearlyOn } from "./rrule.ts";
import type { Schedule } from "./schedule.ts";
import { timeOfDay } from "./time-of-day.ts";

/** A schedule that only says when something begins. */
export const opening = (text: string, date: DateFact): Bound => ({
  span: date.span,
  modality: "during",
  start: date.start,
  end: null,
  time: timeOfDay(text.slice(Math.max(0, date.span.start - 24), date.span.end + 20)),
  edtf: `${date.edtf}/..`,
  rule: "schedule-opening",
  strength: 0.6,
});

/** A day without a year in a document that tells none comes back every year. */
export function everyYear({ edtf }: DateFact, span: Span): Bound | null {
  const [, month, day] = /^XXXX-(\d\d)-(\d\d)$/u.exec(edtf ?? "") ?? [];
  if (!month || !day) return null;
  const rrule = yearlyOn(Number(month), Number(day));
  return {
    span,
    modality: "recurring",
    start: null,
    end: null,
    edtf,
    rrule,
    rule: "recurring-yearless",
    strength: 0.6,
  };
}

/** `vào cuối năm 2004` is by its last day, `vào đầu tháng 4` in the month: nobody is asked to act on the very day. */
export function edgeMeant(date: DateFact): ReturnType<typeof timesOf> | null {
  if (date.rule !== "edge" || date.start === null) return null;
  if (/^cuối/iu.test(date.quote)) return timesOf(date, "by");
  if (!/^đầu\s+tháng/iu.test(date.quote)) return null;
  const end = addDays(addMonths(date.start, 1), -1);
  return timesOf({ ...date, end, edtf: date.start.slice(0, 7) }, "within");
}

/** What makes a date bind. */
export interface Evidence {
  readonly cue: Cue | null;
  readonly schedule: Schedule | null;
}

/** The bound that a date makes by a cue or a schedule; `span` holds both. */
export function bound(text: string, date: DateFact, span: Span, { cue, schedule }: Evidence): Bound {
  const modality = cue?.modality ?? scheduled(date, schedule);
  const words = text.slice(cue ? span.start : Math.max(0, span.start - 24), Math.min(text.length, span.end + 20));
  const last = isRange(date) ? (words.split(/(?:đến|tới)\s/iu).at(-1) ?? words) : words;
  return {
    ...timesOf(date, modality),
    span,
    time: timeOfDay(last),
    date,
    rule: cue?.rule ?? `schedule-${schedule?.kind}`,
    strength: cue ? Math.max(cue.strength, schedule ? 0.85 : 0) : (STRENGTH[schedule?.kind ?? "deed"] ?? 0.7),
  };
}

/** How surely a schedule binds. */
const STRENGTH: Readonly<Record<Schedule["kind"], number>> = {
  label: 0.85,
  cell: 0.85,
  heading: 0.75,
  "line-start": 0.75,
  item: 0.7,
  deed: 0.6,
};

/** First and last day as a modality means them: what is bound by an end has no beginning. */
export function timesOf(date: DateFact, modality: Modality): Pick<Bound, "modality" | "start" | "end" | "edtf"> {
  const open = modality === "before" || modality === "by";
  return { modality, start: open ? null : date.start, end: date.end, edtf: open ? `../${date.end}` : date.edtf };
}

function scheduled(date: DateFact, schedule: Schedule | null): Modality {
  if ((isRange(date) && !isSetOfStretches(date)) || date.end === null) return "during";
  if (date.start !== date.end) return "within";
  return schedule?.finish ? "by" : "on";
}

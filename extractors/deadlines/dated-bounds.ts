import type { Draft } from "../../src/record/draft.ts";
import type { Line } from "../../src/record/lines.ts";
import type { DateFact, Modality } from "../../src/record/schema.ts";
import type { Span } from "../../src/text/span.ts";
import type { Bound } from "./bound.ts";
import { type Cue, cueBefore, isRange, isSetOfStretches } from "./cue.ts";
import { hasWork } from "./deed.ts";
import { binds, isGoal, isPast, type Setting, uncued } from "./evidence.ts";
import { isExcluded } from "./exclusion.ts";
import type { Grid } from "./grid.ts";
import { yearlyOn } from "./rrule.ts";
import { type Schedule, scheduleOf } from "./schedule.ts";
import { isInScope } from "./scope.ts";
import { lineIndexAt, sentenceAround } from "./sentence.ts";
import { Taken } from "./taken.ts";
import { timeOfDay } from "./time-of-day.ts";

/** How many characters before a date its cue may take. */
const CUE_REACH = 90;

/** The bounds that dates make: by the cue before them, or by the schedule that they stand in. */
export function datedBounds(draft: Draft, grid: Grid): readonly Bound[] {
  const cited = new Taken();
  for (const { span } of draft.references.flatMap(({ mentions }) => mentions)) cited.add(span);
  const bounds: Bound[] = [];
  for (const date of draft.dates) {
    if (date.precision === "term" || cited.meets(date.span) || !isInScope(draft, date.span)) continue;
    const line = draft.lines[lineIndexAt(draft.lines, date.span.start)];
    if (!line) continue;
    const bound = boundOf({ draft, grid, line }, date) ?? listed(draft.document.text, bounds.at(-1), date);
    if (bound) bounds.push(bound);
  }
  return bounds;
}

/** `vào ngày 12 và 13/3/2011`: a member of a list is bound as the one before it. */
function listed(text: string, previous: Bound | undefined, date: DateFact): Bound | null {
  if (!previous?.date || date.start === null || date.precision !== previous.date.precision) return null;
  const between = text.slice(previous.span.end, date.span.start);
  if (between.length > 24 || !/^\s*(?:\([^()]*\)\s*)?(?:,|và|hoặc|&)\s*(?:(?:cả|vào|trước)\s*)*$/iu.test(between))
    return null;
  const { modality, rule, strength } = previous;
  return { ...timesOf(date, modality), span: date.span, time: null, date, rule, strength };
}

interface Place {
  readonly draft: Draft;
  readonly grid: Grid;
  readonly line: Line;
}

function boundOf({ draft, grid, line }: Place, date: DateFact): Bound | null {
  const { text } = draft.document;
  const sentence = sentenceAround(text, line, date.span);
  const left = text.slice(Math.max(sentence.start, date.span.start - CUE_REACH), date.span.start);
  const cue = cueBefore(left, date);
  const start = date.span.start - (cue?.length ?? 0);
  const [before, after] = [text.slice(sentence.start, start), text.slice(date.span.end, sentence.end)];
  if (isExcluded(draft, { before, after, date, cue }) || (!(cue && cue.rule !== "until") && isGoal(draft, date)))
    return null;
  const setting: Setting = { draft, date, before, after };
  const known = scheduleOf(draft, line, date.span, grid);
  if (!cue && FROM.test(before)) return opens(setting, known) ? opening(text, date) : null;
  const schedule =
    known ?? (cue ? null : uncued(setting)) ?? (isRange(date) && ITEM_LABEL.test(before) ? uncued(setting) : null);
  if (!schedule && !(cue && binds(cue, setting))) return null;
  if (date.start === null && date.end === null) return everyYear(date, { start, end: date.span.end });
  return bound(text, date, { start, end: date.span.end }, { cue, schedule });
}

const ITEM_LABEL = /:\s*$/u;

/** Whether a beginning alone binds: in a schedule, or of something done until an event. */
const opens = ({ draft, date, before, after }: Setting, schedule: Schedule | null): boolean =>
  (schedule !== null && !isRange(date) && !ENDED.test(after)) ||
  (date.end === null && hasWork(before) && !isPast(draft, date));

/** `từ tháng 01/2020, hoàn thành trước 31/3/2020`: the end that follows is the stricter word. */
const FROM = /(?<!\p{L})từ\s+$/iu;
const ENDED = /(?<!\p{L})(?:hoàn\s+thành|xong|kết\s+thúc|trước|đến|chậm\s+nhất|muộn\s+nhất)(?!\p{L})/iu;

/** A schedule that only says when something begins. */
const opening = (text: string, date: DateFact): Bound => ({
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
function everyYear({ edtf }: DateFact, span: Span): Bound | null {
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

interface Evidence {
  readonly cue: Cue | null;
  readonly schedule: Schedule | null;
}

function bound(text: string, date: DateFact, span: Span, { cue, schedule }: Evidence): Bound {
  const modality = cue?.modality ?? scheduled(date, schedule);
  const words = text.slice(cue ? span.start : Math.max(0, span.start - 24), Math.min(text.length, span.end + 20));
  return {
    ...timesOf(date, modality),
    span,
    time: timeOfDay(words),
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
function timesOf(date: DateFact, modality: Modality): Pick<Bound, "modality" | "start" | "end" | "edtf"> {
  const open = modality === "before" || modality === "by";
  return { modality, start: open ? null : date.start, end: date.end, edtf: open ? `../${date.end}` : date.edtf };
}

function scheduled(date: DateFact, schedule: Schedule | null): Modality {
  if ((isRange(date) && !isSetOfStretches(date)) || date.end === null) return "during";
  if (date.start !== date.end) return "within";
  return schedule?.finish ? "by" : "on";
}

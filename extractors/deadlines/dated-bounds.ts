import type { Draft } from "../../src/record/draft.ts";
import type { Line } from "../../src/record/lines.ts";
import type { DateFact, Modality } from "../../src/record/schema.ts";
import type { Span } from "../../src/text/span.ts";
import type { Bound } from "./bound.ts";
import { type Cue, cueBefore, isRange, isSetOfStretches } from "./cue.ts";
import { deedsIn, hasWork } from "./deed.ts";
import { type Context, isExcluded } from "./exclusion.ts";
import type { Grid } from "./grid.ts";
import { yearlyOn } from "./rrule.ts";
import { opensClause, type Schedule, scheduleOf } from "./schedule.ts";
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
  return draft.dates.flatMap((date) => {
    const line = draft.lines[lineIndexAt(draft.lines, date.span.start)];
    return line && isInScope(draft, date.span) ? (boundOf({ draft, grid, line, cited }, date) ?? []) : [];
  });
}

interface Place extends Context {
  readonly grid: Grid;
  readonly line: Line;
}

function boundOf({ draft, grid, line, cited }: Place, date: DateFact): Bound | null {
  const { text } = draft.document;
  const sentence = sentenceAround(text, line, date.span);
  const left = text.slice(Math.max(sentence.start, date.span.start - CUE_REACH), date.span.start);
  const cue = cueBefore(left, date);
  const start = date.span.start - (cue?.length ?? 0);
  const [before, after] = [text.slice(sentence.start, start), text.slice(date.span.end, sentence.end)];
  if (isExcluded({ draft, cited }, { before, after, date, cue })) return null;
  const schedule = scheduleOf(draft, line, date.span, grid) ?? lineStart(before, date, after);
  if (!cue && FROM.test(before)) return schedule && !isRange(date) && !ENDED.test(after) ? opening(text, date) : null;
  if (!schedule && !(cue && binds(cue, date, before, after))) return null;
  if (date.start === null && date.end === null) return everyYear(date, { start, end: date.span.end });
  return bound(text, date, { start, end: date.span.end }, { cue, schedule });
}

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

function lineStart(before: string, date: DateFact, after: string): Schedule | null {
  if (!opensClause(before) || !/^\s*(?:\([^()]{1,30}\)\s*)?[:,–-]\s*\S/u.test(after)) return null;
  return /^\s*(?:\([^()]{1,30}\)\s*)?:/u.test(after) || (date.precision !== "year" && hasWork(after))
    ? { kind: "line-start", finish: false }
    : null;
}

/** A weak cue binds only where something is to be done, and a year only right behind what is. */
function binds(cue: Cue, date: DateFact, before: string, after: string): boolean {
  if (cue.strength >= 0.9 || cue.rule === "scheduled") return true;
  if (!hasWork(before) && !hasWork(after)) return false;
  if (cue.rule === "until") return date.precision !== "year" || /^[\s\p{L}]{0,20}$/u.test(before);
  if (cue.rule === "within-end-of" && date.precision === "year")
    return before.trim() === "" || (endsInDeed(before) && /^\s*(?:[.,;)]|$|và\s+các)/u.test(after));
  return true;
}

const endsInDeed = (words: string): boolean => deedsIn(words).at(-1)?.end === words.trimEnd().length;

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
  const open = modality === "before" || modality === "by";
  const words = text.slice(span.start, Math.min(text.length, span.end + 20));
  return {
    span,
    modality,
    start: open ? null : date.start,
    end: date.end,
    time: timeOfDay(cue ? words : text.slice(Math.max(0, span.start - 24), span.end + 20)),
    edtf: open ? `../${date.end}` : date.edtf,
    date,
    rule: cue?.rule ?? `schedule-${schedule?.kind}`,
    strength: cue ? Math.max(cue.strength, schedule ? 0.85 : 0) : 0.75,
  };
}

function scheduled(date: DateFact, schedule: Schedule | null): Modality {
  if ((isRange(date) && !isSetOfStretches(date)) || date.end === null) return "during";
  if (date.start !== date.end) return "within";
  return schedule?.finish ? "by" : "on";
}

import type { CalendarDate } from "../../src/record/calendar.ts";
import type { Draft, Stage } from "../../src/record/draft.ts";
import { type Era, eraOf, issueDateOf } from "../../src/record/issue-date.ts";
import type { DateFact } from "../../src/record/schema.ts";
import { type Diagnostic, warning } from "../../src/text/diagnostic.ts";
import type { Span } from "../../src/text/span.ts";
import { anchorFrom } from "./anchor.ts";
import { type CalendarSpan, calendarSpan } from "./calendar-span.ts";
import { chainAt, spanOf } from "./chain.ts";
import { type Covered, cover, isBackwards } from "./covered.ts";
import { type Group, grouped } from "./grouping.ts";
import { withImpliedYear } from "./implied-year.ts";
import type { Moment } from "./moment.ts";
import { isPublished } from "./published.ts";
import { endsInEvent, startsNow, startsRange } from "./range-words.ts";
import { yearOfPlan } from "./year-of-plan.ts";
import { eraOfResults } from "./year-of-results.ts";

/** Calendar expressions, each with its first and last day. */
export const dates: Stage = {
  name: "dates",
  version: 12,
  find(draft: Draft) {
    const { text } = draft.document;
    const context = { text, era: eraOf(draft), issuedOn: issueDateOf(draft) };
    const stillThisYear = yearOfPlan(context.era, context.issuedOn);
    const eraAt = eraOfResults(draft, context.era);
    let before: DateFact | undefined;
    const readings = findGroups(text)
      .filter(({ moments: [first] }) => !first || !isPublished(draft, first.span.start))
      .map((group) => {
        const told = eraAt((group.moments[0] as Moment).span);
        const era = told === context.era ? stillThisYear.eraFor(group) : told;
        const turned = hasTurned(text, before, { place: (group.moments[0] as Moment).span, era });
        const reading = readingOf(group, { ...context, era, turned });
        before = reading.fact ?? before;
        stillThisYear.note(group, reading.fact);
        return reading;
      });
    return {
      dates: readings.flatMap(({ fact }) => fact ?? []),
      diagnostics: readings.flatMap(({ diagnostic }) => diagnostic ?? []),
    };
  },
};

interface Context {
  readonly text: string;
  readonly era: Era | null;
  readonly issuedOn: CalendarDate | null;
  /** Whether the date before, in the same line, lies in a later year than the document. */
  readonly turned: boolean;
}

function findGroups(text: string): readonly Group[] {
  const groups: Group[] = [];
  for (let anchor = anchorFrom(text, 0); anchor; ) {
    const chain = chainAt(text, anchor.start);
    if (chain) groups.push(...grouped(text, chain));
    anchor = anchorFrom(text, Math.max(anchor.end, chain?.moments.at(-1)?.span.end ?? 0));
  }
  return groups;
}

/** How far before a date the one may stand whose year it shares. */
const NEAR = 120;

function hasTurned(
  text: string,
  before: DateFact | undefined,
  { place, era }: { readonly place: Span; readonly era: Era | null },
): boolean {
  if (!before?.end || !era || place.start - before.span.end > NEAR) return false;
  return Number(before.end.slice(0, 4)) > era.year && !text.slice(before.span.end, place.start).includes("\n");
}

interface Reading {
  readonly fact?: DateFact;
  readonly diagnostic?: Diagnostic;
}

function readingOf({ moments, kind }: Group, context: Context): Reading {
  const { text } = context;
  const dated = withImpliedYear(text, moments, context);
  const [first] = moments as [Moment, ...Moment[]];
  const now = context.issuedOn && kind === "single" ? startsNow(text, first.span.start) : null;
  const whole = spanOf(text, moments);
  const span = now === null ? whole : { ...whole, start: now };
  const spans = dated.map(calendarSpan);
  const impossible = dated.find((moment, i) => !spans[i] && isComplete(moment));
  if (impossible) return { diagnostic: impossibleDate(text, impossible.span) };
  const covered = kind === "single" ? tail(moments, spans, { ...context, now }) : cover(kind, spans);
  if (isBackwards(covered)) return { diagnostic: backwardsRange(text, span) };
  return {
    fact: {
      span,
      quote: text.slice(span.start, span.end),
      start: covered?.start ?? null,
      end: covered?.end ?? null,
      edtf: covered?.edtf ?? (kind === "single" ? yearless(first) : null),
      precision: precisionOf(first),
      implied: impliedIn(moments),
      role: "other",
      rule: kind === "single" ? first.rule : `${first.rule}-${kind}`,
    },
  };
}

const impliedIn = (moments: readonly Moment[]): DateFact["implied"] => [
  ...(moments.some((moment) => moment.year === undefined) ? (["year"] as const) : []),
  ...(moments.some(({ current, unit }) => current && unit !== "year") ? (["month"] as const) : []),
];

const isComplete = (moment: Moment): boolean =>
  moment.year !== undefined || (moment.unit === "day" && ((moment.month ?? 1) > 12 || (moment.day ?? 1) > 31));

const impossibleDate = (text: string, span: Span): Diagnostic =>
  warning("impossible-date", `The calendar has no day “${text.slice(span.start, span.end)}”; it is not used.`, span);

const backwardsRange = (text: string, span: Span): Diagnostic =>
  warning("impossible-date", `“${text.slice(span.start, span.end)}” ends before it begins; it is not used.`, span);

/** A day that no year is known for, as the same day of any. */
const yearless = ({ unit, month = 0, day = 0 }: Moment): string | null =>
  unit === "day" && month >= 1 && month <= 12 && day >= 1 && day <= 31
    ? `XXXX-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`
    : null;

/** The last part of the schema's word: halves are bounded by months. */
const precisionOf = ({ unit, edge }: Moment): DateFact["precision"] => {
  if (edge) return "day";
  return unit === "half" ? "month" : unit;
};

/** A single moment, open at the end where it starts something that ends in an event. */
function tail(
  moments: readonly Moment[],
  [span]: readonly (CalendarSpan | null)[],
  { text, issuedOn, now }: Context & { readonly now: number | null },
): Covered | null {
  const [moment] = moments as [Moment];
  if (!span) return null;
  if (issuedOn && issuedOn <= span.end && now !== null)
    return { start: issuedOn, end: span.end, edtf: `${issuedOn}/${span.end}` };
  // `từ năm 1999 đến nay` names the year it began in
  const open =
    moment.rule !== "year" && startsRange(text, moment.span.start) !== null && endsInEvent(text, moment.span.end);
  return open ? { start: span.start, end: null, edtf: `${span.edtf}/..` } : span;
}

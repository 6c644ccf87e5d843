import type { CalendarDate } from "../../src/record/calendar.ts";
import type { Draft, Stage } from "../../src/record/draft.ts";
import { type Era, eraOf, issueDateOf } from "../../src/record/issue-date.ts";
import type { DateFact } from "../../src/record/schema.ts";
import { type Diagnostic, warning } from "../../src/text/diagnostic.ts";
import type { Span } from "../../src/text/span.ts";
import { type CalendarSpan, calendarSpan } from "./calendar-span.ts";
import { chainAt, spanOf } from "./chain.ts";
import { type Group, grouped } from "./grouping.ts";
import { withImpliedYear } from "./implied-year.ts";
import type { Moment } from "./moment.ts";
import { endsInEvent, startsNow, startsRange } from "./plausibility.ts";

/** Calendar expressions, each with its first and last day. */
export const dates: Stage = {
  name: "dates",
  version: 1,
  find(draft: Draft) {
    const { text } = draft.document;
    const context: Context = { text, era: eraOf(draft), issuedOn: issueDateOf(draft) };
    const readings = findGroups(text).map((group) => readingOf(group, context));
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
}

/** Where a phrase of the calendar may begin: at a time word or a number. */
const ANCHOR =
  /ng[aà]y(?=\s*\d)|th[aáảã]ng(?=\s*\d|\s+(?:một|hai|ba|tư|năm|sáu|bảy|bẩy|tám|chín|mười)\s)|quý\s|n[aă]m(?=\s*(?:\d|học|tài|ngân|kế))|nhiệm\s+k|(?:thượng|trung|hạ)(?=\s+tuần)|nửa(?=\s+(?:đầu|cuối)\s+th)|giai\s+đ|thời\s+k|niên\s+k|kh[óo][aá]\s|(?:đầu|giữa|cuối)(?=\s+(?:th|n|q))|(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mười\s+một)(?=\s+tháng\s+(?:đ|c))|(?<![A-Za-zÀ-ỹ\d])\d/giu;

function findGroups(text: string): readonly Group[] {
  const groups: Group[] = [];
  ANCHOR.lastIndex = 0;
  for (let match = ANCHOR.exec(text); match; match = ANCHOR.exec(text)) {
    const chain = chainAt(text, match.index);
    const last = chain?.moments.at(-1);
    if (!chain || !last) continue;
    groups.push(...grouped(text, chain));
    ANCHOR.lastIndex = Math.max(ANCHOR.lastIndex, last.span.end);
  }
  return groups;
}

interface Reading {
  readonly fact?: DateFact;
  readonly diagnostic?: Diagnostic;
}

function readingOf({ moments, kind }: Group, context: Context): Reading {
  const { text, era } = context;
  const dated = withImpliedYear(text, moments, era);
  const [first] = moments as [Moment, ...Moment[]];
  const now = context.issuedOn && kind === "single" ? startsNow(text, first.span.start) : null;
  const whole = spanOf(text, moments);
  const span = now === null ? whole : { ...whole, start: now };
  const spans = dated.map(calendarSpan);
  const impossible = dated.find((moment, i) => !spans[i] && isComplete(moment));
  if (impossible) return { diagnostic: impossibleDate(text, impossible.span) };
  const covered = kind === "single" ? tail(moments, spans, context) : cover(kind, spans);
  return {
    fact: {
      span,
      quote: text.slice(span.start, span.end),
      start: covered?.start ?? null,
      end: covered?.end ?? null,
      edtf: covered?.edtf ?? (kind === "single" ? yearless(first) : null),
      precision: precisionOf(first),
      implied: moments.some((moment) => moment.year === undefined) ? ["year"] : [],
      role: "other",
      rule: kind === "single" ? first.rule : `${first.rule}-${kind}`,
    },
  };
}

const isComplete = (moment: Moment): boolean =>
  moment.year !== undefined || (moment.unit === "day" && ((moment.month ?? 1) > 12 || (moment.day ?? 1) > 31));

const impossibleDate = (text: string, span: Span): Diagnostic =>
  warning("impossible-date", `The calendar has no day “${text.slice(span.start, span.end)}”; it is not used.`, span);

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

interface Covered {
  readonly start: CalendarDate | null;
  readonly end: CalendarDate | null;
  readonly edtf: string | null;
}

/** A single moment, open at the end where it starts something that ends in an event. */
function tail(
  moments: readonly Moment[],
  [span]: readonly (CalendarSpan | null)[],
  { text, issuedOn }: Context,
): Covered | null {
  const [moment] = moments as [Moment];
  if (!span) return null;
  if (issuedOn && issuedOn <= span.end && startsNow(text, moment.span.start) !== null)
    return { start: issuedOn, end: span.end, edtf: `${issuedOn}/${span.end}` };
  const open = startsRange(text, moment.span.start) !== null && endsInEvent(text, moment.span.end);
  return open ? { start: span.start, end: null, edtf: `${span.edtf}/..` } : span;
}

function cover(kind: Group["kind"], spans: readonly (CalendarSpan | null)[]): Covered | null {
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return null;
  const edtf = kind === "set" ? `{${spans.map((span) => span?.edtf).join(",")}}` : `${first.edtf}/${last.edtf}`;
  return { start: first.start, end: last.end, edtf };
}

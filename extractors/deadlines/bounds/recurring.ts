import { FoundAhead } from "../../../src/record/found-ahead.ts";
import { matchesOf } from "../../../src/text/matches.ts";
import { type Span, shift } from "../../../src/text/span.ts";
import { wordValue } from "../../../src/vietnamese/numerals.ts";
import { COUNTED_FORMS, UNITS } from "./counted-forms.ts";
import { DAY_RANGE_FORMS } from "./day-ranges.ts";
import { DATED_FORMS, form, HANG, LETTER } from "./recurring-forms.ts";
import { every, everyMonths } from "./rrule.ts";
import { Taken } from "./taken.ts";
import { WEEKDAY_FORMS } from "./weekday-forms.ts";

/** A phrase of return with its rule. */
export interface Recurrence {
  readonly span: Span;
  /** The phrase that this one is a member of: `định kỳ hàng quý, 6 tháng, năm`. */
  readonly whole: Span;
  readonly rrule: string;
  readonly rule: string;
  /** Whether the phrase itself says a day, so that no adjective is meant. */
  readonly dated: boolean;
}

const UNIT = String.raw`(?:(?:0?[1-9]|1[0-2]|hai|ba|sáu|chín)\s+tháng|nửa\s+năm|ngày|tuần|tháng|qu[ýí]|(?:một\s+|0?1\s*)?năm)`;
/** How many periods one list names at most: there are no more units; longer runs are read in pieces. */
const MEMBERS = 6;
const SINGLE = new RegExp(UNIT, "giu");
const PERIODS = form(
  "period",
  String.raw`(?:(?:(?:trước|lúc|vào)\s+)?(?<![\d\/])\d{1,2}\s*(?:giờ|h|g)(?:\s*\d{2})?(?:(?:\s*,|\s+và)\s*\d{1,2}\s*(?:giờ|h|g)(?:\s*\d{2})?)?\s+(?=${HANG}))?(?<lead>định\s+kỳ\s+(?:theo\s+)?\(?)?(?<every>${HANG})?(?<units>${UNIT}${LETTER}(?:\s*(?:,|và|hoặc|/)\s*(?:${HANG})?${UNIT}${LETTER}){0,${MEMBERS - 1}})(?<once>\s*(?:(?:\/\s*)?(?:một|0?1)\s+|\/\s*)lần)?`,
  () => [],
  false,
);
/** The rule of one unit of time: `6 tháng`, `quý`, `nửa năm`. */
function ruleOf(words: string): string {
  const plain = words.toLowerCase().replace(/\s+/gu, " ").replace("quí", "quý");
  const months = /^(\d+|[A-Za-zÀ-ỹ]+) tháng$/u.exec(plain)?.[1];
  if (months) return everyMonths(Number(months) || (wordValue(months) ?? 1));
  if (plain === "nửa năm") return every("half");
  return every(UNITS[plain.replace(/^(?:một |0?1 ?)/u, "")] ?? "year");
}

/** What every phrase of return holds, and how far around it the phrase may reach. */
const TRIGGER =
  /h[àằ]ng\s|mỗi\s|giao\s+ban\s+tuần|b(?:áo\s+cáo\s+(?:tuần|tháng|ngày\s+(?:\(|trước|lúc|vào))|uổi\s*\/)|định\s+kỳ|lần(?!\s+thứ)|kỳ\s*\/|phiên\s*\/|c(?:ứ\s+(?:\d|hai|ba|bốn)|ác\s+(?:ngày|sáng|chiều|tối|buổi)\s+(?:thứ|sáng|chiều|tối)|uộc\s*\/|uối\s+năm|ủa\s+(?:tháng(?!\s*\d)|quý))|t(?:heo\s+tuần|uần\s+(?:thứ|đầu|cuối)\s|rong\s+(?:tháng(?!\s*\d)|quý)|háng\s+(?:đầu|giữa|cuối))|năm\s*(?:[(,]\s*)?(?:vào|trước|chậm|muộn)|(?:6|sáu)\s+tháng/giu;
const BEFORE = 60;
const AFTER = 110;

/** The same without what must not follow, to be looked for in a whole text. */
const ANY_TRIGGER = new RegExp(TRIGGER.source.replace(/\(\?![^()]*\)/gu, ""), "giu");

/** Tells of lines that come in order whether they may hold a phrase of return: few do. */
export const triggersOf = (text: string): FoundAhead => new FoundAhead(text, ANY_TRIGGER);

/** Every phrase of return in some words, in order; one phrase may hold several rules (`định kỳ 6 tháng, năm`). */
export const findRecurrences = (text: string): readonly Recurrence[] =>
  windowsOf(text).flatMap((window) =>
    recurrencesIn(text.slice(window.start, window.end)).map((found) => ({
      ...found,
      span: shift(found.span, window.start),
      whole: shift(found.whole, window.start),
    })),
  );

/** The stretches around triggers, from blank to blank, so that long paragraphs are not searched throughout. */
function windowsOf(text: string): readonly Span[] {
  const windows: Span[] = [];
  for (const { index } of matchesOf(text, TRIGGER)) {
    const last = windows.at(-1);
    const end = blankAt(text, index + AFTER);
    if (last && index - BEFORE <= last.end) windows[windows.length - 1] = { start: last.start, end };
    else windows.push({ start: index <= BEFORE ? 0 : blankAt(text, index - BEFORE), end });
  }
  return windows;
}

function blankAt(text: string, offset: number): number {
  const blank = text.indexOf(" ", offset);
  return blank < 0 ? text.length : blank;
}

const FORMS = [...DAY_RANGE_FORMS, ...WEEKDAY_FORMS, ...DATED_FORMS, ...COUNTED_FORMS];

function recurrencesIn(text: string): readonly Recurrence[] {
  const found: Recurrence[] = [];
  const taken = new Taken();
  for (const { rule, needs, pattern, dated, read } of FORMS) {
    if (needs && !needs.test(text)) continue;
    for (const match of matchesOf(text, pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      const rrules = taken.meets(span) ? [] : read(match.groups ?? {});
      if (rrules.length > 0) taken.add(span);
      for (const rrule of rrules) found.push({ span, whole: span, rrule, rule, dated });
    }
  }
  for (const match of /định\s+kỳ|hàng|hằng|mỗi|lần/iu.test(text) ? matchesOf(text, PERIODS.pattern) : [])
    found.push(...periods(match, taken));
  return found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** Periods without a day, each with the place of its own words. */
function periods(match: RegExpExecArray, taken: Taken): readonly Recurrence[] {
  const { lead, every: hang, units = "", once } = match.groups ?? {};
  if (!lead && !hang && !once) return [];
  const end = match.index + match[0].length;
  if (taken.meets({ start: match.index, end })) return [];
  const offset = match.index + match[0].indexOf(units, (lead?.length ?? 0) + (hang?.length ?? 0));
  const whole = { start: match.index, end };
  const singles = matchesOf(units, SINGLE);
  return singles.map((unit, i) => ({
    whole,
    span: {
      start: i === 0 ? match.index : offset + unit.index,
      end: i === singles.length - 1 ? end : offset + unit.index + unit[0].length,
    },
    rrule: ruleOf(unit[0]),
    rule: "period",
    dated: false,
  }));
}

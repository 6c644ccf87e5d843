import type { Span } from "../../src/text/span.ts";
import { every, monthlyOn, type Period, quarterlyOn, weeklyOn, yearlyOn } from "./rrule.ts";
import { Taken } from "./taken.ts";

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

type Groups = Readonly<Record<string, string | undefined>>;

interface Form {
  readonly rule: string;
  readonly pattern: RegExp;
  readonly dated: boolean;
  /** The rules a match stands for; none where its numbers cannot be meant. */
  read(groups: Groups): readonly string[];
}

const HANG = String.raw`(?:hàng|hằng|mỗi)\s+`;
const EVERY_YEAR = String.raw`(?:(?:của\s+)?${HANG}năm)`;
const BY = String.raw`(?:(?:vào|trước|chậm\s+nhất|muộn\s+nhất|xong|hạn|là|thời\s+gian|trong)\s+)*`;
const LETTER = String.raw`(?![\p{L}\p{M}])`;
const form = (rule: string, source: string, read: Form["read"], dated = true): Form => ({
  rule,
  pattern: new RegExp(String.raw`(?<![\p{L}\p{M}])${source}`, "giu"),
  dated,
  read,
});

const isMonthDay = (month: number, day: number): boolean => month >= 1 && month <= 12 && day >= 1 && day <= 31;
const yearly = (day: string | undefined, month: string | undefined): readonly string[] =>
  isMonthDay(Number(month), Number(day)) ? [yearlyOn(Number(month), Number(day))] : [];

const DAY_MONTH = String.raw`(?:ngày\s*)?(?<day>\d{1,2})(?:\s*\/\s*|\s+tháng\s+)(?<month>\d{1,2})(?![\d/])`;
const SECOND = String.raw`(?:\s*(?:,|và)\s*(?:${BY}ngày\s*)?(?<day2>\d{1,2})(?:\s*\/\s*|\s+tháng\s+)(?<month2>\d{1,2})(?![\d/]))?`;

const WEEKDAYS: Readonly<Record<string, string>> = {
  hai: "MO",
  "2": "MO",
  ba: "TU",
  "3": "TU",
  tư: "WE",
  "4": "WE",
  năm: "TH",
  "5": "TH",
  sáu: "FR",
  "6": "FR",
  bảy: "SA",
  "7": "SA",
  "chủ nhật": "SU",
};

const MONTH_OF_QUARTER: Readonly<Record<string, 1 | 2 | 3>> = { đầu: 1, giữa: 2, cuối: 3 };

/** What says a day comes before what says a period alone. */
const FORMS: readonly Form[] = [
  // Hàng quý vào ngày 20 của tháng cuối quý | trước ngày 05 tháng cuối cùng của mỗi quý
  form(
    "day-of-quarter",
    String.raw`(?:(?:định\s+kỳ\s+)?${HANG}quý[\s,(]*)?${BY}ngày\s*(?<day>\d{1,2})\s+(?:của\s+)?tháng\s+(?<which>đầu|giữa|cuối)(?:\s+(?:cùng|tiên))?\s+(?:của\s+)?(?:${HANG})?quý${LETTER}`,
    (g) => [quarterlyOn(MONTH_OF_QUARTER[(g.which ?? "").toLowerCase()] ?? 3, Number(g.day))],
  ),
  // Hàng năm, trước ngày 15/12 | cuối năm (vào ngày 15/11) | cuối năm vào ngày 15 tháng 11
  form(
    "yearly-then-day",
    String.raw`(?:định\s+kỳ\s+)?(?:(?:vào\s+)?cuối\s+năm|${HANG}năm|năm|(?:${HANG})?(?:0?6|sáu)\s+tháng(?:\s+đầu\s+năm)?)[\s,(]*(?:vào|trước|chậm\s+nhất|muộn\s+nhất|ngày)[\s,]*${BY}${DAY_MONTH}${SECOND}`,
    (g) => [...yearly(g.day, g.month), ...(g.day2 ? yearly(g.day2, g.month2) : [])],
  ),
  // trước ngày 20/11 hàng năm | ngày 15/6 và ngày 15/12 hằng năm
  form("day-then-yearly", String.raw`${BY}${DAY_MONTH}${SECOND}[\s,(]*${EVERY_YEAR}${LETTER}`, (g) => [
    ...yearly(g.day, g.month),
    ...(g.day2 ? yearly(g.day2, g.month2) : []),
  ]),
  // trước ngày 20 hằng tháng | ngày 25 của tháng | hàng tháng vào ngày 15
  form(
    "day-of-month",
    String.raw`${BY}ngày\s*(?<day>\d{1,2})\s+(?:${HANG}tháng|(?:của|trong)\s+(?:${HANG})?tháng)(?!\s*(?:\d|cuối|đầu|giữa|sau|này|tiếp))${LETTER}`,
    (g) => [monthlyOn(Number(g.day))],
  ),
  form(
    "monthly-then-day",
    String.raw`(?:định\s+kỳ\s+)?${HANG}tháng[\s,(]*(?:vào|trước|chậm\s+nhất|muộn\s+nhất)[\s,]*${BY}ngày\s*(?<day>\d{1,2})(?![\d/]|\s*tháng)`,
    (g) => [monthlyOn(Number(g.day))],
  ),
  // hằng tuần vào sáng thứ Hai
  form(
    "weekly-then-day",
    String.raw`(?:định\s+kỳ\s+)?${HANG}tuần[\s,(]*(?:(?:vào|sáng|chiều|ngày)\s+)*(?:thứ\s+(?<day>hai|ba|tư|năm|sáu|bảy|[2-7])|(?<sunday>chủ\s+nhật))${LETTER}`,
    (g) => [weeklyOn(g.sunday ? "SU" : (WEEKDAYS[(g.day ?? "").toLowerCase()] ?? "MO"))],
  ),
  // Thứ Sáu hằng tuần | sáng thứ 2 hàng tuần
  form(
    "weekday",
    String.raw`(?:(?:sáng|chiều|vào|ngày)\s+)*(?:thứ\s+(?<day>hai|ba|tư|năm|sáu|bảy|[2-7])|(?<sunday>chủ\s+nhật))\s+${HANG}tuần${LETTER}`,
    (g) => [weeklyOn(g.sunday ? "SU" : (WEEKDAYS[(g.day ?? "").toLowerCase()] ?? "MO"))],
  ),
  // tháng 12 hàng năm
  form(
    "month-of-year",
    String.raw`(?:(?:vào|trong|trước)\s+)?tháng\s*(?<month>1[0-2]|0?[1-9])\s+${EVERY_YEAR}${LETTER}`,
    (g) => [yearlyOn(Number(g.month), null)],
  ),
];

const UNITS: Readonly<Record<string, Period>> = {
  ngày: "day",
  tuần: "week",
  tháng: "month",
  quý: "quarter",
  năm: "year",
};
const UNIT = String.raw`(?:(?:0?6|sáu)\s+tháng|nửa\s+năm|ngày|tuần|tháng|quý|(?:một\s+|0?1\s+)?năm)`;
const PERIODS = form(
  "period",
  String.raw`(?<lead>định\s+kỳ\s+(?:theo\s+)?)?(?<every>${HANG})?(?<units>${UNIT}${LETTER}(?:\s*(?:,|và|hoặc|/)\s*(?:${HANG})?${UNIT}${LETTER})*)(?<once>\s*(?:\/\s*)?(?:một|0?1|01)\s+lần)?`,
  () => [],
  false,
);
// 01 lần/quý | một lần mỗi năm | 2 lần/năm
const TIMES = form(
  "times-per-period",
  String.raw`(?:ít\s+nhất\s+)?(?<count>một|hai|0?[1-4])\s+lần\s*(?:\/|trong|mỗi|trên|một)\s*(?<unit>tuần|tháng|quý|năm)${LETTER}`,
  (g) => timesPer(g),
  false,
);

function timesPer(g: Groups): readonly string[] {
  const count = ({ một: 1, hai: 2 } as const)[(g.count ?? "").toLowerCase() as "một" | "hai"] ?? Number(g.count);
  const unit = UNITS[(g.unit ?? "").toLowerCase()];
  if (!unit) return [];
  if (count === 1) return [every(unit)];
  if (unit === "year" && 12 % count === 0) return [`FREQ=MONTHLY;INTERVAL=${12 / count}`];
  return [];
}

const periodOf = (words: string): Period => {
  const plain = words.toLowerCase().replace(/\s+/gu, " ");
  if (/(?:6|sáu) tháng|nửa năm/u.test(plain)) return "half";
  return UNITS[plain.replace(/^(?:một|0?1) /u, "")] ?? "year";
};

/** What every phrase of return holds. */
const TRIGGER =
  /(?:hàng|hằng|mỗi)\s|định\s+kỳ|lần(?!\s+thứ)|(?:của|trong)\s+tháng(?!\s*\d)|cuối\s+năm|năm\s*[(,]?\s*(?:vào|trước|chậm|muộn)|(?:6|sáu)\s+tháng|tháng\s+(?:đầu|cuối|giữa)/iu;

/** Every phrase of return in some words, in order; one phrase may hold several rules (`định kỳ 6 tháng, năm`). */
export function findRecurrences(text: string): readonly Recurrence[] {
  if (!TRIGGER.test(text)) return [];
  const found: Recurrence[] = [];
  const taken = new Taken();
  for (const { rule, pattern, dated, read } of [...FORMS, TIMES])
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      const rrules = taken.meets(span) ? [] : read(match.groups ?? {});
      if (rrules.length > 0) taken.add(span);
      for (const rrule of rrules) found.push({ span, whole: span, rrule, rule, dated });
    }
  for (const match of text.matchAll(PERIODS.pattern)) found.push(...periods(match, taken));
  return found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** Periods without a day, each with the place of its own words. */
function periods(match: RegExpExecArray, taken: Taken): readonly Recurrence[] {
  const { lead, every: hang, units = "", once } = match.groups ?? {};
  if (!lead && !hang && !once) return [];
  const end = match.index + match[0].length;
  if (taken.meets({ start: match.index, end })) return [];
  const offset = match.index + match[0].indexOf(units, (lead?.length ?? 0) + (hang?.length ?? 0));
  const single = new RegExp(UNIT, "giu");
  const whole = { start: match.index, end };
  return [...units.matchAll(single)].map((unit, i) => ({
    whole,
    span: { start: i === 0 ? match.index : offset + unit.index, end: offset + unit.index + unit[0].length },
    rrule: every(periodOf(unit[0])),
    rule: "period",
    dated: false,
  }));
}

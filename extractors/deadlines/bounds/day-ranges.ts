import { type Form, form, type Groups, HANG, LETTER, MONTH_OF_QUARTER, needing } from "./recurring-forms.ts";
import { monthlyOn, quarterlyOn } from "./rrule.ts";

/** `từ ngày 05 đến ngày 15`: days without a month. */
const DAYS = String.raw`từ\s+ngày\s*(?<first>\d{1,2})\s*(?:đến|tới|[-–])\s*(?:hết\s+)?(?:ngày\s*)?(?<last>\d{1,2})\s+`;
const OF_MONTH = String.raw`(?:${HANG}tháng|(?:của|trong)\s+(?:${HANG})?tháng)(?!\s*(?:\d|cuối|đầu|giữa|sau|này|tiếp))`;
const OF_QUARTER = String.raw`(?:của\s+)?tháng\s+(?<which>đầu|giữa|cuối)(?:\s+(?:cùng|tiên))?\s+(?:(?:của|trong)\s+)?(?:${HANG})?quý`;

/** The rule of all days from the first to the last; none where they are no such days. */
export function allDays({ first, last }: Groups, rule: (days: readonly number[]) => string): readonly string[] {
  const [from, to] = [Number(first), Number(last)];
  if (from < 1 || from >= to || to > 31) return [];
  return [rule(Array.from({ length: to - from + 1 }, (_, i) => from + i))];
}

/** Stretches of days that come back: each of their days is one of the rule. */
export const DAY_RANGE_FORMS: readonly Form[] = [
  // từ ngày 20 đến ngày 25 của tháng cuối quý
  needing(
    /quý/iu,
    form("days-of-quarter-range", DAYS + OF_QUARTER + LETTER, (g) =>
      allDays(g, (days) => quarterlyOn(MONTH_OF_QUARTER[(g.which ?? "").toLowerCase()] ?? 3, ...days)),
    ),
  ),
  // từ ngày 05 đến ngày 15 hằng tháng
  needing(
    /tháng/iu,
    form("days-of-month-range", DAYS + OF_MONTH + LETTER, (g) => allDays(g, (days) => monthlyOn(...days))),
  ),
];

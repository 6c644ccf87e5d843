import type { Draft } from "../../../src/record/draft.ts";
import { shift } from "../../../src/text/span.ts";
import { lineIndexAt, sentenceAround } from "../place/sentence.ts";
import type { Bound } from "./bound.ts";
import { dayBehind } from "./day-behind.ts";
import { every, yearlyOn } from "./rrule.ts";
import { weekdayOf } from "./weekday-forms.ts";

/**
 * Where a sentence explains a period by days (`định kỳ 6 tháng gửi trước ngày 15/6, báo cáo năm trước ngày 15/12`), the
 * days come back every year, and the period says nothing more. The bounds are in the order of the text.
 */
export function explainedByDays(draft: Draft, bounds: readonly Bound[]): readonly Bound[] {
  const said = [...bounds];
  const explained = new Set<number>();
  bounds.forEach((period, i) => {
    if (!PERIODS.has(period.rule)) return;
    const line = draft.lines[lineIndexAt(draft.lines, period.span.start)];
    const end = line ? sentenceAround(draft.document.text, line, period.span).end : period.span.end;
    const next = bounds[i + 1]?.span.start ?? end;
    const day = monthlyOn(draft, period, Math.min(end, next)) ?? weekly(draft, period, Math.min(end, next));
    if (day) said[i] = day;
    else if (isQuarterlyDay(bounds[i + 1], period) && next < end) explained.add(i);
    for (let j = i + 1; j < bounds.length && (bounds[j] as Bound).span.start < end; j++) {
      const day = beginsAt(draft, bounds[j] as Bound) ? null : everyYear(bounds[j] as Bound);
      if (!day) continue;
      explained.add(i);
      said[j] = day;
    }
  });
  return said.filter((_, i) => !explained.has(i));
}

/** The rules of phrases that say a period and no day. */
const PERIODS: ReadonlySet<string> = new Set(["recurring-period", "recurring-counted-period", "recurring-done-once"]);

/** `mỗi tuần 01 kỳ, bắt đầu từ số báo ra | ngày 01/3`: since when. */
const beginsAt = ({ document }: Draft, { span }: Bound): boolean =>
  /(?<![A-Za-zÀ-ỹ])(?:bắt\s+đầu|kể)\s+từ\s[^;.]{0,40}$/iu.test(
    document.text.slice(Math.max(0, span.start - 60), span.start),
  );

/** `Hằng tháng, các phòng gửi báo cáo trước ngày 25`: the day of every month. */
function monthlyOn({ document }: Draft, period: Bound, end: number): Bound | null {
  if (period.rrule !== EVERY_MONTH) return null;
  const [words = ""] = document.text.slice(period.span.end, end).split(";", 1);
  const day = dayBehind(words);
  return (
    day && {
      ...period,
      span: shift(day.span, period.span.end),
      rrule: day.rrule,
      rule: "recurring-explained",
      strength: 0.85,
    }
  );
}

/** `Hàng tuần, các phòng báo cáo vào sáng thứ Sáu`, `2 tuần một lần báo cáo vào thứ Hai`: the day of the week. */
function weekly({ document }: Draft, period: Bound, end: number): Bound | null {
  const { rrule } = period;
  if (!rrule?.startsWith(every("week")) || rrule.includes("BYDAY")) return null;
  const day = WEEKDAY.exec(document.text.slice(period.span.end, end))?.groups?.day;
  return day
    ? { ...period, rrule: `${rrule};BYDAY=${weekdayOf(day)}`, rule: "recurring-explained", strength: 0.85 }
    : null;
}

const WEEKDAY =
  /(?<![A-Za-zÀ-ỹ])(?:vào|trước)\s+(?:\d{1,2}\s*(?:giờ|h|g)\s*(?:\d{2}\s+)?)?(?:(?:các|buổi|sáng|trưa|chiều|tối|đêm|ngày)\s+){0,3}thứ\s+(?<day>hai|ba|tư|năm|sáu|bảy|[2-7])(?![A-Za-zÀ-ỹ])/iu;

const EVERY_MONTH = every("month");

/** `Hằng quý, … trước ngày 15 tháng cuối quý`. */
const isQuarterlyDay = (next: Bound | undefined, { rrule }: Bound): boolean =>
  rrule === every("quarter") && next !== undefined && /^recurring-days?-of-quarter/u.test(next.rule);

/** A bound on a day without a year, as one of every year; `null` for any other. */
function everyYear(bound: Bound): Bound | null {
  const { date } = bound;
  if (!date?.implied.includes("year") || date.start === null || date.start !== date.end) return null;
  const rrule = yearlyOn(Number(date.start.slice(5, 7)), Number(date.start.slice(8, 10)));
  return { ...bound, modality: "recurring", start: null, end: null, edtf: null, rrule, rule: "recurring-explained" };
}

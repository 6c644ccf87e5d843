import type { Draft } from "../../src/record/draft.ts";
import type { Bound } from "./bound.ts";
import { yearlyOn } from "./rrule.ts";
import { lineIndexAt, sentenceAround } from "./sentence.ts";

/**
 * Where a sentence explains a period by days (`định kỳ 6 tháng gửi trước ngày 15/6, báo cáo năm trước ngày 15/12`), the
 * days come back every year, and the period says nothing more. The bounds are in the order of the text.
 */
export function explainedByDays(draft: Draft, bounds: readonly Bound[]): readonly Bound[] {
  const said = [...bounds];
  const explained = new Set<number>();
  bounds.forEach((period, i) => {
    if (period.rule !== "recurring-period") return;
    const line = draft.lines[lineIndexAt(draft.lines, period.span.start)];
    const end = line ? sentenceAround(draft.document.text, line, period.span).end : period.span.end;
    for (let j = i + 1; j < bounds.length && (bounds[j] as Bound).span.start < end; j++) {
      const day = everyYear(bounds[j] as Bound);
      if (!day) continue;
      explained.add(i);
      said[j] = day;
    }
  });
  return said.filter((_, i) => !explained.has(i));
}

/** A bound on a day without a year, as one of every year; `null` for any other. */
function everyYear(bound: Bound): Bound | null {
  const { date } = bound;
  if (!date?.implied.includes("year") || date.start === null || date.start !== date.end) return null;
  const rrule = yearlyOn(Number(date.start.slice(5, 7)), Number(date.start.slice(8, 10)));
  return { ...bound, modality: "recurring", start: null, end: null, edtf: null, rrule, rule: "recurring-explained" };
}

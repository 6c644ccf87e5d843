import type { Draft } from "../../../src/record/draft.ts";
import type { Line } from "../../../src/record/lines.ts";
import { countAhead } from "../../../src/text/count-ahead.ts";
import { hasWork } from "../words/deed.ts";
import { perLine } from "./per-line.ts";
import { labelLength } from "./sentence.ts";

/** `Tháng 3`, `2. QUÝ II/2021:`, `Tháng 4 năm 2021`: a line that says a month or quarter and nothing else. */
const TIME_ALONE =
  /^[*#_\s]*(?:tháng\s+\d{1,2}|quý\s+(?:I{1,3}|IV|[1-4]))(?:\s?[/-]\s?\d{4}|,?\s+năm\s+\d{4})?[*_\s:.]*$/iu;

/** A dash, a point, a figure or a small letter: what is done, and no part of the whole. */
const ITEM = /^\s*(?:[-–—+*•·●]|\(?\d{1,2}[.)/]|\(?[a-zđ][.)])\s*\p{L}/u;
/** `họp vào tuần cuối hằng tháng`: a time of its own. */
const RETURNS = /(?<![A-Za-zÀ-ỹ])(?:h[àằ]ng|mỗi)\s+(?:ngày|tuần|tháng|quý)(?![A-Za-zÀ-ỹ])/iu;

/** How many lines below are looked through. */
const LINES = 12;

/** The first task below a line that says only in which month or quarter it is done, where the task has no day of its own; `null` elsewhere. */
export const taskBelow = perLine((draft, index): string | null => {
  const { lines } = draft;
  if (!isTimeAlone(lines[index] as Line)) return null;
  for (const line of lines.slice(index + 1, index + 1 + LINES)) {
    if (line.cell !== null || isTimeAlone(line) || !ITEM.test(line.text)) return null;
    const task = line.text.slice(labelLength(line.text));
    if (!isDated(draft, line) && !RETURNS.test(task) && hasWork(task)) return task;
  }
  return null;
});

const isTimeAlone = ({ text, cell }: Line): boolean => cell === null && TIME_ALONE.test(text.slice(labelLength(text)));

function isDated({ dates }: Draft, { span }: Line): boolean {
  const next = dates[countAhead(dates, (date) => date.span.start < span.start)];
  return next !== undefined && next.span.start < span.end;
}

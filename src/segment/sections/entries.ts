import type { Draft } from "../../record/draft.ts";
import type { Line } from "../../record/lines.ts";
import type { Annex } from "../../record/schema.ts";
import { countAhead } from "../../text/count-ahead.ts";
import type { Span } from "../../text/span.ts";
import { headingOf } from "./heading.ts";
import { mayBeginWithLabel, readLabel } from "./label.ts";
import { isSectionLine, quotedLines } from "./lines.ts";
import { type Entry, readMisreadRoman } from "./misread.ts";

/** A part of the document that counts for itself: the body, an annex. */
export interface Part {
  readonly span: Span;
  readonly annex: Annex | null;
}

/** Whether a recogniser read any page. */
export const isScanned = ({ document }: Draft): boolean => document.pages.some(({ origin }) => origin === "ocr");

export type LabelledLine = Entry & { readonly span: Span };

/** The lines of a part that begin with a label, its own heading first. */
export function entriesOf(draft: Draft, { span, annex }: Part): readonly LabelledLine[] {
  const inside = linesIn(draft.lines, span);
  const quoted = quotedLines(inside);
  const tables = tablesOf(inside);
  const notes = new Set(draft.footnotes.map((note) => note.span.start));
  const scanned = isScanned(draft);
  return inside.flatMap((line, i) => {
    if (i === 0 && annex && /^Phụ lục/u.test(annex.label)) return [annexEntry(annex, line.span)];
    if (!mayBeginWithLabel(line.text)) return [];
    if (quoted.has(i) || notes.has(line.span.start) || !isSectionLine(line, tables)) return [];
    const misread = readMisreadRoman(line.text, scanned);
    const label = readLabel(line.text) ?? misread;
    if (!label) return [];
    const alternative = label === misread ? null : misread;
    const at = { start: line.span.start, end: line.span.start + label.length };
    const heading = headingOf(line.text.slice(label.length), inside.slice(i + 1, i + 4));
    return [{ label, alternative, heading, span: at, introduced: /:$/u.test(inside[i - 1]?.text ?? "") }];
  });
}

/** The lines that lie in a span. */
function linesIn(lines: readonly Line[], span: Span): readonly Line[] {
  const low = countAhead(lines, (line) => line.span.start < span.start);
  let end = low;
  while (end < lines.length && (lines[end] as Line).span.end <= span.end) end++;
  return lines.slice(low, end);
}

const annexEntry = ({ label, title }: Annex, span: Span): LabelledLine => ({
  label: { kind: "annex", text: label, ordinal: 1, prefix: null, length: 0, doubtful: false },
  alternative: null,
  heading: headingOf(title ?? "", []),
  span,
  introduced: false,
});

/** Tables of more than one column: their rows are no sections. */
const tablesOf = (lines: readonly Line[]): ReadonlySet<number> =>
  new Set(lines.flatMap(({ cell }) => (cell && cell.column > 0 ? [cell.table] : [])));

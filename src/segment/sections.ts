import type { Draft, Stage } from "../record/draft.ts";
import type { Line } from "../record/lines.ts";
import { pageOf } from "../record/place.ts";
import type { Annex, Section } from "../record/schema.ts";
import { type Diagnostic, warning } from "../text/diagnostic.ts";
import { type Span, trimmed } from "../text/span.ts";
import { headingOf } from "./sections/heading.ts";
import { type Label, readLabel } from "./sections/label.ts";
import { isSectionLine, quotedLines } from "./sections/lines.ts";
import { type Entry, readMisreadRoman, reread } from "./sections/misread.ts";
import { type Division, Outline } from "./sections/tree.ts";

/** Numbered divisions, nested. */
export const sections: Stage = {
  name: "sections",
  version: 2,
  find(draft) {
    const parts = partsOf(draft).map((part) => ({ ...part, divisions: outline(draft, part) }));
    let count = 0;
    const name = () => `s${++count}`;
    return {
      sections: parts.flatMap(({ divisions, span }) => nest(draft, divisions, span, name)),
      diagnostics: parts.flatMap(({ divisions }) => divisions.flatMap(noticed)),
    };
  },
};

/** A part of the document that counts for itself: the body, an annex. */
interface Part {
  readonly span: Span;
  readonly annex: Annex | null;
}

const partsOf = ({ body, annexes }: Draft): readonly Part[] => [
  { span: body, annex: null },
  ...annexes.filter(({ label }) => !/^(?:Mẫu|Biểu)/u.test(label)).map((annex) => ({ span: annex.span, annex })),
];

/** The divisions of one part, in order. */
function outline(draft: Draft, part: Part): readonly Division[] {
  const entries = entriesOf(draft, part);
  const scanned = isScanned(draft);
  const found = new Outline();
  for (const { label, heading, span, introduced } of scanned ? reread(entries) : entries)
    found.add(label, heading, span, { introduced });
  return found.divisions;
}

const isScanned = ({ document }: Draft): boolean => document.pages.some(({ origin }) => origin === "ocr");

type LabelledLine = Entry & { readonly span: Span };

/** The lines of a part that begin with a label, its own heading first. */
function entriesOf(draft: Draft, { span, annex }: Part): readonly LabelledLine[] {
  const inside = linesIn(draft.lines, span);
  const quoted = quotedLines(inside);
  const tables = tablesOf(inside);
  const notes = new Set(draft.footnotes.map((note) => note.span.start));
  const scanned = isScanned(draft);
  return inside.flatMap((line, i) => {
    if (i === 0 && annex && /^Phụ lục/u.test(annex.label))
      return [
        { label: annexLabel(annex), heading: headingOf(annex.title ?? "", []), span: line.span, introduced: false },
      ];
    if (quoted.has(i) || notes.has(line.span.start) || !isSectionLine(line, tables)) return [];
    const label = (scanned ? readMisreadRoman(line.text) : null) ?? readLabel(line.text);
    if (!label) return [];
    const at = { start: line.span.start, end: line.span.start + label.length };
    const heading = headingOf(line.text.slice(label.length), inside.slice(i + 1, i + 4));
    return [{ label, heading, span: at, introduced: /:$/u.test(inside[i - 1]?.text ?? "") }];
  });
}

/** The lines that lie in a span. */
function linesIn(lines: readonly Line[], span: Span): readonly Line[] {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] as Line).span.start < span.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < lines.length && (lines[end] as Line).span.end <= span.end) end++;
  return lines.slice(low, end);
}

const annexLabel = ({ label }: Annex): Label => ({
  kind: "annex",
  text: label,
  ordinal: 1,
  prefix: null,
  length: 0,
  doubtful: false,
});

/** Tables of more than one column: their rows are no sections. */
const tablesOf = (lines: readonly Line[]): ReadonlySet<number> =>
  new Set(lines.flatMap(({ cell }) => (cell && cell.column > 0 ? [cell.table] : [])));

/** The divisions as a tree, each reaching to the next that is not inside it. */
function nest(draft: Draft, divisions: readonly Division[], part: Span, name: () => string): readonly Section[] {
  const { text, pages } = draft.document;
  const ends = endsOf(divisions, part);
  const roots: Section[] = [];
  const around: Section[] = [];
  divisions.forEach(({ label, heading, span: { start }, depth }, i) => {
    const span = trimmed(text, { start, end: ends[i] ?? part.end });
    const path = [...around.slice(0, depth).map((outer) => outer.label), label.text];
    const section = { id: name(), label: label.text, path, heading, span, page: pageOf(pages, span), children: [] };
    (around[depth - 1]?.children ?? roots).push(section);
    around.length = depth;
    around.push(section);
  });
  return roots;
}

/** Where each division ends: at the next one that is not inside it. */
function endsOf(divisions: readonly Division[], part: Span): readonly number[] {
  const ends: number[] = [];
  /** By depth, where the next division of that depth begins. */
  const next: number[] = [];
  for (let i = divisions.length - 1; i >= 0; i--) {
    const { depth, span } = divisions[i] as Division;
    while (next.length <= depth) next.push(part.end);
    ends[i] = Math.min(...next.slice(0, depth + 1));
    next.length = depth + 1;
    next[depth] = span.start;
  }
  return ends;
}

/** What is odd about the number of a division. */
function noticed({ label, span, unbalanced }: Division): readonly Diagnostic[] {
  const { text, misread } = label;
  const message = `The number ${text} does not follow the one before it.`;
  const repair = `The number read as ${misread} must have been ${text}.`;
  return [
    ...(unbalanced ? [warning("unbalanced-section-numbering", message, span)] : []),
    ...(misread === undefined
      ? []
      : [{ ...warning("section-label-repaired", repair, span, misread), severity: "info" as const }]),
  ];
}

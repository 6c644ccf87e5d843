import type { Document } from "../text/document.ts";
import type { Cell, Locator } from "../text/raw-document.ts";
import { type Span, trimmed } from "../text/span.ts";
import { DrawnTables } from "./drawn-tables.ts";

/** A line of the readable text that holds more than white space. */
export interface Line {
  readonly text: string;
  /** Without the white space at its ends. */
  readonly span: Span;
  readonly page: number | null;
  readonly cell: Cell | null;
  /** The column of the page that it stood in, where the reader knows columns. */
  readonly column: number | null;
  /** How many characters of white space stand before it. */
  readonly indent: number;
  /** Whether a blank line stood above it. */
  readonly afterBlank: boolean;
}

/** The lines of a document; a cell of a table drawn with `|` or set off by tabs under its heads is a line of its own, as a cell that a reader tells of is. */
export function linesOf(document: Document): readonly Line[] {
  const lines = KNOWN.get(document) ?? cutLines(document);
  KNOWN.set(document, lines);
  return lines;
}

/** Several steps ask for the lines of one document. */
const KNOWN = new WeakMap<Document, readonly Line[]>();

function cutLines(document: Document): readonly Line[] {
  const { text, locators } = document;
  const pageAt = lookup(document.pages, (page) => page.number);
  const cellAt = lookup(locators.filter(hasCell), ({ cell }) => cell);
  const columnAt = lookup(locators.filter(hasColumn), ({ column }) => column);
  const drawn = new DrawnTables(text);
  const lines: Line[] = [];
  let afterBlank = false;
  let start = 0;
  const add = (span: Span, cell: Cell | null): void => {
    const at = span.start;
    lines.push({
      text: text.slice(at, span.end),
      span,
      page: pageAt(at),
      cell: cellAt(at) ?? cell,
      column: columnAt(at),
      indent: at - start,
      afterBlank,
    });
  };
  while (start <= text.length) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    const whole = trimmed(text, { start, end });
    const cells = drawn.partsOf(whole);
    if (cells === null) add(whole, null);
    else for (const { span, cell } of cells) add(span, cell);
    afterBlank = whole.end === whole.start;
    start = end + 1;
  }
  return lines;
}

const hasCell = (locator: Locator): locator is Locator & { cell: Cell } => locator.cell !== undefined;
const hasColumn = (locator: Locator): locator is Locator & { column: number } => locator.column !== undefined;

/** Answers, for offsets that never decrease, what the sorted items say of the one that holds the offset. */
function lookup<T extends { readonly span: Span }, V>(
  items: readonly T[],
  value: (item: T) => V,
): (offset: number) => V | null {
  if (items.length === 0) return () => null;
  const sorted = [...items].sort((a, b) => a.span.start - b.span.start);
  let i = 0;
  return (offset) => {
    while (i + 1 < sorted.length && (sorted[i + 1] as T).span.start <= offset) i++;
    const item = sorted[i];
    return item && item.span.start <= offset && offset < item.span.end ? value(item) : null;
  };
}

import type { Document } from "../text/document.ts";
import type { Cell } from "../text/raw-document.ts";
import { type Span, trimmed } from "../text/span.ts";

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

export function linesOf(document: Document): readonly Line[] {
  const pageAt = lookup(document.pages, (page) => page.number);
  const cellAt = lookup(
    document.locators.filter((l) => l.cell),
    (l) => l.cell ?? null,
  );
  const columnAt = lookup(
    document.locators.filter((l) => l.column !== undefined),
    (l) => l.column ?? null,
  );
  const lines: Line[] = [];
  let afterBlank = false;
  for (let start = 0; start <= document.text.length; ) {
    const newline = document.text.indexOf("\n", start);
    const end = newline < 0 ? document.text.length : newline;
    const span = trimmed(document.text, { start, end });
    if (span.end > span.start) {
      const at = span.start;
      lines.push({
        text: document.text.slice(at, span.end),
        span,
        page: pageAt(at),
        cell: cellAt(at),
        column: columnAt(at),
        indent: at - start,
        afterBlank,
      });
    }
    afterBlank = span.end === span.start;
    start = end + 1;
  }
  return lines;
}

/** Answers, for offsets that never decrease, what the sorted items say of the one that holds the offset. */
function lookup<T extends { readonly span: Span }, V>(
  items: readonly T[],
  value: (item: T) => V,
): (offset: number) => V | null {
  const sorted = [...items].sort((a, b) => a.span.start - b.span.start);
  let i = 0;
  return (offset) => {
    while (i + 1 < sorted.length && (sorted[i + 1] as T).span.start <= offset) i++;
    const item = sorted[i];
    return item && item.span.start <= offset && offset < item.span.end ? value(item) : null;
  };
}

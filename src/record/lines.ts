import type { Document } from "../text/document.ts";
import type { Cell, Locator, RawPage } from "../text/raw-document.ts";
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
  const { text } = document;
  const drawn = new DrawnTables(text);
  const cutter = new Cutter(document);
  while (cutter.start <= text.length) {
    const newline = text.indexOf("\n", cutter.start);
    const end = newline < 0 ? text.length : newline;
    const whole = trimmed(text, { start: cutter.start, end });
    const parts = drawn.partsOf(whole);
    if (parts === null) cutter.add(whole, null);
    else for (const { span, cell } of parts) cutter.add(span, cell);
    cutter.afterBlank = whole.end === whole.start;
    cutter.start = end + 1;
  }
  return cutter.lines;
}

/** Gathers the lines of a document, in order. */
class Cutter {
  readonly lines: Line[] = [];
  /** Where the printed line begins. */
  start = 0;
  afterBlank = false;
  private readonly text: string;
  private readonly page: Lookup<RawPage>;
  private readonly cell: Lookup<Locator & { cell: Cell }>;
  private readonly column: Lookup<Locator & { column: number }>;

  constructor({ text, pages, locators }: Document) {
    this.text = text;
    this.page = new Lookup(pages);
    this.cell = new Lookup(locators.filter(hasCell));
    this.column = new Lookup(locators.filter(hasColumn));
  }

  add(span: Span, drawn: Cell | null): void {
    const at = span.start;
    this.lines.push({
      text: this.text.slice(at, span.end),
      span,
      page: this.page.at(at)?.number ?? null,
      cell: this.cell.at(at)?.cell ?? drawn,
      column: this.column.at(at)?.column ?? null,
      indent: at - this.start,
      afterBlank: this.afterBlank,
    });
  }
}

const hasCell = (locator: Locator): locator is Locator & { cell: Cell } => locator.cell !== undefined;
const hasColumn = (locator: Locator): locator is Locator & { column: number } => locator.column !== undefined;

/** Answers, for offsets that never decrease, which of some items holds the offset. */
class Lookup<T extends { readonly span: Span }> {
  private readonly sorted: readonly T[];
  private i = 0;

  constructor(items: readonly T[]) {
    this.sorted = [...items].sort((a, b) => a.span.start - b.span.start);
  }

  at(offset: number): T | null {
    const { sorted } = this;
    while (this.i + 1 < sorted.length && (sorted[this.i + 1] as T).span.start <= offset) this.i++;
    const item = sorted[this.i];
    return item && item.span.start <= offset && offset < item.span.end ? item : null;
  }
}

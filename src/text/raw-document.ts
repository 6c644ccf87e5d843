import type { Diagnostic } from "./diagnostic.ts";
import type { Span } from "./span.ts";

export const FORMATS = [
  "docx",
  "doc",
  "rtf",
  "pdf",
  "image",
  "html",
  "markdown",
  "text",
  "xls",
  "xlsx",
  "odt",
  "ods",
  "odp",
  "ppt",
  "pptx",
] as const;
export type Format = (typeof FORMATS)[number];

/** A cell of a table: the table's index in the document, row and column, all from 0. */
export interface Cell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** Left, top, right, bottom on the page: PDF points for a text layer, pixels of the page picture for OCR. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/**
 * What a reader knows of one stretch of its text. Stretches with different attributes may overlap: a table cell holds
 * font runs, a line holds words.
 */
export interface Locator {
  readonly span: Span;
  readonly page?: number;
  readonly paragraph?: number;
  readonly cell?: Cell;
  readonly box?: Box;
  readonly font?: string;
  /** Of the recogniser, 0 to 1. */
  readonly confidence?: number;
  /** The label of the footnote or endnote whose text this is. */
  readonly footnote?: string;
  /** The label of the footnote or endnote whose mark, written `(1)`, this is. */
  readonly footnoteMark?: string;
  /** Set on text that the page layout put in a column of its own, counted from the left, from 0. */
  readonly column?: number;
  /** Set on text that the file's styles make a heading. */
  readonly heading?: boolean;
}

/** The upright, straightened picture that the boxes of a recognised page lie on, in dots. */
export interface PagePicture {
  readonly width: number;
  readonly height: number;
  /** Degrees it was turned clockwise to be straight. */
  readonly skew: number;
  /** Degrees by which its foot was turned further than its head; 0 where absent. */
  readonly fan?: number;
}

export interface RawPage {
  readonly number: number;
  readonly span: Span;
  readonly origin: "text" | "ocr";
  readonly confidence: number | null;
  /** Clockwise quarter turns that set the picture upright, in degrees. */
  readonly rotation: 0 | 90 | 180 | 270;
  /** Of a recognised page. */
  readonly picture?: PagePicture;
}

/**
 * What a reader makes of bytes.
 * - A paragraph, a heading, a table cell or, where the format knows only print, a printed line stands on a line of its
 *   own (`\n`). Printed lines of one paragraph share a locator `paragraph`; the line-joins normalizer joins them.
 * - A blank line stands where the source has an empty paragraph or a clear gap. No marks are made up for pages, cells
 *   or columns: locators and `pages` tell of them. Cells come row by row, the left column of a header before the right.
 * - Automatic numbers and bullets are text as Word shows them (`1. `, `a) `, `- `).
 * - The mark of a note is `(1)`; its text stands on a line of its own, `(1) …`, after the paragraph that holds the mark.
 * - 8-bit text of unknown charset is decoded as Latin-1, so that no byte is lost.
 */
export interface RawDocument {
  readonly format: Format;
  readonly text: string;
  readonly locators: readonly Locator[];
  readonly pages: readonly RawPage[];
  /** The charset that the file itself declares, if any, by the name it uses. */
  readonly declaredCharset?: string;
  /** The title that the file itself states, of formats whose scans have one (PDF). */
  readonly title?: string;
  readonly ocr?: { readonly engine: string; readonly language: string; readonly confidence: number };
  readonly diagnostics: readonly Diagnostic[];
  readonly source?: {
    readonly name: string;
    readonly sha256: string;
    readonly bytes: number;
    readonly mediaType: string;
  };
}

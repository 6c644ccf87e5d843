import type { Piece } from "./arrange.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { Document } from "./document.ts";
import type { Edit } from "./edit.ts";
import type { EditColumns } from "./edit-columns.ts";
import type { Span } from "./span.ts";

/** A stretch of text that was converted from a legacy charset. */
export interface CharsetStretch {
  readonly charset: string;
  readonly span: Span;
  readonly evidence: "font" | "declared" | "content";
  /** 0 to 1. */
  readonly confidence: number;
}

export interface Normalization {
  /** Sorted and disjoint, on the text that was given. */
  readonly edits: readonly Edit[] | EditColumns;
  /** Instead of edits: the text in another order of reading. */
  readonly order?: readonly Piece[];
  /** Spans on the text after the edits, as those of `diagnostics`. */
  readonly charsets?: readonly CharsetStretch[];
  readonly diagnostics?: readonly Diagnostic[];
}

/** One step from the reader's text towards readable text. It returns edits, never a string, so that every place maps back. */
export interface Normalizer {
  readonly name: string;
  readonly version: number;
  edits(document: Document): Normalization;
}

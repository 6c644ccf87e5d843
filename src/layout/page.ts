import type { Box } from "../text/raw-document.ts";

/** A printed word, as a text layer or a recogniser knows it. Boxes count from the top left of the page, which stands upright. */
export interface Word {
  readonly text: string;
  readonly box: Box;
  /** Height of the type in the unit of the boxes; the height of the box where absent. */
  readonly size?: number;
  readonly font?: string;
  /** Of the recogniser, 0 to 1. */
  readonly confidence?: number;
  /** Follows the word before it without a space: a change of font inside a printed word. */
  readonly glued?: boolean;
}

/** The page that the words stand on, in the unit of their boxes. */
export interface PageFrame {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** Lines drawn on the page (borders of tables, the rule over footnotes) as thin boxes, where they are known. */
  readonly rules?: readonly Box[];
}

/** A word in its place. */
export interface LaidWord extends Word {
  /** Set where the word is the mark of a footnote: its label. */
  readonly mark?: string;
}

/** A printed line in its place in the reading order. */
export interface LaidLine {
  readonly words: readonly LaidWord[];
  readonly box: Box;
  /** Set where the line belongs to one of several blocks side by side, counted from the left, from 0. */
  readonly column?: number;
  /** Set where the line stands in a cell of a table: the table's index on its page (once composed, in the document), row and column, from 0. */
  readonly cell?: { readonly table: number; readonly row: number; readonly column: number };
  /** A new paragraph begins here. */
  readonly opens: boolean;
  /** A clear gap stands above. */
  readonly spaced: boolean;
  readonly role: "body" | "footnote" | "furniture";
  /** Set on the first line of a footnote: its label, which is no longer among the words. */
  readonly note?: string;
}

/** The lines of a page in reading order. */
export interface LaidPage {
  readonly frame: PageFrame;
  readonly lines: readonly LaidLine[];
}

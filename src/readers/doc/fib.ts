import type { ByteView } from "../byte-view.ts";
import { WORD_2, WORD_6 } from "./is-doc.ts";

/** The structures of a Word file: those of Word 6 and 95, or those of Word 97 and later. */
export type WordVersion = 6 | 8;

/** The stories of a Word file, in the order in which their text lies in it. */
export const STORIES = [
  "main",
  "footnotes",
  "headers",
  "macros",
  "comments",
  "endnotes",
  "boxes",
  "headerBoxes",
] as const;
export type StoryName = (typeof STORIES)[number];

export interface Stretch {
  readonly offset: number;
  readonly length: number;
}

/** The file information block: where everything lies (MS-DOC 2.5; for Word 6 the layout of its own specification). */
export interface Fib {
  readonly version: WordVersion;
  readonly encrypted: boolean;
  /** Which of the two table streams of Word 97 is the current one; Word 6 keeps its tables beside the text. */
  readonly tableStream: "0Table" | "1Table" | "WordDocument";
  /** Where the text lies in the main stream, for files without a piece table. */
  readonly text: Stretch;
  /** Characters of each story. */
  readonly counts: Readonly<Record<StoryName, number>>;
  table(name: TableName): Stretch;
  /** Word 6 may name only the first pages of its formatting: how many there are in all. */
  readonly pages: { readonly character: number; readonly paragraph: number };
}

/** Where the block keeps the offset and length of each table. */
const TABLES = {
  styles: { 8: 0xa2, 6: 0x60 },
  footnoteMarks: { 8: 0xaa, 6: 0x68 },
  footnotes: { 8: 0xb2, 6: 0x70 },
  sections: { 8: 0xca, 6: 0x88 },
  headers: { 8: 0xf2, 6: 0xb0 },
  characterPages: { 8: 0xfa, 6: 0xb8 },
  paragraphPages: { 8: 0x102, 6: 0xc0 },
  fonts: { 8: 0x112, 6: 0xd0 },
  settings: { 8: 0x192, 6: 0x150 },
  pieces: { 8: 0x1a2, 6: 0x160 },
  anchors: { 8: 0x1da, 6: undefined },
  endnoteMarks: { 8: 0x20a, 6: 0x1d2 },
  endnotes: { 8: 0x212, 6: 0x1da },
  boxes: { 8: 0x25a, 6: 0x1fa },
  headerBoxes: { 8: 0x26a, 6: 0x20a },
  lists: { 8: 0x2e2, 6: undefined },
  listUses: { 8: 0x2ea, 6: undefined },
} as const;
export type TableName = keyof typeof TABLES;

/** Versions of the block below are those of Word 6 and 95, whatever the first word says. */
const FIRST_WORD_97 = 0x69;

const ENCRYPTED = 0x100;
const TABLE_1 = 0x200;

/** Reads the block. Of Word 2, whose tables nobody has any more, only the text is known. */
export function readFib(main: ByteView): Fib {
  const version: WordVersion = main.u16(0) === WORD_6 || main.u16(2) < FIRST_WORD_97 ? 6 : 8;
  const textOnly = main.u16(0) === WORD_2;
  const flags = main.u16(10);
  const start = main.u32(0x18);
  const firstCount = version === 8 ? 0x4c : 0x34;
  const counts = Object.fromEntries(STORIES.map((name, i) => [name, Math.max(0, main.i32(firstCount + i * 4))]));
  return {
    version,
    encrypted: (flags & ENCRYPTED) !== 0,
    tableStream: version === 6 ? "WordDocument" : (flags & TABLE_1) !== 0 ? "1Table" : "0Table",
    text: { offset: start, length: Math.max(0, main.u32(0x1c) - start) },
    counts: counts as Record<StoryName, number>,
    table(name) {
      const at = TABLES[name][version];
      return at === undefined || textOnly
        ? { offset: 0, length: 0 }
        : { offset: main.u32(at), length: main.u32(at + 4) };
    },
    pages:
      version === 6 && !textOnly
        ? { character: main.u16(0x18e), paragraph: main.u16(0x190) }
        : { character: 0, paragraph: 0 },
  };
}

/** Characters of all stories together. */
export const promisedCharacters = ({ counts }: Pick<Fib, "counts">): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

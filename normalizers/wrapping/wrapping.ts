import type { Line } from "../../src/record/lines.ts";

/** How a text was broken into lines of print: tells whether a line goes on below. */
export interface Wrapping {
  isWrapped(above: Line, below: Line): boolean;
}

/** A line longer than this was not printed on one line of a page. */
const LONGEST_PRINTED = 130;
/** The share of the width from which a line counts as full: letters differ in width. */
const FULL = 0.85;
const LOWER = /^[\p{Ll}\d("“‘]/u;
const STOP = /[.;!?…]["”’)]*$/u;

/** How the lines were broken; `null` where most lines are whole paragraphs, or where the reader knows the paragraphs. */
export function detectWrapping(lines: readonly Line[], paragraphs: readonly (number | null)[]): Wrapping | null {
  if (paragraphs.some((paragraph, i) => i > 0 && paragraph !== null && paragraph === paragraphs[i - 1])) return null;
  const plain = lines.filter((line) => line.cell === null);
  const long = plain.filter((line) => line.text.length > LONGEST_PRINTED).length;
  const inner = plain.filter((line, i) => i > 0 && !line.afterBlank);
  const broken = inner.filter((line) => /^\p{Ll}[\p{L}\s]/u.test(line.text)).length;
  if (inner.length < 8 || long * 10 > plain.length || broken * 4 < inner.length) return null;
  const width = printWidth(plain);
  const blocks = plain.length - inner.length;
  return blocks * 8 >= plain.length ? blockWrapping : widthWrapping(width);
}

/** Blank lines part the paragraphs: within a block every line goes on. */
const blockWrapping: Wrapping = { isWrapped: (_, below) => !below.afterBlank };

/** Only the length tells: a line goes on where the next word had no room on it, or where a sentence is open. */
const widthWrapping = (width: number): Wrapping => ({
  isWrapped(above, below) {
    const [word = ""] = below.text.split(/\s/u, 1);
    const full = above.text.length + 1 + word.length > width * FULL;
    return !STOP.test(above.text) && (full || LOWER.test(below.text));
  },
});

/** The length that nine of ten lines keep within. */
function printWidth(lines: readonly Line[]): number {
  const lengths = lines.map((line) => line.text.length).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.9)] ?? 0;
}

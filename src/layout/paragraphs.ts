import { highest, lowest, median, middleX, quantile, widthOf } from "./box.ts";
import type { Row } from "./row.ts";

/** The left and right margin that lines keep to. */
export interface Margins {
  readonly left: number;
  readonly right: number;
}

/** What of a line's place tells paragraphs apart. */
export interface Break {
  readonly opens: boolean;
  readonly spaced: boolean;
}

/** The label of an item. */
// "- ", "1. ", "2.1. ", "a) ", "II. ", "Điều 5." at the head of a line
export const LABEL = /^(?:[-+•*–·]|\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ][.)]|[IVX]{1,5}[.)]|\(\d{1,2}\))$/u;
const ENDS_ITEM = /[.;:!?…]["”’)]?$/u;

/** The margins of lines: where most of them begin and the longest end. */
export function marginsOf(rows: readonly Pick<Row, "box">[]): Margins {
  const lefts = rows.map((row) => row.box[0]);
  const rights = rows.map((row) => row.box[2]);
  return rows.length < 4
    ? { left: lowest(lefts), right: highest(rights) }
    : { left: quantile(lefts, 0.1), right: quantile(rights, 0.9) };
}

/** Lines that fill less of the page between equal margins show no right margin. */
const SHOWS_MARGIN = 0.75;

/** The margins of a page's own lines. Where all of them are short, the right one is taken to be as wide as the left. */
export function pageMargins(rows: readonly Row[], width: number): Margins {
  const { left, right } = marginsOf(rows);
  const isShown = right - left > SHOWS_MARGIN * (width - 2 * left);
  return { left, right: isShown ? right : width - left };
}

/** For every row, whether a new paragraph begins with it and whether a clear gap stands above. */
export function paragraphBreaks(rows: readonly Row[], margins: Margins): readonly Break[] {
  const pitches = rows.slice(1).map((row, i) => row.box[3] - (rows[i] as Row).box[3]);
  const usual = usualPitch(pitches, rows);
  return rows.map((row, i) => {
    const above = rows[i - 1];
    if (!above) return { opens: true, spaced: false };
    const pitch = row.box[3] - above.box[3];
    const spaced = pitch > 1.9 * usual;
    return { opens: spaced || pitch > 1.3 * usual || opens(row, above, margins), spaced };
  });
}

/** The usual distance of lines: that of the closer ones, within what a line spacing can be. */
const usualPitch = (pitches: readonly number[], rows: readonly Row[]): number => {
  const size = median(rows.map((row) => row.size));
  return Math.min(Math.max(quantile(pitches, 0.3), 1.15 * size), 2.5 * size);
};

function opens(row: Row, above: Row, margins: Margins): boolean {
  if (Math.abs(row.size - above.size) > sameType(row) * above.size) return true;
  const first = row.words[0];
  const space = 0.25 * row.size;
  const room = margins.right - above.box[2];
  if (first && room > widthOf(first.box) + space + 0.6 * row.size) return true;
  const text = above.words.at(-1)?.text ?? "";
  if (first && LABEL.test(first.text) && ENDS_ITEM.test(text)) return true;
  return isIndented(row, above, margins) && !isCentred(row, above);
}

/** How much the height of one type may differ from line to line: a recogniser measures the letters that a line has. */
const sameType = (row: Row): number => (row.words[0]?.confidence === undefined ? 0.15 : 0.35);

/** Further right than the line above, or as far right as an indented line above. A label's hanging text is not. */
function isIndented(row: Row, above: Row, margins: Margins): boolean {
  const em = 0.8 * row.size;
  const indent = row.box[0] - above.box[0];
  if (indent > em) return !hangsUnder(row, above);
  const ended = ENDS_ITEM.test(above.words.at(-1)?.text ?? "");
  return ended && Math.abs(indent) <= em && row.box[0] - margins.left > em;
}

const hangsUnder = (row: Row, above: Row): boolean => {
  const [label, text] = above.words;
  return !!label && !!text && LABEL.test(label.text) && Math.abs(text.box[0] - row.box[0]) < 0.5 * row.size;
};

/** A full line and the shorter rest of it, both set in the middle. */
const isCentred = (row: Row, above: Row): boolean => Math.abs(middleX(row.box) - middleX(above.box)) < 0.3 * row.size;

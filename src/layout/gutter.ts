import { highest, lowest, middleX, quantile } from "./box.ts";
import type { Row } from "./row.ts";

/** A white strip between two columns. */
export interface Gutter {
  readonly left: number;
  readonly right: number;
}

/** In heights of type: no gap below `NARROW` parts columns; one of `WIDE` does so by itself. */
const NARROW = 0.5;
export const WIDE = 1.5;
/** A gap that parts columns is wider than the spaces of its line, which a justified line may stretch. */
const TIMES_A_SPACE = 1.8;

// "1." | "a)" | "-" | "IV." at the head of a line, with a tab behind it, is a list's and no column
const LABEL = /^(?:[-+•*–·]|\(?\d{1,2}(?:\.\d{1,2})*[.)]?|\(?[a-zđ][.)]|[IVX]{1,5}[.)]?)$/u;

/** The gaps of a row that may part columns, the widest first. */
export function gaps(row: Row): readonly Gutter[] {
  const least = Math.max(NARROW * row.size, TIMES_A_SPACE * usualSpace(row));
  return between(row)
    .filter(({ left, right }, i) => right - left >= least && !(i === 0 && LABEL.test(row.words[0]?.text.trim() ?? "")))
    .sort((a, b) => b.right - b.left - (a.right - a.left));
}

const between = (row: Row): Gutter[] =>
  row.words.slice(1).map((word, i) => ({ left: (row.words[i] as Row["words"][number]).box[2], right: word.box[0] }));

const usualSpace = (row: Row): number =>
  quantile(
    between(row)
      .map(({ left, right }) => right - left)
      .filter((width) => width > 0.05 * row.size),
    0.4,
  );

/** What of the gutter stays free beside the row's words; null where the row runs across it. */
export function narrowed(gutter: Gutter, row: Row): Gutter | null {
  const middle = (gutter.left + gutter.right) / 2;
  const before = row.words.filter((word) => middleX(word.box) < middle);
  const left = highest([gutter.left, ...before.map((word) => word.box[2])]);
  const right = lowest([
    gutter.right,
    ...row.words.filter((word) => middleX(word.box) >= middle).map((word) => word.box[0]),
  ]);
  if (right - left < NARROW * row.size) return null;
  const across = before.length > 0 && before.length < row.words.length;
  return across && !gaps(row).some((gap) => gap.left < right && gap.right > left) ? null : { left, right };
}

export const isLeftOf = (gutter: Gutter, row: Row): boolean => row.box[2] <= gutter.right;
export const isRightOf = (gutter: Gutter, row: Row): boolean => row.box[0] >= gutter.left;

import { quantile } from "./box.ts";
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

/** The gaps of a row that may part columns, the widest first; that behind an item's label does not. */
export function gaps(row: Row): readonly Gutter[] {
  const isItem = LABEL.test(row.words[0]?.text.trim() ?? "");
  return whiteGaps(row)
    .filter((gap) => !(isItem && gap.left === row.words[0]?.box[2]))
    .sort((a, b) => b.right - b.left - (a.right - a.left));
}

/** The gaps of a row that are wider than its spaces, from the left. */
export function whiteGaps(row: Row): readonly Gutter[] {
  const least = Math.max(NARROW * row.size, TIMES_A_SPACE * usualSpace(row));
  return between(row).filter(({ left, right }) => right - left >= least);
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
  const least = NARROW * row.size;
  const [left, , right] = row.box;
  const isNearerLeft = left - gutter.left < gutter.right - right;
  if (right <= gutter.right - least && (left < gutter.left + least || isNearerLeft))
    return { left: Math.max(gutter.left, right), right: gutter.right };
  if (left >= gutter.left + least) return { left: gutter.left, right: Math.min(gutter.right, left) };
  const shared = gaps(row).map((gap) => ({
    left: Math.max(gutter.left, gap.left),
    right: Math.min(gutter.right, gap.right),
  }));
  const widest = shared.reduce((a, b) => (b.right - b.left > a.right - a.left ? b : a), { left: 0, right: 0 });
  return widest.right - widest.left >= least ? widest : null;
}

/** On which side a row stands that leaves the gutter free. */
export const isLeftOf = (gutter: Gutter, row: Row): boolean => row.box[2] <= gutter.right;
export const isRightOf = (gutter: Gutter, row: Row): boolean => row.box[0] >= gutter.left;

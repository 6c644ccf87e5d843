import type { Box } from "../text/raw-document.ts";
import { type Gutter, whiteGaps } from "./gutter.ts";
import type { Word } from "./page.ts";
import { type Row, rowOf } from "./row.ts";

/** A table without drawn lines: its cells are told by the white between them. */
export interface OpenTable {
  /** The row behind its last one. */
  readonly end: number;
  readonly box: Box;
  readonly cells: readonly { readonly row: number; readonly column: number; readonly words: readonly Word[] }[];
}

/** So many rows must fill so many columns; fewer are a header, signatures or chance. */
const LEAST_ROWS = 3;
const LEAST_COLUMNS = 3;
/** In heights of type: the white between two columns, and the white between two rows at most. */
const LEAST_GUTTER = 0.8;
const MOST_BETWEEN_ROWS = 2;

/** The open table that begins with a row; null where none does. */
export function openTableAt(rows: readonly Row[], start: number): OpenTable | null {
  let gutters = whiteGaps(rows[start] as Row).filter((gap) => isWide(gap, rows[start] as Row));
  if (gutters.length < LEAST_COLUMNS - 1) return null;
  let end = start;
  for (; end < rows.length; end++) {
    const row = rows[end] as Row;
    const above = rows[end - 1];
    if (end > start && above && row.box[1] - above.box[3] > MOST_BETWEEN_ROWS * row.size) break;
    const free = gutters.map((gutter) => freeOf(gutter, row));
    if (free.filter(Boolean).length < LEAST_COLUMNS - 1) break;
    gutters = gutters.map((gutter, i) => free[i] ?? gutter);
  }
  const members = rows.slice(start, end);
  const columns = members.map((row) => columnsOf(row, gutters));
  if (columns.filter((filled) => filled.size >= LEAST_COLUMNS).length < LEAST_ROWS) return null;
  return { end, box: rowOf(members.flatMap((row) => row.words)).box, cells: cellsOf(members, columns) };
}

const isWide = ({ left, right }: Gutter, row: Row): boolean => right - left >= LEAST_GUTTER * row.size;

/** What of a gutter a row leaves free; null where the row runs across it. */
function freeOf(gutter: Gutter, row: Row): Gutter | null {
  let left = gutter.left;
  let widest: Gutter = { left, right: left };
  const keep = (right: number): void => {
    if (right - left > widest.right - widest.left) widest = { left, right };
  };
  for (const { box } of row.words) {
    if (box[2] <= left || box[0] >= gutter.right) continue;
    keep(box[0]);
    left = box[2];
  }
  keep(gutter.right);
  return isWide(widest, row) ? widest : null;
}

/** The words of a row by their columns. What runs across a gutter belongs to the column where it begins. */
function columnsOf(row: Row, gutters: readonly Gutter[]): ReadonlyMap<number, readonly Word[]> {
  const columns = new Map<number, Word[]>();
  let column = 0;
  row.words.forEach((word, i) => {
    const gap = word.box[0] - (row.words[i - 1]?.box[2] ?? Number.NEGATIVE_INFINITY);
    if (gap >= 0.5 * LEAST_GUTTER * row.size)
      column = gutters.filter(({ left, right }) => (left + right) / 2 <= word.box[0]).length;
    columns.set(column, [...(columns.get(column) ?? []), word]);
  });
  return columns;
}

/** Printed rows that fill few columns are the further lines of the row of cells that is nearer. */
function cellsOf(rows: readonly Row[], columns: readonly ReadonlyMap<number, readonly Word[]>[]): OpenTable["cells"] {
  const cells = new Map<string, { row: number; column: number; words: Word[] }>();
  let row = -1;
  let isOpen = false;
  columns.forEach((filled, i) => {
    const isFull = filled.size >= LEAST_COLUMNS;
    const isNearerBelow = distance(rows, i) > distance(rows, i + 1) + 1;
    if (row < 0 || (isFull && !isOpen) || (!isFull && isNearerBelow)) row++;
    isOpen = !isFull && isNearerBelow;
    for (const [column, words] of filled) {
      const cell = cells.get(`${row} ${column}`) ?? { row, column, words: [] };
      cell.words.push(...words);
      cells.set(`${row} ${column}`, cell);
    }
  });
  return [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** From a row to the one above it. */
const distance = (rows: readonly Row[], i: number): number => {
  const [above, row] = [rows[i - 1], rows[i]];
  return above && row ? row.box[3] - above.box[3] : Number.POSITIVE_INFINITY;
};

import type { Draft } from "../../../src/record/draft.ts";
import type { Line } from "../../../src/record/lines.ts";
import type { Cell } from "../../../src/text/raw-document.ts";
import { HEADS } from "./grid-heads.ts";
import { pastedCells } from "./pasted-table.ts";

/** The tables of a document: by the reader's cells, by lines with bars, or by lines of one cell each where the format has no other. */
export interface Grid {
  /** The text of a cell; `undefined` where there is none. */
  text(table: number, row: number, column: number): string | undefined;
  /** How many columns a table has. */
  width(table: number): number;
  /** The row that heads the columns above a row: the last one before it that reads like heads; -1 where none does. */
  headAbove(table: number, row: number): number;
  /** The line above a table. */
  caption(table: number): string | null;
  /** The cell that holds a place of a line. */
  cellAt(line: Line, offset: number): Cell | null;
}

/** The cells of one table: its rows by number, in each its columns. */
type Rows = Map<number, Map<number, string>>;

export function gridOf(draft: Draft): Grid {
  const tables = new Map<number, Rows>();
  const barred = new Map<Line, { readonly table: number; readonly row: number }>();
  const captions = new Map<number, string>();
  let above: Line | null = null;
  let table = -1;
  let row = 0;
  for (const line of draft.lines) {
    if (line.cell) {
      if (above && !tables.has(line.cell.table)) captions.set(line.cell.table, above.text);
      append(tables, line.cell, line.text);
    } else above = line;
    if (line.cell || !hasBars(line.text)) {
      row = 0;
      continue;
    }
    if (row === 0) table--;
    if (/^[\s|:-]+$/u.test(line.text)) continue;
    barred.set(line, { table, row });
    for (const [column, words] of columnsOf(line.text).entries()) append(tables, { table, row, column }, words);
    row++;
  }
  const pasted = pastedCells(draft.lines, table - 1);
  for (const [line, cell] of pasted) append(tables, cell, line.text);
  const heads = new Map([...tables].map(([number, rows]) => [number, headRows(rows)]));
  const widths = new Map([...tables].map(([number, rows]) => [number, widthOf(rows)]));
  return {
    headAbove: (t, r) => heads.get(t)?.findLast((head) => head < r) ?? -1,
    caption: (t) => captions.get(t) ?? null,
    text: (t, r, c) => tables.get(t)?.get(r)?.get(c),
    width: (t) => widths.get(t) ?? 0,
    cellAt: (line, offset) => {
      const at = barred.get(line);
      if (!at) return line.cell ?? pasted.get(line) ?? null;
      const before = line.text.slice(0, Math.max(0, offset - line.span.start)).replace(/^\s*\|/u, "");
      return { ...at, column: before.split("|").length - 1 };
    },
  };
}

/** The rows of a table in which at least two cells read like heads of columns, in order. */
const headRows = (rows: Rows): readonly number[] =>
  [...rows]
    .filter(([, cells]) => [...cells.values()].filter(namesColumn).length > 1)
    .map(([row]) => row)
    .sort((a, b) => a - b);

/** `Hạn hoàn thành`, not `Xong trước 30/9/2021`: names of columns hold no figures. */
const namesColumn = (words: string): boolean => words.length <= 60 && !/\d/u.test(words) && HEADS.test(words);

const widthOf = (rows: Rows): number => {
  let width = 0;
  for (const cells of rows.values()) for (const column of cells.keys()) width = Math.max(width, column + 1);
  return width;
};

const hasBars = (words: string): boolean => words.includes("|") && /^\|.*\|\s*\S|\S\s*\|\s*\S/u.test(words);

/** Bars at the ends of a row hold nothing. */
const columnsOf = (words: string): readonly string[] =>
  words
    .replace(/^\s*\|/u, "")
    .replace(/\|\s*$/u, " ")
    .split("|")
    .map((cell) => cell.trim());

function append(tables: Map<number, Rows>, { table, row, column }: Cell, words: string): void {
  const rows: Rows = tables.get(table) ?? new Map();
  const cells = rows.get(row) ?? new Map<number, string>();
  const before = cells.get(column);
  cells.set(column, before === undefined ? words : `${before}\n${words}`);
  rows.set(row, cells);
  tables.set(table, rows);
}

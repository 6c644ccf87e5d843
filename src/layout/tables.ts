import type { Box } from "../text/raw-document.ts";
import { highest, lowest, middleX, middleY } from "./box.ts";
import { openTableAt } from "./open-table.ts";
import type { Word } from "./page.ts";
import type { Margins } from "./paragraphs.ts";
import type { Row } from "./row.ts";
import { type RuledTable, ruledTables } from "./ruled-tables.ts";

/** A table with the words in its cells; empty cells are left out. */
export interface Table {
  readonly box: Box;
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  readonly row: number;
  readonly column: number;
  readonly margins: Margins;
  readonly words: readonly Word[];
}

/** Tables, and what stands outside of them. */
export interface Taken<T> {
  readonly tables: readonly Table[];
  readonly rest: readonly T[];
}

/** The tables between drawn lines. A box around text, or lines between paragraphs, make none. */
export function takeRuledTables(words: readonly Word[], rules: readonly Box[]): Taken<Word> {
  const tables: Table[] = [];
  let rest = words;
  for (const ruled of ruledTables(rules)) {
    const table = fill(ruled, rest);
    if (new Set(table.cells.map((cell) => cell.column)).size < 2) continue;
    tables.push(table);
    const taken = new Set(table.cells.flatMap((cell) => cell.words));
    rest = rest.filter((word) => !taken.has(word));
  }
  return { tables, rest };
}

/** Between a cell's border and its text, in points. */
const PADDING = 6;

function fill({ box, cells }: RuledTable, words: readonly Word[]): Table {
  const inside = words.filter((word) => isIn(box, word));
  const filled = cells.map((cell) => ({
    row: cell.row,
    column: cell.column,
    margins: { left: cell.box[0], right: cell.box[2] - PADDING },
    words: inside.filter((word) => isIn(cell.box, word)),
  }));
  return { box, cells: filled.filter((cell) => cell.words.length > 0) };
}

const isIn = ([left, top, right, bottom]: Box, { box }: Word): boolean =>
  left <= middleX(box) && middleX(box) <= right && top <= middleY(box) && middleY(box) <= bottom;

/** The tables without drawn lines. */
export function takeOpenTables(rows: readonly Row[]): Taken<Row> {
  const tables: Table[] = [];
  const rest: Row[] = [];
  for (let i = 0; i < rows.length; ) {
    const found = openTableAt(rows, i);
    if (found) {
      const columns = Map.groupBy(found.cells, (cell) => cell.column);
      const marginsOf = (column: number): Margins => {
        const boxes = columns.get(column)?.flatMap((cell) => cell.words.map((word) => word.box)) ?? [];
        return { left: lowest(boxes.map((box) => box[0])), right: highest(boxes.map((box) => box[2])) };
      };
      tables.push({ box: found.box, cells: found.cells.map((cell) => ({ ...cell, margins: marginsOf(cell.column) })) });
      i = found.end;
    } else rest.push(rows[i++] as Row);
  }
  return { tables, rest };
}

import type { Box } from "../text/raw-document.ts";
import { highest, median, middleX, middleY } from "./box.ts";
import { type Block, splitColumns } from "./columns.ts";
import { continues } from "./continues.ts";
import { withFootnotes } from "./footnotes.ts";
import { isPageNumber } from "./furniture.ts";
import { linesOf } from "./lines.ts";
import type { LaidLine, LaidPage, PageFrame, Word } from "./page.ts";
import { type Margins, marginsOf } from "./paragraphs.ts";
import { printedRows, type Row } from "./row.ts";
import { type RuledTable, ruledTables } from "./ruled-tables.ts";
import { joinSpacedLetters } from "./spaced-letters.ts";

/** The printed lines of a page, in reading order, from its words in any order. */
export function layoutPage(words: readonly Word[], frame: PageFrame): LaidPage {
  const tables: FilledTable[] = [];
  let rest = words;
  for (const ruled of ruledTables(frame.rules ?? [])) {
    const table = fill(ruled, rest);
    if (table.cells.length < 2) continue;
    tables.push(table);
    rest = rest.filter((word) => !table.words.has(word));
  }
  const rows = rowsOf(rest);
  const furniture = rows.filter((row, i) => (i === 0 || i === rows.length - 1) && isPageNumber(row, frame));
  const body = rows.filter((row) => !furniture.includes(row));
  return {
    frame,
    lines: [
      ...withFootnotes(inReadingOrder(body, tables), frame),
      ...furniture.map((row): LaidLine => ({ ...row, opens: true, spaced: false, role: "furniture" })),
    ],
  };
}

const rowsOf = (words: readonly Word[]): readonly Row[] =>
  printedRows(words).map((row) => ({ ...row, words: joinSpacedLetters(row.words) }));

interface FilledTable {
  readonly box: Box;
  readonly words: ReadonlySet<Word>;
  readonly cells: readonly {
    readonly row: number;
    readonly column: number;
    readonly box: Box;
    readonly words: Word[];
  }[];
}

/** The table's cells that hold words. */
function fill(table: RuledTable, words: readonly Word[]): FilledTable {
  const cells = table.cells.map((cell) => ({ ...cell, words: [] as Word[] }));
  for (const word of words) if (isIn(table.box, word)) cells.find((cell) => isIn(cell.box, word))?.words.push(word);
  const filled = cells.filter((cell) => cell.words.length > 0);
  return { box: table.box, cells: filled, words: new Set(filled.flatMap((cell) => cell.words)) };
}

const isIn = ([left, top, right, bottom]: Box, { box }: Word): boolean =>
  left <= middleX(box) && middleX(box) <= right && top <= middleY(box) && middleY(box) <= bottom;

/** Tables and the blocks between them, from top to bottom. */
function inReadingOrder(rows: readonly Row[], tables: readonly FilledTable[]): readonly LaidLine[] {
  const above = (row: Row): number => tables.filter((table) => middleY(table.box) < middleY(row.box)).length;
  const groups = Map.groupBy(rows, above);
  const blocks = [...tables, null].map((_, i) => splitColumns(groups.get(i) ?? []));
  const margins = marginsOf(blocks.flat().flatMap((block) => (block.column === undefined ? block.rows : [])));
  let bottom = 0;
  const tableLines = (i: number): readonly LaidLine[] => {
    bottom = Math.max(bottom, tables[i]?.box[3] ?? 0);
    return tables[i] ? linesOfTable(tables[i], i) : [];
  };
  return blocks.flatMap((group, i) => [
    ...group.flatMap((block, at) => {
      const lines = linesOfBlock(block, margins, group);
      const [first, ...rest] = lines;
      if (!first) return [];
      const spaced = first.box[1] - bottom > sizeOfRows(block.rows);
      bottom = highest([bottom, ...lines.map((line) => line.box[3])]);
      return [{ ...first, spaced, opens: !goesOnInNextColumn(group[at - 1], block) }, ...rest];
    }),
    ...tableLines(i),
  ]);
}

/** Newspaper columns are full of lines; the columns of a header or of signatures are not. */
function goesOnInNextColumn(above: Block | undefined, { rows, column }: Block): boolean {
  if (above?.column === undefined || column !== above.column + 1 || !rows[0]) return false;
  const margins = marginsOf(above.rows);
  const full = above.rows.filter((row) => row.box[2] > margins.right - row.size);
  const last = above.rows.at(-1);
  if (!last || above.rows.length < 4 || full.length < 0.5 * above.rows.length) return false;
  return continues({ line: rows[0], margins: marginsOf(rows) }, { line: last, margins });
}

const sizeOfRows = (rows: readonly Row[]): number => median(rows.map((row) => row.size));

/** The column furthest right reaches to the page's margin, others to their longest line. */
function linesOfBlock(block: Block, page: Margins, group: readonly Block[]): readonly LaidLine[] {
  if (block.column === undefined) return linesOf(block.rows, page);
  const own = marginsOf(block.rows);
  const isLast = block.column === highest(group.map((other) => other.column ?? 0));
  return linesOf(block.rows, isLast ? { ...own, right: Math.max(own.right, page.right) } : own, {
    column: block.column,
  });
}

const linesOfTable = ({ cells }: FilledTable, table: number): readonly LaidLine[] =>
  cells.flatMap(({ row, column, box, words }) => {
    const rows = rowsOf(words);
    const margins = { left: box[0], right: box[2] - 0.5 * sizeOfRows(rows) };
    return linesOf(rows, margins, { cell: { table, row, column } });
  });

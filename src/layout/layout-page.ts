import { highest, median, middleY } from "./box.ts";
import { type Block, splitColumns } from "./columns.ts";
import { continues } from "./continues.ts";
import { withFootnotes } from "./footnotes.ts";
import { isPageNumber } from "./furniture.ts";
import { linesOf } from "./lines.ts";
import type { LaidLine, LaidPage, PageFrame, Word } from "./page.ts";
import { type Margins, marginsOf, pageMargins } from "./paragraphs.ts";
import { printedRows, type Row } from "./row.ts";
import { signatureStamps } from "./signature-stamp.ts";
import { joinSpacedLetters } from "./spaced-letters.ts";
import { type Table, takeOpenTables, takeRuledTables } from "./tables.ts";

/** The printed lines of a page, in reading order, from its words in any order. */
export function layoutPage(words: readonly Word[], frame: PageFrame): LaidPage {
  const stamps = signatureStamps(rowsOf(words));
  const ruled = takeRuledTables(
    words.filter((word) => !stamps.has(word)),
    frame.rules ?? [],
  );
  const rows = rowsOf(ruled.rest);
  const furniture = rows.filter((row, i) => (i === 0 || i === rows.length - 1) && isPageNumber(row, frame));
  const open = takeOpenTables(rows.filter((row) => !furniture.includes(row)));
  const tables = [...ruled.tables, ...open.tables].sort((a, b) => a.box[1] - b.box[1]);
  return {
    frame,
    lines: [
      ...withFootnotes(inReadingOrder(open.rest, tables, frame), frame),
      ...furniture.map((row): LaidLine => ({ ...row, opens: true, spaced: false, role: "furniture" })),
    ],
  };
}

const rowsOf = (words: readonly Word[]): readonly Row[] =>
  printedRows(words).map((row) => ({ ...row, words: joinSpacedLetters(row.words) }));

/** Tables and the blocks between them, from top to bottom. */
function inReadingOrder(rows: readonly Row[], tables: readonly Table[], { width }: PageFrame): readonly LaidLine[] {
  const above = (row: Row): number => tables.filter((table) => middleY(table.box) < middleY(row.box)).length;
  const groups = Map.groupBy(rows, above);
  const blocks = [...tables, null].map((_, i) => splitColumns(groups.get(i) ?? []));
  const plain = blocks.flat().flatMap((block) => (block.column === undefined ? block.rows : []));
  const margins = pageMargins(plain, width);
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

const linesOfTable = ({ cells }: Table, table: number): readonly LaidLine[] =>
  cells.flatMap(({ row, column, margins, words }) => linesOf(rowsOf(words), margins, { cell: { table, row, column } }));

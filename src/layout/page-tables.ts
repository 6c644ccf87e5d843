import { highest } from "./box.ts";
import type { LaidLine } from "./page.ts";

/** A table that reaches the foot of its page and may go on over it. */
interface OpenTable {
  /** Its index in the document. */
  readonly table: number;
  readonly columns: number;
  readonly rows: number;
  /** The text of its head. */
  readonly head: string;
}

/** Counts the tables of all pages through. One that goes on over a page's end is one, its repeated head left out. */
export function numberTables(pages: readonly (readonly LaidLine[])[]): readonly (readonly LaidLine[])[] {
  let count = 0;
  let open: OpenTable | null = null;
  return pages.map((lines) => {
    const base = open && continuesTable(lines, open) ? open : null;
    const first = base ? base.table : count;
    const isRepeated = base !== null && headOf(lines, 0) === base.head;
    const kept = isRepeated ? lines.filter(({ cell }) => cell?.table !== 0 || cell.row > 0) : lines;
    const shift = base ? base.rows - (isRepeated ? 1 : 0) : 0;
    const numbered = kept.map((line) => {
      if (!line.cell) return line;
      const { table, row, column } = line.cell;
      return { ...line, cell: { table: first + table, row: table === 0 ? row + shift : row, column } };
    });
    count = highest([count, ...numbered.map((line) => (line.cell?.table ?? -1) + 1)]);
    open = lines.length > 0 ? openTableOf(lines, numbered, base) : open;
    return numbered;
  });
}

/** The first thing on a page is a table of as many columns. */
const continuesTable = (lines: readonly LaidLine[], open: OpenTable): boolean =>
  lines[0]?.cell?.table === 0 && columnsOf(lines, 0) === open.columns;

const columnsOf = (lines: readonly LaidLine[], table: number): number =>
  highest(lines.map(({ cell }) => (cell?.table === table ? cell.column : -1))) + 1;

const headOf = (lines: readonly LaidLine[], table: number): string =>
  lines
    .filter(({ cell }) => cell?.table === table && cell.row === 0)
    .map(({ words }) => words.map((word) => word.text).join(" "))
    .join("\n");

function openTableOf(
  lines: readonly LaidLine[],
  numbered: readonly LaidLine[],
  base: OpenTable | null,
): OpenTable | null {
  const own = lines.at(-1)?.cell;
  const last = numbered.at(-1)?.cell;
  if (!own || !last) return null;
  const rows = highest(numbered.map(({ cell }) => (cell?.table === last.table ? cell.row : -1))) + 1;
  const head = base && own.table === 0 ? base.head : headOf(lines, own.table);
  return { table: last.table, columns: columnsOf(lines, own.table), rows, head };
}

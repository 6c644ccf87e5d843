import type { Draft } from "../../src/record/draft.ts";
import type { Line } from "../../src/record/lines.ts";
import type { Cell } from "../../src/text/raw-document.ts";

/** The tables of a document: by the reader's cells, or by lines with bars where the format has no other. */
export interface Grid {
  /** The text of a cell; `undefined` where there is none. */
  text(table: number, row: number, column: number): string | undefined;
  /** The row that heads the columns above a row: the last one before it that reads like heads; -1 where none does. */
  headAbove(table: number, row: number): number;
  /** The cell that holds a place of a line. */
  cellAt(line: Line, offset: number): Cell | null;
}

const key = (table: number, row: number, column: number): string => `${table}/${row}/${column}`;

export function gridOf(draft: Draft): Grid {
  const cells = new Map<string, string>();
  const barred = new Map<Line, { readonly table: number; readonly row: number }>();
  let table = -1;
  let row = 0;
  for (const line of draft.lines) {
    if (line.cell) append(cells, key(line.cell.table, line.cell.row, line.cell.column), line.text);
    if (line.cell || !hasBars(line.text)) {
      row = 0;
      continue;
    }
    if (row === 0) table--;
    if (/^[\s|:-]+$/u.test(line.text)) continue;
    barred.set(line, { table, row });
    columnsOf(line.text).forEach((words, column) => {
      append(cells, key(table, row, column), words);
    });
    row++;
  }
  const heads = headRows(cells);
  return {
    headAbove: (t, r) => heads.get(t)?.findLast((head) => head < r) ?? -1,
    text: (t, r, c) => cells.get(key(t, r, c)),
    cellAt: (line, offset) => {
      const at = barred.get(line);
      const before = line.text.slice(0, Math.max(0, offset - line.span.start)).replace(/^\s*\|/u, "");
      return at ? { ...at, column: before.split("|").length - 1 } : line.cell;
    },
  };
}

const HEADS =
  /^(?:s?tt|số\s+tt|nội\s+dung|công\s+việc|nhiệm\s+vụ|hạng\s+mục|công\s+trình|dự\s+án|chủ\s+đầu\s+tư|khởi\s+công|hoàn\s+thành|hoạt\s+động|thời\s+(?:gian|hạn|điểm)|tiến\s+độ|đơn\s+vị|cơ\s+quan|bộ\s+phận|chủ\s+trì|phối\s+hợp|người|phụ\s+trách|ghi\s+chú|địa\s+điểm|thành\s+phần|ngày)(?![A-Za-zÀ-ỹ])/iu;

/** The rows of each table in which at least two cells read like heads of columns, in order. */
function headRows(cells: ReadonlyMap<string, string>): ReadonlyMap<number, readonly number[]> {
  const hits = new Map<string, number>();
  for (const [at, words] of cells)
    if (words.length <= 60 && HEADS.test(words)) {
      const row = at.slice(0, at.lastIndexOf("/"));
      hits.set(row, (hits.get(row) ?? 0) + 1);
    }
  const rows = new Map<number, number[]>();
  for (const [at, count] of hits) {
    const [table = 0, row = 0] = at.split("/").map(Number);
    if (count > 1)
      rows.set(
        table,
        [...(rows.get(table) ?? []), row].sort((a, b) => a - b),
      );
  }
  return rows;
}

const hasBars = (words: string): boolean => words.includes("|") && /^\|.*\|\s*\S|\S\s*\|\s*\S/u.test(words);

/** Bars at the ends of a row hold nothing. */
const columnsOf = (words: string): readonly string[] =>
  words
    .replace(/^\s*\|/u, "")
    .replace(/\|\s*$/u, " ")
    .split("|")
    .map((cell) => cell.trim());

function append(cells: Map<string, string>, at: string, words: string): void {
  const before = cells.get(at);
  cells.set(at, before === undefined ? words : `${before}\n${words}`);
}

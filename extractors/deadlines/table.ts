import type { Draft } from "../../src/record/draft.ts";
import type { Line } from "../../src/record/lines.ts";
import type { Cell } from "../../src/text/raw-document.ts";

/** What the row of a table says besides the time. */
export interface Row {
  readonly task: string | null;
  readonly unit: string | null;
  /** Whether the cell's column is headed as one of times. */
  readonly timed: boolean;
  /** Whether the time in it is when something must be done with. */
  readonly finish: boolean;
}

const TIME = /thời\s*(?:gian|hạn|điểm)|tiến\s+độ|(?:^|\s)hạn|ngày|hoàn\s+thành|lịch/iu;
const FINISH = /hoàn\s+thành|hạn|kết\s+thúc|xong/iu;
const TASK = /nội\s+dung|nhiệm\s+vụ|công\s+việc|hoạt\s+động|đầu\s+việc|chương\s+trình|sản\s+phẩm/iu;
const UNIT = /chủ\s+trì|đơn\s+vị|cơ\s+quan|thực\s+hiện|phụ\s+trách|trách\s+nhiệm|phân\s+công|người/iu;
const HELPER = /phối\s+hợp/iu;

type Cells = ReadonlyMap<string, string>;

const key = (table: number, row: number, column: number): string => `${table}/${row}/${column}`;

/** The text of every cell of the document's tables. */
export function cellsOf(draft: Draft): Cells {
  const cells = new Map<string, string>();
  for (const { cell, text } of draft.lines) {
    if (!cell) continue;
    const at = key(cell.table, cell.row, cell.column);
    const before = cells.get(at);
    cells.set(at, before === undefined ? text : `${before} ${text}`);
  }
  return cells;
}

/** How far down a table its head may reach, and how many columns it may have. */
const HEAD_ROWS = 3;
const COLUMNS = 20;

/** The row around a cell, read by the heads of its columns. */
export function rowOf(cells: Cells, cell: Cell): Row | null {
  const heads = Array.from({ length: COLUMNS }, (_, column) => headOf(cells, cell.table, column));
  const head = heads[cell.column] ?? "";
  const find = (pattern: RegExp, not: RegExp): string | null => {
    const column = heads.findIndex((words, i) => i !== cell.column && pattern.test(words) && !not.test(words));
    return column < 0 ? null : (cells.get(key(cell.table, cell.row, column)) ?? null);
  };
  const timed = TIME.test(head);
  const task = find(TASK, HELPER);
  const unit = find(UNIT, new RegExp(`${HELPER.source}|${TASK.source}|${TIME.source}`, "iu"));
  return { task, unit, timed, finish: FINISH.test(head) };
}

function headOf(cells: Cells, table: number, column: number): string {
  let words = "";
  for (let row = 0; row < HEAD_ROWS && words === ""; row++) words = cells.get(key(table, row, column)) ?? "";
  return words;
}

/** The other cells of a row, left to right. */
export const restOfRow = (cells: Cells, { table, row, column }: Cell): readonly string[] =>
  Array.from({ length: COLUMNS }, (_, c) => (c === column ? undefined : cells.get(key(table, row, c)))).flatMap(
    (words) => words ?? [],
  );

/** Whether the line is all that stands in its cell. */
export const isCellLine = (line: Line): line is Line & { cell: Cell } => line.cell !== null;

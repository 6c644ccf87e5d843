import type { Line } from "../../../src/record/lines.ts";
import type { Cell } from "../../../src/text/raw-document.ts";
import { HEADS } from "./grid-heads.ts";

/** How many columns such a table has, and how long a head and a cell may be. */
const LEAST = 3;
const MOST = 8;
const HEAD_LENGTH = 40;
const CELL_LENGTH = 300;

const NUMBER_HEAD = /^(?:s?tt|số\s+tt)\.?$/iu;
/** The number of a row, or of a group of rows. */
const ROW_NUMBER = /^(?:\d{1,3}|[A-EĐ]|[IVX]{1,5})[.)]?$/u;
/** The number of the next row, or a heading below the table. */
const NEXT = new RegExp(`${ROW_NUMBER.source}|^(?:[IVX]{1,5}|\\d{1,2})[.)]\\s`, "u");
const TIME_HEAD = /thời\s*(?:gian|hạn|điểm)|tiến\s+độ|hạn|ngày|hoàn\s+thành/iu;
/** A cell that says a time and nothing else begins so. */
const TIME_CELL =
  /^(?:(?:chậm|muộn)\s+nhất|(?:hoàn\s+thành\s+|xong\s+)?trước|từ|đến|trong|xong|quý|tháng|tuần|ngày|năm|đầu|giữa|cuối|hàng|hằng|\d{1,2}[/.]\d)/iu;
const TIME = /\d|(?<![A-Za-zÀ-ỹ])(?:quý|tháng|tuần|thường\s+xuyên|hàng|hằng|cả\s+năm|đầu|cuối)(?![A-Za-zÀ-ỹ])/iu;

/**
 * The cells of tables that were pasted as text, each on a line of its own: the names of the columns one below the
 * other, then row after row of as many lines. `first` is the number of the first table.
 */
export function pastedCells(lines: readonly Line[], first: number): ReadonlyMap<Line, Cell> {
  const cells = new Map<Line, Cell>();
  let table = first;
  for (let i = 0; i < lines.length; ) {
    const heads = headsAt(lines, i);
    const rows = heads.length < LEAST ? [] : rowsBelow(lines, i + heads.length, heads);
    if (rows.length < 2) {
      i += Math.max(1, rows.length === 0 ? 1 : heads.length);
      continue;
    }
    const time = timeColumn(heads);
    for (const [row, members] of [heads, ...rows].entries())
      for (const [at, line] of members.entries())
        cells.set(line, { table, row, column: at + skipped(members, at, time) });
    table--;
    i = lines.indexOf(rows.at(-1)?.at(-1) as Line, i) + 1;
  }
  return cells;
}

/** The lines from `i` on that name columns: at least two as tables of tasks name them, one of them of the time. */
function headsAt(lines: readonly Line[], i: number): readonly Line[] {
  if (!isHead(lines[i])) return [];
  const heads: Line[] = [];
  for (const line of lines.slice(i, i + MOST)) {
    if (!isHead(line)) break;
    heads.push(line);
  }
  return heads.some(({ text }) => TIME_HEAD.test(text)) ? heads : [];
}

const isHead = (line: Line | undefined): line is Line =>
  line !== undefined &&
  line.cell === null &&
  line.text.length <= HEAD_LENGTH &&
  (HEADS.test(line.text) || NUMBER_HEAD.test(line.text)) &&
  !/\d|[.;:|]$/u.test(line.text);

/** The rows below the heads, each of as many lines; rows that only head a group are passed over. */
function rowsBelow(lines: readonly Line[], start: number, heads: readonly Line[]): readonly (readonly Line[])[] {
  const numbered = NUMBER_HEAD.test(heads[0]?.text ?? "");
  const time = timeColumn(heads);
  const rows: (readonly Line[])[] = [];
  for (let at = start; at < lines.length; ) {
    if (numbered && isGroup(lines, at)) {
      at += 2;
      continue;
    }
    const row = lines.slice(at, at + (numbered ? lengthOf(lines, at, heads.length) : heads.length));
    if (row.length < time || (!numbered && row.length < heads.length) || !isRow(row, time, numbered)) break;
    rows.push(row);
    at += row.length;
  }
  return rows;
}

const timeColumn = (heads: readonly Line[]): number => heads.findIndex(({ text }) => TIME_HEAD.test(text));

/**
 * How many empty cells, which are not pasted, a cell of a row has before it: the cell of the time stands under its head,
 * and what is left out before it stood beside it (`Đơn vị phối hợp`).
 */
function skipped(row: readonly Line[], at: number, time: number): number {
  const isTime = (column: number): boolean => TIME_CELL.test(row[column]?.text ?? "");
  return at >= time - 1 && isTime(time - 1) && !isTime(time) ? 1 : 0;
}

/** How many lines a numbered row has: up to the next number or the next heading, since empty cells at its end are not pasted. */
function lengthOf(lines: readonly Line[], at: number, most: number): number {
  for (let length = 1; length < most; length++) if (NEXT.test(lines[at + length]?.text ?? "")) return length;
  return most;
}

/** `A⏎Công tác cải cách hành chính⏎1`: a number, what the group is about, and the number of its first row. */
const isGroup = (lines: readonly Line[], at: number): boolean =>
  ROW_NUMBER.test(lines[at]?.text ?? "") && ROW_NUMBER.test(lines[at + 2]?.text ?? "");

const isRow = (row: readonly Line[], time: number, numbered: boolean): boolean =>
  row.every(({ text, cell }) => cell === null && text.length <= CELL_LENGTH) &&
  (TIME.test(row[time]?.text ?? "") || (numbered && skipped(row, time, time) > 0)) &&
  (numbered ? ROW_NUMBER.test(row[0]?.text ?? "") : row.every(({ text }) => !ROW_NUMBER.test(text))) &&
  row.slice(1).every(({ text }) => !ROW_NUMBER.test(text));

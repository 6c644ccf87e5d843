import type { Line } from "../../../src/record/lines.ts";
import type { Cell } from "../../../src/text/raw-document.ts";
import { HEADS } from "./grid-heads.ts";
import { pastedCells } from "./pasted-table.ts";

/** `(Kèm theo Kế hoạch số 88/KH-UBND …)`: between the title of a table and the table. */
const ATTACHED = /^\(\s*(?:(?:ban\s+hành\s+)?kèm\s+theo|đính\s+kèm)(?![A-Za-zÀ-ỹ])/iu;

/** The cells of one table: its rows by number, in each its columns. */
type Rows = Map<number, Map<number, string>>;

/**
 * The tables of a document: by the reader's cells, by lines with bars, or by lines of one cell each where the format has
 * no other. Read line by line, in a method of its own: an engine compiles a long loop anew for every document.
 */
export class Grid {
  readonly #tables = new Map<number, Rows>();
  readonly #barred = new Map<Line, { readonly table: number; readonly row: number }>();
  readonly #captions = new Map<number, string>();
  readonly #pasted: ReadonlyMap<Line, Cell>;
  readonly #heads = new Map<number, readonly number[]>();
  readonly #widths = new Map<number, number>();
  /** The last line that was no cell. */
  #above: Line | null = null;
  /** The number and the next row of the last table with bars. */
  #table = -1;
  #row = 0;

  constructor(lines: readonly Line[]) {
    for (const line of lines) this.#read(line);
    this.#pasted = pastedCells(lines, this.#table - 1);
    for (const [line, cell] of this.#pasted) this.#append(cell, line.text);
    for (const [number, rows] of this.#tables) {
      this.#heads.set(number, headRows(rows));
      this.#widths.set(number, widthOf(rows));
    }
  }

  #read(line: Line): void {
    if (line.cell === null && hasBars(line.text)) {
      this.#readBars(line);
      return;
    }
    this.#row = 0;
    if (line.cell) this.#readCell(line.cell, line.text);
    else if (!ATTACHED.test(line.text)) this.#above = line;
  }

  #readCell(cell: Cell, words: string): void {
    if (this.#above && !this.#tables.has(cell.table)) this.#captions.set(cell.table, this.#above.text);
    this.#append(cell, words);
  }

  #readBars(line: Line): void {
    if (this.#row === 0) {
      this.#table--;
      if (this.#above) this.#captions.set(this.#table, this.#above.text);
    }
    if (/^[\s|:-]+$/u.test(line.text)) return;
    const at = { table: this.#table, row: this.#row };
    this.#barred.set(line, at);
    for (const [column, words] of columnsOf(line.text).entries()) this.#append({ ...at, column }, words);
    this.#row++;
  }

  #append({ table, row, column }: Cell, words: string): void {
    const rows: Rows = this.#tables.get(table) ?? new Map();
    const cells = rows.get(row) ?? new Map<number, string>();
    const before = cells.get(column);
    cells.set(column, before === undefined ? words : `${before}\n${words}`);
    rows.set(row, cells);
    this.#tables.set(table, rows);
  }

  /** The text of a cell; `undefined` where there is none. */
  text(table: number, row: number, column: number): string | undefined {
    return this.#tables.get(table)?.get(row)?.get(column);
  }

  /** How many columns a table has. */
  width(table: number): number {
    return this.#widths.get(table) ?? 0;
  }

  /** The row that heads the columns above a row: the last one before it that reads like heads; -1 where none does. */
  headAbove(table: number, row: number): number {
    return this.#heads.get(table)?.findLast((head) => head < row) ?? -1;
  }

  /** The line above a table. */
  caption(table: number): string | null {
    return this.#captions.get(table) ?? null;
  }

  /** The cell that holds a place of a line. */
  cellAt(line: Line, offset: number): Cell | null {
    const at = this.#barred.get(line);
    if (!at) return line.cell ?? this.#pasted.get(line) ?? null;
    const before = line.text.slice(0, Math.max(0, offset - line.span.start)).replace(/^\s*\|/u, "");
    return { ...at, column: before.split("|").length - 1 };
  }
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

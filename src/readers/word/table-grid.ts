import { lastAtMost } from "../last-at-most.ts";

/** Edges nearer than this, in twentieths of a point, are one: Word moves them a little from row to row. */
const TOLERANCE = 80;

/** The columns of a table whose rows have cells of their own widths: the distinct left edges of all its cells. */
export class TableGrid {
  #lefts: number[] = [];

  constructor(rows: readonly (readonly number[])[]) {
    const edges = rows.flatMap((row) => row.slice(0, -1)).sort((a, b) => a - b);
    for (const edge of edges)
      if (edge - (this.#lefts.at(-1) ?? Number.NEGATIVE_INFINITY) > TOLERANCE) this.#lefts.push(edge);
  }

  /** The column that a cell of a row begins in; the cell's own number where the row's edges are not known. */
  column(cell: number, row: readonly number[] | undefined): number {
    const edge = row?.[cell];
    if (edge === undefined || this.#lefts.length === 0) return cell;
    return lastAtMost(this.#lefts, edge);
  }
}

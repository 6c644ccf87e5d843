import type { Box } from "../../text/raw-document.ts";
import { darkThreshold, type Grey, shrink } from "./ink.ts";

/** Marked cells of a grid, row by row. */
export interface Grid {
  readonly columns: number;
  readonly marked: Uint8Array;
}

/** Cells that hang together. */
export interface Figure {
  readonly cells: readonly number[];
  /** In cells. */
  readonly box: Box;
}

/** The figures of a grid that are at least so many cells wide and high; cells hang together over gaps of `reach` - 1 cells. */
export function figuresOf({ columns, marked }: Grid, least: number, reach: number): readonly Figure[] {
  const left = marked.slice();
  const found: Figure[] = [];
  for (let start = 0; start < left.length; start++) {
    if (!left[start]) continue;
    const cells = follow(left, start, columns, reach);
    const box = boxOf(cells, columns);
    if (box[2] - box[0] >= least && box[3] - box[1] >= least) found.push({ cells, box });
  }
  return found;
}

/** All marked cells that hang together with one; they are unmarked. */
function follow(marked: Uint8Array, start: number, columns: number, reach: number): number[] {
  const figure = [start];
  marked[start] = 0;
  for (let k = 0; k < figure.length; k++)
    for (let dy = -reach; dy <= reach; dy++)
      for (let dx = -reach; dx <= reach; dx++) {
        const next = (figure[k] as number) + dy * columns + dx;
        if (!marked[next]) continue;
        marked[next] = 0;
        figure.push(next);
      }
  return figure;
}

function boxOf(cells: readonly number[], columns: number): Box {
  let [left, top, right, bottom] = [columns, Infinity, 0, 0];
  for (const cell of cells) {
    const [x, y] = [cell % columns, Math.floor(cell / columns)];
    [left, right] = [Math.min(left, x), Math.max(right, x + 1)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y + 1)];
  }
  return [left, top, right, bottom];
}

/** In inches: what hangs together over so much in width and height is a seal or a signature; letters of one line do not. */
const LEAST_FIGURE = 0.5;
const CELLS_PER_INCH = 75;

/** The seals and signatures of a page, in pixels. */
export function drawnFigures(page: Grey, dpi: number): readonly Box[] {
  const step = Math.max(1, Math.round(dpi / CELLS_PER_INCH));
  const cells = shrink(page, step);
  const threshold = darkThreshold(cells.grey);
  const marked = cells.grey.map((value) => (value < threshold ? 1 : 0));
  return figuresOf({ columns: cells.width, marked }, (LEAST_FIGURE * dpi) / step, 1).map(
    ({ box: [left, top, right, bottom] }): Box => [left * step, top * step, right * step, bottom * step],
  );
}

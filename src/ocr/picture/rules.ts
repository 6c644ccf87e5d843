import type { Box } from "../../text/raw-document.ts";
import { darkThreshold, type Grey } from "./ink.ts";

/** In inches: an unbroken stretch of a drawn line, its thickness, the gaps of a worn one. */
const STRETCH = 0.25;
const THICKNESS = 0.04;
const GAP = 0.08;
/** In inches: shorter ones are dashes and letters. */
const SHORTEST = { across: 0.5, down: 0.35 } as const;

export interface Ruled {
  readonly page: Grey;
  /** Lines drawn on the page, as thin boxes. */
  readonly rules: readonly Box[];
}

/** Finds the lines drawn on a level page (borders of tables, underlines) and takes them out of it, so that they are not read as letters. */
export function withoutRules(page: Grey, dpi: number): Ruled {
  const threshold = darkThreshold(page.grey);
  const { width, height } = page;
  const grey = new Uint8Array(page.grey);
  const dots = { stretch: STRETCH * dpi, thickness: Math.max(3, THICKNESS * dpi), gap: GAP * dpi };
  const base = { grey: page.grey, threshold, ...dots };
  const across = linesOf({ ...base, length: width, breadth: height, along: 1, aside: width }, SHORTEST.across * dpi);
  const down = linesOf({ ...base, length: height, breadth: width, along: width, aside: 1 }, SHORTEST.down * dpi);
  for (const { ink } of [...across, ...down]) for (const i of ink) grey[i] = 255;
  for (const row of across) for (const column of down) eraseCrossing({ grey, width, height }, row, column);
  return {
    page: { grey, width, height },
    rules: [
      ...across.map(({ from, to, first, last }): Box => [from, first, to, last + 1]),
      ...down.map(({ from, to, first, last }): Box => [first, from, last + 1, to]),
    ],
  };
}

/** Where two lines meet, neither is thin. */
function eraseCrossing({ grey, width, height }: Grey, row: Line, column: Line): void {
  const reach = 4 + Math.max(row.last - row.first, column.last - column.first);
  const meet = column.first <= row.to + reach && column.last >= row.from - reach;
  if (!meet || row.first > column.to + reach || row.last < column.from - reach) return;
  for (let y = Math.max(0, row.first - 2); y <= Math.min(height - 1, row.last + 2); y++)
    grey.fill(255, y * width + Math.max(0, column.first - 2), y * width + Math.min(width, column.last + 3));
}

/** A page seen so that the lines looked for run from left to right. */
interface View {
  readonly grey: Uint8Array;
  readonly threshold: number;
  readonly length: number;
  readonly breadth: number;
  /** From a pixel to the next along a line, and to the same place of the next line. */
  readonly along: number;
  readonly aside: number;
  readonly stretch: number;
  readonly thickness: number;
  readonly gap: number;
}

/** A drawn line: from where to where it runs, its first and last row, its pixels. */
interface Line {
  from: number;
  to: number;
  first: number;
  last: number;
  readonly ink: number[];
}

function linesOf(view: View, shortest: number): readonly Line[] {
  const lines = new Set<Line>();
  let recent: Line[] = [];
  for (let row = 0; row < view.breadth; row++) {
    recent = recent.filter((line) => line.last >= row - 3);
    for (const [from, to] of stretchesOf(view, row)) {
      const ink = thinInk(view, row, from, to);
      if (!ink) continue;
      const near = recent.filter((l) => from <= l.to + view.gap && to >= l.from - view.gap);
      const fresh = { from, to, first: row, last: row, ink };
      const [line = fresh, ...rest] = near;
      if (line !== fresh) absorb(line, [...rest, fresh]);
      for (const part of near) lines.delete(part);
      lines.add(line);
      recent = [...recent.filter((l) => !near.includes(l)), line];
    }
  }
  return [...lines].filter(({ from, to, first, last }) => {
    const steepest = view.thickness + (to - from) / 50;
    return to - from >= shortest && last - first <= steepest;
  });
}

/** Makes one line of its parts: the edge of a worn line begins in several places. */
function absorb(line: Line, parts: readonly Line[]): void {
  for (const { from, to, first, last, ink } of parts) {
    line.from = Math.min(line.from, from);
    line.to = Math.max(line.to, to);
    line.first = Math.min(line.first, first);
    line.last = Math.max(line.last, last);
    for (const i of ink) line.ink.push(i);
  }
}

/** The unbroken dark stretches of a row. */
function stretchesOf(
  { grey, threshold, length, along, aside, stretch }: View,
  row: number,
): [from: number, to: number][] {
  const found: [number, number][] = [];
  let start = 0;
  for (let k = 0, i = row * aside; k <= length; k++, i += along) {
    if (k < length && (grey[i] as number) < threshold) continue;
    if (k - start >= stretch) found.push([start, k]);
    start = k + 1;
  }
  return found;
}

/** The ink of a stretch where it is no thicker than a line; `null` where most of it is thicker: a letter, a dark margin. */
function thinInk(
  { grey, threshold, breadth, along, aside, thickness }: View,
  row: number,
  from: number,
  to: number,
): number[] | null {
  const ink: number[] = [];
  let thin = 0;
  for (let k = from; k < to; k++) {
    const at = k * along + row * aside;
    let [up, down] = [0, 0];
    while (up <= thickness && row - up > 0 && (grey[at - (up + 1) * aside] as number) < threshold) up++;
    while (down <= thickness && row + down < breadth - 1 && (grey[at + (down + 1) * aside] as number) < threshold)
      down++;
    if (up + down >= thickness) continue;
    thin++;
    for (let d = -up - 1; d <= down + 1; d++) if (row + d >= 0 && row + d < breadth) ink.push(at + d * aside);
  }
  return thin > 0.6 * (to - from) ? ink : null;
}

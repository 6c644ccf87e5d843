import type { Box } from "../text/raw-document.ts";

export const widthOf = ([left, , right]: Box): number => right - left;
export const heightOf = ([, top, , bottom]: Box): number => bottom - top;
export const middleX = ([left, , right]: Box): number => (left + right) / 2;
export const middleY = ([, top, , bottom]: Box): number => (top + bottom) / 2;

/** The smallest box around all; an empty box at the origin where there are none. */
export function coverAll(boxes: readonly Box[]): Box {
  let [left, top, right, bottom] = boxes[0] ?? [0, 0, 0, 0];
  for (const box of boxes) {
    left = Math.min(left, box[0]);
    top = Math.min(top, box[1]);
    right = Math.max(right, box[2]);
    bottom = Math.max(bottom, box[3]);
  }
  return [left, top, right, bottom];
}

/** The value below which the share `q` (0 to 1) of the values lies; 0 where there are none. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** As `Math.max(…)` and `Math.min(…)`, for lists of any length. */
export const highest = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), -Infinity);
export const lowest = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity);

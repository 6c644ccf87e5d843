import type { Box } from "../../text/raw-document.ts";

/** `[a, b, c, d, e, f]` as PDF writes transformations. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export const times = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
];

export const apply = (m: Matrix, x: number, y: number): readonly [x: number, y: number] => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
];

/** The box around a box that was turned or moved. */
export function applyToBox(m: Matrix, [left, top, right, bottom]: Box): Box {
  const [a, b] = apply(m, left, top);
  const [c, d] = apply(m, right, bottom);
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}

/** A matrix of a list of numbers; the identity where it is none. */
export function matrixOf(values: unknown): Matrix {
  const list =
    values && typeof values === "object" && "length" in values ? Array.from(values as ArrayLike<number>) : [];
  return list.length >= 6 && list.slice(0, 6).every(Number.isFinite)
    ? (list.slice(0, 6) as unknown as Matrix)
    : IDENTITY;
}

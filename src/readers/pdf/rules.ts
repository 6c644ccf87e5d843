import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Box } from "../../text/raw-document.ts";

const MOVE = 0;
const LINE = 1;
const CURVE = 2;
/** A filled box up to this many points thick is a line; so is a stroke that strays no further from level. */
const THICK = 3;

const FILLS = new Set<number>([OPS.fill, OPS.eoFill]);
const SHOWS = new Set<number>([
  ...FILLS,
  ...[OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke],
]);

/** The level and upright lines of a path as pdfjs hands it over: `[how it is drawn, [steps], bounds]`. */
export function rulesOfPath([paint, data]: readonly unknown[]): readonly Box[] {
  const steps = Array.isArray(data) ? (data[0] as ArrayLike<number> | null) : null;
  if (typeof paint !== "number" || !SHOWS.has(paint) || !steps) return [];
  const strokes = subpaths(steps);
  return FILLS.has(paint) ? strokes.map(bounds).filter(isThin) : strokes.flatMap(edges).filter(isThin);
}

type Point = readonly [x: number, y: number];

function subpaths(steps: ArrayLike<number>): readonly (readonly Point[])[] {
  const paths: Point[][] = [];
  const point = (i: number): Point => [steps[i] ?? 0, steps[i + 1] ?? 0];
  for (let i = 0; i < steps.length; ) {
    const step = steps[i++];
    if (step === MOVE) paths.push([point(i)]);
    else if (step === LINE) paths.at(-1)?.push(point(i));
    else if (step === CURVE) paths.at(-1)?.push(point(i + 4));
    else paths.at(-1)?.push(paths.at(-1)?.[0] ?? [0, 0]);
    i += step === MOVE || step === LINE ? 2 : step === CURVE ? 6 : 0;
  }
  return paths;
}

const edges = (path: readonly Point[]): readonly Box[] =>
  path.slice(1).map((point, i) => bounds([path[i] as Point, point]));

function bounds(points: readonly Point[]): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const low = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Infinity);
  const high = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), -Infinity);
  return [low(xs), low(ys), high(xs), high(ys)];
}

const isThin = ([left, top, right, bottom]: Box): boolean => Math.min(right - left, bottom - top) <= THICK;

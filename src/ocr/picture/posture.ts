import type { Ink } from "./ink.ts";

/** How a page lies. */
export interface Posture {
  /** Clockwise quarter turns, in degrees, that set it upright as far as its ink tells. */
  readonly rotation: 0 | 90 | 180 | 270;
  /** Degrees clockwise by which it has to be turned then for its lines to lie level. */
  readonly skew: number;
  /** Degrees by which its last line has to be turned further than its first: the camera was nearer to one end. */
  readonly fan: number;
}

/** No page is taken to lean by more degrees. */
const MOST_SKEW = 6;
/** Fewer cells of ink tell nothing. */
const ENOUGH_INK = 600;

/** Lines of a page that fan out by fewer degrees are read as well as they are; a third of a page with few lines errs by half of that. */
const LEAST_FAN = 1.2;

/** Judges by its ink how a page lies: lines of print make rows of ink with white between them. */
export function postureOf(ink: Ink): Posture {
  if (ink.xs.length < ENOUGH_INK) return { rotation: 0, skew: 0, fan: 0 };
  const across = { width: ink.height, height: ink.width, xs: ink.ys.map((y) => ink.height - 1 - y), ys: ink.xs };
  const [level, upended] = [leanOf(ink), leanOf(across)];
  const sideways = upended.contrast > 1.3 * level.contrast;
  const { angle, fan, straight } = sideways ? upended : level;
  const upsideDown = risesAbove(straight, angle) < 0;
  const rotation = (sideways ? 90 : 0) + (upsideDown ? 180 : 0);
  return { rotation: rotation as Posture["rotation"], skew: angle, fan: upsideDown ? -fan : fan };
}

/** How the lines of a page lean if it stands upright, and its ink with the lines parallel. */
interface Lean extends Angle {
  readonly fan: number;
  readonly straight: Ink;
}

function leanOf(ink: Ink): Lean {
  const fan = fanOf(ink);
  const straight = fan === 0 ? ink : { ...ink, ys: ink.ys.map((y, i) => fannedIn(ink, fan, ink.xs[i] as number, y)) };
  return { ...bestAngle(straight), fan, straight };
}

/** By how many degrees more the lines at the foot of a page lean than those at its head, where its middle bears that out. */
function fanOf(ink: Ink): number {
  const [head, middle, foot] = [0, 1, 2].map((third) => bestAngle(thirdOf(ink, third)).angle) as [
    number,
    number,
    number,
  ];
  const fan = (foot - head) * 1.5;
  const isEven = Math.abs(middle - (head + foot) / 2) < Math.abs(foot - head) / 3;
  return Math.abs(fan) >= LEAST_FAN && isEven ? fan : 0;
}

function thirdOf(ink: Ink, third: number): Ink {
  const places = [...ink.ys.keys()].filter((i) => Math.floor((3 * (ink.ys[i] as number)) / ink.height) === third);
  return {
    ...ink,
    xs: Uint16Array.from(places, (i) => ink.xs[i] as number),
    ys: Uint16Array.from(places, (i) => ink.ys[i] as number),
  };
}

/** The height at which a place stands when the lines that fanned out are parallel. */
export function fannedIn({ width, height }: Pick<Ink, "width" | "height">, fan: number, x: number, y: number): number {
  const further = (fan * (y - height / 2)) / height;
  return Math.min(height - 1, Math.max(0, y + (x - width / 2) * Math.tan((further * Math.PI) / 180)));
}

interface Angle {
  readonly angle: number;
  readonly contrast: number;
}

function bestAngle(ink: Ink): Angle {
  const coarse = bestOf(ink, steps(-MOST_SKEW, MOST_SKEW, 0.5));
  return bestOf(ink, steps(coarse.angle - 0.45, coarse.angle + 0.45, 0.05));
}

const steps = (from: number, to: number, by: number): readonly number[] =>
  Array.from({ length: Math.round((to - from) / by) + 1 }, (_, i) => Math.round(100 * (from + i * by)) / 100);

function bestOf(ink: Ink, angles: readonly number[]): Angle {
  return angles
    .map((angle) => ({ angle, contrast: contrastOf(rowsOf(ink, angle)) }))
    .reduce((best, next) => (next.contrast > best.contrast ? next : best));
}

/** The ink of each row after turning the page clockwise by some degrees. */
function rowsOf({ xs, ys, width, height }: Ink, angle: number): Float64Array {
  const slope = Math.tan((angle * Math.PI) / 180);
  const margin = Math.ceil(Math.abs(slope) * width) + 1;
  const rows = new Float64Array(height + 2 * margin);
  for (let i = 0; i < xs.length; i++) {
    const row = Math.round((ys[i] as number) + (xs[i] as number) * slope) + margin;
    rows[row] = (rows[row] as number) + 1;
  }
  return rows;
}

/** How sharply rows with ink and rows without follow each other. */
function contrastOf(rows: Float64Array): number {
  let sum = 0;
  for (let i = 1; i < rows.length; i++) sum += ((rows[i] as number) - (rows[i - 1] as number)) ** 2;
  return sum;
}

/**
 * Above 0 where the ink outside the bodies of the lines lies above them: Vietnamese carries marks and ascenders there,
 * far more than descenders and dots below.
 */
function risesAbove(ink: Ink, angle: number): number {
  const rows = rowsOf(ink, angle);
  let balance = 0;
  for (let i = 1; i < rows.length - 1; i++) {
    const here = rows[i] as number;
    const isPeak = here > 20 && here >= peakAround(rows, i);
    if (!isPeak) continue;
    let [top, bottom] = [i, i];
    while (top > 0 && (rows[top - 1] as number) > 0.5 * here) top--;
    while (bottom < rows.length - 1 && (rows[bottom + 1] as number) > 0.5 * here) bottom++;
    const reach = Math.max(2, Math.round(0.8 * (bottom - top + 1)));
    balance += sumOf(rows, top - reach, top) - sumOf(rows, bottom + 1, bottom + 1 + reach);
  }
  return balance;
}

const peakAround = (rows: Float64Array, i: number): number =>
  rows.subarray(Math.max(0, i - 8), i + 9).reduce((a, b) => Math.max(a, b), 0);

const sumOf = (rows: Float64Array, from: number, to: number): number =>
  rows.subarray(Math.max(0, from), Math.max(0, to)).reduce((a, b) => a + b, 0);

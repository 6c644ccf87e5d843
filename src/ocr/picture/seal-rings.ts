import type { Box } from "../../text/raw-document.ts";
import { darkThreshold, type Grey, shrink } from "./ink.ts";

/**
 * In inches: the radius of the outer ring of a round seal. (36 mm across, those of Party cells 30; copies come out
 * smaller and larger.)
 */
const [SMALLEST, LARGEST] = [0.5, 0.85] as const;
/** In inches: of the rings inside. */
const INNERMOST = 0.25;
/** In inches: the stroke of a ring. */
const THICKEST = 0.06;
const CELLS_PER_INCH = 75;
/** Of a ring so much is there at least; the lines of a text cover less of any circle. */
const THERE = 0.85;
const ANGLES = 48;

/** A page without the rings of its seals, and where the seals are. */
export interface Unringed {
  readonly page: Grey;
  readonly seals: readonly Box[];
}

interface Ring {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Takes the rings of black round seals out of a page: print that they cross hangs together no longer. */
export function withoutSealRings(page: Grey, dpi: number): Unringed {
  const step = Math.max(1, Math.round(dpi / CELLS_PER_INCH));
  const cells = darkCells(shrink(page, step));
  const seals = sealsOn(cells, dpi / step);
  if (seals.length === 0) return { page, seals: [] };
  const cleared = { ...page, grey: new Uint8Array(page.grey) };
  const threshold = darkThreshold(page.grey);
  for (const seal of seals)
    for (const { x, y, radius } of [seal, ...ringsInside(cells, seal, dpi / step)])
      erase(cleared, { x: (x + 0.5) * step, y: (y + 0.5) * step, radius: radius * step }, { threshold, dpi });
  const boxes = seals.map(
    ({ x, y, radius: r }): Box => [x - r, y - r, x + r, y + r].map((v) => v * step) as unknown as Box,
  );
  return { page: cleared, seals: boxes };
}

/** Cells that are dark or beside a dark one. */
interface Cells {
  readonly dark: Uint8Array;
  readonly width: number;
  readonly height: number;
}

function darkCells({ grey, width, height }: Grey): Cells {
  const threshold = darkThreshold(grey);
  const dark = new Uint8Array(grey.length);
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++)
      if ((grey[y * width + x] as number) < threshold)
        for (const row of [-width, 0, width]) dark.fill(1, y * width + x + row - 1, y * width + x + row + 2);
  return { dark, width, height };
}

/** The outer rings on a page, each the best of those around it. */
function sealsOn(cells: Cells, perInch: number): readonly Ring[] {
  const [from, to] = [Math.round(SMALLEST * perInch), Math.round(LARGEST * perInch)];
  const found: (Ring & { readonly there: number })[] = [];
  for (let radius = from; radius <= to; radius += 2) {
    const circle = circleOf(radius, cells.width);
    for (let y = radius; y < cells.height - radius; y += 2)
      for (let x = radius; x < cells.width - radius; x += 2) {
        const there = shareOf(cells.dark, circle, y * cells.width + x);
        if (there >= THERE) found.push({ x, y, radius, there });
      }
  }
  found.sort((a, b) => b.there - a.there || b.radius - a.radius);
  const seals: Ring[] = [];
  for (const ring of found) if (!seals.some((s) => Math.hypot(s.x - ring.x, s.y - ring.y) < s.radius)) seals.push(ring);
  return seals;
}

/** Places on a circle, counted from its middle: neighbours do not follow each other, so that few tell whether it is there. */
function circleOf(radius: number, width: number): Int32Array {
  return Int32Array.from({ length: ANGLES }, (_, k) => {
    const angle = (2 * Math.PI * 19 * k) / ANGLES;
    return Math.round(radius * Math.sin(angle)) * width + Math.round(radius * Math.cos(angle));
  });
}

/** What of a circle is dark; 0 where too little of it is. */
function shareOf(dark: Uint8Array, circle: Int32Array, middle: number): number {
  let missing = 0;
  for (let k = 0; k < ANGLES; k++)
    if (!dark[middle + (circle[k] as number)] && ++missing > (1 - THERE) * ANGLES) return 0;
  return 1 - missing / ANGLES;
}

/** The other rings of a seal: around the same middle. */
function ringsInside(cells: Cells, { x, y, radius }: Ring, perInch: number): readonly Ring[] {
  const rings: Ring[] = [];
  for (let r = radius - 3; r >= INNERMOST * perInch; r--) {
    if (shareOf(cells.dark, circleOf(r, cells.width), y * cells.width + x) < THERE) continue;
    rings.push({ x, y, radius: r });
    r -= 3;
  }
  return rings;
}

interface Print {
  readonly threshold: number;
  readonly dpi: number;
}

/** Erases the stroke of a ring where nothing else crosses it. */
function erase(page: Grey, ring: Ring, print: Print): void {
  const count = Math.ceil(2 * Math.PI * ring.radius * 1.5);
  const runs = Array.from({ length: count }, (_, k) => runAcross(page, ring, (2 * Math.PI * k) / count, print));
  const strokes = runs.filter((run) => run !== null).map(([from, to]) => to - from);
  const stroke = strokes.sort((a, b) => a - b)[strokes.length >> 1] ?? 0;
  runs.forEach((run, k) => {
    if (!run || run[1] - run[0] > 1.4 * stroke + 2) return;
    const angle = (2 * Math.PI * k) / count;
    for (let r = run[0] - 1; r <= run[1] + 1; r += 0.5) {
      const at = placeOf(page, ring, angle, r);
      if (at >= 0) page.grey[at] = 255;
    }
  });
}

/** From where to where the ink reaches that crosses a ring at an angle; `null` where there is none or too much of it. */
function runAcross(page: Grey, ring: Ring, angle: number, { threshold, dpi }: Print): readonly [number, number] | null {
  const isDark = (r: number): boolean => {
    const at = placeOf(page, ring, angle, r);
    return at >= 0 && (page.grey[at] as number) < threshold;
  };
  const reach = 0.04 * dpi;
  let start = 0;
  while (start <= reach && !isDark(ring.radius + start) && !isDark(ring.radius - start)) start++;
  if (start > reach) return null;
  const middle = isDark(ring.radius + start) ? ring.radius + start : ring.radius - start;
  let [from, to] = [middle, middle];
  while (isDark(from - 1) && to - from < 2 * THICKEST * dpi) from--;
  while (isDark(to + 1) && to - from < 2 * THICKEST * dpi) to++;
  return to - from > THICKEST * dpi ? null : [from, to];
}

function placeOf({ width, height }: Grey, ring: Ring, angle: number, r: number): number {
  const [x, y] = [Math.round(ring.x + r * Math.cos(angle)), Math.round(ring.y + r * Math.sin(angle))];
  return x >= 0 && x < width && y >= 0 && y < height ? y * width + x : -1;
}

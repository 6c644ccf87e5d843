/** A grey picture, one byte for each pixel. */
export interface Grey {
  readonly grey: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The dark places of a page on a coarse grid: what its turn and its skew are judged by. */
export interface Ink {
  readonly width: number;
  readonly height: number;
  /** Cells that hold ink, without borders, rules and dark areas. */
  readonly xs: Uint16Array;
  readonly ys: Uint16Array;
}

/** Cells along the longer side: about 100 for an inch of A4. */
const CELLS = 1170;
/** A stroke of so many cells is no letter: across, where bold print may run together, and down, where borders that lean by 2° are in steps of 28. */
const LONG_STROKE = { across: 45, down: 24 } as const;

/** The ink of a page. */
export function inkOf(page: Grey): Ink {
  const cells = shrink(page, Math.max(1, Math.round(Math.max(page.width, page.height) / CELLS)));
  const threshold = darkThreshold(cells.grey);
  const dark = cells.grey.map((value) => (value < threshold ? 1 : 0));
  const { width, height } = cells;
  eraseLongStrokes(dark, { lines: height, length: width, alongLine: 1, toNextLine: width }, LONG_STROKE.across);
  eraseLongStrokes(dark, { lines: width, length: height, alongLine: width, toNextLine: 1 }, LONG_STROKE.down);
  return { width, height, ...placesOf(dark, width) };
}

function placesOf(dark: Uint8Array, width: number): Pick<Ink, "xs" | "ys"> {
  const [xs, ys]: [number[], number[]] = [[], []];
  for (let i = dark.indexOf(1); i >= 0; i = dark.indexOf(1, i + 1)) {
    xs.push(i % width);
    ys.push(Math.floor(i / width));
  }
  return { xs: Uint16Array.from(xs), ys: Uint16Array.from(ys) };
}

/** The mean of squares of `step` × `step` pixels. */
export function shrink({ grey, width, height }: Grey, step: number): Grey {
  const [w, h] = [Math.floor(width / step), Math.floor(height / step)];
  const cells = new Uint8Array(w * h);
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      let sum = 0;
      for (let dy = 0; dy < step; dy++) {
        const row = (y * step + dy) * width + x * step;
        for (let dx = 0; dx < step; dx++) sum += grey[row + dx] as number;
      }
      cells[y * w + x] = sum / (step * step);
    }
  return { grey: cells, width: w, height: h };
}

/** The grey that best parts ink from paper (Otsu 1979). */
export function darkThreshold(grey: Uint8Array): number {
  const counts = new Float64Array(256);
  for (let i = 0; i < grey.length; i++) counts[grey[i] as number] = (counts[grey[i] as number] as number) + 1;
  const total = counts.reduce((sum, count, value) => sum + count * value, 0);
  let [best, threshold, below, belowSum] = [-1, 128, 0, 0];
  for (let t = 0; t < 255; t++) {
    below += counts[t] as number;
    belowSum += t * (counts[t] as number);
    const above = grey.length - below;
    if (below === 0 || above === 0) continue;
    const between = below * above * (belowSum / below - (total - belowSum) / above) ** 2;
    if (between > best) [best, threshold] = [between, t + 1];
  }
  return threshold;
}

interface Direction {
  readonly lines: number;
  readonly length: number;
  readonly alongLine: number;
  readonly toNextLine: number;
}

function eraseLongStrokes(dark: Uint8Array, direction: Direction, longest: number): void {
  const { lines, length, alongLine, toNextLine } = direction;
  for (let line = 0; line < lines; line++) {
    let start = 0;
    for (let k = 0; k <= length; k++) {
      const at = line * toNextLine + k * alongLine;
      if (k < length && dark[at]) continue;
      if (k - start >= longest) for (let e = start; e < k; e++) dark[line * toNextLine + e * alongLine] = 0;
      start = k + 1;
    }
  }
}

import sharp from "sharp";
import type { Grey } from "./ink.ts";

/** In inches: the side of the squares whose lightest parts are taken for the paper. Wider than a stroke of a headline. */
const SQUARE = 0.16;
/** Of the dots of a square so many are darker than its paper at most: print covers less than half of it. */
const INKED = 0.8;
/** Of the lightest paper: a scanner lights a page more evenly, a lamp or a window does not. */
const SHADED = 0.82;
/** So much of a page lies in the shade before anything is done about it; seals and pictures cover less. */
const LEAST_SHADE = 0.15;
/** Grey of what is too dark for paper in any light. */
const DARKEST = 24;

/** Of the usual paper of the page: what is darker and reaches the edge of the picture is the table it lay on. */
const TABLE = 0.45;

/**
 * The page as if the light had been even: each dot in shares of the paper around it, and white where the table shows.
 * Pages of a scanner stay as they are.
 */
export async function inEvenLight(page: Grey, dpi: number): Promise<Grey> {
  const side = Math.max(8, Math.round(SQUARE * dpi));
  const squares = paperOf(page, side);
  if (!isShaded(squares.grey)) return page;
  const { width, height } = page;
  const smooth = await pixels(sharpOf(squares).median(3));
  const paper = await pixels(
    sharpOf({ ...squares, grey: smooth }).resize(width, height, { fit: "fill", kernel: "cubic" }),
  );
  const grey = page.grey.map((value, i) => Math.min(255, (255 * value) / Math.max(DARKEST, paper[i] as number)));
  for (const square of tableSquares(squares)) {
    const [left, top] = [(square % squares.width) * side, Math.floor(square / squares.width) * side];
    for (let y = top; y < Math.min(height, top + side); y++)
      grey.fill(255, y * width + left, y * width + Math.min(width, left + side));
  }
  return { grey, width, height };
}

/** The squares of the table around the page, and those of the page's edge beside them. */
function tableSquares({ grey, width, height }: Grey): ReadonlySet<number> {
  const dark = TABLE * (grey.toSorted()[grey.length >> 1] as number);
  const isEdge = (i: number): boolean =>
    i < width || i >= width * (height - 1) || i % width === 0 || i % width === width - 1;
  const table = new Set([...grey.keys()].filter((i) => isEdge(i) && (grey[i] as number) < dark));
  const around = (i: number): readonly number[] =>
    [-width, -1, 1, width]
      .map((step) => i + step)
      .filter((next) => next >= 0 && next < grey.length && isBeside(i, next));
  const isBeside = (i: number, next: number): boolean => Math.abs((i % width) - (next % width)) <= 1;
  for (const i of table) for (const next of around(i)) if ((grey[next] as number) < dark) table.add(next);
  return new Set([...table].flatMap((i) => [i, ...around(i)]));
}

/** The grey of the paper in each square. */
function paperOf(page: Grey, side: number): Grey {
  const [width, height] = [Math.ceil(page.width / side), Math.ceil(page.height / side)];
  const grey = new Uint8Array(width * height);
  for (let i = 0; i < grey.length; i++)
    grey[i] = lightestIn(page, (i % width) * side, Math.floor(i / width) * side, side);
  return { grey, width, height };
}

function lightestIn({ grey, width, height }: Grey, left: number, top: number, side: number): number {
  const values: number[] = [];
  for (let y = top; y < Math.min(height, top + side); y += 2)
    for (let x = left; x < Math.min(width, left + side); x += 2) values.push(grey[y * width + x] as number);
  values.sort((a, b) => a - b);
  return values[Math.floor(INKED * values.length)] as number;
}

function isShaded(squares: Uint8Array): boolean {
  const sorted = squares.toSorted();
  const lightest = sorted[Math.floor(0.95 * sorted.length)] as number;
  return sorted.filter((value) => value < SHADED * lightest).length > LEAST_SHADE * sorted.length;
}

const sharpOf = ({ grey, width, height }: Grey) => sharp(grey, { raw: { width, height, channels: 1 } });

const pixels = (image: ReturnType<typeof sharpOf>): Promise<Uint8Array> => image.extractChannel(0).raw().toBuffer();

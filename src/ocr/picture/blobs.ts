import type { Box } from "../../text/raw-document.ts";
import { darkThreshold, type Grey } from "./ink.ts";

/** Dark dots that hang together: a letter, a mark, a speck, a seal. */
export interface Blob {
  readonly box: Box;
  /** How many dots it has, and one of them. */
  readonly area: number;
  readonly seed: number;
}

/** The blobs of a page; dots hang together at their corners too. */
export function blobsOf(page: Grey): readonly Blob[] {
  const ink = inkMap(page);
  const blobs: Blob[] = [];
  for (let seed = ink.indexOf(1); seed >= 0; seed = ink.indexOf(1, seed + 1)) {
    let [left, top, right, bottom, area] = [page.width, page.height, 0, 0, 0];
    follow(ink, page.width, seed, (x, y) => {
      area++;
      if (x < left) left = x;
      if (x >= right) right = x + 1;
      if (y < top) top = y;
      if (y >= bottom) bottom = y + 1;
    });
    blobs.push({ box: [left, top, right, bottom], area, seed });
  }
  return blobs;
}

/** The page without some of its blobs; their soft edges go too. */
export function withoutBlobs(page: Grey, blobs: readonly Blob[]): Grey {
  if (blobs.length === 0) return page;
  const ink = inkMap(page);
  const grey = new Uint8Array(page.grey);
  const { width, height } = page;
  for (const { seed } of blobs)
    follow(ink, width, seed, (x, y) => {
      const from = Math.max(0, x - 1);
      for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++)
        for (let at = row * width + from; at <= row * width + Math.min(width - 1, x + 1); at++)
          if (ink[at] !== 1) grey[at] = 255;
    });
  return { grey, width, height };
}

function inkMap({ grey }: Grey): Uint8Array {
  const threshold = darkThreshold(grey);
  const ink = new Uint8Array(grey.length);
  for (let i = 0; i < grey.length; i++) if ((grey[i] as number) < threshold) ink[i] = 1;
  return ink;
}

/** Visits the dots of a blob, which are marked 2. */
function follow(ink: Uint8Array, width: number, seed: number, visit: (x: number, y: number) => void): void {
  const waiting = [seed];
  ink[seed] = 2;
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const x = at % width;
    visit(x, (at - x) / width);
    for (let row = at - width; row <= at + width; row += width)
      for (let next = row - (x > 0 ? 1 : 0); next <= row + (x < width - 1 ? 1 : 0); next++)
        if (ink[next] === 1) {
          ink[next] = 2;
          waiting.push(next);
        }
  }
}

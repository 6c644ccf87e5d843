import type { Box } from "../../text/raw-document.ts";
import type { Blob } from "./blobs.ts";
import type { Grey } from "./ink.ts";

/** In square inches: the dot of an `i` in the smallest print has more. (At 300 dpi 13 dots.) */
const SPECK = 0.00015;
/** In inches: so far above and below a letter dots may be parts of its marks. */
const MARKS = 0.05;

/** Specks of dirt between the letters of a page, which are read as stops and hyphens. What may be a worn mark is none. */
export function specksOf(page: Grey, blobs: readonly Blob[], dpi: number): readonly Blob[] {
  const isSmall = ({ area }: Blob): boolean => area < SPECK * dpi * dpi;
  const near = new Uint8Array(page.grey.length);
  for (const blob of blobs) if (!isSmall(blob)) mark(near, page, around(blob.box, dpi));
  return blobs.filter((blob) => isSmall(blob) && !near[blob.seed]);
}

/** A letter with the room of its marks; a seal or a border has none. */
function around([left, top, right, bottom]: Box, dpi: number): Box {
  const isLetter = bottom - top < 0.3 * dpi;
  const room = isLetter ? Math.round(MARKS * dpi) : 1;
  return [left - 1, top - room, right + 1, bottom + room];
}

function mark(near: Uint8Array, { width, height }: Grey, [left, top, right, bottom]: Box): void {
  for (let y = Math.max(0, top); y < Math.min(height, bottom); y++)
    near.fill(1, y * width + Math.max(0, left), y * width + Math.min(width, right));
}

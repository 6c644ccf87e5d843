import { heightOf, widthOf } from "../../layout/box.ts";
import type { PreparedPage } from "../engines/engine.ts";
import { type Blob, blobsOf } from "./blobs.ts";

/** In inches: smaller than a letter are specks; as large are seals, signatures and drawings. */
const [LETTER, FIGURE] = [0.05, 0.5] as const;
/** In inches: copiers leave dark margins, and binders holes. */
const MARGIN = 0.4;
/** So many letters are a word or two; fewer may be dirt. */
const LEAST_LETTERS = 5;

/** Whether anything was printed, written or stamped on a page whose paper is clear. */
export function holdsInk(page: PreparedPage): boolean {
  const large = blobsOf(page).filter((blob) => sizeOf(blob) > LETTER * page.dpi && isInside(blob, page));
  return large.length >= LEAST_LETTERS || large.some((blob) => sizeOf(blob) > FIGURE * page.dpi);
}

const sizeOf = ({ box }: Blob): number => Math.max(widthOf(box), heightOf(box));

function isInside({ box: [left, top, right, bottom] }: Blob, { width, height, dpi }: PreparedPage): boolean {
  const margin = MARGIN * dpi;
  return left > margin && top > margin && right < width - margin && bottom < height - margin;
}

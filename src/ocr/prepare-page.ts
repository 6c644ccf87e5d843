import type { PreparedPage } from "./engine.ts";
import type { OpenPicture } from "./open-picture.ts";
import { PictureError } from "./open-picture.ts";

/** The long side of A4 in inches: what a page without a stated resolution is taken to be. */
const LONG_SIDE = 11.7;

/** A page that is ready to be read, and how it was turned. */
export interface Prepared {
  readonly page: PreparedPage;
  readonly rotation: 0 | 90 | 180 | 270;
  readonly skew: number;
}

/**
 * Sets a picture upright and level.
 * @throws PictureError where it cannot be decoded.
 */
export async function preparePage(picture: OpenPicture): Promise<Prepared> {
  const { width, height } = picture;
  try {
    const grey = await picture.image.greyscale().raw().toBuffer();
    return { page: { grey, width, height, dpi: resolutionOf(picture) }, rotation: 0, skew: 0 };
  } catch (error) {
    throw new PictureError("its picture is damaged", { cause: error });
  }
}

/** What files say is not always true: a page between A6 and A2 is believed, anything else is taken for A4. */
function resolutionOf({ width, height, dpi }: OpenPicture): number {
  const inches = Math.max(width, height) / (dpi ?? 0);
  const believed = dpi !== null && inches > LONG_SIDE / 2.1 && inches < LONG_SIDE * 2.1;
  return Math.round(Math.min(1200, Math.max(70, believed ? dpi : Math.max(width, height) / LONG_SIDE)));
}

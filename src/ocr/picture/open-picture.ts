import sharp, { type Sharp } from "sharp";
import type { Picture } from "../engines/engine.ts";
import { LONGEST_SIDE } from "./longest-side.ts";

/** No picture with more pixels is opened: its rows are read one after the other, but time counts too. */
const MOST_PIXELS = 1_000_000_000;
/** A picture smaller than this holds no line of print. */
const SHORTEST_SIDE = 12;

/** A picture that can be decoded. */
export interface OpenPicture {
  /** Upright as the camera says, colours on white, reduced where it is too large; fails where the file is damaged. */
  whole(): Sharp;
  /** The same, as much of it as a damaged file still holds. */
  rest(): Sharp;
  readonly width: number;
  readonly height: number;
  /** Whether it may hold colours. */
  readonly coloured: boolean;
  /** Dots per inch after reduction; `null` where unknown. */
  readonly dpi: number | null;
}

/** Why a picture cannot be read: the end of the sentence "Page 3 could not be read: …". */
export class PictureError extends Error {}

/** @throws PictureError */
export async function openPicture(picture: Picture): Promise<OpenPicture> {
  const data = isBitmap(picture) ? await bitmapPixels(picture.data) : picture.data;
  const image = sharpOf({ ...picture, data }, "none");
  const { width, height, density, coloured } = await factsOf(image);
  if (width * height > MOST_PIXELS) throw tooLarge(width, height);
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  const [w, h] = [Math.round(width * scale), Math.round(height * scale)];
  const upright = (decoded: Sharp): Sharp => {
    const onWhite = decoded.autoOrient().flatten({ background: "white" });
    return scale < 1 ? onWhite.resize(w, h, { fit: "fill" }) : onWhite;
  };
  const dpi = picture.dpi ?? density ?? null;
  return {
    whole: () => upright(sharpOf({ ...picture, data }, "error")),
    rest: () => upright(sharpOf({ ...picture, data }, "none")),
    width: w,
    height: h,
    coloured,
    dpi: dpi === null ? null : dpi * scale,
  };
}

const tooLarge = (width: number, height: number): PictureError =>
  new PictureError(`its picture has ${width} × ${height} pixels, more than can be read; scan it at 300 dpi`);

/** Whether a picture is large enough to hold a line of print. */
export const holdsPrint = ({ width, height }: OpenPicture): boolean => Math.min(width, height) >= SHORTEST_SIDE;

function sharpOf({ data, pixels, frame = 0 }: Picture, failOn: "none" | "error"): Sharp {
  const options = { limitInputPixels: false, sequentialRead: true, failOn } as const;
  if (!pixels) return sharp(data, { ...options, page: frame });
  const { width, height, channels } = pixels;
  return sharp(data, { ...options, raw: { width, height, channels } });
}

async function factsOf(image: Sharp) {
  try {
    const { autoOrient, density, space } = await image.metadata();
    return { ...autoOrient, density, coloured: space !== "b-w" && space !== "grey16" };
  } catch (error) {
    throw new PictureError("its picture is damaged or of an unknown kind", { cause: error });
  }
}

const isBitmap = ({ data, pixels }: Picture): boolean => !pixels && data[0] === 0x42 && data[1] === 0x4d;
/** A bitmap is opened as a whole. */
const MOST_BITMAP_PIXELS = 120_000_000;

/** libvips knows no BMP; the canvas does. */
async function bitmapPixels(data: Uint8Array): Promise<Buffer> {
  const head = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const [width, height] = data.length < 26 ? [0, 0] : [head.getInt32(18, true), Math.abs(head.getInt32(22, true))];
  if (width * height > MOST_BITMAP_PIXELS) throw tooLarge(width, height);
  const { createCanvas, loadImage } = await import("@napi-rs/canvas");
  try {
    const bitmap = await loadImage(data);
    const canvas = createCanvas(bitmap.width, bitmap.height);
    canvas.getContext("2d").drawImage(bitmap, 0, 0);
    return canvas.toBuffer("image/png");
  } catch (error) {
    throw new PictureError("its picture is damaged", { cause: error });
  }
}

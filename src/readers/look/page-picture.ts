import sharp, { type Sharp } from "sharp";
import { ReadError } from "../../errors.ts";
import type { Picture } from "../../ocr/engines/engine.ts";
import { openPicture, PictureError } from "../../ocr/picture/open-picture.ts";
import { DEFAULT_LIMITS } from "../limits.ts";
import { openPdf } from "../pdf/open.ts";
import type { PdfPage } from "../pdf/page.ts";
import { pictureOf } from "../pdf/picture.ts";
import type { Look, Size } from "./look.ts";

type PictureLook = Extract<Look, { kind: "picture" }>;

/** Small letters stay readable, and a page takes about 200 kB. */
const QUALITY = 72;

/**
 * The picture of a page as JPEG, turned as it was to be read, so that the boxes of its words lie on it.
 * @throws ReadError where there is no such page or it cannot be drawn.
 */
export async function pagePicture(bytes: Uint8Array, format: string, look: PictureLook): Promise<Uint8Array> {
  try {
    const picture = format === "pdf" ? await drawn(bytes, look) : { data: bytes, frame: look.page - 1 };
    return await upright(picture, look);
  } catch (error) {
    if (error instanceof ReadError) throw error;
    const why = error instanceof PictureError ? error.message : "it is damaged";
    throw new ReadError("corrupt", `Page ${look.page} cannot be shown: ${why}.`, { cause: error });
  }
}

/** A page of a PDF in about twice as many dots as are shown: print stays sharp when it is reduced. */
async function drawn(bytes: Uint8Array, { page, longest }: PictureLook): Promise<Picture> {
  const open = await openPdf(bytes, DEFAULT_LIMITS.pixels);
  try {
    const view = (await open.document.getPage(page)).getViewport({ scale: 1 });
    const frame = { number: page, width: view.width, height: view.height };
    const { width, height } = frame;
    const pixels = 2 * longest ** 2 * (Math.min(width, height) / (Math.max(width, height) || 1));
    return await pictureOf(open, { frame } as PdfPage, pixels).load();
  } finally {
    await open.parser.destroy();
  }
}

async function upright(picture: Picture, { rotation, skew, longest }: PictureLook): Promise<Uint8Array> {
  const open = await openPicture(picture);
  const lying = await pixelsOf(open.whole().toColourspace("srgb")).catch(() => pixelsOf(open.rest()));
  const standing = rotation === 0 ? lying : await pixelsOf(sharpOf(lying).rotate(rotation));
  const level = skew === 0 ? standing : await pixelsOf(sharpOf(standing).affine(turn(skew), { background: "white" }));
  return sharpOf(level)
    .resize(longest, longest, { fit: "inside", withoutEnlargement: true })
    .jpeg({ quality: QUALITY })
    .toBuffer();
}

/** Clockwise by some degrees. */
function turn(degrees: number): [number, number, number, number] {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return [cos, -sin, sin, cos];
}

interface Pixels {
  readonly data: Buffer;
  readonly info: { readonly width: number; readonly height: number; readonly channels: 1 | 2 | 3 | 4 };
}

const pixelsOf = (image: Sharp): Promise<Pixels> =>
  image.removeAlpha().raw().toBuffer({ resolveWithObject: true }) as Promise<Pixels>;

const sharpOf = ({ data, info: { width, height, channels } }: Pixels): Sharp =>
  sharp(data, { raw: { width, height, channels } });

/** The sizes of a PDF's pages, in points. */
export async function pageSizes(bytes: Uint8Array): Promise<readonly Size[]> {
  const open = await openPdf(bytes, DEFAULT_LIMITS.pixels);
  try {
    const sizes: Size[] = [];
    for (let number = 1; number <= Math.min(open.document.numPages, DEFAULT_LIMITS.pages); number++) {
      const { width, height } = (await open.document.getPage(number)).getViewport({ scale: 1 });
      sizes.push({ width, height });
    }
    return sizes;
  } finally {
    await open.parser.destroy();
  }
}

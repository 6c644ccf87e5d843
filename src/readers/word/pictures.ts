import sharp from "sharp";
import type { PageImage } from "../../ocr/engines/engine.ts";
import type { RawDocument } from "../../text/raw-document.ts";
import { type Span, shift } from "../../text/span.ts";
import { readPageImages } from "../image.ts";
import { DEFAULT_LIMITS } from "../limits.ts";
import type { ReadOptions } from "../reader.ts";

/** A picture of a page has at least so many pixels on each side; crests, stamps and signatures have fewer. */
const SMALLEST_PAGE = 500;

/** The document with the text of the pages that it holds as pictures, after whatever text it has itself. */
export async function readPictures(
  raw: RawDocument,
  pictures: readonly Uint8Array[],
  options: ReadOptions,
): Promise<RawDocument> {
  const images: PageImage[] = [];
  for (const data of pictures.slice(0, { ...DEFAULT_LIMITS, ...options.limits }.pages))
    if (await isPage(data)) images.push({ number: images.length + 1, load: async () => ({ data }) });
  if (images.length === 0) return raw;
  const read = await readPageImages(images, options);
  const start = raw.text.length;
  const shifted = <T extends { readonly span?: Span }>(item: T): T =>
    item.span ? { ...item, span: shift(item.span, start) } : item;
  return {
    ...raw,
    text: raw.text + read.text,
    locators: [...raw.locators, ...read.locators.map(shifted)],
    pages: read.pages.map(shifted),
    diagnostics: [...raw.diagnostics, ...read.diagnostics.map(shifted)],
    ...(read.ocr && { ocr: read.ocr }),
  };
}

async function isPage(data: Uint8Array): Promise<boolean> {
  try {
    const { width, height } = await sharp(data, { limitInputPixels: false }).metadata();
    return Math.min(width, height) >= SMALLEST_PAGE;
  } catch {
    return false;
  }
}

import sharp from "sharp";
import { ReadError } from "../errors.ts";
import { composePages } from "../layout/compose.ts";
import type { PageImage, RecognisedPage, Recognition } from "../ocr/engines/engine.ts";
import { meanConfidence } from "../ocr/page-confidence.ts";
import { pageWarnings } from "../ocr/page-warnings.ts";
import { recognisePages } from "../ocr/recognise-pages.ts";
import { sourcePage } from "../ocr/source-page.ts";
import { warning } from "../text/diagnostic.ts";
import type { RawDocument } from "../text/raw-document.ts";
import { DEFAULT_LIMITS } from "./limits.ts";
import type { Reader, ReadOptions } from "./reader.ts";
import { recogniseOptions } from "./recognise-options.ts";

/** Pictures of pages: PNG, JPEG, BMP, WebP, and TIFF with any number of pages. */
export const image: Reader = {
  async read(bytes, options): Promise<RawDocument> {
    return readPageImages(pageImages(bytes, await countPictures(bytes), options), options);
  },
};

/**
 * The text of pictures of pages, wherever they come from.
 * @throws ReadError `corrupt` where none of them could be read.
 */
export async function readPageImages(images: readonly PageImage[], options: ReadOptions): Promise<RawDocument> {
  if (options.ocr === "never") return unread(images);
  options.onPage?.(0, images.length);
  const read: RecognisedPage[] = [];
  const recognition = await recognisePages(images, {
    ...recogniseOptions(options),
    onPage: (page) => {
      read.push(page);
      options.onPage?.(read.length, images.length);
      options.onPartial?.(documentOf({ engine: "", language: "", pages: inOrder(read) }));
    },
  });
  if (recognition.pages.every(({ lost }) => lost)) throw damaged(recognition, options);
  return documentOf(recognition);
}

/** How many pictures the file holds; one that cannot tell has one, whose reading will say what is wrong. */
async function countPictures(bytes: Uint8Array): Promise<number> {
  try {
    const { format, pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata();
    return format === "tiff" ? pages : 1;
  } catch {
    return 1;
  }
}

function pageImages(bytes: Uint8Array, count: number, { pages, limits }: ReadOptions): readonly PageImage[] {
  const last = Math.min(count, pages?.to ?? count, { ...DEFAULT_LIMITS, ...limits }.pages);
  const first = pages?.from ?? 1;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => ({
    number: first + i,
    load: async () => ({ data: bytes, frame: first + i - 1 }),
  }));
}

const inOrder = (pages: readonly RecognisedPage[]): readonly RecognisedPage[] =>
  [...pages].sort((a, b) => a.frame.number - b.frame.number);

function documentOf({ engine, language, pages }: Recognition): RawDocument {
  const composed = composePages(pages.map(sourcePage));
  const confidence = meanConfidence(pages);
  return {
    format: "image",
    ...composed,
    diagnostics: pageWarnings(pages, composed.pages),
    ...(confidence !== null && { ocr: { engine, language, confidence } }),
  };
}

const unread = (images: readonly PageImage[]): RawDocument => ({
  format: "image",
  text: "",
  locators: [],
  pages: [],
  diagnostics: images.map(({ number }) =>
    warning("text-lost", `Page ${number} is a picture and was not read, because recognition is switched off.`),
  ),
});

function damaged({ pages }: Recognition, { name }: ReadOptions): ReadError {
  const reason = pages[0]?.lost ?? "it has no pages of those asked for";
  return new ReadError("corrupt", `${name || "The picture"} could not be read: ${reason}; scan it again.`);
}

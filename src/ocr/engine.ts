import type { PageFrame, Word } from "../layout/page.ts";
import type { RawPage } from "../text/raw-document.ts";

/** Grey (1), RGB (3) or RGBA (4) pixels of 8 bits, row by row from the top left. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3 | 4;
}

/** The picture of a page: pixels, or a file (PNG, JPEG, TIFF, BMP, WebP) whose frame `frame` is meant. */
export interface Picture {
  readonly data: Uint8Array;
  readonly pixels?: Pixels;
  /** Of a file with several pictures, from 0. */
  readonly frame?: number;
  /** Dots per inch where they are known. */
  readonly dpi?: number;
}

/** A page to be read. Its picture is asked for when its turn comes, so that few are held at once. */
export interface PageImage {
  /** From 1. */
  readonly number: number;
  load(): Promise<Picture>;
}

/** What was read on a page. Boxes are pixels of the upright, straightened picture, whose size `frame` tells. */
export interface RecognisedPage extends Pick<RawPage, "rotation" | "confidence"> {
  readonly frame: PageFrame;
  /** In no particular order. */
  readonly words: readonly Word[];
  /** Degrees by which the upright picture was turned clockwise to set its lines level. */
  readonly skew: number;
  /** Set where the page could not be read: the end of the sentence "Page 3 could not be read: …". */
  readonly lost?: string;
}

export interface RecogniseOptions {
  /** `auto` takes the better of those that are installed. */
  readonly engine?: "auto" | "tesseract.js" | "native";
  /** How many pages are read at once; as many as there are cores where absent. */
  readonly workers?: number;
  /** Pixels that a picture may have at most. */
  readonly maxPixels?: number;
  /** Seconds that a page may take. */
  readonly secondsPerPage?: number;
  /** A folder that keeps what was read on a page by the content of its picture. */
  readonly cache?: string;
  /** Called in the order in which pages are finished. */
  readonly onPage?: (page: RecognisedPage) => void;
}

/** All pages, in their order, with the name and version of the engine that read them. */
export interface Recognition {
  readonly engine: string;
  readonly language: string;
  readonly pages: readonly RecognisedPage[];
}

/** A picture that is ready to be read: upright, level, PNG. */
export interface PreparedPage {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
}

/** What an engine reads on a prepared page. */
export interface Reading {
  readonly words: readonly Word[];
}

/** A recogniser of Vietnamese print. It reads as many pages at once as it was opened for. */
export interface Engine {
  readonly name: string;
  /** @throws Error where the page could not be read; the engine stays usable. */
  read(page: PreparedPage, signal: AbortSignal): Promise<Reading>;
  close(): Promise<void>;
}

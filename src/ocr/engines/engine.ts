import type { PageFrame, Word } from "../../layout/page.ts";
import type { RawPage } from "../../text/raw-document.ts";

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
  /** Degrees by which its foot was turned further than its head. */
  readonly fan?: number;
  /** Set where the page could not be read: the end of the sentence "Page 3 could not be read: …". */
  readonly lost?: string;
  /** Set where the picture is damaged and only a part of it was there to be read. */
  readonly damaged?: boolean;
  /** Set where there is ink on the page, but no words were recognised. */
  readonly unread?: boolean;
}

export type EngineChoice = "auto" | "tesseract.js" | "native";

export interface RecogniseOptions {
  readonly engine?: EngineChoice;
  /** How many pages are read at once; as many as there are cores where absent. */
  readonly workers?: number;
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

/** A picture that is ready to be read: grey, upright, level. */
export interface PreparedPage {
  /** One byte for each pixel, row by row. */
  readonly grey: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
  /** Set on a column of a table, which has one block of lines. */
  readonly column?: boolean;
}

/** A program that recognises Vietnamese print. */
export interface Engine {
  /** With its version: `tesseract.js 7.0.0`. */
  readonly name: string;
  open(): Promise<Recogniser>;
}

/** Reads one page at a time; what it read before has no influence. */
export interface Recogniser {
  /**
   * The table that tesseract writes of a page (`tsv`).
   * @throws Error where the page could not be read or took longer than the signal allows; close it then.
   */
  read(page: PreparedPage, signal: AbortSignal): Promise<string>;
  close(): Promise<void>;
}

export const LANGUAGE = "vie";

import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
import { PDFParse } from "pdf-parse";
import type { PDFDocumentProxy } from "pdfjs-dist";
import { ReadError } from "../../errors.ts";
import { rescuePdf } from "./rescue.ts";

/** An open PDF: pdf-parse for what it knows of documents and pictures of pages, pdfjs inside it for the print itself. */
export interface OpenPdf {
  readonly parser: PDFParse;
  readonly document: PDFDocumentProxy;
  /** Set where the file is damaged and only the pages that were found in it are there. */
  readonly rescued?: true;
}

/** Character maps and metrics of fonts that a file names and does not hold. */
const PDFJS = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
const folder = (name: string): string => join(PDFJS, name) + sep;

/**
 * Opens a PDF, or what is left of it.
 * @throws ReadError `encrypted` or `corrupt`.
 */
export async function openPdf(bytes: Uint8Array, maxImageSize: number): Promise<OpenPdf> {
  if (!hasHead(bytes)) return { ...(await openPdf(Buffer.concat([HEAD, bytes]), maxImageSize)), rescued: true };
  try {
    return await openSound(bytes, maxImageSize);
  } catch (error) {
    const rescued = (error as ReadError).code === "corrupt" ? await rescuePdf(bytes) : null;
    if (!rescued) throw error;
    return { ...(await openSound(rescued, maxImageSize)), rescued: true };
  }
}

/** What every PDF begins with; one that lost it holds only the pages that are left. */
const HEAD = Buffer.from("%PDF-1.4\n");
const hasHead = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 1024)).includes("%PDF-");

/** @throws ReadError `encrypted` or `corrupt`. */
async function openSound(bytes: Uint8Array, maxImageSize: number): Promise<OpenPdf> {
  const parser = new PDFParse({
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    maxImageSize,
    cMapUrl: folder("cmaps"),
    standardFontDataUrl: folder("standard_fonts"),
  });
  try {
    return { parser, document: await loaded(parser) };
  } catch (error) {
    await parser.destroy();
    throw readError(error);
  }
}

/** pdf-parse keeps its document to itself in its types only. */
const loaded = (parser: PDFParse): Promise<PDFDocumentProxy> =>
  (parser as unknown as { load(): Promise<PDFDocumentProxy> }).load();

function readError(error: unknown): ReadError {
  const name = error instanceof Error ? error.name : "";
  if (name === "PasswordException")
    return new ReadError("encrypted", "The PDF needs a password to be opened; save it without one.", { cause: error });
  return new ReadError("corrupt", "The PDF is damaged beyond reading; get the file again.", { cause: error });
}

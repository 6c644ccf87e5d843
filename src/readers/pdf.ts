import { composePages, type SourcePage } from "../layout/compose.ts";
import { layoutPage } from "../layout/layout-page.ts";
import { type Diagnostic, warning } from "../text/diagnostic.ts";
import type { RawDocument } from "../text/raw-document.ts";
import { DEFAULT_LIMITS } from "./limits.ts";
import { extrasOf } from "./pdf/extras.ts";
import { type OpenPdf, openPdf } from "./pdf/open.ts";
import { type PdfPage, readPage } from "./pdf/page.ts";
import type { Reader, ReadOptions } from "./reader.ts";

/** PDF: the text layer page by page where it is good, recognised pages where it is not. */
export const pdf: Reader = {
  async read(bytes, options): Promise<RawDocument> {
    const open = await openPdf(bytes, { ...DEFAULT_LIMITS, ...options.limits }.pixels);
    try {
      return await readPages(open, options);
    } finally {
      await open.parser.destroy();
    }
  },
};

async function readPages(open: OpenPdf, options: ReadOptions): Promise<RawDocument> {
  const diagnostics: Diagnostic[] = [];
  const pages: SourcePage[] = [];
  const { from, to } = options.pages ?? { from: 1, to: open.document.numPages };
  for (let number = from; number <= Math.min(to, open.document.numPages); number++) {
    const page = await readOne(open, number);
    if (page)
      pages.push({ ...layoutPage(page.words, page.frame), origin: "text", confidence: null, rotation: page.rotation });
    else diagnostics.push(lost(number, "its part of the file is damaged"));
    options.onPage?.(number - from + 1, to - from + 1);
  }
  return { format: "pdf", ...composePages(pages), diagnostics: [...diagnostics, ...(await extrasOf(open.document))] };
}

async function readOne(open: OpenPdf, number: number): Promise<PdfPage | null> {
  try {
    const page = await open.document.getPage(number);
    const read = await readPage(page);
    page.cleanup();
    return read;
  } catch {
    return null;
  }
}

const lost = (page: number, why: string): Diagnostic => warning("text-lost", `Page ${page} could not be read: ${why}.`);

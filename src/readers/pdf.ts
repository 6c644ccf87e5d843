import { composePages, type SourcePage } from "../layout/compose.ts";
import { layoutPage } from "../layout/layout-page.ts";
import { type Diagnostic, warning } from "../text/diagnostic.ts";
import type { RawDocument } from "../text/raw-document.ts";
import { DEFAULT_LIMITS, type Limits } from "./limits.ts";
import { extrasOf, titleOf } from "./pdf/extras.ts";
import { type OpenPdf, openPdf } from "./pdf/open.ts";
import { type PdfPage, readPage } from "./pdf/page.ts";
import type { Reader, ReadOptions } from "./reader.ts";

/** PDF: the text layer page by page where it is good, recognised pages where it is not. */
export const pdf: Reader = {
  async read(bytes, options): Promise<RawDocument> {
    const limits = { ...DEFAULT_LIMITS, ...options.limits };
    const open = await openPdf(bytes, limits.pixels);
    try {
      return await readPages(open, options, limits);
    } finally {
      await open.parser.destroy();
    }
  },
};

async function readPages(open: OpenPdf, options: ReadOptions, limits: Limits): Promise<RawDocument> {
  const total = open.document.numPages;
  const first = options.pages?.from ?? 1;
  const last = Math.min(total, options.pages?.to ?? total, first + limits.pages - 1);
  const count = Math.max(0, last - first + 1);
  options.onPage?.(0, count);
  const pages: PdfPage[] = [];
  const diagnostics: Diagnostic[] = open.rescued ? [warning("text-lost", rescuedWarning(total))] : [];
  for (let number = first; number <= last; number++) {
    const page = await readOne(open, number);
    if (page) pages.push(page);
    else diagnostics.push(warning("text-lost", `Page ${number} could not be read: its part of the file is damaged.`));
    if (page?.layer === "good") options.onPage?.(pages.filter(isGood).length, count);
  }
  if (!options.pages && last < total)
    diagnostics.push(
      warning("text-lost", `Pages ${last + 1} to ${total} were not read: the limit is ${limits.pages} pages.`),
    );
  const title = await titleOf(open.document);
  const raw = await withRecognition(open, pages, options);
  const extras = await extrasOf(open.document, raw.text);
  return { ...raw, ...(title && { title }), diagnostics: [...diagnostics, ...raw.diagnostics, ...extras] };
}

const rescuedWarning = (pages: number): string =>
  `The PDF is damaged: ${pages === 1 ? "one page was" : `${pages} pages were`} found in it, and others may be missing.`;

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

const isGood = (page: PdfPage): boolean => page.layer === "good";

/** Pages without a good text layer are read by their pictures, unless that is switched off. */
async function withRecognition(open: OpenPdf, pages: readonly PdfPage[], options: ReadOptions): Promise<RawDocument> {
  const bad = pages.filter((page) => !isGood(page));
  if (bad.length === 0 || options.ocr === "never")
    return { format: "pdf", ...composePages(pages.map(byTextLayer)), diagnostics: bad.map(unrecognised) };
  const { recognise } = await import("./pdf/recognise.ts");
  const done = new Map<number, SourcePage>();
  const compose = () => composePages(pages.map((page) => done.get(page.frame.number) ?? byTextLayer(page)));
  let finished = pages.length - bad.length;
  const { ocr, warnings } = await recognise(open, bad, options, (page) => {
    if (page) done.set(page.frame.number, page);
    options.onPage?.(++finished, pages.length);
    options.onPartial?.({ format: "pdf", ...compose(), diagnostics: [] });
  });
  const composed = compose();
  return { format: "pdf", ...composed, ...(ocr && { ocr }), diagnostics: warnings(composed.pages) };
}

const byTextLayer = ({ words, frame, rotation }: PdfPage): SourcePage => ({
  ...layoutPage(words, frame),
  origin: "text",
  confidence: null,
  rotation,
});

const WITHOUT_RECOGNITION = {
  good: "",
  absent: "is a picture and was not read",
  stamp: "is a picture of which only the stamp was read",
  garbage: "has text that a bad recogniser left, which was kept",
} as const;

const unrecognised = ({ layer, frame }: PdfPage): Diagnostic =>
  warning("text-lost", `Page ${frame.number} ${WITHOUT_RECOGNITION[layer]}, because recognition is switched off.`);

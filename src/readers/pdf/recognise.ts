import type { SourcePage } from "../../layout/compose.ts";
import { meanConfidence } from "../../ocr/page-confidence.ts";
import { pageWarnings } from "../../ocr/page-warnings.ts";
import { recognisePages } from "../../ocr/recognise-pages.ts";
import { sourcePage } from "../../ocr/source-page.ts";
import type { Diagnostic } from "../../text/diagnostic.ts";
import type { RawDocument, RawPage } from "../../text/raw-document.ts";
import { DEFAULT_LIMITS } from "../limits.ts";
import type { ReadOptions } from "../reader.ts";
import { recogniseOptions } from "../recognise-options.ts";
import type { OpenPdf } from "./open.ts";
import type { PdfPage } from "./page.ts";
import { pictureOf } from "./picture.ts";

/** What the document says of its recognition. */
export interface Recognised extends Pick<RawDocument, "ocr"> {
  /** What a person should know; `places` are all pages in the text. */
  warnings(places: readonly RawPage[]): readonly Diagnostic[];
}

/** Reads pages by their pictures. `onPage` gets each as it is finished; null stands for one that could not be read. */
export async function recognise(
  open: OpenPdf,
  bad: readonly PdfPage[],
  options: ReadOptions,
  onPage: (page: SourcePage | null) => void,
): Promise<Recognised> {
  const { pixels } = { ...DEFAULT_LIMITS, ...options.limits };
  const images = bad.map((page) => pictureOf(open, page, pixels));
  const { engine, language, pages } = await recognisePages(images, {
    ...recogniseOptions(options),
    onPage: (page) => onPage(page.lost ? null : sourcePage(page)),
  });
  const confidence = meanConfidence(pages);
  return {
    ...(confidence !== null && { ocr: { engine, language, confidence } }),
    warnings: (places) => pageWarnings(pages, places),
  };
}

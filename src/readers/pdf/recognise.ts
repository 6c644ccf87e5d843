import type { RecognisedPage, Recognition } from "../../ocr/engine.ts";
import { meanConfidence } from "../../ocr/page-confidence.ts";
import { pageWarnings } from "../../ocr/page-warnings.ts";
import { recognisePages } from "../../ocr/recognise-pages.ts";
import { sourcePage } from "../../ocr/source-page.ts";
import type { RawDocument, RawPage } from "../../text/raw-document.ts";
import { DEFAULT_LIMITS } from "../limits.ts";
import type { ReadOptions } from "../reader.ts";
import { recogniseOptions } from "../recognise-options.ts";
import type { OpenPdf } from "./open.ts";
import type { PdfPage } from "./page.ts";
import { pictureOf } from "./picture.ts";

/** Reads pages by their pictures; `onPage` is called as each is finished. */
export function recognise(
  open: OpenPdf,
  pages: readonly PdfPage[],
  options: ReadOptions,
  onPage: (page: RecognisedPage) => void,
): Promise<Recognition> {
  const { pixels } = { ...DEFAULT_LIMITS, ...options.limits };
  const images = pages.map((page) => pictureOf(open, page, pixels));
  return recognisePages(images, { ...recogniseOptions(options), onPage });
}

export { sourcePage };

/** What the document says of its recognition. */
export function summaryOf({ engine, language, pages }: Recognition): Pick<RawDocument, "ocr"> {
  const confidence = meanConfidence(pages);
  return confidence === null ? {} : { ocr: { engine, language, confidence } };
}

export const warningsOf = ({ pages }: Recognition, places: readonly RawPage[]) => pageWarnings(pages, places);

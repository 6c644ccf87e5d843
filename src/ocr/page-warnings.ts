import { type Diagnostic, warning } from "../text/diagnostic.ts";
import type { RawPage } from "../text/raw-document.ts";
import type { RecognisedPage } from "./engine.ts";

/** Below this a person should look at the page. */
const LOW_CONFIDENCE = 0.8;

/** What a person should know of recognised pages; `places` are the same pages in the text. */
export function pageWarnings(pages: readonly RecognisedPage[], places: readonly RawPage[]): readonly Diagnostic[] {
  return pages.flatMap(({ frame: { number }, lost, confidence }) => {
    if (lost) return [warning("text-lost", `Page ${number} could not be read: ${lost}.`)];
    if (confidence === null) return [blank(number)];
    if (confidence >= LOW_CONFIDENCE) return [];
    const place = places.find((page) => page.number === number);
    const message = `Page ${number} was read with a confidence of ${confidence}; compare it with the original.`;
    return [warning("low-ocr-confidence", message, place?.span)];
  });
}

const blank = (number: number): Diagnostic => ({
  code: "blank-page",
  severity: "info",
  message: `No print was found on page ${number}.`,
});

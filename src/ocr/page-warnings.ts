import { type Diagnostic, warning } from "../text/diagnostic.ts";
import type { RawPage } from "../text/raw-document.ts";
import type { Span } from "../text/span.ts";
import type { RecognisedPage } from "./engines/engine.ts";

/** Where fewer words are likely to be right, a person should look at the page. */
const LOW_CONFIDENCE = 0.85;

/** What a person should know of recognised pages; `places` are the same pages in the text. */
export const pageWarnings = (pages: readonly RecognisedPage[], places: readonly RawPage[]): readonly Diagnostic[] =>
  pages.flatMap((page) => warningsOf(page, places.find(({ number }) => number === page.frame.number)?.span));

function warningsOf(
  { frame: { number }, lost, damaged, unread, confidence }: RecognisedPage,
  span?: Span,
): readonly Diagnostic[] {
  if (lost) return [warning("text-lost", `Page ${number} could not be read: ${lost}.`)];
  if (unread) return [warning("text-lost", `Page ${number} has ink on it, but no words were recognised there.`)];
  const part = damaged
    ? [warning("text-lost", `Page ${number} was read only in part: its picture is damaged.`, span)]
    : [];
  if (confidence === null) return [...part, blank(number)];
  if (confidence >= LOW_CONFIDENCE) return part;
  const doubt = `Page ${number} was read with a confidence of ${confidence}; compare it with the original.`;
  return [...part, warning("low-ocr-confidence", doubt, span)];
}

const blank = (number: number): Diagnostic => ({
  code: "blank-page",
  severity: "info",
  message: `No print was found on page ${number}.`,
});

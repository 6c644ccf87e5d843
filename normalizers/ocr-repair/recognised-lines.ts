import type { Document } from "../../src/text/document.ts";

/** A line of a recognised page, blank ones too. */
export interface RecognisedLine {
  readonly text: string;
  readonly start: number;
}

/** The lines that begin on recognised pages, in their order. */
export function recognisedLines({ text, pages }: Document): readonly RecognisedLine[] {
  const recognised = pages.filter(({ origin }) => origin === "ocr").map(({ span }) => span);
  if (recognised.length === 0) return [];
  const lines: RecognisedLine[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const at = start;
    if (recognised.some((page) => page.start <= at && at < page.end)) lines.push({ text: line, start });
    start += line.length + 1;
  }
  return lines;
}

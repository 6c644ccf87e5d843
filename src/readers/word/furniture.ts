import { type Paragraph, textOf } from "./paragraph.ts";

/**
 * The text of a header or footer that is more than furniture: paragraphs with words besides page numbers, each only
 * the first time it is met (`seen`).
 */
export function keepRealText(paragraphs: readonly Paragraph[], seen: Set<string>): Paragraph[] {
  return paragraphs.filter((paragraph) => {
    const boxes = keepRealText(paragraph.boxes ?? [], seen);
    const text = textOf(paragraph).trim();
    const real = !PAGE_NUMBER.test(text) && !seen.has(text);
    seen.add(text);
    return real || boxes.length > 0;
  });
}

const GAP: Paragraph = { runs: [] };

/** Headers and the gap under them; nothing where nothing is real. */
export const headersWithGap = (headers: readonly Paragraph[]): readonly Paragraph[] =>
  headers.length > 0 ? [...headers, GAP] : [];

/** Footers and the gap above them; nothing where nothing is real. */
export const footersWithGap = (footers: readonly Paragraph[]): readonly Paragraph[] =>
  footers.length > 0 ? [GAP, ...footers] : [];

// - 2 -  |  - Trang 5 -  |  Trang 1/5  |  Page 1 of 5  |  nothing at all
const PAGE_NUMBER = /^(?:[\s\d\p{P}\p{S}]|trang|page|of)*$/iu;

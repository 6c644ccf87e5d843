import type { Word } from "../layout/page.ts";
import type { RecognisedPage } from "./engine.ts";

/** How sure the recogniser is of a page, 0 to 1: the mean of its letters; `null` where it read none. */
export function pageConfidence(words: readonly Word[]): number | null {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  const weighed = words.reduce((sum, { text, confidence = 0 }) => sum + text.length * confidence, 0);
  return letters === 0 ? null : rounded(weighed / letters);
}

/** The confidence of a document: that of its words, whatever their page. */
export const meanConfidence = (pages: readonly RecognisedPage[]): number | null =>
  pageConfidence(pages.flatMap((page) => page.words));

const rounded = (value: number): number => Math.round(1000 * value) / 1000;

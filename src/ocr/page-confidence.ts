import type { Word } from "../layout/page.ts";
import { chanceRight } from "../text/chance-right.ts";
import type { RecognisedPage } from "./engines/engine.ts";

const HOLDS_LETTER = /[\p{L}\p{N}]/u;

/**
 * How many of the words of a page are likely to be right, 0 to 1; `null` where it has none. The mean of what the
 * recogniser says would hardly part a good page from a middling one: it is 0.96 sure of most words of both.
 */
export function pageConfidence(words: readonly Word[]): number | null {
  const counted = words.filter(({ text }) => HOLDS_LETTER.test(text));
  const right = counted.reduce((sum, { confidence = 0 }) => sum + chanceRight(confidence), 0);
  if (counted.length > 0) return rounded(right / counted.length);
  return words.length === 0 ? null : 0;
}

/** The confidence of a document: that of its words, whatever their page. */
export const meanConfidence = (pages: readonly RecognisedPage[]): number | null =>
  pageConfidence(pages.flatMap((page) => page.words));

const rounded = (value: number): number => Math.round(1000 * value) / 1000;

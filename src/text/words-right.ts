import { chanceRight } from "./chance-right.ts";
import { countAhead } from "./count-ahead.ts";
import type { Document } from "./document.ts";
import type { Span } from "./span.ts";

interface Chance {
  readonly span: Span;
  readonly right: number;
}

/** Of 165 words that were repaired on pages of which the text is known, so many were right then. */
const REPAIRED = 0.93;

/**
 * The chance that all recognised words in a span are right: 1 where none was recognised. `null` for a document without
 * recognised words.
 */
export function wordsRight(document: Document): ((span: Span) => number) | null {
  const words = wordsOf(document);
  if (words.length === 0) return null;
  return ({ start, end }) => {
    let chance = 1;
    for (let i = firstAfter(words, start); i < words.length && (words[i] as Chance).span.start < end; i++)
      chance *= (words[i] as Chance).right;
    return chance;
  };
}

/** The words as the recogniser is sure of them, repaired ones as repairs are; pages where the reader says no more. */
function wordsOf({ locators, pages, diagnostics }: Document): readonly Chance[] {
  const words = locators.flatMap(({ span, confidence }) =>
    confidence === undefined || span.start === span.end ? [] : [{ span, right: chanceRight(confidence) }],
  );
  if (words.length === 0)
    return pages.flatMap(({ span, confidence }) => (confidence === null ? [] : [{ span, right: confidence }]));
  const repairs = diagnostics
    .flatMap(({ code, span }) => (code.startsWith("ocr-") && span ? [span.start] : []))
    .sort((a, b) => a - b);
  const isRepaired = ({ start, end }: Span): boolean =>
    (repairs[countAhead(repairs, (at) => at < start)] ?? Infinity) < end;
  return words
    .map((word) => (isRepaired(word.span) ? { ...word, right: Math.max(REPAIRED, word.right) } : word))
    .sort((a, b) => a.span.start - b.span.start);
}

/** The first word that ends behind a place. */
const firstAfter = (words: readonly Chance[], place: number): number =>
  countAhead(words, ({ span }) => span.end <= place);

import type { RecognisedPage } from "../../src/ocr/engines/engine.ts";

/** A word as it was read, how sure the recogniser was of it, and whether the text holds it. */
export interface JudgedWord {
  readonly confidence: number;
  readonly isRight: boolean;
}

/** The words of pages, right where the text still has one that nobody else read: order does not matter for that. */
export function judgedWords(truth: string, pages: readonly RecognisedPage[]): readonly JudgedWord[] {
  const left = new Map<string, number>();
  for (const word of truth.normalize("NFC").split(/\s+/u)) left.set(word, (left.get(word) ?? 0) + 1);
  const words = pages.flatMap((page) => page.words);
  return [...words]
    .sort((a, b) => (b.confidence ?? 0) - (a.confidence ?? 0))
    .map(({ text, confidence = 0 }) => {
      const isRight = (left.get(text) ?? 0) > 0;
      if (isRight) left.set(text, (left.get(text) ?? 0) - 1);
      return { confidence, isRight };
    });
}

import type { Document } from "../../src/text/document.ts";
import type { Span } from "../../src/text/span.ts";

/** A word of letters alone. */
export interface Token {
  readonly text: string;
  readonly span: Span;
  /** How sure the recogniser is of it, 0 to 1. */
  readonly confidence: number;
}

// "chông", "KÉ", "(nêu" without its bracket; not "LĐTBXH-BGD", "30c", "KH/ĐU"
const WORD = /(?<![\p{L}\p{M}\p{N}])\p{L}[\p{L}\p{M}]*(?![\p{L}\p{M}\p{N}])/gu;
/** What makes a word part of a code or a number: `/`, `-`, `.` or a digit right beside it. */
const BOUND_BEFORE = /[\p{N}/\-–.&@_]$/u;
const BOUND_AFTER = /^(?:[/\-–&@_]|\.\p{L}|\.\p{N})/u;
/** Between words of one run stands one space. */
const GAP = /^ $/u;

/** Runs of words that stand side by side on pages that were recognised, codes and numbers left out. */
export function recognisedWords(document: Document): readonly (readonly Token[])[] {
  const { text, pages } = document;
  const recognised = pages.filter((page) => page.origin === "ocr");
  if (recognised.length === 0) return [];
  const sureOf = confidences(document);
  const runs: Token[][] = [];
  let end = -1;
  for (const { span: place, confidence: ofPage } of recognised)
    for (const { 0: word, index } of text.slice(place.start, place.end).matchAll(WORD)) {
      const start = place.start + index;
      const span = { start, end: start + word.length };
      if (
        BOUND_BEFORE.test(text.slice(Math.max(0, start - 1), start)) ||
        BOUND_AFTER.test(text.slice(span.end, span.end + 2))
      )
        continue;
      const token = { text: word, span, confidence: sureOf(span) ?? ofPage ?? 0 };
      const last = runs.at(-1);
      if (last && GAP.test(text.slice(end, start))) last.push(token);
      else runs.push([token]);
      end = span.end;
    }
  return runs;
}

/** How sure the recogniser is of the word at a place; asked in the order of the text. */
function confidences({ locators }: Document): (span: Span) => number | null {
  const words = locators
    .flatMap(({ span, confidence }) => (confidence === undefined ? [] : [{ span, confidence }]))
    .sort((a, b) => a.span.start - b.span.start);
  let i = 0;
  return ({ start }) => {
    while (i < words.length && (words[i] as { span: Span }).span.end <= start) i++;
    const word = words[i];
    return word && word.span.start <= start ? word.confidence : null;
  };
}

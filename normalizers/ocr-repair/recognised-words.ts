import type { Document } from "../../src/text/document.ts";
import type { Span } from "../../src/text/span.ts";

/** A word of letters alone. */
export interface Token {
  readonly text: string;
  readonly span: Span;
}

// "chông", "KÉ", "(nêu" without its bracket; not "LĐTBXH-BGD", "30c", "KH/ĐU"
const WORD = /(?<![\p{L}\p{M}\p{N}])\p{L}[\p{L}\p{M}]*(?![\p{L}\p{M}\p{N}])/gu;
/** What makes a word part of a code or a number: `/`, `-`, `.` or a digit right beside it. */
const BOUND_BEFORE = /[\p{N}/\-–.&@_]$/u;
const BOUND_AFTER = /^(?:[/\-–&@_]|\.\p{L}|\.\p{N})/u;
/** Between words of one run stands one space. */
const GAP = /^ $/u;

/** Runs of words that stand side by side on pages that were recognised, codes and numbers left out. */
export function recognisedWords({ text, pages }: Document): readonly (readonly Token[])[] {
  const recognised = pages.filter((page) => page.origin === "ocr").map((page) => page.span);
  const runs: Token[][] = [];
  let end = -1;
  for (const place of recognised)
    for (const { 0: word, index } of text.slice(place.start, place.end).matchAll(WORD)) {
      const start = place.start + index;
      const span = { start, end: start + word.length };
      if (
        BOUND_BEFORE.test(text.slice(Math.max(0, start - 1), start)) ||
        BOUND_AFTER.test(text.slice(span.end, span.end + 2))
      )
        continue;
      const last = runs.at(-1);
      if (last && GAP.test(text.slice(end, start))) last.push({ text: word, span });
      else runs.push([{ text: word, span }]);
      end = span.end;
    }
  return runs;
}

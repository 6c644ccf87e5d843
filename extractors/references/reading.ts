import type { Draft } from "../../src/record/draft.ts";
import type { DateFact } from "../../src/record/schema.ts";
import { countAhead } from "../../src/text/count-ahead.ts";
import { eachMatch } from "../../src/text/matches.ts";
import type { Span } from "../../src/text/span.ts";
import { foldTonePlacement } from "../../src/vietnamese/fold.ts";
import { TYPE_WORDS, typeNamed } from "./cited-types.ts";

/** A word for a kind of document in the text: `Nghị quyết`, `kế hoạch`. */
export interface TypeWord {
  readonly type: string;
  readonly span: Span;
}

/** What the constructs of this folder read: the text, its type words and its dates. */
export interface Reading {
  /** With one placement of tones (`hoà`), so that a pattern needs only that one; offsets are those of the document. */
  readonly text: string;
  /** As the document has it. */
  readonly written: string;
  readonly typeWords: readonly TypeWord[];
  readonly dates: readonly DateFact[];
}

/** `pháp luật`, `kỷ luật`, `quy luật` are no laws. */
const TYPE_WORD = new RegExp(
  `(?<![A-Za-zÀ-ỹ0-9]|(?:[Pp]háp|[Kk]ỷ|[Qq]uy|PHÁP|KỶ|QUY)\\s)${TYPE_WORDS}(?![A-Za-zÀ-ỹ])`,
  "gu",
);

export function readingOf({ document, dates }: Draft): Reading {
  const text = foldTonePlacement(document.text);
  const typeWords: TypeWord[] = [];
  for (const { 0: word, index } of eachMatch(text, TYPE_WORD))
    typeWords.push({ type: typeNamed(word), span: { start: index, end: index + word.length } });
  return { text, written: document.text, typeWords, dates };
}

/** The index of the first of sorted items that starts at or behind an offset. */
export const firstFrom = (items: readonly { readonly span: Span }[], offset: number): number =>
  countAhead(items, ({ span }) => span.start < offset);

/** Matches a sticky pattern at an offset. */
export function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}

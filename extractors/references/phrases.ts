import { foldTonePlacement } from "../../src/vietnamese/fold.ts";

/** Words of a text and lists of phrases that are looked up in them: quick where a pattern of all phrases would be huge. */
export interface Word {
  /** Small letters, tones placed as in folded text; a mark such as a comma is a word of its own. */
  readonly folded: string;
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{M}\p{N}/]+|[^\s\p{L}\p{M}\p{N}/]/gu;

/** The words of the folded text between two offsets. */
export const wordsOf = (text: string, start: number, end: number): readonly Word[] =>
  [...text.slice(start, end).matchAll(WORD)].map(({ 0: written, index }) => ({
    written,
    folded: written.toLowerCase(),
    start: start + index,
    end: start + index + written.length,
  }));

/** A phrase and what it stands for, word by word. */
export interface Phrases {
  readonly next: Map<string, Phrases>;
  value: string | null;
}

/** Phrases to look up, each with its value; one placement of tones and small letters are as good as the others. */
export function phrasesOf(entries: Iterable<readonly [phrase: string, value: string]>): Phrases {
  const root: Phrases = { next: new Map(), value: null };
  for (const [phrase, value] of entries) {
    let at = root;
    for (const { folded } of wordsOf(foldTonePlacement(phrase), 0, phrase.length)) {
      const next = at.next.get(folded) ?? { next: new Map(), value: null };
      at.next.set(folded, next);
      at = next;
    }
    at.value = value;
  }
  return root;
}

export const phraseList = (phrases: readonly string[]): Phrases => phrasesOf(phrases.map((one) => [one, one]));

/** The longest phrase that begins at a word, and how many words it takes; a comma of the phrase may be missing. */
export function longestAt(
  phrases: Phrases | undefined,
  words: readonly Word[],
  from: number,
): { value: string; length: number } | null {
  let at = phrases;
  let longest = at?.value === "" ? { value: "", length: 0 } : null;
  for (let i = from; i < words.length; i++) {
    const { folded } = words[i] as Word;
    at = at?.next.get(folded) ?? at?.next.get(",")?.next.get(folded);
    if (!at) break;
    if (at.value !== null) longest = { value: at.value, length: i - from + 1 };
  }
  return longest;
}

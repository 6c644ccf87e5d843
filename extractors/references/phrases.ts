import { foldTonePlacement } from "../../src/vietnamese/fold.ts";

/** Words of a text and lists of phrases that are looked up in them: quick where a pattern of all phrases would be huge. */
export interface Word {
  /** Small letters, tones placed as in folded text; a mark such as a comma is a word of its own. */
  readonly folded: string;
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

/** Words of a stretch, read only as far as they are asked for. */
export interface Words {
  at(index: number): Word | undefined;
}

const WORD = /[A-Za-zÀ-ỹ0-9/]+|[^\sA-Za-zÀ-ỹ0-9/]/gu;

/** The words of the folded text between two offsets. */
export function wordsOf(text: string, start: number, end: number): Words {
  const read: Word[] = [];
  let offset: number | null = start;
  return {
    at(index) {
      while (read.length <= index && offset !== null) {
        const word = wordFrom(text, offset);
        offset = word && word.end <= end ? word.end : null;
        if (word && offset !== null) read.push(word);
      }
      return read[index];
    },
  };
}

function wordFrom(text: string, offset: number): Word | null {
  WORD.lastIndex = offset;
  const match = WORD.exec(text);
  if (!match) return null;
  const written = match[0];
  return { written, folded: written.toLowerCase(), start: match.index, end: match.index + written.length };
}

/** A phrase and what it stands for, word by word. */
export interface Phrases {
  readonly next: Map<string, Phrases>;
  value: string | null;
}

/** Phrases to look up, each with its value: in any case, with either placement of tones, with or without their commas. */
export function phrasesOf(entries: Iterable<readonly [phrase: string, value: string]>): Phrases {
  const root: Phrases = { next: new Map(), value: null };
  for (const [phrase, value] of entries)
    for (const spelling of new Set([phrase, phrase.replaceAll(",", "")])) enter(root, spelling, value);
  return root;
}

function enter(root: Phrases, phrase: string, value: string): void {
  const words = wordsOf(foldTonePlacement(phrase), 0, phrase.length);
  let at = root;
  for (let i = 0, word = words.at(0); word; word = words.at(++i)) {
    const next = at.next.get(word.folded) ?? { next: new Map(), value: null };
    at.next.set(word.folded, next);
    at = next;
  }
  at.value = value;
}

export const phraseList = (phrases: readonly string[]): Phrases => phrasesOf(phrases.map((one) => [one, one]));

/** The longest phrase that begins at a word, and how many words it takes. */
export function longestAt(
  phrases: Phrases | undefined,
  words: Words,
  from: number,
): { value: string; length: number } | null {
  let at = phrases;
  let longest = at?.value === "" ? { value: "", length: 0 } : null;
  for (let i = from; at; i++) {
    at = at.next.get(words.at(i)?.folded ?? "");
    if (!at) break;
    if (at.value !== null) longest = { value: at.value, length: i - from + 1 };
  }
  return longest;
}

import { foldMarks } from "../vietnamese/fold.ts";

/** Words or, from between double quotes, phrases that a document must hold, folded as the index is. */
export const searchTerms = (query: string): readonly (readonly string[])[] =>
  [...query.normalize("NFC").matchAll(/"([^"]*)"|[^\s"]+/gu)]
    .map((m) => wordsOf(m[1] ?? m[0]))
    .filter((words) => words.length > 0);

/** `Số 12-KH/ĐU` is `so`, `12`, `kh`, `du`. */
export const wordsOf = (text: string): readonly string[] => foldMarks(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** What the index is given for a text: its words and nothing else, so that both databases cut it alike. */
export const indexedText = (text: string): string => wordsOf(text).join(" ");

/** Longer ones are no words, and PostgreSQL refuses what is longer than 2 kB. */
const LONGEST_WORD = 100;

/** Every two words that stand beside each other: `uy_ban`, `ban_nhan`, `nhan_dan`. */
export const pairsIn = (words: readonly string[]): readonly string[] =>
  words.slice(1).map((word, i) => `${(words[i] as string).slice(0, LONGEST_WORD)}_${word.slice(0, LONGEST_WORD)}`);

import { coverAll, median } from "./box.ts";
import type { Word } from "./page.ts";

const LETTER = /^\p{L}\p{M}*$/u;
const LEAST = 4;

/** Words printed with a space after every letter (`K Ế  H O Ạ C H`) as words, told by the wider gaps between them. */
export function joinSpacedLetters(words: readonly Word[]): readonly Word[] {
  const out: Word[] = [];
  for (let i = 0; i < words.length; ) {
    const end = runEnd(words, i);
    const run = words.slice(i, end);
    if (run.length >= LEAST) out.push(...wordsOf(run));
    else out.push(...run);
    if (run.length === 0) out.push(words[i++] as Word);
    else i = end;
  }
  return out;
}

function runEnd(words: readonly Word[], from: number): number {
  let end = from;
  while (isLoneLetter(words, end)) end++;
  return end;
}

/** A letter that is no piece of a word printed in several fonts. */
function isLoneLetter(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return word !== undefined && LETTER.test(word.text) && !word.glued && !words[at + 1]?.glued;
}

function wordsOf(letters: readonly Word[]): readonly Word[] {
  const gaps = letters.slice(1).map((letter, i) => letter.box[0] - (letters[i] as Word).box[2]);
  const usual = median(gaps);
  const out: Word[][] = [];
  letters.forEach((letter, i) => {
    const gap = gaps[i - 1] ?? Number.POSITIVE_INFINITY;
    if (gap > 1.6 * usual + 0.5) out.push([letter]);
    else out.at(-1)?.push(letter);
  });
  return out.length > letters.length / 2 ? letters : out.map(joined);
}

const joined = (letters: readonly Word[]): Word => ({
  ...(letters[0] as Word),
  text: letters.map((letter) => letter.text).join(""),
  box: coverAll(letters.map((letter) => letter.box)),
});

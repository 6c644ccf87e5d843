/** How much of a text came back: of its marked letters and of its words, those that are right. */
export interface Score {
  readonly marks: number;
  readonly words: number;
}

const MARK = /\p{Mn}/gu;
const wordsOf = (text: string): readonly string[] => text.normalize("NFC").split(/\s+/u).filter(Boolean);
const baseOf = (word: string): string =>
  word.normalize("NFD").replace(MARK, "").replace(/đ/gu, "d").replace(/Đ/gu, "D");
const isMarked = (letter: string): boolean => /[đĐ]/u.test(letter) || letter.normalize("NFD").length > 1;

/**
 * Compares a recovered text with the true one: words are paired in order by their base letters. Words of the truth that
 * `counts` leaves out (by their place) are paired, but not counted.
 */
export function markScore(truth: string, found: string, counts: (word: number) => boolean = () => true): Score {
  const [right, read] = [wordsOf(truth), wordsOf(found)];
  const counted = right.filter((_, i) => counts(i));
  const marked = counted.join("").split("").filter(isMarked).length;
  let [marks, words] = [0, 0];
  for (const [i, j] of pairs(right.map(baseOf), read.map(baseOf))) {
    if (!counts(i)) continue;
    const [a, b] = [right[i] as string, read[j] as string];
    if (a === b) words++;
    if (a.length === b.length) marks += [...a].filter((letter, k) => isMarked(letter) && letter === b[k]).length;
  }
  return { marks: marks / (marked || 1), words: words / (counted.length || 1) };
}

/** The longest common subsequence of two lists, as pairs of places. */
function pairs(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] as number;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const found: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) found.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return found;
}

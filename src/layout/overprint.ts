import { heightOf } from "./box.ts";
import type { Word } from "./page.ts";

/** Old printer drivers made bold type by printing it twice, a hair apart: such words are kept once. */
export function overprintFree(words: readonly Word[]): readonly Word[] {
  const printed = new Map<string, Word[]>();
  return words.filter((word) => {
    const place = Math.round(word.box[3] / GRID);
    const near = [place - 1, place, place + 1].flatMap((row) => printed.get(`${row} ${word.text}`) ?? []);
    if (near.some((other) => isOverprint(word, other))) return false;
    const key = `${place} ${word.text}`;
    printed.set(key, [...(printed.get(key) ?? []), word]);
    return true;
  });
}

/** Height of the strips in which equal words are compared, in the unit of the page. */
const GRID = 8;

const isOverprint = (a: Word, b: Word): boolean => {
  const hair = 0.2 * heightOf(a.box);
  return Math.abs(a.box[0] - b.box[0]) < hair && Math.abs(a.box[3] - b.box[3]) < hair;
};

import { heightOf, middleY } from "../layout/box.ts";
import type { Word } from "../layout/page.ts";
import type { Box } from "../text/raw-document.ts";

/** A word read as surely stands in the text, not in a seal. */
const SURE = 0.75;
/** In heights of a word: so close to a seal it goes on behind it. */
const CLOSE = 6;
/** A seal of 36 mm covers five lines or six, some of them whole. */
const LEAST_LINES = 2;

/** Whether a line of the text runs through a seal: words that are read well stand close on both of its sides. */
export function runsThrough(box: Box, seal: Box, words: readonly Word[]): boolean {
  const beside = words.filter(({ box: other, confidence = 1 }) => confidence >= SURE && isLevelWith(box, other));
  return beside.some((word) => endsAt(seal, word)) && beside.some((word) => beginsAt(seal, word));
}

/** Whether a seal was set over the text, as seals over an erasure and received stamps are, not over a signature. */
export function liesOverText(seal: Box, words: readonly Word[]): boolean {
  const lines = words.filter(
    (word) => seal[1] < middleY(word.box) && middleY(word.box) < seal[3] && endsAt(seal, word),
  );
  return lines.filter(({ box }) => runsThrough(box, seal, words)).length >= LEAST_LINES;
}

const isLevelWith = (a: Box, b: Box): boolean =>
  Math.min(a[3], b[3]) - Math.max(a[1], b[1]) > 0.5 * Math.min(heightOf(a), heightOf(b));

const endsAt = ([left]: Box, { box }: Word): boolean => {
  const height = heightOf(box);
  return box[0] < left + height && box[2] > left + height - CLOSE * height;
};

const beginsAt = ([, , right]: Box, { box }: Word): boolean => {
  const height = heightOf(box);
  return box[2] > right - height && box[0] < right - height + CLOSE * height;
};

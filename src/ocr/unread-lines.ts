import { coverAll, heightOf, median, middleX, middleY, widthOf } from "../layout/box.ts";
import type { Word } from "../layout/page.ts";
import type { Box } from "../text/raw-document.ts";
import type { Blob } from "./picture/blobs.ts";

/** In heights of a word: letters of one line stand no further apart, and a line is at least so long. */
const [LETTER_GAP, SHORTEST] = [1.2, 3] as const;
/** A line has so many letters, and a page so few lines that were passed over. */
const [LEAST_LETTERS, MOST_LINES] = [5, 12] as const;

/**
 * Rows of letters that the recogniser passed over, because a seal or a signature stands beside them: as boxes of what
 * looks like their letters.
 */
export function unreadLines(blobs: readonly Blob[], words: readonly Word[]): readonly (readonly Box[])[] {
  const height = median(words.map(({ box }) => heightOf(box)));
  if (height === 0) return [];
  const letters = blobs
    .map(({ box }) => box)
    .filter((box) => isLetter(box, height))
    .filter((box) => !words.some((word) => covers(word.box, box, height)))
    .sort((a, b) => a[0] - b[0]);
  return rowsOf(letters, height)
    .filter((row) => isLine(row, height))
    .slice(0, MOST_LINES);
}

const isLetter = (box: Box, height: number): boolean =>
  heightOf(box) > 0.35 * height && heightOf(box) < 1.7 * height && widthOf(box) < 2.5 * height;

const covers = ([left, top, right, bottom]: Box, box: Box, height: number): boolean => {
  const [x, y] = [middleX(box), middleY(box)];
  const room = 0.3 * height;
  return left - room < x && x < right + room && top - room < y && y < bottom + room;
};

function rowsOf(letters: readonly Box[], height: number): readonly (readonly Box[])[] {
  const rows: Box[][] = [];
  for (const letter of letters) {
    const row = rows.find((one) => {
      const last = one.at(-1) as Box;
      const shared = Math.min(last[3], letter[3]) - Math.max(last[1], letter[1]);
      return letter[0] - last[2] < LETTER_GAP * height && shared > 0.4 * Math.min(heightOf(last), heightOf(letter));
    });
    if (row) row.push(letter);
    else rows.push([letter]);
  }
  return rows;
}

function isLine(row: readonly Box[], height: number): boolean {
  const box = coverAll(row);
  return row.length >= LEAST_LETTERS && widthOf(box) > SHORTEST * height && heightOf(box) < 2.2 * height;
}

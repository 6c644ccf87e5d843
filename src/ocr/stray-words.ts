import { heightOf, widthOf } from "../layout/box.ts";
import type { Word } from "../layout/page.ts";
import type { Box } from "../text/raw-document.ts";
import { runsThrough } from "./runs-through.ts";

/** Below this the recogniser does not stand by what it read in a seal or of a mark … */
const DOUBTFUL = 0.75;
/** … and below that it guessed. */
const GUESSED = 0.4;
/** A short word this far from all others, in heights of type, is a speck of dirt. */
const ALONE = 3;

/** In heights of type: the hyphen of a printed face is three times as long. */
const LEAST_DASH = 0.1;

/** What was read without the letters of seals and signatures and without specks of dirt that look like marks. */
export function withoutStrays(words: readonly Word[], figures: readonly Box[]): readonly Word[] {
  return words.filter(
    (word) => !isMark(word) && !isDot(word) && !isOfFigure(word, figures, words) && !isSpeck(word, words),
  );
}

const HOLDS_WORD = /[\p{Lu}\p{Ll}\p{N}]/u;
/** Bullets, dashes, blanks to fill in, quotes. */
const PUNCTUATION = /^(?:[-–—+•*.…/“”"():;,]+|_{3,})$/u;

/** `|`, `ˆ`, `› _` are borders and dirt, and so is a comma that nobody is sure of. */
const isMark = ({ text, confidence = 1 }: Word): boolean =>
  !HOLDS_WORD.test(text) && (!PUNCTUATION.test(text) || (confidence < DOUBTFUL && !/^[-–+•*]$/u.test(text)));

/** A hyphen is longer than it is high, and longer than a dot: of other shapes are specks and what is left of a border. */
function isDot({ text, box, size = 0 }: Word): boolean {
  const [width, height] = [widthOf(box), heightOf(box)];
  return /^[-–—]$/u.test(text) && (width < height || width < LEAST_DASH * size);
}

const isOfFigure = (word: Word, figures: readonly Box[], words: readonly Word[]): boolean =>
  (word.confidence ?? 1) < DOUBTFUL &&
  figures.some((figure) => holdsMiddle(figure, word.box) && !runsThrough(word.box, figure, words));

const holdsMiddle = ([left, top, right, bottom]: Box, box: Box): boolean => {
  const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  return left <= x && x <= right && top <= y && y <= bottom;
};

function isSpeck(word: Word, words: readonly Word[]): boolean {
  const { text, box, confidence = 1, size = box[3] - box[1] } = word;
  if (confidence >= GUESSED || text.length > 2) return false;
  return !words.some((other) => other !== word && gapBetween(box, other.box) < ALONE * size);
}

/** How far two boxes that share some height stand apart; infinite where one stands below the other. */
function gapBetween(a: Box, b: Box): number {
  const beside = Math.min(a[3], b[3]) > Math.max(a[1], b[1]);
  return beside ? Math.max(a[0], b[0]) - Math.min(a[2], b[2]) : Infinity;
}

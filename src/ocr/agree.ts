import { coverAll } from "../layout/box.ts";
import type { Word } from "../layout/page.ts";
import { isSyllable } from "../vietnamese/syllables.ts";

/** What a reading says where it says nothing. */
const SILENCE = 0.3;
/** Words of two readings stand in the same place where they share so much of the narrower one's width. */
const SAME_PLACE = 0.35;

/**
 * A printed line of which there are several readings: at each place the words that most of them agree on, weighed by
 * how sure they are. What only some agree on is less sure than they say.
 */
export function agreed(readings: readonly (readonly Word[])[]): readonly Word[] {
  return placesOf(readings).flatMap((place) => best(place, readings.length));
}

interface Placed {
  readonly word: Word;
  readonly reading: number;
}

/** The words of all readings, parted where none of them has a word that reaches over. */
function placesOf(readings: readonly (readonly Word[])[]): readonly (readonly Placed[])[] {
  const all = readings.flatMap((words, reading) => words.map((word): Placed => ({ word, reading })));
  all.sort((a, b) => a.word.box[0] - b.word.box[0]);
  const places: Placed[][] = [];
  let end = -Infinity;
  for (const placed of all) {
    const [left, , right] = placed.word.box;
    const shared = Math.min(end, right) - left;
    const narrow = Math.min(right - left, ...(places.at(-1) ?? []).map(({ word }) => word.box[2] - word.box[0]));
    if (shared > SAME_PLACE * narrow) places.at(-1)?.push(placed);
    else places.push([placed]);
    end = Math.max(end, right);
  }
  return places;
}

interface Saying {
  readonly words: readonly Word[];
  readonly confidence: number;
}

function best(place: readonly Placed[], readings: number): readonly Word[] {
  const sayings = Array.from({ length: readings }, (_, i) =>
    sayingOf(place.flatMap(({ word, reading }) => (reading === i ? [word] : []))),
  );
  const parties = [...Map.groupBy(sayings, ({ words }) => words.map((word) => word.text).join(" ")).values()];
  const [winner = []] = parties.sort((a, b) => weightOf(b) - weightOf(a));
  const share = winner.length / readings;
  const surest = winner.reduce((a, b) => (b.confidence > a.confidence ? b : a), winner[0] as Saying);
  return inPlaceOf(sayings[0]?.words ?? [], surest.words).map((word) => ({
    ...word,
    confidence: (word.confidence ?? 0) * (0.5 + 0.5 * share),
  }));
}

/** Words of a later reading where the first one saw them: its boxes are those of the whole page. */
function inPlaceOf(first: readonly Word[], words: readonly Word[]): readonly Word[] {
  if (first.length === words.length) return words.map((word, i) => ({ ...word, box: (first[i] as Word).box }));
  if (first.length === 0) return words;
  const [, top, , bottom] = coverAll(first.map(({ box }) => box));
  return words.map((word) => ({ ...word, box: [word.box[0], top, word.box[2], bottom] }));
}

const weightOf = (party: readonly Saying[]): number => party.reduce((sum, { confidence }) => sum + confidence, 0);

/** As sure as its least sure word. */
const sayingOf = (words: readonly Word[]): Saying => ({
  words,
  confidence: words.length === 0 ? SILENCE : Math.min(...words.map(trustIn)),
});

/** Print in small letters that nobody could spell is two words read as one, or a mark in the wrong place: `chợxã`. */
const trustIn = ({ text, confidence = 0 }: Word): number =>
  LOWER_WORD.test(text) && !isSyllable(text) ? UNSPELT * confidence : confidence;

// "chợxã", "nghiệp": no code, no number, no name
const LOWER_WORD = /^[a-zà-ỹđ]+$/u;
const UNSPELT = 0.6;

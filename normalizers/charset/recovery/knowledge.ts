import { type UsageModel, usageModel } from "../../../src/vietnamese/usage.ts";
import type { Encoding } from "../encodings/encoding.ts";
import { ENCODINGS } from "../encodings/encodings.ts";
import { createLexicon, type Lexicon } from "./lexicon.ts";
import { type Reading, readingsOf } from "./readings.ts";
import { type Alphabet, alphabet, type Words, widened } from "./words.ts";

/** What the way through a text has taught of it so far: its words, and the encodings that come into question. */
export interface Knowledge {
  readonly model: UsageModel;
  lexicon: Lexicon;
  /** Grows; the state of an encoding is its place here plus 1. */
  encodings: readonly Encoding[];
  /** Encodings that several words speak for which make no sense as they stand. */
  readonly sure: Set<Encoding>;
  /** What else so few words may have been that they decide little. */
  readonly rivals: Map<Encoding, Encoding>;
  alphabet: Alphabet;
  /** Whether some of the text so far is Unicode beyond doubt. */
  mixed: boolean;
  lostU: boolean;
  /** By number of the word; emptied whenever there are more encodings. */
  readings: (readonly Reading[])[];
  /** By number of the word: how it looks as it stands. */
  looks: number[];
  /** By number of the word: whether it calls for a decision; emptied with the readings. */
  suspects: boolean[];
  /** Whether some of the words looks doubtful. */
  doubtful: boolean;
}

export function startKnowledge(named: readonly string[]): Knowledge {
  const encodings = ENCODINGS.filter((encoding) => named.includes(encoding.name));
  return {
    /** Not before it is needed: a text without a suspicious word never is. */
    get model() {
      return usageModel();
    },
    lexicon: createLexicon(),
    encodings,
    sure: new Set(),
    rivals: new Map(),
    alphabet: alphabetOf(encodings),
    mixed: false,
    lostU: false,
    readings: [],
    looks: [],
    suspects: [],
    doubtful: false,
  };
}

/** The characters that are letters in one of the encodings. */
export const alphabetOf = (encodings: readonly Encoding[]): Alphabet =>
  encodings.reduce((all, { letters = "" }) => widened(all, letters), alphabet);

/** Different words that are kept in mind: more than any document of one author has. */
const MOST_WORDS = 400_000;

/** Forgets the words of a text that never repeats itself. */
export function forgetWords(knowledge: Knowledge): void {
  if (knowledge.lexicon.size > MOST_WORDS)
    Object.assign(knowledge, { lexicon: createLexicon(), looks: [], readings: [], suspects: [] });
}

/** The number of a word. */
export function numberAt(
  text: string,
  { starts, ends, hashes, numbers }: Words,
  i: number,
  { lexicon }: Knowledge,
): number {
  if ((numbers[i] as number) < 0)
    numbers[i] = lexicon.numberOf(text, starts[i] as number, ends[i] as number, hashes[i] as number);
  return numbers[i] as number;
}

/** What the word of a number may be. */
export function readingsAt(number: number, isAscii: boolean, knowledge: Knowledge): readonly Reading[] {
  const found = knowledge.readings[number];
  if (found) return found;
  const made = readingsOf(knowledge.lexicon.word(number), isAscii, knowledge);
  knowledge.readings[number] = made;
  return made;
}

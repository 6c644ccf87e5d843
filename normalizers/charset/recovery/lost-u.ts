import type { Span } from "../../../src/text/span.ts";
import { LEGAL } from "../../../src/vietnamese/usage.ts";
import { tcvn3 } from "../encodings/encodings.ts";
import { type Knowledge, numberAt, readingsAt } from "./knowledge.ts";
import type { Reading } from "./readings.ts";
import { ASCII, SIGN, type Words } from "./words.ts";

/** What the code of `ư` arrives as where it was not lost. */
const CARRIER = /[\u00ad\u2010\u2011\u2212\u001f\uf0ad]/u;

interface Source {
  readonly text: string;
  readonly knowledge: Knowledge;
}

/** Whether TCVN3 text has words that lack a `ư` and none that has one: then all of them got lost. */
export function lacksU(words: Words, places: readonly Span[], { text, knowledge }: Source): boolean {
  const state = knowledge.encodings.indexOf(tcvn3) + 1;
  if (state === 0) return false;
  let lacking = 0;
  for (const { start, end } of places)
    for (let i = start; i < end; i++) {
      const kind = words.kinds[i] as number;
      const number = numberAt(text, words, i, knowledge);
      if ((kind & SIGN) !== 0 && CARRIER.test(knowledge.lexicon.word(number))) return false;
      if (lacksItsU(readingsAt(number, kind === ASCII, knowledge), state)) lacking++;
    }
  return lacking > 0;
}

const lacksItsU = (readings: readonly Reading[], state: number): boolean =>
  readings.length > 1 &&
  !readings.some(({ restored, id }) => !restored && id > LEGAL) &&
  readings.some((reading) => reading.state === state && reading.restored);

import { LEGAL } from "../../src/vietnamese/usage.ts";
import { tcvn3 } from "./encodings.ts";
import { type Knowledge, numberAt, readingsAt } from "./knowledge.ts";
import { ASCII, SIGN, type Words } from "./words.ts";

/** What the code of `ư` arrives as where it was not lost. */
const CARRIERS = [..."\u00ad\u2010\u2011\u2212\u001f\uf0ad"];

/** Whether TCVN3 text has words that lack a `ư` and none that has one: then all of them got lost. */
export function lacksU(text: string, words: Words, knowledge: Knowledge): boolean {
  const state = knowledge.encodings.indexOf(tcvn3) + 1;
  if (state === 0) return false;
  let lacking = 0;
  for (let i = 0; i < words.count; i++) {
    const kind = words.kinds[i] as number;
    const number = numberAt(text, words, i, knowledge);
    if ((kind & SIGN) !== 0 && CARRIERS.some((sign) => knowledge.lexicon.word(number).includes(sign))) return false;
    const readings = readingsAt(number, kind === ASCII, knowledge);
    const makesSense = readings.some((reading) => !reading.restored && reading.id > LEGAL);
    if (!makesSense && readings.some((reading) => reading.state === state && reading.restored)) lacking++;
  }
  return lacking > 0;
}

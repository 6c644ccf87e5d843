import { isSyllable } from "../../../src/vietnamese/syllables.ts";
import { LEGAL } from "../../../src/vietnamese/usage.ts";
import type { ReadText, Sources } from "./readings.ts";

/** What it costs to believe that a `ư` got lost. */
const LOST_EVERYWHERE = 0.5;
const LOST_HERE = 6;
/** And more where one letter is left, which may as well be a label. */
const ONE_LETTER = 10;

const HAS_U = /[ưừứửữự]/iu;
/** What follows `ư` in a syllable. */
const AFTER_U = /^(?:$|[ơờớởỡợaciungt])/iu;

/** The words that a word of TCVN3 may have been before its `ư` got lost. */
export function restored(text: string, { model, lostU }: Pick<Sources, "model" | "lostU">): ReadText[] {
  if (HAS_U.test(text) || text.length > 6 || (text.length < 2 && !lostU)) return [];
  if (!lostU && model.idOf(text) > LEGAL) return [];
  if (/^[A-Z]{2,3}$/u.test(text)) return [];
  const cost = (lostU ? LOST_EVERYWHERE : LOST_HERE) + (text.length < 2 ? ONE_LETTER : 0);
  const u = text.length > 1 && text === text.toUpperCase() ? "Ư" : "ư";
  const texts: ReadText[] = [];
  for (let i = 0; i <= text.length; i++) {
    const whole = text.slice(0, i) + u + text.slice(i);
    if (!AFTER_U.test(text.slice(i, i + 1)) || /[aeiouy]/iu.test(text.charAt(i - 1)) || !isSyllable(whole)) continue;
    const id = model.idOf(whole);
    if (id > LEGAL) texts.push({ text: whole, id, extra: cost, restored: true });
  }
  return texts;
}

import { isSyllable } from "../../src/vietnamese/syllables.ts";
import { BREAK, LEGAL, type UsageModel } from "../../src/vietnamese/usage.ts";
import type { Encoding } from "./encoding.ts";
import { type Judgement, judge, judgeDecoded } from "./judgement.ts";

/** One thing that a word may be. */
export interface Reading {
  /** 0: as it stands in Unicode; `i + 1`: in the i-th encoding; `ANY`: the same in all. */
  readonly state: number;
  readonly text: string;
  /** In the usage model. */
  readonly id: number;
  /** What it costs besides. */
  readonly extra: number;
  /** Whether a letter was put in that does not stand there. */
  readonly restored: boolean;
}

export const ANY = -1;

/** What readings are made with. */
export interface Sources {
  readonly model: UsageModel;
  readonly encodings: readonly Encoding[];
  /** Whether every `ư` of the TCVN3 text got lost, or only one here and there. */
  readonly lostU: boolean;
}

/** A reading that costs this much more than the best one is not worth keeping: its company will not make up for it. */
const HOPELESS = 9;

/** What a word may be. Never empty; the way it stands comes first where it is among them. */
export function readingsOf(word: string, isAscii: boolean, sources: Sources): readonly Reading[] {
  const { model, encodings } = sources;
  const asIs = judge(word, model);
  const readings: Reading[] = [{ ...asIs, state: isAscii || asIs.id === BREAK ? ANY : 0, text: word, restored: false }];
  encodings.forEach((encoding, i) => {
    const texts = isAscii ? [word] : encoding.read(word);
    for (const text of texts) {
      if (!isAscii) readings.push(decoded(text, i + 1, encoding.kind, asIs, model));
      if (encoding.name === "tcvn3") readings.push(...restored(text, i + 1, sources));
    }
  });
  return promising(readings, model);
}

/** A word that makes sense as it stands is not repaired on the strength of a frequent word alone. */
const SOUND_WORD = 6;

const repairCost = (kind: Encoding["kind"], asIs: Judgement): number =>
  kind === "damage" && asIs.id >= LEGAL ? SOUND_WORD : 0;

const decoded = (text: string, state: number, kind: Encoding["kind"], asIs: Judgement, model: UsageModel): Reading => {
  const { id, extra } = judgeDecoded(text, model);
  return { state, text, id, extra: extra + repairCost(kind, asIs), restored: kind === "damage" };
};

/** What it costs to believe that a `ư` got lost. */
const LOST_EVERYWHERE = 2.5;
const LOST_HERE = 6;
/** And more where one letter is left, which may as well be a label. */
const ONE_LETTER = 6;

const HAS_U = /[ưừứửữự]/iu;
/** What follows `ư` in a syllable. */
const AFTER_U = /^(?:$|[ơờớởỡợaciungt])/iu;

/** The words that a word without `ư` may have been. */
function restored(text: string, state: number, { model, lostU }: Sources): Reading[] {
  if (HAS_U.test(text) || text.length > 6 || (text.length < 2 && !lostU)) return [];
  if (!lostU && model.idOf(text) > LEGAL) return [];
  const cost = (lostU ? LOST_EVERYWHERE : LOST_HERE) + (text.length < 2 ? ONE_LETTER : 0);
  const u = text.length > 1 && text === text.toUpperCase() ? "Ư" : "ư";
  const readings: Reading[] = [];
  for (let i = 0; i <= text.length; i++) {
    const whole = text.slice(0, i) + u + text.slice(i);
    if (!AFTER_U.test(text.slice(i, i + 1)) || /[aeiouy]/iu.test(text.charAt(i - 1)) || !isSyllable(whole)) continue;
    const id = model.idOf(whole);
    if (id > LEGAL) readings.push({ state, text: whole, id, extra: cost, restored: true });
  }
  return readings;
}

function promising(readings: readonly Reading[], model: UsageModel): readonly Reading[] {
  if (readings.length === 1) return readings;
  const costs = readings.map((reading) => aloneCost(reading, model));
  const limit = Math.min(...costs) + HOPELESS;
  return readings.filter((_, i) => (costs[i] as number) <= limit);
}

/** What a reading costs without company. */
export const aloneCost = ({ id, extra }: Pick<Reading, "id" | "extra">, model: UsageModel): number =>
  model.cost(id, BREAK, BREAK) + extra;

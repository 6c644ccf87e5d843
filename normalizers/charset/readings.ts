import { isSyllable } from "../../src/vietnamese/syllables.ts";
import { BREAK, LEGAL, type UsageModel } from "../../src/vietnamese/usage.ts";
import type { Encoding } from "./encoding.ts";
import { judge, judgeDecoded } from "./judgement.ts";
import { ASCII } from "./words.ts";

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

export interface Readings {
  /** What the word may be, the way it stands first; cheap to ask again. */
  of(word: string, kind: number): readonly Reading[];
  /** Whether no encoding makes sense of the word. */
  isOpen(word: string, kind: number): boolean;
}

/** A reading that costs this much more than the best one is not worth keeping: no company makes up for it. */
const HOPELESS = 13;
const MOST_WORDS = 200_000;

/** @param lostU what a `ư` costs that got lost in TCVN3 */
export function readingsOf(model: UsageModel, encodings: readonly Encoding[], lostU: number): Readings {
  const known = new Map<string, readonly Reading[]>();
  const of = (word: string, kind: number): readonly Reading[] => {
    const found = known.get(word);
    if (found) return found;
    if (known.size > MOST_WORDS) known.clear();
    const readings = promising(allReadings(word, kind, { model, encodings, lostU }), model);
    known.set(word, readings);
    return readings;
  };
  return {
    of,
    isOpen: (word, kind) => !of(word, kind).some(({ state, id, extra }) => state > 0 && (id >= LEGAL || extra < 0)),
  };
}

interface Sources {
  readonly model: UsageModel;
  readonly encodings: readonly Encoding[];
  readonly lostU: number;
}

function allReadings(word: string, kind: number, sources: Sources): Reading[] {
  const { model, encodings, lostU } = sources;
  const asIs = judge(word, model);
  const readings: Reading[] = [
    { ...asIs, state: kind === ASCII || asIs.id === BREAK ? ANY : 0, text: word, restored: false },
  ];
  encodings.forEach((encoding, i) => {
    const texts = kind === ASCII ? [word] : encoding.read(word);
    if (kind !== ASCII) for (const text of texts) readings.push(decoded(text, i + 1, encoding, asIs, model));
    if (encoding.name === "tcvn3" && lostU < Number.POSITIVE_INFINITY)
      for (const text of texts) readings.push(...restored(text, i + 1, lostU, model));
  });
  return readings;
}

/** A word that makes sense as it stands is not repaired on the strength of a frequent word alone. */
const SOUND_WORD = 6;

function decoded(text: string, state: number, encoding: Encoding, asIs: { id: number }, model: UsageModel): Reading {
  const { id, extra } = judgeDecoded(text, model);
  const sound = encoding.kind === "damage" && asIs.id >= LEGAL ? SOUND_WORD : 0;
  return { state, text, id, extra: extra + sound, restored: encoding.kind === "damage" };
}

/** The words that a word without `ư` may have been. */
function restored(text: string, state: number, lostU: number, model: UsageModel): Reading[] {
  if (/[ưừứửữự]/iu.test(text) || text.length > 6) return [];
  const readings: Reading[] = [];
  for (let i = 0; i <= text.length; i++) {
    const before = text.charAt(i - 1);
    const u = text.length > 1 && text === text.toUpperCase() ? "Ư" : "ư";
    const whole = text.slice(0, i) + u + text.slice(i);
    if (!/[ơờớởỡợaciungt]|^$/iu.test(text.charAt(i)) || /[aeiouy]/iu.test(before) || !isSyllable(whole)) continue;
    const id = model.idOf(whole);
    if (id > LEGAL) readings.push({ state, text: whole, id, extra: lostU, restored: true });
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

import { isSyllable } from "../../src/vietnamese/syllables.ts";
import { BREAK, FOREIGN, LEGAL, type UsageModel } from "../../src/vietnamese/usage.ts";
import { isStandIn } from "./byte-view.ts";
import type { Encoding } from "./encoding.ts";
import { judge, judgeDecoded } from "./judgement.ts";

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
  /** Whether the word is a syllable as it stands. */
  readonly madeSense: boolean;
  /** A sign in the word that only stands in for a code; empty where there is none. */
  readonly standIn: string;
}

export const ANY = -1;

/** A word that is nothing else, such as an address. */
export const asItStands = (word: string): Reading => ({
  state: ANY,
  text: word,
  id: BREAK,
  extra: 0,
  restored: false,
  madeSense: true,
  standIn: "",
});

/** What readings are made with. */
export interface Sources {
  readonly model: UsageModel;
  readonly encodings: readonly Encoding[];
  /** Damages that several words speak for, which could be nothing else. */
  readonly sure: ReadonlySet<Encoding>;
  /** Whether some of the text is Unicode beyond doubt. */
  readonly mixed: boolean;
  /** Whether every `ư` of the TCVN3 text got lost, or only one here and there. */
  readonly lostU: boolean;
}

/** A reading that costs this much more than the best one is not worth keeping: its company will not make up for it. */
const HOPELESS = 9;
/** In a text that shows nothing else that is Unicode. */
const HOPELESS_AMONG_LEGACY = 4;

/** What a word may be. Never empty; the way it stands comes first where it is among them. */
export function readingsOf(word: string, isAscii: boolean, sources: Sources): readonly Reading[] {
  const { model, encodings } = sources;
  const { id, extra } = judge(word, model);
  const same = { madeSense: id >= LEGAL, standIn: [...word].find(isStandIn) ?? "" };
  const readings: Reading[] = [
    { ...same, id, extra, state: isAscii || id === BREAK ? ANY : 0, text: word, restored: false },
  ];
  encodings.forEach((encoding, i) => {
    const texts = isAscii ? [word] : encoding.read(word);
    for (const text of texts) {
      if (!isAscii) readings.push({ ...same, ...decoded(text, encoding, same.madeSense, sources), state: i + 1 });
      if (encoding.name === "tcvn3")
        for (const whole of restored(text, sources)) readings.push({ ...same, ...whole, state: i + 1 });
    }
  });
  return promising(readings, sources);
}

/** A word that makes sense as it stands is not repaired on the strength of a frequent word alone. */
const SOUND_WORD = 6;
const SOUND_WORD_AMONG_DAMAGED = 2;

type Text = Pick<Reading, "text" | "id" | "extra" | "restored">;

function decoded(text: string, encoding: Encoding, madeSense: boolean, { model, sure }: Sources): Text {
  const { id, extra } = judgeDecoded(text, model);
  const restored = encoding.kind === "damage";
  const sound = sure.has(encoding) ? SOUND_WORD_AMONG_DAMAGED : SOUND_WORD;
  return { text, id, extra: extra + (restored && madeSense ? sound : 0), restored };
}

/** What it costs to believe that a `ư` got lost. */
const LOST_EVERYWHERE = 0.5;
const LOST_HERE = 6;
/** And more where one letter is left, which may as well be a label. */
const ONE_LETTER = 10;

const HAS_U = /[ưừứửữự]/iu;
/** What follows `ư` in a syllable. */
const AFTER_U = /^(?:$|[ơờớởỡợaciungt])/iu;

/** The words that a word without `ư` may have been. */
function restored(text: string, { model, lostU }: Sources): Text[] {
  if (HAS_U.test(text) || text.length > 6 || (text.length < 2 && !lostU)) return [];
  if (!lostU && model.idOf(text) > LEGAL) return [];
  if (/^[A-Z]{1,3}$/u.test(text)) return [];
  const cost = (lostU ? LOST_EVERYWHERE : LOST_HERE) + (text.length < 2 ? ONE_LETTER : 0);
  const u = text.length > 1 && text === text.toUpperCase() ? "Ư" : "ư";
  const texts: Text[] = [];
  for (let i = 0; i <= text.length; i++) {
    const whole = text.slice(0, i) + u + text.slice(i);
    if (!AFTER_U.test(text.slice(i, i + 1)) || /[aeiouy]/iu.test(text.charAt(i - 1)) || !isSyllable(whole)) continue;
    const id = model.idOf(whole);
    if (id > LEGAL) texts.push({ text: whole, id, extra: cost, restored: true });
  }
  return texts;
}

function promising(readings: readonly Reading[], { model, mixed }: Sources): readonly Reading[] {
  if (readings.length === 1) return readings;
  const costs = readings.map((reading) => aloneCost(reading, model));
  const least = Math.min(...costs);
  const isHopeless = ({ id, state }: Reading, cost: number): boolean =>
    cost > least + (id === FOREIGN && state === 0 && !mixed ? HOPELESS_AMONG_LEGACY : HOPELESS);
  return readings.filter((reading, i) => !isHopeless(reading, costs[i] as number));
}

/** What a reading costs without company. */
export const aloneCost = ({ id, extra }: Pick<Reading, "id" | "extra">, model: UsageModel): number =>
  model.cost(id, BREAK, BREAK) + extra;

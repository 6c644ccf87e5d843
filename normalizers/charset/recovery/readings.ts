import { BREAK, FOREIGN, LEGAL, type UsageModel } from "../../../src/vietnamese/usage.ts";
import { isStandIn } from "../encodings/byte-view.ts";
import type { Encoding } from "../encodings/encoding.ts";
import { judge, judgeDecoded } from "./judgement.ts";
import { restored } from "./restored-u.ts";

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
    const texts = isAscii ? [word] : [...encoding.read(word), ...quoted(word, encoding)];
    for (const text of texts) {
      if (!isAscii) readings.push({ ...same, ...decoded(text, encoding, same.madeSense, sources), state: i + 1 });
      if (encoding.name === "tcvn3")
        for (const whole of restored(text, sources)) readings.push({ ...same, ...whole, state: i + 1 });
    }
  });
  return promising(readings, sources);
}

// «v¨n b¶n»: quotation marks that are letters of TCVN3 too
const QUOTED = /^(?<open>«?)(?<inner>[^«»]+)(?<close>»?)$/u;

/** The word between its quotation marks in the encoding, the marks as they are. */
function quoted(word: string, { read }: Encoding): readonly string[] {
  const { open = "", inner = "", close = "" } = QUOTED.exec(word)?.groups ?? {};
  return open + close === "" ? [] : read(inner).map((text) => open + text + close);
}

/** A word that makes sense as it stands is not repaired on the strength of a frequent word alone. */
const SOUND_WORD = 6;
const SOUND_WORD_AMONG_DAMAGED = 1;

/** What an encoding makes of a word. */
export type ReadText = Pick<Reading, "text" | "id" | "extra" | "restored">;

function decoded(text: string, encoding: Encoding, madeSense: boolean, { model, sure }: Sources): ReadText {
  const { id, extra } = judgeDecoded(text, model);
  const restored = encoding.kind === "damage";
  const sound = sure.has(encoding) ? SOUND_WORD_AMONG_DAMAGED : SOUND_WORD;
  return { text, id, extra: extra + (restored && madeSense ? sound : 0), restored };
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

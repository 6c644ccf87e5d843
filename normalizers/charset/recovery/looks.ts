import { LEGAL, type UsageModel } from "../../../src/vietnamese/usage.ts";
import { TABLES, type Table } from "../encodings/encodings.ts";
import { CAPITAL_INSIDE, judge, WESTERN } from "./judgement.ts";
import { type Knowledge, readingsAt } from "./knowledge.ts";
import { restored } from "./restored-u.ts";
import type { OddWord } from "./survey.ts";
import { ASCII } from "./words.ts";

/** How a word looks as it stands. */
export const SOUND = 1;
export const ODD = 2;
/** Odd, and no encoding explains it. */
const HOPELESS = 3;
/** Odd, and a common charset would make a usual word of it; but nothing else speaks for that charset. */
const DOUBTFUL = 5;
/** Odd, and explained by one of the encodings that are known already. */
export const EXPLAINED = 4;

/** So many different words are no accident. */
export const SEVERAL = 2;

/** Whether one of the encodings makes sense of a word. */
export const isExplained = (number: number, knowledge: Knowledge): boolean =>
  readingsAt(number, false, knowledge).some(({ state, id, extra }) => state > 0 && (id >= LEGAL || extra < 0));

/** Whether a word makes no sense as it stands, and would in a common charset that nothing else speaks for. */
export const isDoubtful = (number: number, { looks }: Knowledge): boolean => looks[number] === DOUBTFUL;

/** Tells which words, by number and kind, make no sense as they stand but do in an encoding, or may have been damaged. */
export function suspicion(knowledge: Knowledge): (number: number, kind: number) => boolean {
  const { looks, suspects, encodings, lostU } = knowledge;
  const mayBeDamaged = lostU || encodings.some(({ kind }) => kind === "damage");
  return (number, kind) => {
    const look = looks[number];
    if (look === EXPLAINED || look === ODD || (look === undefined && kind !== ASCII)) return true;
    if (!mayBeDamaged) return false;
    suspects[number] ??= readingsAt(number, kind === ASCII, knowledge).some(
      ({ state, restored }) => state > 0 && restored,
    );
    return suspects[number] as boolean;
  };
}

/** Marks the words that nothing explains, and among them those that would be usual words in some charset. */
export function doubtRest(odd: ReadonlyMap<number, OddWord>, knowledge: Knowledge): void {
  const { model } = knowledge;
  const rest = [...odd].filter(([number]) => !isExplained(number, knowledge));
  const western = rest.filter(([, { word }]) => isWestern(word));
  const isForeign = TABLES.every((table) => western.filter(([, { word }]) => isUsualIn(table, word, model)).length < 2);
  for (const [number, found] of rest) {
    const tables = isForeign && isWestern(found.word) ? COMMON : TABLES;
    const isDoubtful =
      judge(found.word, model).id < LEGAL &&
      (tables.some((table) => isUsualIn(table, found.word, model)) ||
        TABLES.some((table) => fitsNeighbours(found, table, model)));
    knowledge.looks[number] = isDoubtful ? DOUBTFUL : HOPELESS;
    knowledge.doubtful ||= isDoubtful;
  }
}

/** Whether a charset makes a word of it that is usual beside one of its neighbours: `thu hoåch`. */
const fitsNeighbours = ({ word, before, after }: OddWord, { read }: Table, model: UsageModel): boolean =>
  read(word).some((text) => {
    const id = model.idOf(text);
    return (
      model.pairCount(model.idOf(before), id) >= USUAL_PAIR || model.pairCount(id, model.idOf(after)) >= USUAL_PAIR
    );
  });

/** How often a pair of syllables has to occur in official documents to be a usual one. */
const USUAL_PAIR = 8;

// café | Genève, but not häüi: no language of the West has two letters with marks side by side, but for the French éé
const TWO_MARKS = /(?!éé)[À-ÿ]{2}/iu;

const isWestern = (word: string): boolean => WESTERN.test(word) && !TWO_MARKS.test(word);

/** Whether a word is a usual one in a charset, be it with a `ư` that got lost. */
const isUsualIn = (table: Table, word: string, model: UsageModel): boolean =>
  table
    .read(word)
    .some(
      (text) =>
        (model.idOf(text) > LEGAL && !CAPITAL_INSIDE.test(text)) ||
        (table.name === "tcvn3" && restored(text, { model, lostU: false }).length > 0),
    );

const COMMON = TABLES.filter(({ name }) => name === "tcvn3" || name === "vni");

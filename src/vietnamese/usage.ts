import { type CountTable, countTable } from "./count-table.ts";
import { foldTonePlacement } from "./fold.ts";
import { isSyllable } from "./syllables.ts";
import counts from "./usage.json" with { type: "json" };

/**
 * How often syllables, pairs and triples of them occur in official documents: which of several readings of a word is
 * the likely one among its neighbours. Costs are negative natural logarithms of probabilities, so that they add up.
 */
export interface UsageModel {
  /** The number of a word in any case and either tone placement: above 0 where counted, `LEGAL` or `FOREIGN` else. */
  idOf(word: string): number;
  count(id: number): number;
  pairCount(first: number, second: number): number;
  tripleCount(first: number, second: number, third: number): number;
  /** Of a word after the two before it; `BREAK` stands for the start of a sentence or a number. */
  cost(id: number, previous: number, beforePrevious: number): number;
}

/** A syllable that the grammar allows and the counts do not know. */
export const LEGAL = 0;
/** A word that is no Vietnamese syllable. */
export const FOREIGN = -1;
/** No word: a start, a number, a mark of punctuation. */
export const BREAK = -2;

let loaded: UsageModel | undefined;

/** The model of official documents, made from its table when first asked for (about 40 ms). */
export function usageModel(): UsageModel {
  loaded ??= buildModel(counts.rows, counts.total);
  return loaded;
}

/** Shares of the evidence of triples, pairs and single syllables. */
const [TRIPLES, PAIRS, SINGLES] = [0.45, 0.35, 0.2];
/** What a legal syllable that was never counted weighs, in counts. */
const UNSEEN = 0.2;
/** A word that no grammar explains. */
const FOREIGN_COST = 18;

function buildModel(rows: string, total: number): UsageModel {
  const { ids, singles, pairs, triples } = readRows(rows);
  const count = (id: number): number => (id > 0 ? (singles[id] as number) : 0);
  const pairCount = (a: number, b: number): number => (a > 0 && b > 0 ? pairs.get(a * SHIFT + b) : 0);
  const tripleCount = (a: number, b: number, c: number): number =>
    a > 0 && b > 0 && c > 0 ? triples.get((a * SHIFT + b) * SHIFT + c) : 0;
  const share = (part: number, whole: number): number => (part === 0 ? 0 : part / whole);
  return {
    idOf(word) {
      const lower = word.toLowerCase();
      return ids.get(lower) ?? ids.get(foldTonePlacement(lower)) ?? (isSyllable(lower) ? LEGAL : FOREIGN);
    },
    count,
    pairCount,
    tripleCount,
    cost(id, previous, beforePrevious) {
      if (id < 0) return id === BREAK ? 0 : FOREIGN_COST;
      const single = Math.max(count(id), UNSEEN) / total;
      const pair = share(pairCount(previous, id), count(previous));
      const triple =
        pair === 0 ? 0 : share(tripleCount(beforePrevious, previous, id), pairCount(beforePrevious, previous));
      return -Math.log(SINGLES * single + PAIRS * pair + TRIPLES * triple);
    },
  };
}

/** More than the number of syllables: keys of pairs and triples are numbers in this base. */
const SHIFT = 8192;

interface Counts {
  readonly ids: Map<string, number>;
  readonly singles: number[];
  readonly pairs: CountTable;
  readonly triples: CountTable;
}

/** A row is `first count|second count third count third count|second count`. */
function readRows(rows: string): Counts {
  const table = rows.split("\n").map((row) => row.split("|").map((part) => part.split(" ")));
  const ids = new Map(table.map(([head], i) => [head?.[0] ?? "", i + 1]));
  const idOf = (word: string | undefined): number => ids.get(word ?? "") ?? 0;
  const singles = [0, ...table.map(([head]) => Number(head?.[1]))];
  const pairs = countTable(table.reduce((sum, [, ...seconds]) => sum + seconds.length, 0));
  const triples = countTable(table.reduce((sum, [, ...seconds]) => sum + thirdsOf(seconds), 0));
  table.forEach(([, ...seconds], i) => {
    for (const [second, count, ...thirds] of seconds) {
      const pair = (i + 1) * SHIFT + idOf(second);
      pairs.set(pair, Number(count));
      for (let k = 0; k < thirds.length; k += 2) triples.set(pair * SHIFT + idOf(thirds[k]), Number(thirds[k + 1]));
    }
  });
  return { ids, singles, pairs, triples };
}

const thirdsOf = (seconds: readonly (readonly string[])[]): number =>
  seconds.reduce((sum, { length }) => sum + (length - 2) / 2, 0);

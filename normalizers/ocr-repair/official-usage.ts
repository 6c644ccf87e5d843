import { lazily } from "../../src/text/lazily.ts";
import { type UsageModel, usageModel } from "../../src/vietnamese/usage.ts";
import official from "./official-phrases.json" with { type: "json" };

/** What a pair of words in the name of a body counts for: as often as common pairs were counted. */
const AS_COUNTED = 60;
/** The second word of such a pair follows the first in every fifth place or so. */
const AT_MOST = 1.6;

/** The usage of official documents, and the words that make names of bodies beside each other. */
export const officialUsage = lazily((): UsageModel => {
  const usage = usageModel();
  const named = new Set(official.phrases.flatMap((phrase) => pairsOf(phrase.split(" ").map(usage.idOf))));
  const isNamed = (first: number, second: number): boolean =>
    first > 0 && second > 0 && named.has(keyOf(first, second));
  return {
    ...usage,
    pairCount: (first, second) => usage.pairCount(first, second) + (isNamed(first, second) ? AS_COUNTED : 0),
    cost(id, previous, beforePrevious) {
      const cost = usage.cost(id, previous, beforePrevious);
      return isNamed(previous, id) ? Math.min(cost, AT_MOST) : cost;
    },
  };
});

const keyOf = (first: number, second: number): string => `${first} ${second}`;

const pairsOf = (ids: readonly number[]): readonly string[] => ids.slice(1).map((id, i) => keyOf(ids[i] as number, id));

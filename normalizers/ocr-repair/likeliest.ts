import { BREAK, type UsageModel } from "../../src/vietnamese/usage.ts";

/** What a word may be: its number in the usage model and what the reading says against it. */
export interface Choice {
  readonly id: number;
  readonly cost: number;
}

/** The best way through the choices up to some word, by its last two. */
interface Way {
  readonly cost: number;
  readonly picks: Picks | null;
}

interface Picks {
  readonly pick: number;
  readonly before: Picks | null;
}

/**
 * The likeliest of the choices for each word of a run of words, by what stands beside it: for each word the index of
 * the choice taken (Viterbi over pairs of choices; linear in the number of words).
 */
export function likeliest(run: readonly (readonly Choice[])[], usage: UsageModel): readonly number[] {
  let ways = new Map<number, Map<number, Way>>([[BREAK, new Map([[BREAK, { cost: 0, picks: null }]])]]);
  for (const choices of run) ways = step(ways, choices, usage);
  let best: Way = { cost: Infinity, picks: null };
  for (const row of ways.values()) for (const way of row.values()) if (way.cost < best.cost) best = way;
  const picks: number[] = [];
  for (let at = best.picks; at; at = at.before) picks.push(at.pick);
  return picks.reverse();
}

type Ways = Map<number, Map<number, Way>>;

function step(ways: Ways, choices: readonly Choice[], usage: UsageModel): Ways {
  const next: Ways = new Map();
  for (const [beforePrevious, row] of ways)
    for (const [previous, way] of row)
      choices.forEach(({ id, cost }, pick) => {
        const total = way.cost + cost + usage.cost(id, previous, beforePrevious);
        const known = next.get(previous) ?? new Map<number, Way>();
        if (total < (known.get(id)?.cost ?? Infinity))
          known.set(id, { cost: total, picks: { pick, before: way.picks } });
        next.set(previous, known);
      });
  return next;
}

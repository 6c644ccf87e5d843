import { asItStands, type Reading } from "./readings.ts";

/**
 * The nodes of the words that are not settled, in columns that are used again and again; `from` and `to` bound those
 * of the last word. The first two are the last settled word and the one before it: the company of what follows.
 */
export interface Nodes {
  readonly state: number[];
  readonly cost: number[];
  readonly back: number[];
  readonly reading: Reading[];
  from: number;
  to: number;
  /** Where the next node is put. */
  next: number;
}

const BEFORE = 0;
/** The last settled word. */
export const LAST = 1;

/** Nothing but the state that a text begins in. */
export function createNodes(start: number): Nodes {
  const nodes: Nodes = {
    state: [start, start],
    cost: [0, 0],
    back: [BEFORE, BEFORE],
    reading: [],
    from: LAST,
    to: LAST + 1,
    next: LAST + 1,
  };
  restart(nodes, asItStands(""), asItStands(""), start);
  return nodes;
}

/** What was settled is the only way here. */
export function restart(nodes: Nodes, before: Reading, last: Reading, state: number): void {
  nodes.reading[BEFORE] = before;
  nodes.reading[LAST] = last;
  nodes.state[LAST] = state;
  nodes.from = LAST;
  nodes.to = LAST + 1;
}

/** The nodes of the last so many words on the way to a node. */
export function wayTo({ back }: Nodes, node: number, length: number): readonly number[] {
  const way = new Array<number>(length);
  for (let i = length - 1, n = node; i >= 0; i--) {
    way[i] = n;
    n = back[n] as number;
  }
  return way;
}

/** The node of the last word that the cheapest way leads to. */
export function cheapest({ cost, from, to }: Nodes): number {
  let best = from;
  for (let n = from + 1; n < to; n++) if ((cost[n] as number) < (cost[best] as number)) best = n;
  return best;
}

/** The states that the last word may be in, and the one that a hint speaks for. */
export function statesOf({ state, from, to }: Nodes, hint: number): readonly number[] {
  const states = hint === 0 ? [] : [hint];
  for (let n = from; n < to; n++) if (!states.includes(state[n] as number)) states.push(state[n] as number);
  return states;
}

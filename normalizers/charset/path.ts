import { BREAK, type UsageModel } from "../../src/vietnamese/usage.ts";
import { ANY, type Reading } from "./readings.ts";
import { NEW_LINE, SPACE } from "./words.ts";

/** Words in a row: what each may be, what stands before it, and the state that its font or the caller speaks for. */
export interface Row {
  readonly length: number;
  readings(i: number): readonly Reading[];
  gap(i: number): number;
  /** 0 where nothing speaks. */
  hint(i: number): number;
}

/** What decides among the readings. State 0 is Unicode, the others are encodings. */
export interface Choice {
  readonly model: UsageModel;
  /** The state that the text before ended in. */
  readonly start: number;
  /** What it costs to come into each state from another one inside a line, and to leave it; half at a line end. */
  readonly enter: readonly number[];
  readonly leave: readonly number[];
}

/** The best way: a reading and a state for each word. */
export interface Path {
  reading(i: number): Reading;
  state(i: number): number;
}

/** What the font of a run or the caller's word is worth, for each word. */
const HINT = 6;

/** The likeliest readings of words in a row (Viterbi's algorithm): linear in the number of words. */
export function bestPath(row: Row, choice: Choice): Path {
  const nodes = createNodes(choice.start);
  for (let i = 0; i < row.length; i++) advance(nodes, row, i, choice);
  const best = new Int32Array(row.length);
  let node = nodes.cheapest();
  for (let i = row.length - 1; i >= 0; i--) {
    best[i] = node;
    node = nodes.back[node] as number;
  }
  return {
    reading: (i) => nodes.reading[best[i] as number] as Reading,
    state: (i) => nodes.state[best[i] as number] as number,
  };
}

/** The nodes of all words in one list; `from` and `to` bound those of the last word. */
interface Nodes {
  readonly state: number[];
  readonly reading: Reading[];
  readonly cost: number[];
  readonly back: number[];
  from: number;
  to: number;
  cheapest(): number;
}

function createNodes(start: number): Nodes {
  const nothing: Reading = { state: ANY, text: "", id: BREAK, extra: 0, restored: false };
  return {
    state: [start],
    reading: [nothing],
    cost: [0],
    back: [0],
    from: 0,
    to: 1,
    cheapest() {
      let best = this.from;
      for (let n = this.from + 1; n < this.to; n++)
        if ((this.cost[n] as number) < (this.cost[best] as number)) best = n;
      return best;
    },
  };
}

function advance(nodes: Nodes, row: Row, i: number, choice: Choice): void {
  const readings = row.readings(i);
  const hint = row.hint(i);
  const { from, to } = nodes;
  if (readings.length === 1 && to - from === 1 && hint === 0) {
    const reading = readings[0] as Reading;
    add(nodes, reading, reading.state === ANY ? (nodes.state[from] as number) : reading.state, 0, from);
  } else {
    for (const reading of readings) {
      if (reading.state !== ANY) reach(nodes, reading, reading.state, row, i, choice);
      else for (const state of statesOf(nodes, hint)) reach(nodes, reading, state, row, i, choice);
    }
  }
  nodes.from = to;
  nodes.to = nodes.cost.length;
}

function add(nodes: Nodes, reading: Reading, state: number, cost: number, back: number): void {
  nodes.state.push(state);
  nodes.reading.push(reading);
  nodes.cost.push(cost);
  nodes.back.push(back);
}

function statesOf({ state, from, to }: Nodes, hint: number): readonly number[] {
  const states = hint === 0 ? [] : [hint];
  for (let n = from; n < to; n++) if (!states.includes(state[n] as number)) states.push(state[n] as number);
  return states;
}

function reach(nodes: Nodes, reading: Reading, state: number, row: Row, i: number, choice: Choice): void {
  const [gap, hint] = [row.gap(i), row.hint(i)];
  let best = nodes.from;
  let least = Number.POSITIVE_INFINITY;
  for (let n = nodes.from; n < nodes.to; n++) {
    const cost =
      (nodes.cost[n] as number) +
      change(nodes.state[n] as number, state, gap, hint, choice) +
      company(nodes, n, reading.id, gap, choice.model);
    if (cost < least) [best, least] = [n, cost];
  }
  add(nodes, reading, state, least + reading.extra - (hint !== 0 && state === hint ? HINT : 0), best);
}

function change(from: number, to: number, gap: number, hint: number, { enter, leave }: Choice): number {
  if (from === to) return 0;
  const cost = (leave[from] as number) + (to === hint ? 0 : (enter[to] as number));
  return gap === NEW_LINE ? cost / 2 : cost;
}

function company(nodes: Nodes, n: number, id: number, gap: number, model: UsageModel): number {
  if (gap !== SPACE) return model.cost(id, BREAK, BREAK);
  const before = (nodes.reading[nodes.back[n] as number] as Reading).id;
  return model.cost(id, (nodes.reading[n] as Reading).id, before);
}

import { BREAK, type UsageModel } from "../../src/vietnamese/usage.ts";
import { ANY, asItStands, type Reading } from "./readings.ts";
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
  const nodes = createNodes(choice.start, row.length + (row.length >> 1) + 16);
  for (let i = 0; i < row.length; i++) advance(nodes, row, i, choice);
  const best = new Int32Array(row.length);
  let node = cheapest(nodes);
  for (let i = row.length - 1; i >= 0; i--) {
    best[i] = node;
    node = nodes.back[node] as number;
  }
  return {
    reading: (i) => nodes.reading[best[i] as number] as Reading,
    state: (i) => nodes.state[best[i] as number] as number,
  };
}

/** The nodes of all words in columns; `from` and `to` bound those of the last word. */
interface Nodes {
  state: Uint8Array;
  cost: Float64Array;
  back: Int32Array;
  readonly reading: Reading[];
  from: number;
  to: number;
  count: number;
}

function createNodes(start: number, room: number): Nodes {
  const nodes: Nodes = {
    state: new Uint8Array(room),
    cost: new Float64Array(room),
    back: new Int32Array(room),
    reading: [],
    from: 0,
    to: 1,
    count: 0,
  };
  add(nodes, asItStands(""), start, 0, 0);
  return nodes;
}

function cheapest({ cost, from, to }: Nodes): number {
  let best = from;
  for (let n = from + 1; n < to; n++) if ((cost[n] as number) < (cost[best] as number)) best = n;
  return best;
}

function advance(nodes: Nodes, row: Row, i: number, choice: Choice): void {
  const readings = row.readings(i);
  const step: Step = { gap: row.gap(i), hint: row.hint(i), choice };
  const { from, to } = nodes;
  const first = readings[0] as Reading;
  if (readings.length === 1 && to - from === 1 && step.hint === 0)
    add(nodes, first, first.state === ANY ? (nodes.state[from] as number) : first.state, 0, from);
  else {
    for (const reading of readings) {
      if (reading.state !== ANY) reach(nodes, reading, reading.state, step);
      else for (const state of statesOf(nodes, step.hint)) reach(nodes, reading, state, step);
    }
  }
  nodes.from = to;
  nodes.to = nodes.count;
}

interface Step {
  readonly gap: number;
  readonly hint: number;
  readonly choice: Choice;
}

function add(nodes: Nodes, reading: Reading, state: number, cost: number, back: number): void {
  const n = nodes.count++;
  if (n === nodes.state.length) grow(nodes);
  nodes.state[n] = state;
  nodes.cost[n] = cost;
  nodes.back[n] = back;
  nodes.reading.push(reading);
}

function grow(nodes: Nodes): void {
  const room = nodes.state.length * 2;
  const { state, cost, back } = nodes;
  nodes.state = new Uint8Array(room);
  nodes.cost = new Float64Array(room);
  nodes.back = new Int32Array(room);
  nodes.state.set(state);
  nodes.cost.set(cost);
  nodes.back.set(back);
}

function statesOf({ state, from, to }: Nodes, hint: number): readonly number[] {
  const states = hint === 0 ? [] : [hint];
  for (let n = from; n < to; n++) if (!states.includes(state[n] as number)) states.push(state[n] as number);
  return states;
}

function reach(nodes: Nodes, reading: Reading, state: number, step: Step): void {
  const { hint } = step;
  let best = nodes.from;
  let least = Number.POSITIVE_INFINITY;
  for (let n = nodes.from; n < nodes.to; n++) {
    const cost =
      (nodes.cost[n] as number) + change(nodes.state[n] as number, state, step) + company(nodes, n, reading.id, step);
    if (cost < least) {
      best = n;
      least = cost;
    }
  }
  add(nodes, reading, state, least + reading.extra - (hint !== 0 && state === hint ? HINT : 0), best);
}

function change(from: number, to: number, { gap, hint, choice }: Step): number {
  if (from === to) return 0;
  const cost = (choice.leave[from] as number) + (to === hint ? 0 : (choice.enter[to] as number));
  return gap === NEW_LINE ? cost / 2 : cost;
}

function company(nodes: Nodes, n: number, id: number, { gap, choice }: Step): number {
  if (gap !== SPACE) return choice.model.cost(id, BREAK, BREAK);
  const before = (nodes.reading[nodes.back[n] as number] as Reading).id;
  return choice.model.cost(id, (nodes.reading[n] as Reading).id, before);
}

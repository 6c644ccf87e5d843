import { BREAK, type UsageModel } from "../../src/vietnamese/usage.ts";
import type { Encoding } from "./encoding.ts";
import { ANY, type Reading } from "./readings.ts";
import { NEW_LINE, SPACE } from "./words.ts";

/** What decides among the readings of words in a row. */
export interface Choice {
  readonly model: UsageModel;
  /** The encodings of the states 1, 2, …; state 0 is Unicode. */
  readonly encodings: readonly Encoding[];
  /** The state that the text before ended in. */
  readonly start: number;
}

/** A word on the way: what it may be, what stands before it, and the state that its font or the file speaks for. */
export interface Step {
  readonly readings: readonly Reading[];
  readonly gap: number;
  /** 0 where nothing speaks. */
  readonly hint: number;
}

/** A word's reading on the best way, and the state of the text there. */
export interface Chosen {
  readonly reading: Reading;
  readonly state: number;
}

/** Costs of going over from one state to another inside a line; half of it at a line end. */
const ENTER_CHARSET = 5;
const ENTER_DAMAGE = 6;
const LEAVE_CHARSET = 3;
/** What the font of a run or the caller's word is worth, for each word. */
const HINT = 6;

interface Node {
  readonly state: number;
  readonly reading: Reading;
  readonly cost: number;
  readonly back: Node | null;
}

/** The likeliest readings of words in a row (Viterbi's algorithm): linear in the number of words. */
export function bestPath(steps: readonly Step[], choice: Choice): Chosen[] {
  let nodes: Node[] = [{ state: choice.start, reading: NOTHING, cost: 0, back: null }];
  for (const step of steps) nodes = advance(nodes, step, choice);
  let node: Node | null = nodes.reduce((best, other) => (other.cost < best.cost ? other : best));
  const path: Chosen[] = [];
  for (; node?.back; node = node.back) path.push({ reading: node.reading, state: node.state });
  return path.reverse();
}

const NOTHING: Reading = { state: ANY, text: "", id: BREAK, extra: 0, restored: false };

function advance(nodes: readonly Node[], step: Step, choice: Choice): Node[] {
  const { readings, hint } = step;
  const next: Node[] = [];
  for (const reading of readings) {
    if (reading.state !== ANY) next.push(reach(nodes, reading, reading.state, step, choice));
    else {
      for (const state of statesOf(nodes, hint)) next.push(reach(nodes, reading, state, step, choice));
    }
  }
  return next;
}

function statesOf(nodes: readonly Node[], hint: number): readonly number[] {
  if (nodes.length === 1 && hint === 0) return [(nodes[0] as Node).state];
  const states = hint === 0 ? [] : [hint];
  for (const { state } of nodes) if (!states.includes(state)) states.push(state);
  return states;
}

function reach(nodes: readonly Node[], reading: Reading, state: number, step: Step, choice: Choice): Node {
  const bonus = step.hint !== 0 && state === step.hint ? HINT : 0;
  let best: Node | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const node of nodes) {
    const cost =
      node.cost + change(node.state, state, step, choice.encodings) + company(node, reading, step.gap, choice.model);
    if (cost < least) [best, least] = [node, cost];
  }
  return { state, reading, cost: least + reading.extra - bonus, back: best };
}

function change(from: number, to: number, { gap, hint }: Step, encodings: readonly Encoding[]): number {
  if (from === to) return 0;
  const leave = from === 0 || encodings[from - 1]?.kind === "damage" ? 0 : LEAVE_CHARSET;
  const enter = to === 0 || to === hint ? 0 : encodings[to - 1]?.kind === "damage" ? ENTER_DAMAGE : ENTER_CHARSET;
  return gap === NEW_LINE ? (leave + enter) / 2 : leave + enter;
}

function company(node: Node, reading: Reading, gap: number, model: UsageModel): number {
  if (gap !== SPACE) return model.cost(reading.id, BREAK, BREAK);
  return model.cost(reading.id, node.reading.id, node.back?.reading.id ?? BREAK);
}

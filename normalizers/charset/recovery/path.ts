import type { Span } from "../../../src/text/span.ts";
import { BREAK, type UsageModel } from "../../../src/vietnamese/usage.ts";
import { cheapest, createNodes, LAST, type Nodes, restart, statesOf, wayTo } from "./nodes.ts";
import { ANY, type Reading } from "./readings.ts";
import { NEW_LINE, SPACE } from "./words.ts";

/** Words in a row: what each may be, what stands before it, and the state that its font or the caller speaks for. */
export interface Row extends Span {
  readings(i: number): readonly Reading[];
  readonly gaps: Uint8Array;
  /** 0 where nothing speaks; `null` where nothing does in the whole row. */
  readonly hints: Uint8Array | null;
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

/** What the font of a run or the caller's word is worth, for each word. */
const HINT = 6;

/**
 * The likeliest readings of words in a row, by Viterbi's algorithm: linear in the number of words. Each word is settled
 * as soon as all ways lead through one node, in order.
 * @returns the state of the last word
 */
export function bestPath(
  row: Row,
  choice: Choice,
  settle: (i: number, reading: Reading, state: number) => void,
): number {
  const nodes = createNodes(choice.start);
  let settled = row.start;
  const settleUpTo = (last: number, node: number): void => {
    const best = wayTo(nodes, node, last - settled + 1);
    for (const n of best) settle(settled++, nodes.reading[n] as Reading, nodes.state[n] as number);
    restart(
      nodes,
      nodes.reading[best.at(-2) ?? LAST] as Reading,
      nodes.reading[node] as Reading,
      nodes.state[node] as number,
    );
  };
  for (let i = row.start; i < row.end; i++) {
    const readings = row.readings(i);
    const hint = row.hints === null ? 0 : (row.hints[i] as number);
    const only = readings.length === 1 && hint === 0 && settled === i ? (readings[0] as Reading) : null;
    if (only) {
      const state = only.state === ANY ? (nodes.state[LAST] as number) : only.state;
      settle(settled++, only, state);
      restart(nodes, nodes.reading[LAST] as Reading, only, state);
      continue;
    }
    advance(nodes, readings, { gap: row.gaps[i] as number, hint, choice });
    if (nodes.to - nodes.from === 1) settleUpTo(i, nodes.from);
  }
  if (settled < row.end) settleUpTo(row.end - 1, cheapest(nodes));
  return nodes.state[LAST] as number;
}

interface Step {
  readonly gap: number;
  readonly hint: number;
  readonly choice: Choice;
}

function advance(nodes: Nodes, readings: readonly Reading[], step: Step): void {
  const { to } = nodes;
  nodes.next = to;
  for (const reading of readings) {
    if (reading.state !== ANY) reach(nodes, reading, reading.state, step);
    else for (const state of statesOf(nodes, step.hint)) reach(nodes, reading, state, step);
  }
  nodes.from = to;
  nodes.to = nodes.next;
}

function reach(nodes: Nodes, reading: Reading, state: number, step: Step): void {
  const at = nodes.next++;
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
  const bonus = step.hint !== 0 && state === step.hint ? HINT : 0;
  nodes.state[at] = state;
  nodes.cost[at] = least + reading.extra - bonus;
  nodes.back[at] = best;
  nodes.reading[at] = reading;
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

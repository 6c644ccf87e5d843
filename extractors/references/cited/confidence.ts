import type { Cited } from "./cited.ts";

/** How sure each rule is by itself, from 0 to 1: judged on the texts the rules were tried on. */
const OF_RULE: Readonly<Record<string, number>> = {
  "type-and-code": 0.95,
  code: 0.85,
  "code-in-list": 0.9,
  "plenum-resolution": 0.95,
  "congress-resolution": 0.9,
  "listed-name": 0.95,
  "law-by-shape": 0.7,
  "number-word": 0.7,
  "number-alone": 0.8,
  above: 0.75,
};
/** What a doubt takes away: another spelling, words that may mean another document. */
const FOR_DOUBTS = 0.1;

/** That of the surest mention, less where anything about it is in doubt. */
export function confidenceOf({ citations }: Cited, doubts: number): number {
  const surest = Math.max(...citations.map(({ rule }) => OF_RULE[rule] ?? 0.5));
  return Math.round((surest - (doubts > 0 ? FOR_DOUBTS : 0)) * 100) / 100;
}

import type { Diagnostic } from "../../src/text/diagnostic.ts";
import type { Edit } from "../../src/text/edit.ts";
import type { Normalizer } from "../../src/text/normalizer.ts";
import { isSyllable } from "../../src/vietnamese/syllables.ts";
import { BREAK, FOREIGN, LEGAL, type UsageModel, usageModel } from "../../src/vietnamese/usage.ts";
import { linesWith } from "../lines-with.ts";
import { repair } from "./warnings.ts";

// Ph ạm | NH ÂN | ĐIỀ U | HÀ NH | Quyế t: an onset or an end stands alone beside a letter with marks
const TRACE =
  /(?:^|[\s("“])(?:ng?h?|[tckpg]h|tr|[bcdđghklmnpqrstvx]) [à-ỹÀ-Ỹ]|[à-ỹÀ-Ỹ] (?:[uiyoa]|ng|[nc]h|[cmnptu])(?![a-zà-ỹA-ZÀ-Ỹ)])/gi;
const WORDS = /\p{L}+(?: \p{L}+)+/gu;

/** Words that were broken inside: `ĐIỀ U KHO ẢN`. */
export const splitWords: Normalizer = {
  name: "split-words",
  version: 1,
  edits({ text }) {
    const edits: Edit[] = [];
    for (const line of linesWith(text, TRACE))
      for (const { 0: words, index } of line.text.matchAll(WORDS))
        edits.push(...joinsIn(words, line.start + index, usageModel()));
    return { edits, diagnostics: reportOf(text, edits) };
  },
};

/** What it takes to believe that a word was broken. */
const BROKEN = 6;

function joinsIn(line: string, offset: number, model: UsageModel): Edit[] {
  const words = line.split(" ");
  const edits: Edit[] = [];
  let at = offset;
  let previous: number = BREAK;
  for (let i = 0; i < words.length; i++) {
    const [word, next] = [words[i] as string, words[i + 1]];
    const after = [words[i + 2] ?? "", words.slice(i + 2, i + 4).join("")];
    const isBroken = next !== undefined && isTorn({ word, next, previous, after }, model);
    if (isBroken) edits.push({ start: at + word.length, end: at + word.length + 1, insert: "" });
    previous = model.idOf(isBroken ? word + next : word);
    at += word.length + 1 + (isBroken ? next.length + 1 : 0);
    if (isBroken) i++;
  }
  return edits;
}

/** Two words that may be one. */
interface Torn {
  readonly word: string;
  readonly next: string;
  readonly previous: number;
  /** What may follow: the next word, and it with the one after it, should it be torn too. */
  readonly after: readonly string[];
}

function isTorn({ word, next, previous, after }: Torn, model: UsageModel): boolean {
  const [whole, first, second] = [model.idOf(word + next), model.idOf(word), model.idOf(next)];
  if (whole <= LEGAL || !isSyllable(word + next) || word.length + next.length < 3) return false;
  if (!isOneCase(word, next) || (isFrequent(first, model) && isFrequent(second, model))) return false;
  const followers = after.map((text) => model.idOf(text)).filter((id) => id !== FOREIGN);
  const isAttested = model.pairCount(previous, whole) > 2 || followers.some((id) => model.pairCount(whole, id) > 2);
  const isShard = first === FOREIGN || second === FOREIGN || (second === LEGAL && next.length > 1);
  const gains = followers.map((id) => model.cost(id, BREAK, BREAK) - model.cost(id, whole, previous));
  const apart = model.cost(first, previous, BREAK) + model.cost(second, first, previous);
  return (isAttested || isShard) && model.cost(whole, previous, BREAK) - Math.max(0, ...gains) + BROKEN < apart;
}

const isFrequent = (id: number, model: UsageModel): boolean => model.count(id) > 50;

/** `kế H` is no broken word, `KẾ H` may be. */
const isOneCase = (word: string, next: string): boolean => next === next.toLowerCase() || word === word.toUpperCase();

function reportOf(text: string, edits: readonly Edit[]): Diagnostic[] {
  return edits.map(({ start }, i) => {
    const before = /\p{L}*$/u.exec(text.slice(Math.max(0, start - 8), start))?.[0] ?? "";
    const after = /^\p{L}*/u.exec(text.slice(start + 1, start + 9))?.[0] ?? "";
    const span = { start: start - before.length - i, end: start + after.length - i };
    return repair(`${before} ${after}`, before + after, span, false);
  });
}

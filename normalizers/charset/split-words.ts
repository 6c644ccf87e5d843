import type { Diagnostic } from "../../src/text/diagnostic.ts";
import type { Edit } from "../../src/text/edit.ts";
import { eachMatch } from "../../src/text/matches.ts";
import type { Normalizer } from "../../src/text/normalizer.ts";
import { isSyllable } from "../../src/vietnamese/syllables.ts";
import { BREAK, FOREIGN, LEGAL, type UsageModel, usageModel } from "../../src/vietnamese/usage.ts";
import { linesWith } from "../lines-with.ts";
import { repair } from "./warnings.ts";

// Ph ạm | NH ÂN | ĐIỀ U | HÀ NH | Quyế t: an onset or an end stands alone beside a letter with marks; HO ẠCH | Đi ều:
// a rime alone that is no word
const TRACE =
  /(?:^|[ \t\u00a0("“])(?:ng?h?|[tckpg]h|tr|qu|[bcdđghklmnpqrstvx]) [à-ỹÀ-Ỹ]|[à-ỹÀ-Ỹ] (?:[uiyoa]|ng|[nc]h|[cmnptu])(?![a-zà-ỹA-ZÀ-Ỹ)])|[a-zà-ỹ] (?:[ạậặ]ch|[ềểễếệ][umn]|ệ[tmnp]|[ịĩỉ]nh|[ộồổỗ][in]|[ồộổ]ng|[ươ][ừứửữựờớởỡợ]|[ạậ][mt]|[ứừữự][cn]|[ỉĩị]|ổ)(?![a-zà-ỹ])/gim;
const WORDS = /(?<!\p{L})\p{L}+(?: \p{L}+)+/gu;

/** Words that were broken inside: `ĐIỀ U KHO ẢN`. */
export const splitWords: Normalizer = {
  name: "split-words",
  version: 3,
  edits({ text }) {
    const edits: Edit[] = [];
    for (const line of linesWith(text, TRACE))
      for (const { 0: words, index } of eachMatch(line.text, WORDS))
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
  for (let i = 0; i < words.length; ) {
    const pieces = [3, 2].find((count) => isTorn(words, i, { count, previous }, model)) ?? 1;
    const whole = words.slice(i, i + pieces);
    for (const piece of whole.slice(0, -1)) {
      at += piece.length;
      edits.push({ start: at, end: at + 1, insert: "" });
      at++;
    }
    at += (whole.at(-1) as string).length + 1;
    previous = model.idOf(whole.join(""));
    i += pieces;
  }
  return edits;
}

interface Torn {
  /** Of pieces. */
  readonly count: number;
  /** The word before. */
  readonly previous: number;
}

/** Whether the pieces of a line from one on are a word that was torn. */
function isTorn(words: readonly string[], from: number, { count, previous }: Torn, model: UsageModel): boolean {
  const pieces = words.slice(from, from + count);
  const text = pieces.join("");
  const whole = model.idOf(text);
  if (pieces.length < count || whole <= LEGAL || !isSyllable(text) || !isOneCase(pieces)) return false;
  const ids = pieces.map((piece) => model.idOf(piece));
  if (count === 2 && ids.every((id) => isFrequent(id, model))) return false;
  const next = [words[from + count] ?? "", words.slice(from + count, from + count + 2).join("")];
  const followers = next.map((word) => model.idOf(word)).filter((id) => id !== FOREIGN);
  const isAttested = model.pairCount(previous, whole) > 2 || followers.some((id) => model.pairCount(whole, id) > 2);
  const isShard = ids.some((id, i) => id === FOREIGN || (i > 0 && id === LEGAL && (pieces[i] as string).length > 1));
  if (text.length < 3 || count > 2 ? !isAttested : !isAttested && !isShard) return false;
  const gains = followers.map((id) => model.cost(id, BREAK, BREAK) - model.cost(id, whole, previous));
  const apart = ids.reduce((sum, id, i) => sum + model.cost(id, ids[i - 1] ?? previous, BREAK), 0);
  return model.cost(whole, previous, BREAK) - Math.max(0, ...gains) + BROKEN < apart;
}

const isFrequent = (id: number, model: UsageModel): boolean => model.count(id) > 50;

/** `kế H` is no broken word, `KẾ H` may be. */
const isOneCase = ([first = "", ...others]: readonly string[]): boolean =>
  others.every((piece) => piece === piece.toLowerCase()) ||
  (first === first.toUpperCase() && others.every((piece) => piece === piece.toUpperCase()));

/** One report for each word; the spaces in it that were taken out lie apart by its pieces. */
function reportOf(text: string, edits: readonly Edit[]): Diagnostic[] {
  return edits.flatMap(({ start }, i) => {
    const isFollowing = i > 0 && /^\p{L}+$/u.test(text.slice((edits[i - 1] as Edit).end, start));
    if (isFollowing) return [];
    const before = /(?<!\p{L})\p{L}*$/u.exec(text.slice(Math.max(0, start - 8), start))?.[0] ?? "";
    let last = i;
    while (/^\p{L}+$/u.test(text.slice(edits[last]?.end, edits[last + 1]?.start ?? 0))) last++;
    const end = (edits[last] as Edit).end;
    const after = /^\p{L}*/u.exec(text.slice(end, end + 8))?.[0] ?? "";
    const old = text.slice(start - before.length, end + after.length);
    const whole = old.replaceAll(" ", "");
    const at = start - before.length - i;
    return [repair(old, whole, { start: at, end: at + whole.length }, false)];
  });
}

import type { Normalization, Normalizer } from "../../src/text/normalizer.ts";
import { BREAK, LEGAL, type UsageModel, usageModel } from "../../src/vietnamese/usage.ts";
import { SPACE_LETTERS, type Utf8View, utf8View } from "./encodings/utf8-view.ts";
import views from "./mojibake.json" with { type: "json" };
import { type Converted, withStretches } from "./stretches.ts";

/** The charsets that UTF-8 is mistaken for. Latin-1 is windows-1252 with controls. */
const VIEWS: readonly Utf8View[] = [
  utf8View("utf8-as-cp1252", views["utf8-as-cp1252"], 1),
  utf8View("utf8-as-cp437", views["utf8-as-cp437"], 2),
  utf8View("utf8-as-macroman", views["utf8-as-macroman"], 2),
];

/** UTF-8 that was read as an 8-bit charset: `Ä\u0090áº£ng bá»™`. Run again, it undoes what was done twice. */
export const mojibake: Normalizer = {
  name: "mojibake",
  version: 1,
  edits({ text }) {
    if (!HINT.test(text)) return { edits: [] };
    const view = VIEWS.find(({ strong, atLeast }) => hasAtLeast(text, strong, atLeast));
    return view ? decode(text, view) : { edits: [] };
  },
};

/** Signs that lead or follow in Vietnamese letters: none of them stands in good text that way. */
const HINT = /[ÃÄÆ√─├╞∆ƒß·][^a-zA-Z\s\d.,;:)]|á[º»║╗]/u;

function hasAtLeast(text: string, pattern: RegExp, times: number): boolean {
  let found = 0;
  for (const _ of text.matchAll(pattern)) if (++found >= times) return true;
  return false;
}

/** What a word is in a view: its pieces, and the one word that they make where no byte of it got lost. */
interface Seen {
  readonly pieces: readonly (readonly string[])[];
  readonly only: string | null;
}

function decode(text: string, view: Utf8View): Normalization {
  const model = usageModel();
  const edits: Converted[] = [];
  const seen = new Map<string, Seen>();
  let previous = "";
  let read = 0;
  for (const { 0: word, index } of text.matchAll(view.words)) {
    if (index < read) continue;
    const { pieces, only } = see(word, view, seen);
    const torn = word.endsWith("\u00a0") ? null : rejoined(text, index + word.length, pieces, view);
    const before = only === null || torn ? model.idOf(previous) : BREAK;
    const alone = only ?? likeliest(pieces, before, model);
    const whole = torn ? likeliest(torn.pieces, before, model) : alone;
    const isTorn = torn !== null && (torn.rest === "" || isLikelier([whole, alone, torn.rest], before, model));
    const insert = isTorn ? whole : alone;
    read = index + word.length + (isTorn ? torn.rest.length + 1 : 0);
    previous = insert;
    if (insert !== text.slice(index, read))
      edits.push({ start: index, end: read, insert, guessed: isTorn || only === null });
  }
  return withStretches(text, edits, view.name);
}

function see(word: string, view: Utf8View, seen: Map<string, Seen>): Seen {
  const known = seen.get(word);
  if (known) return known;
  const pieces = view.pieces(word);
  const only = pieces.some((options) => options.length > 1) ? null : pieces.join("");
  const made = { pieces, only };
  seen.set(word, made);
  return made;
}

interface Torn {
  readonly pieces: readonly (readonly string[])[];
  readonly rest: string;
}

/** A word with its rest behind a space that was the last byte of a letter: `tÃ i` is `tài`. */
function rejoined(text: string, at: number, pieces: readonly (readonly string[])[], view: Utf8View): Torn | null {
  const last = pieces.at(-1)?.filter((letter) => SPACE_LETTERS.has(letter)) ?? [];
  if (last.length === 0 || text.charAt(at) !== " ") return null;
  const rest = /^\S*/u.exec(text.slice(at + 1, at + 1 + LONGEST_REST))?.[0] ?? "";
  return { pieces: [...pieces.slice(0, -1), last, ...view.pieces(rest)], rest };
}

/** As long as the end of a word can be in misread UTF-8. */
const LONGEST_REST = 12;

/** Whether a word with its rest is a usual one, rather than two words. */
function isLikelier(words: readonly string[], previous: number, model: UsageModel): boolean {
  const [one, first, second] = words.map((word) => model.idOf(bare(word))) as [number, number, number];
  const apart = model.cost(first, previous, BREAK) + model.cost(second, first, previous);
  return one > LEGAL && model.cost(one, previous, BREAK) < apart;
}

const bare = (word: string): string => word.replace(/[^\p{L}\p{M}]/gu, "");

/** Most ways to fill the gaps of a word that are tried. */
const MOST_WAYS = 64;

/** The likeliest word of pieces that each may be several letters. */
function likeliest(pieces: readonly (readonly string[])[], previous: number, model: UsageModel): string {
  const ways = pieces.reduce<readonly string[]>(
    (before, options) => before.flatMap((way) => options.map((option) => way + option)).slice(0, MOST_WAYS),
    [""],
  );
  if (ways.length === 1) return ways[0] as string;
  const costs = ways.map((way) => model.cost(model.idOf(bare(way)), previous, BREAK) + capitalCost(way));
  return ways[costs.indexOf(Math.min(...costs))] as string;
}

/** A capital after a small letter is unlikely. */
const capitalCost = (word: string): number => (/\p{Ll}\p{M}*\p{Lu}/u.test(word) ? 6 : 0);

import type { Edit } from "../../src/text/edit.ts";
import type { Normalization, Normalizer } from "../../src/text/normalizer.ts";
import { BREAK, type UsageModel, usageModel } from "../../src/vietnamese/usage.ts";
import views from "./mojibake.json" with { type: "json" };
import { withStretches } from "./stretches.ts";
import { SPACE_LETTERS, type Utf8View, utf8View } from "./utf8-view.ts";

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

function decode(text: string, view: Utf8View): Normalization {
  const model = usageModel();
  const edits: Edit[] = [];
  let previous: number = BREAK;
  for (const { 0: word, index } of text.matchAll(view.words)) {
    const insert = likeliest(view.pieces(word), previous, model);
    previous = model.idOf(insert);
    if (insert === word) continue;
    const end = index + word.length;
    const lost = SPACE_LETTERS.has(insert.slice(-1)) && !word.endsWith("\u00a0");
    const ate = lost && /^ (?: |$)/u.test(text.slice(end, end + 2));
    edits.push({ start: index, end: ate ? end + 1 : end, insert });
  }
  return withStretches(text, edits, view.name);
}

/** Most ways to fill the gaps of a word that are tried. */
const MOST_WAYS = 64;

/** The likeliest word of pieces that each may be several letters. */
function likeliest(pieces: readonly (readonly string[])[], previous: number, model: UsageModel): string {
  const ways = pieces.reduce<readonly string[]>(
    (before, options) => before.flatMap((way) => options.map((option) => way + option)).slice(0, MOST_WAYS),
    [""],
  );
  if (ways.length === 1) return ways[0] as string;
  const costs = ways.map(
    (way) => model.cost(model.idOf(way.replace(/[^\p{L}\p{M}]/gu, "")), previous, BREAK) + capitalCost(way),
  );
  return ways[costs.indexOf(Math.min(...costs))] as string;
}

/** A capital after a small letter is unlikely. */
const capitalCost = (word: string): number => (/\p{Ll}\p{M}*\p{Lu}/u.test(word) ? 6 : 0);

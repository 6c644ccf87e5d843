import { foldTonePlacement } from "../../src/vietnamese/fold.ts";
import instruments from "./instruments.json" with { type: "json" };

/** Titles of laws, codes, ordinances and charters, found by their syllables. */

export interface Syllable {
  /** Small letters, tones placed as in folded text; a comma is a syllable of its own. */
  readonly folded: string;
  readonly written: string;
  readonly end: number;
}

const SYLLABLE = /[\p{L}\p{M}\p{N}/]+|[,&"“”()-]/gu;

/** The syllables of the folded text from an offset on, at most `limit`, up to the end of the clause. */
export function syllablesFrom(text: string, offset: number, limit = 32): readonly Syllable[] {
  const window = text.slice(offset, offset + 10 * limit);
  const clause = window.slice(0, /[.;:!?]|\n\s*\n/u.exec(window)?.index ?? window.length);
  return [...clause.matchAll(SYLLABLE)]
    .slice(0, limit)
    .map(({ 0: written, index }) => ({ written, folded: written.toLowerCase(), end: offset + index + written.length }));
}

interface Node {
  readonly next: Map<string, Node>;
  title: string | null;
}

const node = (): Node => ({ next: new Map(), title: null });

function trieOf(entries: readonly (readonly [alias: string, title: string])[]): Node {
  const root = node();
  for (const [alias, title] of entries) {
    const leaf = syllablesFrom(foldTonePlacement(alias), 0, 64).reduce((at, { folded }) => {
      const next = at.next.get(folded) ?? node();
      at.next.set(folded, next);
      return next;
    }, root);
    leaf.title = title;
  }
  return root;
}

const aliases: Readonly<Record<string, Readonly<Record<string, string>>>> = instruments.aliases;
const TRIES: ReadonlyMap<string, Node> = new Map(
  Object.entries(instruments.names).map(([type, titles]) => [
    type,
    trieOf([...titles.map((title) => [title, title] as const), ...Object.entries(aliases[type] ?? {})]),
  ]),
);

/** The longest listed title of that type that the syllables begin with, and how many of them it takes. */
export function listedTitle(type: string, syllables: readonly Syllable[]): { title: string; length: number } | null {
  let at = TRIES.get(type);
  let longest = at?.title === "" ? { title: "", length: 0 } : null;
  for (const [i, { folded }] of syllables.entries()) {
    at = at?.next.get(folded) ?? at?.next.get(",")?.next.get(folded);
    if (!at) break;
    if (at.title) longest = { title: at.title, length: i + 1 };
  }
  return longest;
}

/** Whether instruments of that type are known by name. */
export const isNamedType = (type: string): boolean => TRIES.has(type);

import instruments from "./instruments.json" with { type: "json" };
import { longestAt, type Phrases, phrasesOf, type Word, wordsOf } from "./phrases.ts";

/** Titles of laws, codes, ordinances and charters. */

const CLAUSE_END = /[.;:!?]|\n\s*\n/u;
/** Longer than any title, in characters. */
const LONGEST = 320;

/** The words from an offset of the folded text to the end of the clause. */
export function clauseFrom(text: string, offset: number): readonly Word[] {
  const window = text.slice(offset, offset + LONGEST);
  return wordsOf(text, offset, offset + (CLAUSE_END.exec(window)?.index ?? window.length));
}

const aliases: Readonly<Record<string, Readonly<Record<string, string>>>> = instruments.aliases;
const TITLES: ReadonlyMap<string, Phrases> = new Map(
  Object.entries(instruments.names).map(([type, titles]) => [
    type,
    phrasesOf([...titles.map((title) => [title, title] as const), ...Object.entries(aliases[type] ?? {})]),
  ]),
);

/** The longest listed title of that type that the words begin with, and how many of them it takes. */
export const listedTitle = (type: string, words: readonly Word[]): { value: string; length: number } | null =>
  longestAt(TITLES.get(type), words, 0);

/** Whether instruments of that type are known by name. */
export const isNamedType = (type: string): boolean => TITLES.has(type);

import { lazily } from "../../../src/text/lazily.ts";
import { longestAt, type Phrases, phrasesOf, type Words, wordsOf } from "../phrases.ts";
import instruments from "./instruments.json" with { type: "json" };

/** Titles of laws, codes, ordinances and charters. */

/** Longer than any title, in characters. */
const LONGEST = 320;

/** The words that a title may be made of, from an offset of the folded text on. */
export function wordsFrom(text: string, offset: number): Words {
  const paragraph = text.slice(offset, offset + LONGEST).indexOf("\n\n");
  return wordsOf(text, offset, offset + (paragraph < 0 ? LONGEST : paragraph));
}

const aliases: Readonly<Record<string, Readonly<Record<string, string>>>> = instruments.aliases;
const TITLES = lazily<ReadonlyMap<string, Phrases>>(
  () =>
    new Map(
      Object.entries(instruments.names).map(([type, titles]) => [
        type,
        phrasesOf([...titles.map((title) => [title, title] as const), ...Object.entries(aliases[type] ?? {})]),
      ]),
    ),
);

/** The longest listed title of that type that the words begin with, and how many of them it takes. */
export const listedTitle = (type: string, words: Words): { value: string; length: number } | null =>
  longestAt(TITLES().get(type), words, 0);

/** Whether instruments of that type are known by name. */
export const isNamedType = (type: string): boolean => TITLES().has(type);

const NOT_IN_TITLES = new Set(instruments.notInTitles);
/** Longer than a title by its shape is likely to be, in words. */
const LONGEST_SHAPE = 14;

/** How many words look like a title: a capital, then words of the same phrase. */
export function shapedTitleLength(words: Words): number {
  if (!/^\p{Lu}/u.test(words.at(0)?.written ?? "")) return 0;
  let length = 0;
  while (length < LONGEST_SHAPE && (isOfTitle(words.at(length)?.folded ?? "") || isPrevention(words, length))) length++;
  return length;
}

/** `Luật Phòng, chống …`: the one comma that a title cannot do without. */
const isPrevention = (words: Words, at: number): boolean =>
  words.at(at)?.folded === "," && words.at(at - 1)?.folded === "phòng" && words.at(at + 1)?.folded === "chống";

const isOfTitle = (folded: string): boolean => /^[A-Za-zÀ-ỹ]/u.test(folded) && !NOT_IN_TITLES.has(folded);

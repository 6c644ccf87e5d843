import type { Encoding } from "../encodings/encoding.ts";

/** An odd word, how often it counts, and how much likelier each encoding makes it. */
export interface Surveyed {
  readonly word: string;
  readonly times: number;
  readonly gains: readonly number[];
}

/** So few different words may as well come from a rare charset. */
const FEW = 3;
/** One word alone says little: a charset in which it is nearly as usual another word is a rival too. */
const NEARLY = 6;

/** The charset that explains words better than the one that was chosen, were it not for how rare it is. */
export function rivalOf(chosen: number, encodings: readonly Encoding[], words: readonly Surveyed[]): Encoding | null {
  const gainOf = (i: number): number => words.reduce((sum, { gains }) => sum + (gains[i] as number), 0);
  const read = (i: number): string => words.map(({ word }) => encodings[i]?.read(word)[0]).join(" ");
  if (words.filter(({ gains }) => (gains[chosen] as number) > 0).length > FEW) return null;
  const least = gainOf(chosen) - (words.length === 1 ? NEARLY : 0);
  const isRival = (i: number): boolean =>
    encodings[i]?.kind === "charset" && gainOf(i) > least && read(i) !== read(chosen);
  return encodings[chosen]?.kind === "charset" ? (encodings.find((_, i) => isRival(i)) ?? null) : null;
}

import { readSyllable } from "../../src/vietnamese/syllables.ts";

/** A syllable that differs from what was read in its marks alone, and what the difference costs (a negative logarithm). */
export interface Variant {
  readonly text: string;
  readonly cost: number;
}

const TONES = ["", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"] as const;
const TONE = /[\u0300\u0301\u0309\u0303\u0323]/u;

/** Letters of one base, which recognisers take for each other; and what that costs. */
const FAMILIES: readonly string[] = ["aăâ", "eê", "oôơ", "uư", "dđ"];
const HATTED = /[ăâêô]/u;

/**
 * What recognisers do to marks, from pages of which the text is known, as negative logarithms: over a circumflex or
 * breve a tone is lost or taken for another; under a tone a circumflex is lost; elsewhere marks are rarely wrong.
 */
const COSTS = {
  toneLost: 0.8,
  toneTaken: 1,
  toneGained: 2.5,
  toneOfPlain: 3,
  hatUnderTone: 1.5,
  hatAlone: 3.5,
  hatTaken: 2.5,
  hook: 3,
} as const;

/** The legal syllables that a recogniser may have read as this one (lower case, NFC), itself left out. */
export function markVariants(read: string): readonly Variant[] {
  const { letters, tone, at } = partsOf(read);
  if (letters.length > 7 || !letters.some((letter) => /[aăâeêioôơuưy]/u.test(letter))) return [];
  const found = new Map<string, number>();
  for (const spelling of spellings(letters))
    for (const mark of TONES) {
      const text = toned(spelling.letters, mark, at);
      if (text === null || text === read) continue;
      const cost = spelling.cost(tone !== "" || mark !== "") + toneCost(tone, mark, [...letters, ...spelling.letters]);
      if (cost < (found.get(text) ?? Infinity)) found.set(text, cost);
    }
  return [...found].map(([text, cost]) => ({ text, cost }));
}

interface Parts {
  readonly letters: readonly string[];
  readonly tone: string;
  /** Which letter bears the tone; -1 where none does. */
  readonly at: number;
}

function partsOf(word: string): Parts {
  const split = [...word].map((letter) => letter.normalize("NFD"));
  const at = split.findIndex((letter) => TONE.test(letter));
  const letters = split.map((letter) => letter.replace(TONE, "").normalize("NFC"));
  return { letters, tone: TONE.exec(split[at] ?? "")?.[0] ?? "", at };
}

interface Spelling {
  readonly letters: readonly string[];
  readonly cost: (underTone: boolean) => number;
}

/** At most two letters may be others of their family: `truong` is `trương`. */
function spellings(letters: readonly string[]): readonly Spelling[] {
  let all: readonly (Spelling & { readonly changes: number })[] = [{ letters, cost: () => 0, changes: 0 }];
  letters.forEach((letter, i) => {
    const family = FAMILIES.find((others) => others.includes(letter));
    if (!family || (family === "dđ" && i > 0)) return;
    const others = [...family].filter((other) => other !== letter);
    all = all.flatMap((one) => [
      one,
      ...(one.changes < 2 ? others : []).map((other) => ({
        letters: one.letters.with(i, other),
        cost: (underTone: boolean) => one.cost(underTone) + letterCost(letter, other, underTone),
        changes: one.changes + 1,
      })),
    ]);
  });
  return all;
}

function letterCost(read: string, meant: string, underTone: boolean): number {
  if (/[ơưđ]/u.test(read + meant) || read === "d") return COSTS.hook;
  if (HATTED.test(read)) return HATTED.test(meant) ? COSTS.hatTaken : COSTS.hatAlone + 1;
  return underTone ? COSTS.hatUnderTone : COSTS.hatAlone;
}

/** `letters` are both those that were read and those that were meant. */
function toneCost(read: string, meant: string, letters: readonly string[]): number {
  if (read === meant) return 0;
  if (!letters.some((letter) => HATTED.test(letter))) return COSTS.toneOfPlain;
  if (read === "") return COSTS.toneLost;
  return meant === "" ? COSTS.toneGained : COSTS.toneTaken;
}

/** The syllable with a tone where it stood before, else where spelling puts it; `null` where there is none. */
function toned(letters: readonly string[], tone: string, at: number): string | null {
  if (tone === "") return wellFormed(letters.join(""));
  const places = at < 0 ? letters.keys() : [at, ...letters.keys()];
  for (const i of places) {
    const text = wellFormed(letters.with(i, letters[i] + tone).join(""));
    if (text) return text;
  }
  return null;
}

function wellFormed(text: string): string | null {
  const whole = text.normalize("NFC");
  return readSyllable(whole)?.misplaced === false ? whole : null;
}

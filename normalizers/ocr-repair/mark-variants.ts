import { readSyllable } from "../../src/vietnamese/syllables.ts";

/** A syllable that differs from what was read in its marks alone, and what the difference costs (a negative logarithm). */
export interface Variant {
  readonly text: string;
  readonly cost: number;
}

/**
 * What recognisers do to marks, from pages of which the text is known: over a circumflex or breve a tone is lost or
 * taken for another; under a tone a circumflex is lost; elsewhere marks are rarely wrong.
 */
const COSTS = { toneLost: 2.5, toneTaken: 3, hatLost: 3, hatTaken: 4.5, toneOfPlain: 7, toneGained: 4.5 } as const;

const TONES = ["", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"] as const;
const TONE = /[\u0300\u0301\u0309\u0303\u0323]/u;
/** Letters that one letter may stand for where its circumflex or breve is in doubt. */
const HATS: Readonly<Record<string, readonly string[]>> = {
  a: ["a", "â", "ă"],
  ă: ["ă", "â"],
  â: ["â", "ă"],
  e: ["e", "ê"],
  ê: ["ê"],
  o: ["o", "ô"],
  ô: ["ô"],
};

/** The legal syllables that a recogniser may have read as this one (lower case, NFC), itself left out. */
export function markVariants(read: string): readonly Variant[] {
  const tone = TONE.exec(read.normalize("NFD"))?.[0] ?? "";
  const letters = [...read].map((letter) => letter.normalize("NFD").replace(TONE, "").normalize("NFC"));
  const at = nucleusOf(read, letters);
  if (at < 0) return [];
  const letter = letters[at] as string;
  const variants = (HATS[letter] ?? [letter]).flatMap((hatted) =>
    TONES.flatMap((mark): Variant[] => {
      const text = letters
        .with(at, hatted + mark)
        .join("")
        .normalize("NFC");
      const cost = costOf({ letter, tone }, { letter: hatted, tone: mark });
      return text === read || cost === null || !isWellFormed(text) ? [] : [{ text, cost }];
    }),
  );
  return variants;
}

const isWellFormed = (text: string): boolean => readSyllable(text)?.misplaced === false;

/** The letter that bears the marks: the one that has some, else the last vowel before the end of the syllable. */
function nucleusOf(read: string, letters: readonly string[]): number {
  const toned = [...read].findIndex((letter) => TONE.test(letter.normalize("NFD")));
  const hatted = letters.findLastIndex((letter) => /[ăâêôơư]/u.test(letter));
  if (toned >= 0 && (hatted < 0 || hatted === toned)) return toned;
  if (toned < 0 && hatted >= 0) return hatted;
  const vowels = letters.flatMap((letter, i) => (/[aeiouy]/u.test(letter) ? [i] : []));
  return toned < 0 && vowels.length === 1 ? (vowels[0] as number) : -1;
}

interface Marked {
  readonly letter: string;
  readonly tone: string;
}

const isHatted = (letter: string): boolean => /[ăâêô]/u.test(letter);

/** What it costs to have read one for the other; `null` where that does not happen. */
function costOf(read: Marked, meant: Marked): number | null {
  if (read.letter !== meant.letter) {
    if (read.tone === "" || meant.tone === "") return null;
    const toned = read.tone === meant.tone ? 0 : 1.5;
    return toned + (isHatted(read.letter) ? COSTS.hatTaken : COSTS.hatLost);
  }
  if (!isHatted(read.letter)) return COSTS.toneOfPlain;
  if (read.tone === "") return COSTS.toneLost;
  return meant.tone === "" ? COSTS.toneGained : COSTS.toneTaken;
}

import tables from "./damages.json" with { type: "json" };
import type { Encoding } from "./encoding.ts";

type Replacements = Readonly<Record<string, string>>;

/** Greek, Cyrillic and Armenian letters, and the Icelandic Ð, in place of the Latin ones they look like. */
export const lookAlikes: Encoding = {
  name: "look-alikes",
  kind: "damage",
  doubt: 1,
  read(word) {
    const text = [...word]
      .map((letter) => (tables.lookAlikes as Replacements)[letter] ?? letter)
      .join("")
      .normalize("NFC");
    return text === word.normalize("NFC") ? [] : [text];
  },
};

/** A conversion from VNI that knew only the codes of two characters: `quy đònh`, `só quan`. */
export const halfVni = replacing("half-vni", tables.halfVni);

/** Unicode that was taken for TCVN3: `xó hội`, `phỏp luật`. */
export const throughTcvn3 = replacing("unicode-as-tcvn3", tables.throughTcvn3);

/** Unicode that was taken for VNI: `CƠNG HỊA`, `Đồn thể`. */
export const throughVni = replacing("unicode-as-vni", tables.throughVni);

/** Latin-1 that was taken for windows-1258, whose marks then joined the letter before them: `tŕnh`, `C̣n`, `ư kiến`. */
export const throughWindows1258: Encoding = {
  name: "latin1-as-cp1258",
  kind: "damage",
  doubt: 6,
  read(word) {
    const parted = word
      .normalize("NFD")
      .replace(STRAY_MARK, (_, letter: string, mark: string) => letter + (tables.strayMarks as Replacements)[mark]);
    const whole = parted.normalize("NFC");
    const variants = variantsOf(whole, tables.throughWindows1258);
    return whole === word.normalize("NFC") ? variants : [whole, ...variants];
  },
};

const STRAY_MARK = /([bcdghklmnpqrstvxđ])([\u0300\u0301\u0309\u0323])/giu;

function replacing(name: string, replacements: Replacements): Encoding {
  return { name, kind: "damage", doubt: 6, read: (word) => variantsOf(word, replacements) };
}

/** The words with one or more of their letters replaced; a letter that the damage left alone may look the same. */
function variantsOf(word: string, replacements: Replacements): readonly string[] {
  const variants = [...word].slice(0, LONGEST).reduce<readonly string[]>(
    (prefixes, letter) => {
      const other = replacements[letter];
      return prefixes.flatMap((prefix) =>
        other === undefined ? [prefix + letter] : [prefix + letter, prefix + other],
      );
    },
    [""],
  );
  return word.length > LONGEST ? [] : variants.filter((variant) => variant !== word);
}

/** Of a Vietnamese syllable. */
const LONGEST = 7;

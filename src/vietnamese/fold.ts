/**
 * Foldings for comparison and search. What is written stays as it is written: both tone placements (`hoà`, `hòa`) are
 * right, and folding is only how two spellings of one word are found to be the same.
 */

/** The tone on the first vowel of `oa`, `oe`, `uy` moved to the second, as one of the two accepted placements. */
const PLACEMENTS: Readonly<Record<string, string>> = {
  òa: "oà",
  óa: "oá",
  ỏa: "oả",
  õa: "oã",
  ọa: "oạ",
  òe: "oè",
  óe: "oé",
  ỏe: "oẻ",
  õe: "oẽ",
  ọe: "oẹ",
  ùy: "uỳ",
  úy: "uý",
  ủy: "uỷ",
  ũy: "uỹ",
  ụy: "uỵ",
};

/** Each tone on the first vowel of a pair, and on the second. */
export const TONE_PLACEMENTS: readonly (readonly [string, string])[] = Object.entries(PLACEMENTS);

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The same in every case; what mixes them otherwise folds to a capital and a small letter. */
const MOVED: ReadonlyMap<string, string> = new Map(
  TONE_PLACEMENTS.flatMap(([first, second]) => [
    [first, second],
    [first.toUpperCase(), second.toUpperCase()],
    [capitalised(first), capitalised(second)],
    [first.charAt(0) + first.slice(1).toUpperCase(), capitalised(second)],
  ]),
);

/** One placement of tones for both: `Hòa` and `Hoà` fold to `hoà`. Length and case of other letters are kept. */
export const foldTonePlacement = (text: string): string =>
  text.replace(/[òóỏõọ][ae]|[ùúủũụ]y/giu, (pair) => MOVED.get(pair) ?? pair);

/** For comparing names and phrases: NFC, lower case, one tone placement, one kind of dash and quote, single spaces. */
export const foldPhrase = (text: string): string =>
  foldTonePlacement(text.normalize("NFC").toLowerCase())
    .replace(/[‐‑‒–—−]/gu, "-")
    .replace(/[“”„]/gu, '"')
    .replace(/[‘’]/gu, "'")
    .replace(/\s+/gu, " ")
    .trim();

/** Base letters alone, in lower case: `Đảng ủy` is `dang uy`. */
export const foldMarks = (text: string): string =>
  ASCII.test(text)
    ? text.toLowerCase()
    : text
        .normalize("NFD")
        .replace(/\p{Mn}/gu, "")
        .toLowerCase()
        .replace(/đ/gu, "d");

/** Codes and damaged words have no marks to take off, which takes twenty times as long as to look. */
const ASCII = /^[\0-\x7f]*$/u;

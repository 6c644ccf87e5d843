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

/** One placement of tones for both: `Hòa` and `Hoà` fold to `hoà`. Length and case of other letters are kept. */
export const foldTonePlacement = (text: string): string =>
  text.replace(/[òóỏõọ][ae]|[ùúủũụ]y/giu, (pair) => {
    const small = PLACEMENTS[pair];
    if (small !== undefined) return small;
    const lower = pair.toLowerCase();
    const moved = PLACEMENTS[lower] ?? lower;
    if (pair === lower) return moved;
    return pair === pair.toUpperCase() ? moved.toUpperCase() : moved.charAt(0).toUpperCase() + moved.slice(1);
  });

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

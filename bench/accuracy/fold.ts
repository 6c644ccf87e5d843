/** Writings of the same syllable: the mark on the first or on the last vowel of `oa`, `oe`, `uy`. */
const OLD_TONES: Readonly<Record<string, string>> = {
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

/** What remains of a text when all that does not count as a difference is taken away. */
export const fold = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[òóỏõọ][ae]|[ùúủũụ]y/gu, (syllable) => OLD_TONES[syllable] ?? syllable)
    .replace(/\*+|__|<\/?(?:sup|b|i|u)>/gu, "")
    .replace(/[‐‑‒–—−]/gu, "-")
    .replace(/[“”„]/gu, '"')
    .replace(/[‘’]/gu, "'")
    .replace(/\s+/gu, " ")
    .replace(/^[\s\p{P}+]+|[\s\p{P}+]+$/gu, "");

/** As `fold`, without any space: for numbers and codes. */
export const foldCode = (code: string): string => fold(code).replace(/ /gu, "");

const words = (text: string): Set<string> => new Set(fold(text).match(/[\p{L}\p{N}]+/gu) ?? []);

const common = (x: Set<string>, y: Set<string>): number => [...x].filter((word) => y.has(word)).length;

/** How many of the words of both texts are common, 0 to 1 (Sørensen–Dice). */
export function likeness(a: string, b: string): number {
  const [x, y] = [words(a), words(b)];
  return x.size + y.size === 0 ? 1 : (2 * common(x, y)) / (x.size + y.size);
}

/** How many of the words of `part` stand in `whole`, 0 to 1. */
export const share = (part: string, whole: string): number =>
  common(words(part), words(whole)) / Math.max(1, words(part).size);

export const wordCount = (text: string): number => words(text).size;

const HEADING_START = 40;

/** Whether the shorter of two headings, or the first 40 characters of both, agree. */
export function sameStart(a: string, b: string): boolean {
  const [x, y] = [fold(a), fold(b)];
  const length = Math.min(x.length, y.length, HEADING_START);
  return length > 0 && x.slice(0, length) === y.slice(0, length);
}

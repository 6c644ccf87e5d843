const ROMAN = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 } as const;
const CANONICAL = /^M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/;

/** The value of a well-formed Roman numeral in capitals; `null` for anything else. */
export function romanValue(numeral: string): number | null {
  if (numeral === "" || !CANONICAL.test(numeral)) return null;
  const values = [...numeral].map((letter) => ROMAN[letter as keyof typeof ROMAN]);
  return values.reduce<number>((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}

const ORDINALS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"] as const;
const ORDINAL_VARIANTS: Readonly<Record<string, number>> = {
  nhất: 1,
  nhì: 2,
  tư: 4,
  bẩy: 7,
  "mười một": 11,
  "mười hai": 12,
};

/** The value of a number word from `một` to `mười hai`, ordinals (`nhất`, `tư`) included; `null` for anything else. */
export function wordValue(word: string): number | null {
  const lower = word.normalize("NFC").toLowerCase();
  const index = (ORDINALS as readonly string[]).indexOf(lower);
  return index >= 0 ? index : (ORDINAL_VARIANTS[lower] ?? null);
}

/** The letters that count points: Vietnamese ones (a, b, c, d, đ, e, g, …) with those that Latin counting adds. */
const POINT_LETTERS = "abcdđefghijklmnopqrstuvwxyz";

/** The place of a letter among those that count points, from 1; `null` for any other. */
export const letterOrdinal = (letter: string): number | null => {
  const at = letter.length === 1 ? POINT_LETTERS.indexOf(letter.toLowerCase()) : -1;
  return at < 0 ? null : at + 1;
};

/** Whether one point follows another in the Vietnamese or the Latin order: `d`, `đ`, `e`; `d`, `e`; `e`, `g`. */
export const followsLetter = (before: number, after: number): boolean =>
  after > before && /^[đfjwz]*$/u.test(POINT_LETTERS.slice(before, after - 1));

const ROMAN_PARTS: readonly (readonly [string, number])[] = [
  ["L", 50],
  ["XL", 40],
  ["X", 10],
  ["IX", 9],
  ["V", 5],
  ["IV", 4],
  ["I", 1],
];

/** The Roman numeral of a number from 1 to 89. */
export function romanNumeral(value: number): string {
  const part = ROMAN_PARTS.find(([, worth]) => worth <= value);
  return part ? part[0] + romanNumeral(value - part[1]) : "";
}

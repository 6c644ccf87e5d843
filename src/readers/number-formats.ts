/** The number formats of Word that Vietnamese documents show; every other counts in Arabic digits. */
export type NumberFormat =
  | "decimal"
  | "decimalZero"
  | "upperRoman"
  | "lowerRoman"
  | "upperLetter"
  | "lowerLetter"
  | "ordinal"
  | "bullet"
  | "none";

/** A number as Word shows it: `7`, `07`, `VII`, `g`, `aa`. */
export function formatNumber(value: number, format: NumberFormat): string {
  switch (format) {
    case "none":
    case "bullet":
      return "";
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "upperRoman":
      return roman(value);
    case "lowerRoman":
      return roman(value).toLowerCase();
    case "upperLetter":
      return letters(value);
    case "lowerLetter":
      return letters(value).toLowerCase();
    default:
      return String(value);
  }
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];
/** Word itself shows no Roman numerals above this. */
const MOST_ROMAN = 32767;

function roman(value: number): string {
  if (value < 1 || value > MOST_ROMAN) return String(value);
  let left = value;
  let out = "";
  for (const [worth, sign] of ROMAN) {
    out += sign.repeat(Math.floor(left / worth));
    left %= worth;
  }
  return out;
}

/** After Z come AA, BB, …, as Word counts. */
function letters(value: number): string {
  if (value < 1 || value > 26 * 30) return String(value);
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

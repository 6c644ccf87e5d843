import { codePoint } from "dingbat-to-unicode";

/** Fonts whose characters are pictures or Greek letters, not the letters of their codes. */
const isSymbolFont = (font: string | undefined): boolean =>
  font !== undefined && /^(?:symbol|wingdings(?: [23])?|webdings|zapf ?dingbats|monotype sorts)$/iu.test(font.trim());

/** A character of a symbol font as Unicode; as a private-use character, which Word also uses, where none is known. */
export function symbolText(font: string | undefined, code: number): string {
  if (code > 0xff && (code < 0xf000 || code > 0xf0ff)) return String.fromCodePoint(code);
  const position = code & 0xff;
  const known = font === undefined ? undefined : codePoint(font.trim(), position)?.string;
  if (known !== undefined) return known;
  if (isVietnameseFont(font)) return String.fromCharCode(position);
  return isSymbolFont(font) ? String.fromCharCode(0xf000 | position) : String.fromCharCode(code);
}

/** Fonts that show Vietnamese in a code of their own: .VnTime, VNI-Times, VnTimes, VPS Times, VK Sans, BK HCM … */
export const isVietnameseFont = (font: string | undefined): boolean =>
  font !== undefined && /^(?:\.?vn|vps|vk |bk )/iu.test(font.trim());

/**
 * Text whose signs Word keeps in the private-use area, as it does for fonts that call themselves symbol fonts: the signs
 * of Symbol and Wingdings as Unicode, the bytes of a Vietnamese font as bytes.
 */
export function symbolsText(font: string | undefined, text: string): string {
  if (!isSymbolFont(font) && !isVietnameseFont(font)) return text;
  return text.replace(/[\uf020-\uf0ff]/gu, (sign) => symbolText(font, sign.charCodeAt(0)));
}

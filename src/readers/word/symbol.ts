import { codePoint } from "dingbat-to-unicode";

/** Fonts whose characters are pictures or Greek letters, not the letters of their codes. */
export const isSymbolFont = (font: string | undefined): boolean =>
  font !== undefined && /^(?:symbol|wingdings(?: [23])?|webdings|zapf ?dingbats|monotype sorts)$/iu.test(font.trim());

/** A character of a symbol font as Unicode; as a private-use character, which Word also uses, where none is known. */
export function symbolText(font: string | undefined, code: number): string {
  const position = code & 0xff;
  const known = font === undefined ? undefined : codePoint(font.trim(), position)?.string;
  if (known !== undefined) return known;
  return isSymbolFont(font) ? String.fromCharCode(0xf000 | position) : String.fromCharCode(code);
}

/** Text typed in a symbol font, whose signs Word keeps in the private-use area. */
export const symbolsText = (font: string | undefined, text: string): string =>
  isSymbolFont(font) ? text.replace(/[\uf020-\uf0ff]/gu, (sign) => symbolText(font, sign.charCodeAt(0))) : text;

import iconv from "iconv-lite";
import { windows1252 } from "../windows-1252.ts";
import { isVietnameseFont, symbolText } from "../word/symbol.ts";

/** A font of the font table. */
export interface RtfFont {
  readonly name: string;
  /** Windows charset number; undefined where none is given. */
  readonly charset: number | undefined;
  /** Code page that the font names itself. */
  readonly codePage: number | undefined;
}

/** Code pages of the Windows charsets (RTF 1.9.1, table of `\fcharset`). */
const CODE_PAGES: Readonly<Record<number, number>> = {
  ...{ 77: 10000, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256 },
  ...{ 186: 1257, 204: 1251, 222: 874, 238: 1250, 254: 437, 255: 850 },
};
const ANSI = 0;
const SYMBOLS = 2;

/**
 * Decodes bytes as the font shows them. Those of Vietnamese fonts stay as characters of windows-1252, whatever charset
 * the file claims, for the charset normalizer to judge.
 */
export function decodeBytes(bytes: Uint8Array, font: RtfFont | undefined, documentCodePage: number): string {
  if (font?.charset === SYMBOLS)
    return Array.from(bytes, (byte) => (byte > 0x20 ? symbolText(font.name, byte) : " ")).join("");
  const page = codePageOf(font, documentCodePage);
  if (page === 1252 || !iconv.encodingExists(nameOf(page)))
    return Array.from(bytes, (byte) => String.fromCharCode(windows1252(byte))).join("");
  return iconv.decode(Buffer.from(bytes), nameOf(page));
}

function codePageOf(font: RtfFont | undefined, documentCodePage: number): number {
  if (isVietnameseFont(font?.name)) return 1252;
  if (font?.codePage) return font.codePage;
  if (font?.charset === ANSI) return 1252;
  return CODE_PAGES[font?.charset ?? -1] ?? documentCodePage;
}

const nameOf = (page: number): string => (page === 65001 ? "utf-8" : page === 10000 ? "macintosh" : `cp${page}`);

/** Collects the entries of a font table. */
export class FontTable {
  readonly fonts = new Map<number, RtfFont>();
  #number: number | undefined;
  #charset: number | undefined;
  #codePage: number | undefined;
  #name = "";

  control(name: string, value: number | undefined): void {
    if (name === "f") {
      this.end();
      this.#number = value;
    } else if (name === "fcharset") this.#charset = value;
    else if (name === "cpg") this.#codePage = value;
  }

  text(bytes: Uint8Array): void {
    for (const byte of bytes) {
      if (byte === 0x3b) this.end();
      else this.#name += String.fromCharCode(windows1252(byte));
    }
  }

  /** Ends an entry; Word wants a `;` there, others forget it. */
  end(): void {
    if (this.#number !== undefined)
      this.fonts.set(this.#number, { name: this.#name.trim(), charset: this.#charset, codePage: this.#codePage });
    this.#number = undefined;
    this.#charset = undefined;
    this.#codePage = undefined;
    this.#name = "";
  }
}

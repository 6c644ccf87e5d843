import iconv from "iconv-lite";
import type { Format, RawDocument, RawPage } from "../text/raw-document.ts";
import { span } from "../text/span.ts";
import type { Reader } from "./reader.ts";
import { decodeLatin1, decodeMarked, decodeUnmarkedUtf16, decodeUtf8 } from "./text-decoding.ts";

const plain = (format: Format): Reader => ({
  async read(bytes, { charset }): Promise<RawDocument> {
    const text = withoutFrontMatter(decode(bytes, charset));
    const declaredCharset = charset && !isUnicode(charset) ? { declaredCharset: charset } : {};
    return { format, ...inPages(text), ...declaredCharset, locators: [], diagnostics: [] };
  },
});

export const text = plain("text");
export const markdown = plain("markdown");

/** Unicode by its marks and form, a multibyte charset that the caller names, else Latin-1 for the charset normalizer. */
function decode(bytes: Uint8Array, charset: string | undefined): string {
  if (charset && isUnicode(charset) && iconv.encodingExists(charset)) return iconv.decode(Buffer.from(bytes), charset);
  if (charset) return decodeLatin1(bytes);
  return decodeMarked(bytes) ?? decodeUnmarkedUtf16(bytes) ?? decodeUtf8(bytes) ?? decodeLatin1(bytes);
}

const isUnicode = (charset: string): boolean => /^(?:utf|ucs|unicode)/iu.test(charset);

const RULE = /^---[ \t\r]*$/u;
// title: Kế hoạch | - item | an indented line that goes on
const ENTRY = /^(?:[A-Za-z][\w-]{0,40}:|[ \t]|- |[\r]?$)/u;
const MOST_ENTRIES = 200;

/** What a site's generator keeps above a text, between `---` and `---`: entries such as `title: Kế hoạch`. */
function withoutFrontMatter(source: string): string {
  const lines = source.split("\n", MOST_ENTRIES);
  const first = lines.findIndex((line) => line.trim() !== "");
  if (!RULE.test(lines[first] ?? "")) return source;
  const last = lines.findIndex((line, i) => i > first && !ENTRY.test(line));
  const entries = lines.slice(first + 1, last);
  if (!RULE.test(lines[last] ?? "") || !entries.some((line) => /^[A-Za-z]/u.test(line))) return source;
  return source.slice(lines.slice(0, last + 1).reduce((length, line) => length + line.length + 1, 0));
}

// 12 | - 12 - | Trang 12 | Trang 12/30
const PAGE_NUMBER = /^[ \t]*(?:[-–—][ \t]*)?(?:trang[ \t]+)?\d{1,4}(?:[ \t]*\/[ \t]*\d{1,4})?(?:[ \t]*[-–—])?[ \t]*$/iu;

/** Form feeds part pages; the page numbers at their ends are left out. */
function inPages(source: string): Pick<RawDocument, "text" | "pages"> {
  const sheets = source.split("\f");
  if (sheets.length === 1) return { text: source, pages: [] };
  const pages: RawPage[] = [];
  const pieces: string[] = [];
  let length = 0;
  sheets.forEach((sheet, i) => {
    const piece = withoutPageNumber(sheet.replace(/\r\n?/gu, "\n")) + (i < sheets.length - 1 ? "\n" : "");
    pieces.push(piece);
    pages.push({
      number: i + 1,
      span: span(length, length + piece.length),
      origin: "text",
      confidence: null,
      rotation: 0,
    });
    length += piece.length;
  });
  return { text: pieces.join(""), pages };
}

function withoutPageNumber(sheet: string): string {
  const lines = sheet.split("\n");
  const written = lines.flatMap((line, i) => (line.trim() === "" ? [] : [i]));
  const ends = [written[0], written.at(-1)].filter((i) => i !== undefined && PAGE_NUMBER.test(lines[i] ?? ""));
  return lines
    .filter((_, i) => !ends.includes(i))
    .join("\n")
    .replace(/(?<!\n)\n+$/u, "");
}

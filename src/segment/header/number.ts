import type { HeaderField } from "../../record/schema.ts";
import type { Span } from "../../text/span.ts";

/** Number and symbol of a document, as its header writes them. */
export interface DocumentNumber {
  readonly number: HeaderField | null;
  readonly symbol: HeaderField | null;
  readonly code: HeaderField | null;
  /** How many characters of the piece it took. */
  readonly length: number;
}

/**
 * `Số  43 - KH/ĐUK`, `Số 12/KH/ĐUK`, `Số: 09/2009/CT-UBND`, `Số:     /KH-UBND`, `Số: …-KH/ĐU`, `Luật số: 83/2025/QH15`.
 * The symbol begins with a letter; its parts hang together by `-`, `/`, `.` or `&`, with or without spaces.
 */
const NUMBER =
  /^[(\s]*(?:(?:Luật|Bộ luật|Nghị quyết|Pháp lệnh|Lệnh|Quyết định|Nghị định|Thông tư|Chỉ thị)\s+)?[Ss][ốỐóôoO6]\s*[:.;]?\s*(?<number>\d{1,5}\p{Ll}?)?(?<blank>[\s.…_]*)(?<separator>[-–/]?)\s*(?:(?<year>(?:19|20)\d\d|20\.{2})\s*(?<slash>[/-])\s*)?(?<symbol>\p{Lu}[A-Za-zÀ-ỹ\d]*(?:(?:[-–/.&](?=[\p{Lu}\d(])|\s?[-–/.&]\s?(?=\p{Lu}{2}))[A-Za-zÀ-ỹ\d(][A-Za-zÀ-ỹ\d)]*)*)?/u;

/** `Số:c201//KH-SYT-CĐN`: the number was written by hand and misread, the symbol was printed. */
const SPOILT =
  /^\s*[Ss][ốỐóôoO6]\s*[:.;]?\s*[^\s/]{1,8}\s?[-–/]{1,2}\s*(?<symbol>\p{Lu}{2}[A-Za-zÀ-ỹ\d]*(?:[-/][\p{Lu}\d][A-Za-zÀ-ỹ\d]*)+)\s*$/u;

/** Reads the number at the beginning of a piece; `null` where there is none. */
export function readNumber(text: string, at: Span): DocumentNumber | null {
  const match = NUMBER.exec(text);
  const { number, year, symbol, separator, slash = "" } = match?.groups ?? {};
  if (!match || (!symbol && !(number && separator))) return readSpoilt(text, at);
  if (!separator && !/^\p{Lu}{2,4}[-/]/u.test(symbol ?? "")) return null;
  const sure = number && symbol && separator ? 0.97 : 0.85;
  const field = (value: string | undefined, from: number): HeaderField | null =>
    value ? { value: tight(value), span: spanIn(text, at, value, from), confidence: sure } : null;
  const body = [number, separator || PARTY_SEPARATOR, year, slash, symbol].join("");
  const complete = number !== undefined && symbol !== undefined && !year?.includes(".");
  const start = number ? text.indexOf(number) : 0;
  const written = text.slice(start, match[0].length).trimEnd();
  return {
    number: field(number, 0),
    symbol: field(symbol, match[0].length - (symbol?.length ?? 0)),
    code: complete ? { ...(field(written, start) as HeaderField), value: tight(body) } : null,
    length: match[0].length,
  };
}

function readSpoilt(text: string, at: Span): DocumentNumber | null {
  const match = SPOILT.exec(text);
  const symbol = match?.groups?.symbol;
  if (!match || !symbol) return null;
  const span = spanIn(text, at, symbol, match[0].lastIndexOf(symbol));
  return { number: null, symbol: { value: symbol, span, confidence: 0.6 }, code: null, length: match[0].length };
}

/** The Party parts number and symbol by a hyphen; its clerks leave it out now and then: `Số 84 QĐ/TWĐTN`. */
const PARTY_SEPARATOR = "-";

/** Without spaces, with hyphens for dashes. */
const tight = (code: string): string => code.replace(/\s+/gu, "").replace(/[–—]/gu, "-");

function spanIn(text: string, at: Span, value: string, from: number): Span {
  const start = at.start + text.indexOf(value, from);
  return { start, end: start + value.length };
}

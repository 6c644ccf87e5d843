import type { Line } from "../../record/lines.ts";
import type { HeaderField } from "../../record/schema.ts";
import type { Span } from "../../text/span.ts";
import { type DocumentNumber, readNumber } from "./number.ts";
import { type PlaceAndDate, readPlaceDate } from "./place-date.ts";

/** Who issued a document, with its number and day, as collections of laws print them under the type. */
export interface AuthorLine {
  readonly author: HeaderField;
  readonly number: DocumentNumber;
  readonly placeDate: PlaceAndDate | null;
  /** What stands behind the day: `VỀ VIỆC`. */
  readonly rest: { readonly text: string; readonly span: Span } | null;
  /** How many lines it takes. */
  readonly lines: number;
}

/** `CỦA THỦ TƯỚNG CHÍNH PHỦ SỐ 09/2005/QĐ-TTG NGÀY 15 THÁNG 6 NĂM 2005`, on up to three lines. */
const AUTHOR = /^của\s+(?<author>[A-Za-zÀ-ỹ][^\d]{2,120}?)(?<!\s)(?:\s*,)?\s+(?=số\s*(?:[:.]\s*)?\d)/iu;

/** Reads author, number and day from the lines below a type; `null` where they say something else. */
export function readAuthor(lines: readonly Line[], from: number): AuthorLine | null {
  const [first, ...others] = lines.slice(from, from + 3);
  if (!first || !/^của\s/iu.test(first.text)) return null;
  let whole = first.text;
  for (const [i, line] of [first, ...others].entries()) {
    if (i > 0) whole = whole.padEnd(line.span.start - first.span.start) + line.text;
    const read = /ngày/iu.test(whole) ? readAuthorIn(whole, first.span) : null;
    if (read) return { ...read, lines: i + 1 };
  }
  return null;
}

const DATE = /^[\s,]*ngày\s+\d{1,2}(?:\s+tháng\s+|[/-])\d{1,2}(?:\s+năm\s+|[/-])\d{4}/iu;

function trailing(whole: string, from: number, at: Span): AuthorLine["rest"] {
  const text = whole.slice(from).trim();
  return text === ""
    ? null
    : { text, span: { start: at.start + whole.length - text.length, end: at.start + whole.length } };
}

function readAuthorIn(whole: string, at: Span): Omit<AuthorLine, "lines"> | null {
  const match = AUTHOR.exec(whole);
  const name = match?.groups?.author;
  if (!match || !name) return null;
  const start = at.start + match[0].length;
  const rest = whole.slice(match[0].length);
  const number = readNumber(rest, { start, end: at.start + whole.length });
  if (!number) return null;
  const dated = DATE.exec(rest.slice(number.length));
  const dateStart = start + number.length + (dated?.[0].search(/ngày/iu) ?? 0);
  const restStart = start + number.length + (dated?.[0].length ?? 0);
  const nameStart = at.start + whole.indexOf(name);
  return {
    author: { value: name, span: { start: nameStart, end: nameStart + name.length }, confidence: 0.9 },
    number,
    placeDate: dated
      ? readPlaceDate(whole.slice(dateStart - at.start, restStart - at.start), { start: dateStart, end: restStart })
      : null,
    rest: trailing(whole, restStart - at.start, at),
  };
}

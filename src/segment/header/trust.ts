import type { Header, HeaderField } from "../../record/schema.ts";
import type { Document } from "../../text/document.ts";
import { matchesOf } from "../../text/matches.ts";
import type { CharsetStretch } from "../../text/normalizer.ts";
import { overlaps, type Span } from "../../text/span.ts";
import { wordsRight } from "../../text/words-right.ts";

/**
 * Lowers the confidence of fields whose words a recogniser or a conversion of charsets was not sure of. A number and a
 * day, which are often written by hand, are left open where they are likelier wrong than right.
 */
export function trusted(header: Header, document: Document): Header {
  const { charsets, text } = document;
  const allRight = wordsRight(document);
  if (!allRight && charsets.length === 0) return header;
  const chance = ({ span }: HeaderField): number => allRight?.(span) ?? 1;
  const fields = Object.entries(header).map(([name, field]) => {
    if (!field) return [name, field];
    const confidence = field.confidence * chance(field) * sureness(field.span, charsets);
    return [name, { ...field, confidence: round(confidence) }];
  });
  const { number, code, issuedOn, ...others } = Object.fromEntries(fields) as Header;
  const figures = (field: HeaderField): number =>
    Math.min(1, ...figuresIn(text, field.span).map((span) => allRight?.(span) ?? 1));
  const isNumberRead = header.number === null || figures(header.number) >= leastOf(header.number, text);
  const isDayRead = header.issuedOn === null || figures(header.issuedOn) >= LEAST;
  return {
    ...others,
    number: isNumberRead ? number : null,
    code: isNumberRead ? code : null,
    issuedOn: isDayRead ? issuedOn : null,
  };
}

/** Day, month and year of a date, the one number of a number. */
const figuresIn = (text: string, { start, end }: Span): readonly Span[] =>
  matchesOf(text.slice(start, end), /\d+/gu).map(({ 0: figures, index }) => ({
    start: start + index,
    end: start + index + figures.length,
  }));

/** Below this a number or a day is likelier wrong than right. */
const LEAST = 0.5;
/** The same of a number in one word with its symbol, which a recogniser is never sure of: `604/KHLN-SYT-SLĐTBXH`. */
const LEAST_JOINED = 0.12;

const leastOf = ({ span: { end } }: HeaderField, text: string): number =>
  /^[-/.]\p{Lu}/u.test(text.slice(end, end + 2)) ? LEAST_JOINED : LEAST;

/** The mean confidence of the conversions in a span, 1 where there is none. */
function sureness(span: Span, charsets: readonly CharsetStretch[]): number {
  const inside = charsets.filter((stretch) => overlaps(stretch.span, span));
  return inside.length === 0 ? 1 : inside.reduce((sum, { confidence }) => sum + confidence, 0) / inside.length;
}

const round = (share: number): number => Math.round(share * 100) / 100;

import type { Header } from "../../record/schema.ts";
import type { Document } from "../../text/document.ts";
import { overlaps, type Span } from "../../text/span.ts";

/** Lowers the confidence of fields whose words a recogniser or a conversion of charsets was not sure of. */
export function trusted(header: Header, document: Document): Header {
  const doubts = doubtsOf(document);
  if (doubts.length === 0) return header;
  const fields = Object.entries(header).map(([name, field]) => [
    name,
    field && { ...field, confidence: round(field.confidence * sureness(field.span, doubts)) },
  ]);
  return Object.fromEntries(fields) as Header;
}

interface Doubt {
  readonly span: Span;
  readonly confidence: number;
}

/** Words as a recogniser read them, pages where it says no more, stretches converted from another charset. */
function doubtsOf({ locators, pages, charsets }: Document): readonly Doubt[] {
  const words = locators.flatMap(({ span, confidence }) => (confidence === undefined ? [] : [{ span, confidence }]));
  const read = pages.flatMap(({ span, confidence }) => (confidence === null ? [] : [{ span, confidence }]));
  return [...(words.length > 0 ? words : read), ...charsets];
}

/** The mean confidence of what lies in a span, 1 where nothing does. */
function sureness(span: Span, doubts: readonly Doubt[]): number {
  const inside = doubts.filter((doubt) => overlaps(doubt.span, span));
  return inside.length === 0 ? 1 : inside.reduce((sum, { confidence }) => sum + confidence, 0) / inside.length;
}

const round = (share: number): number => Math.round(share * 100) / 100;

import type { Header } from "../../record/schema.ts";
import type { Document } from "../../text/document.ts";
import type { CharsetStretch } from "../../text/normalizer.ts";
import { overlaps, type Span } from "../../text/span.ts";
import { wordsRight } from "../../text/words-right.ts";

/** Lowers the confidence of fields whose words a recogniser or a conversion of charsets was not sure of. */
export function trusted(header: Header, document: Document): Header {
  const { charsets } = document;
  const allRight = wordsRight(document);
  if (!allRight && charsets.length === 0) return header;
  const fields = Object.entries(header).map(([name, field]) => {
    if (!field) return [name, field];
    const confidence = field.confidence * (allRight?.(field.span) ?? 1) * sureness(field.span, charsets);
    return [name, { ...field, confidence: round(confidence) }];
  });
  return Object.fromEntries(fields) as Header;
}

/** The mean confidence of the conversions in a span, 1 where there is none. */
function sureness(span: Span, charsets: readonly CharsetStretch[]): number {
  const inside = charsets.filter((stretch) => overlaps(stretch.span, span));
  return inside.length === 0 ? 1 : inside.reduce((sum, { confidence }) => sum + confidence, 0) / inside.length;
}

const round = (share: number): number => Math.round(share * 100) / 100;

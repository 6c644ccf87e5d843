import type { Span } from "../../src/text/span.ts";

// http://vd.gov.vn/a?id=§5 | www.vd.gov.vn | a.b@c.vn
const ADDRESS = /(?:https?:\/\/|ftp:\/\/|www\.)\S+|[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+\.\S+/gu;

/** Web and mail addresses between two offsets, which are not words of any language. */
export function addressesIn(text: string, from: number, to: number): readonly Span[] {
  const piece = text.slice(from, to);
  if (!SIGNS.some((sign) => piece.includes(sign))) return [];
  return Array.from(piece.matchAll(ADDRESS), ({ 0: address, index }) => ({
    start: from + index,
    end: from + index + address.length,
  }));
}

/** One of them is in every address: a quick test for long texts. */
const SIGNS = ["://", "www.", "@"];

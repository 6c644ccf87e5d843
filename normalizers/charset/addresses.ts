import type { Span } from "../../src/text/span.ts";

// http://vd.gov.vn/a?id=§5 | www.vd.gov.vn | a.b@c.vn
const ADDRESS = /(?:https?:\/\/|ftp:\/\/|www\.)\S+|[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+\.\S+/gu;

/** Web and mail addresses between two offsets, which are not words of any language. */
export const addressesIn = (text: string, from: number, to: number): readonly Span[] =>
  Array.from(text.slice(from, to).matchAll(ADDRESS), ({ 0: address, index }) => ({
    start: from + index,
    end: from + index + address.length,
  }));

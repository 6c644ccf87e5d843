import type { Span } from "../../../src/text/span.ts";
import { linesWith } from "../../lines-with.ts";

// http://vd.gov.vn/a?id=§5 | www.vd.gov.vn | a.b@c.vn
const ADDRESS = /(?:https?:\/\/|ftp:\/\/|www\.)\S+|[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+\.\S+/gu;

/** Web and mail addresses between two offsets, which are not words of any language. */
export function addressesIn(text: string, from: number, to: number): readonly Span[] {
  const addresses: Span[] = [];
  for (const line of linesWith(text.slice(from, to), SIGN))
    for (const { 0: address, index } of line.text.matchAll(ADDRESS)) {
      const start = from + line.start + index;
      addresses.push({ start, end: start + address.length });
    }
  return addresses;
}

/** One of them is in every address. */
const SIGN = /:\/\/|www\.|@/g;

import { ReadError } from "../errors.ts";
import type { RawDocument } from "../text/raw-document.ts";
import { DEFAULT_LIMITS } from "./limits.ts";
import type { ReadOptions } from "./reader.ts";

/**
 * A reading as it is.
 * @throws ReadError `too-large` where it has more lines than one document may have.
 */
export function withinLines(raw: RawDocument, { limits, name }: ReadOptions): RawDocument {
  const most = limits?.lines ?? DEFAULT_LIMITS.lines;
  if (Math.max(count(raw.text, "\n"), count(raw.text, "\r")) < most) return raw;
  throw new ReadError("too-large", `${name || "The document"} has more than ${most} lines; split it.`);
}

function count(text: string, sign: string): number {
  let found = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) found++;
  return found;
}

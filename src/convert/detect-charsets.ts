import type { CharsetStretch } from "../text/normalizer.ts";
import { type FontSpan, toUnicode } from "./to-unicode.ts";

export interface Detection {
  /** What most of the text is in: `unicode`, or the charset of more than half of it. */
  readonly dominant: string;
  /** The stretches that are not Unicode, on the text that `toUnicode` makes of it. */
  readonly stretches: readonly CharsetStretch[];
}

/** The legacy charsets of a text: which stretches, on what evidence, how surely. Nothing else is found by it than by `toUnicode`. */
export function detectCharsets(text: string, options: { readonly fonts?: readonly FontSpan[] } = {}): Detection {
  const { stretches, text: converted } = toUnicode(text, options);
  const lengths = new Map<string, number>();
  for (const { charset, span } of stretches) lengths.set(charset, (lengths.get(charset) ?? 0) + span.end - span.start);
  const [first] = [...lengths].sort((a, b) => b[1] - a[1]);
  return { dominant: first && first[1] * 2 > converted.length ? first[0] : "unicode", stretches };
}

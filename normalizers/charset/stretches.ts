import type { Edit } from "../../src/text/edit.ts";
import type { CharsetStretch, Normalization } from "../../src/text/normalizer.ts";

/** How far apart two converted words of one stretch may stand: the length of a few short words between. */
const NEAR = 40;

/** Edits with the stretches of text, as it is after them, that they converted from one charset. */
export function withStretches(text: string, edits: readonly Edit[], charset: string): Normalization {
  const charsets: CharsetStretch[] = [];
  let shift = 0;
  let read = 0;
  for (const { start, end, insert } of edits) {
    const span = { start: start + shift, end: start + shift + insert.length };
    const last = charsets.at(-1);
    const joins = last && start - read <= NEAR && !text.slice(read, start).includes("\n");
    const stretch = {
      charset,
      span: joins ? { ...span, start: last.span.start } : span,
      evidence: "content",
      confidence: 0.99,
    } as const;
    if (joins) charsets[charsets.length - 1] = stretch;
    else charsets.push(stretch);
    shift += insert.length - (end - start);
    read = end;
  }
  return { edits, charsets };
}

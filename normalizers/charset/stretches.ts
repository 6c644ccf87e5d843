import type { Diagnostic } from "../../src/text/diagnostic.ts";
import type { Edit } from "../../src/text/edit.ts";
import type { CharsetStretch, Normalization } from "../../src/text/normalizer.ts";
import { repair } from "./warnings.ts";

/** How far apart two converted words of one stretch may stand: the length of a few short words between. */
const NEAR = 40;

/** An edit, and whether letters in it are a guess that no table gives. */
export interface Converted extends Edit {
  readonly guessed?: boolean;
}

/** Edits with the stretches of text, as it is after them, that they converted from one charset, and what they guessed. */
export function withStretches(text: string, edits: readonly Converted[], charset: string): Normalization {
  const charsets: CharsetStretch[] = [];
  const diagnostics: Diagnostic[] = [];
  let shift = 0;
  let read = 0;
  for (const { start, end, insert, guessed } of edits) {
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
    if (guessed) diagnostics.push(repair(text.slice(start, end), insert, span, false));
    shift += insert.length - (end - start);
    read = end;
  }
  return { edits, charsets, diagnostics };
}

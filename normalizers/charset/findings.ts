import { type Diagnostic, warning } from "../../src/text/diagnostic.ts";
import type { Edit } from "../../src/text/edit.ts";
import type { CharsetStretch, Normalization } from "../../src/text/normalizer.ts";
import type { Encoding } from "./encoding.ts";

/** What became of one word. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly encoding: Encoding | null;
  readonly certain: boolean;
  readonly restored: boolean;
  readonly font: boolean;
  readonly gap: number;
}

export function report(text: string, found: readonly Found[]): Normalization {
  const edits: Edit[] = [];
  const charsets: CharsetStretch[] = [];
  const diagnostics: Diagnostic[] = [];
  let shift = 0;
  for (let i = 0; i < found.length; ) {
    const encoding = found[i]?.encoding ?? null;
    let end = i;
    let certain = 0;
    while (end < found.length && found[end]?.encoding === encoding)
      certain += found[end++]?.certain || found[end - 1]?.font ? 1 : 0;
    if (encoding && certain > 0) {
      const before = shift;
      for (const word of found.slice(i, end)) {
        const old = text.slice(word.start, word.end);
        if (old === word.text) continue;
        edits.push({ start: word.start, end: word.end, insert: word.text });
        if (word.restored)
          diagnostics.push(
            warning(
              "charset-repair",
              `A letter was restored.`,
              { start: word.start + shift, end: word.start + shift + word.text.length },
              old,
            ),
          );
        shift += word.text.length - old.length;
      }
      charsets.push({
        charset: encoding.name,
        span: { start: (found[i] as Found).start + before, end: (found[end - 1] as Found).end + shift },
        evidence: "content",
        confidence: 0.9,
      });
    }
    i = end;
  }
  return { edits, charsets, diagnostics };
}

import type { CharsetStretch } from "../text/normalizer.ts";
import type { Span } from "../text/span.ts";

/** What was converted from one charset. */
export interface CharsetSummary {
  readonly charset: string;
  readonly stretches: number;
  readonly characters: number;
  /** The first stretch as it stood and as it stands now, shortened. */
  readonly example: { readonly before: string; readonly after: string };
}

const LONGEST_EXAMPLE = 60;

/** Converted text, and where its stretches stood before. */
export interface Converted {
  readonly text: string;
  readonly before: string;
  readonly stretches: readonly CharsetStretch[];
  placeBefore(span: Span): Span;
}

/** Charset by charset, what was converted, the one with most text first. */
export function summarize(parts: readonly Converted[]): readonly CharsetSummary[] {
  const found = new Map<string, CharsetSummary>();
  for (const part of parts)
    for (const { charset, span } of part.stretches) {
      const old = found.get(charset);
      found.set(charset, {
        charset,
        stretches: (old?.stretches ?? 0) + 1,
        characters: (old?.characters ?? 0) + span.end - span.start,
        example: old?.example ?? exampleOf(part, span),
      });
    }
  return [...found.values()].sort((a, b) => b.characters - a.characters);
}

function exampleOf({ text, before, placeBefore }: Converted, span: Span): CharsetSummary["example"] {
  const { start, end } = placeBefore(span);
  return { before: shortened(before.slice(start, end)), after: shortened(text.slice(span.start, span.end)) };
}

const shortened = (text: string): string => {
  const line = text.replace(/\s+/gu, " ");
  return line.length > LONGEST_EXAMPLE ? `${line.slice(0, LONGEST_EXAMPLE)}…` : line;
};

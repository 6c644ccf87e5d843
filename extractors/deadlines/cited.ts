import type { Reference } from "../../src/record/schema.ts";
import { countAhead } from "../../src/text/count-ahead.ts";
import type { Span } from "../../src/text/span.ts";

/** Answers which documents a stretch of the text cites, by their ids, each once. */
export function citations(references: readonly Reference[]): (s: Span) => string[] {
  const mentions = references
    .flatMap(({ id, mentions }) => mentions.map(({ span }) => ({ id, span })))
    .sort((a, b) => a.span.start - b.span.start);
  return (s) => {
    const ids: string[] = [];
    for (let i = countAhead(mentions, ({ span }) => span.start < s.start); i < mentions.length; i++) {
      const { id, span } = mentions[i] as (typeof mentions)[number];
      if (span.start >= s.end) break;
      if (!ids.includes(id)) ids.push(id);
    }
    return ids;
  };
}

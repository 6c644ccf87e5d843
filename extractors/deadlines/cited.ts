import type { Reference } from "../../src/record/schema.ts";
import type { Span } from "../../src/text/span.ts";

/** Answers which documents a stretch of the text cites, by their ids, each once. */
export function citations(references: readonly Reference[]): (s: Span) => readonly string[] {
  const mentions = references
    .flatMap(({ id, mentions }) => mentions.map(({ span }) => ({ id, span })))
    .sort((a, b) => a.span.start - b.span.start);
  return (s) => {
    const ids: string[] = [];
    for (let i = firstFrom(mentions, s.start); i < mentions.length; i++) {
      const { id, span } = mentions[i] as (typeof mentions)[number];
      if (span.start >= s.end) break;
      if (!ids.includes(id)) ids.push(id);
    }
    return ids;
  };
}

/** The index of the first item that begins at an offset or behind it; the items are in the order of the text. */
function firstFrom(items: readonly { readonly span: Span }[], offset: number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle] as { readonly span: Span }).span.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

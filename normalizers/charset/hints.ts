import type { Locator } from "../../src/text/raw-document.ts";
import type { Span } from "../../src/text/span.ts";
import { fontCharset } from "./fonts.ts";

/** What font a place stands in, where fonts tell of charsets. */
export interface FontStretch extends Span {
  readonly charset: string;
  readonly capitals: boolean;
}

/** The stretches set in fonts of legacy charsets, in order. */
export function fontStretches(locators: readonly Locator[]): readonly FontStretch[] {
  const known = new Map<string, ReturnType<typeof fontCharset>>();
  const stretches: FontStretch[] = [];
  for (const { font, span } of locators) {
    if (font === undefined) continue;
    if (!known.has(font)) known.set(font, fontCharset(font));
    const found = known.get(font);
    if (found) stretches.push({ start: span.start, end: span.end, ...found });
  }
  return stretches.sort((a, b) => a.start - b.start);
}

/** Answers, for offsets that never decrease, which of the sorted stretches holds the offset. */
export function follow<T extends Span>(stretches: readonly T[]): (offset: number) => T | null {
  let i = 0;
  return (offset) => {
    while (i < stretches.length && (stretches[i] as T).end <= offset) i++;
    const stretch = stretches[i];
    return stretch && stretch.start <= offset ? stretch : null;
  };
}

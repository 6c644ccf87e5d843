import type { Locator } from "../../../src/text/raw-document.ts";
import type { Span } from "../../../src/text/span.ts";
import { fontCharset } from "../encodings/fonts.ts";

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

/** What the fonts of a word say. */
export interface WordFont {
  readonly charset: string;
  /** Whether each of its characters is drawn as a capital; one answer where it is the same for all. */
  readonly capitals: boolean | readonly boolean[];
}

/** The font of a word, which may be set in several: `Ủy` with its first letter in a capital font. Words come in order. */
export function wordFont({ start, end }: Span, fontAt: (offset: number) => FontStretch | null): WordFont | null {
  const first = fontAt(start);
  if (first && first.end >= end) return first;
  const fonts = Array.from({ length: end - start }, (_, i) => fontAt(start + i));
  const charset = fonts.find((font) => font !== null)?.charset;
  return charset === undefined ? null : { charset, capitals: fonts.map((font) => font?.capitals === true) };
}

/** A word as its font draws it. */
export function drawn(text: string, { capitals }: WordFont): string {
  if (typeof capitals === "boolean") return capitals ? text.toUpperCase() : text;
  if (capitals.every(Boolean)) return text.toUpperCase();
  if (capitals.length === text.length)
    return Array.from({ length: text.length }, (_, i) =>
      capitals[i] ? text.charAt(i).toUpperCase() : text.charAt(i),
    ).join("");
  return capitals[0] ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

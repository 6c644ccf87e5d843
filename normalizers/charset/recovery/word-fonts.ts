import type { Way } from "./decide.ts";
import { type WordFont, wordFont } from "./hints.ts";
import type { Words } from "./words.ts";

/** The font of each word; `null` where fonts say nothing in the whole text. */
export const fontsOf = (
  { count, starts, ends }: Words,
  { hasFonts, fontAt }: Way,
): readonly (WordFont | null)[] | null =>
  hasFonts
    ? Array.from({ length: count }, (_, i) => wordFont({ start: starts[i] as number, end: ends[i] as number }, fontAt))
    : null;

/**
 * The state that font or declaration speak for, word by word; `null` where none speaks. A declaration is not believed
 * where the text has letters that only Unicode has: the page was converted and kept its old header.
 */
export function hintsOf({ count }: Words, fonts: readonly (WordFont | null)[] | null, way: Way): Uint8Array | null {
  const { encodings, mixed } = way.knowledge;
  const stateOf = (name: string | undefined): number => encodings.findIndex((e) => e.name === name) + 1;
  if (fonts === null && (mixed || way.declared === undefined)) return null;
  const hints = new Uint8Array(count).fill(mixed ? 0 : stateOf(way.declared));
  fonts?.forEach((font, i) => {
    if (font) hints[i] = stateOf(font.charset);
  });
  return hints;
}

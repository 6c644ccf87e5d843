import { footersWithGap, headersWithGap, keepRealText } from "../word/furniture.ts";
import type { Paragraph } from "../word/paragraph.ts";

/** Destinations of headers and footers: of all pages, of right and left ones, and of the first. */
export const FURNITURE: ReadonlySet<string> = new Set(
  ["header", "footer"].flatMap((kind) => [kind, `${kind}r`, `${kind}l`, `${kind}f`]),
);

/** Passes on the real text of headers where they stand, that of footers at the end. */
export class Furniture {
  /** The section's first page has headers and footers of its own. */
  titlePage = false;
  /** Left and right pages have headers and footers of their own. */
  facingPages = false;
  readonly #emit: (paragraph: Paragraph) => void;
  readonly #footers: Paragraph[] = [];
  readonly #seen = new Set<string>();

  constructor(emit: (paragraph: Paragraph) => void) {
    this.#emit = emit;
  }

  add(destination: string, paragraphs: readonly Paragraph[]): void {
    if ((destination.endsWith("f") && !this.titlePage) || (destination.endsWith("l") && !this.facingPages)) return;
    const real = keepRealText(paragraphs, this.#seen);
    if (destination.startsWith("footer")) this.#footers.push(...real);
    else for (const paragraph of headersWithGap(real)) this.#emit(paragraph);
  }

  end(): void {
    for (const paragraph of footersWithGap(this.#footers)) this.#emit(paragraph);
  }
}

import { overlaps, type Span } from "../../../src/text/span.ts";

/** How many characters one block holds, as a power of two. */
const BLOCK = 8;

/** Places that something was read at, by blocks of the text, so that asking takes the same time in a long one. */
export class Taken {
  readonly #blocks = new Map<number, Span[]>();

  add(s: Span): void {
    for (let block = s.start >> BLOCK; block <= s.end >> BLOCK; block++) {
      const spans = this.#blocks.get(block);
      if (spans) spans.push(s);
      else this.#blocks.set(block, [s]);
    }
  }

  meets(s: Span): boolean {
    for (let block = s.start >> BLOCK; block <= s.end >> BLOCK; block++)
      if (this.#blocks.get(block)?.some((other) => overlaps(other, s))) return true;
    return false;
  }
}

import { foldTonePlacement } from "../../src/vietnamese/fold.ts";

/** A syllable, number or sign of some words. */
export interface Token {
  /** In lower case, with one placement of tones. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The tokens of some words; read by hand, since this is asked of every clause and a pattern takes three times as long. */
export function tokensOf(words: string): readonly Token[] {
  const folded = foldTonePlacement(words.toLowerCase());
  const tokens: Token[] = [];
  for (let start = 0; start < folded.length; ) {
    let end = start + 1;
    if (isOfSyllable(folded.charCodeAt(start))) while (isOfSyllable(folded.charCodeAt(end))) end++;
    const text = folded.slice(start, end);
    if (text.trim() !== "") tokens.push({ text, start, end });
    start = end;
  }
  return tokens;
}

/** `A` to `Z`, `a` to `z`, `À` to `ỹ` and digits; false behind the end of a text. */
export const isOfSyllable = (unit: number): boolean =>
  (unit >= 0xc0 && unit <= 0x1ef9) ||
  (unit >= 0x61 && unit <= 0x7a) ||
  (unit >= 0x41 && unit <= 0x5a) ||
  (unit >= 0x30 && unit <= 0x39);

interface Node {
  readonly next: Map<string, Node>;
  last: boolean;
}

/** Phrases that are looked up syllable by syllable. */
export class Lexicon {
  readonly #root: Node = { next: new Map(), last: false };

  constructor(phrases: readonly string[]) {
    for (const phrase of phrases) this.#add(tokensOf(phrase));
  }

  #add(tokens: readonly Token[]): void {
    let node = this.#root;
    for (const { text } of tokens) {
      const next = node.next.get(text) ?? { next: new Map(), last: false };
      node.next.set(text, next);
      node = next;
    }
    node.last = true;
  }

  /** The first tokens of its phrases. */
  get beginnings(): readonly string[] {
    return [...this.#root.next.keys()];
  }

  /** How many tokens from the `i`th on the longest phrase takes; 0 where none begins. */
  longestAt(tokens: readonly Token[], i: number): number {
    let longest = 0;
    let node: Node | undefined = this.#root;
    for (let length = 1; i + length <= tokens.length; length++) {
      node = node.next.get((tokens[i + length - 1] as Token).text);
      if (!node) return longest;
      if (node.last) longest = length;
    }
    return longest;
  }
}

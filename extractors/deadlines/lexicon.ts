import { matchesOf } from "../../src/text/matches.ts";
import { foldTonePlacement } from "../../src/vietnamese/fold.ts";

/** A syllable, number or sign of some words. */
export interface Token {
  /** In lower case, with one placement of tones. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const TOKEN = /[A-Za-zÀ-ỹ0-9]+|[^\sA-Za-zÀ-ỹ0-9]/gu;

export const tokensOf = (words: string): readonly Token[] =>
  matchesOf(foldTonePlacement(words.toLowerCase()), TOKEN).map(({ 0: text, index }) => ({
    text,
    start: index,
    end: index + text.length,
  }));

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

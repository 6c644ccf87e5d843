import type { Syllables } from "./syllables.ts";
import type { Tokens } from "./tokens.ts";

interface Node {
  readonly next: Map<number, Node>;
  last: boolean;
}

const newNode = (): Node => ({ next: new Map(), last: false });

/** Phrases that are looked up syllable by syllable. */
export class Lexicon {
  readonly #root = newNode();
  /** Whether a phrase begins with the syllable of that number. */
  readonly #begins: Uint8Array;

  constructor(phrases: readonly string[], syllables: Syllables) {
    this.#begins = new Uint8Array(syllables.size + 1);
    for (const phrase of phrases) this.#add(syllables.numbersOf(phrase));
  }

  #add(numbers: readonly number[]): void {
    let node = this.#root;
    for (const number of numbers) {
      const next = node.next.get(number) ?? newNode();
      node.next.set(number, next);
      node = next;
    }
    node.last = true;
    this.#begins[numbers[0] ?? 0] = 1;
  }

  /** Whether a phrase begins with the syllable of a number. */
  beginsWith(number: number): boolean {
    return this.#begins[number] === 1;
  }

  /** How many tokens from the `i`th on the longest phrase takes; 0 where none begins. */
  longestAt({ numbers, length: end }: Tokens, i: number): number {
    if (i >= end || this.#begins[numbers[i] as number] === 0) return 0;
    let longest = 0;
    let node: Node | undefined = this.#root;
    for (let length = 1; i + length <= end; length++) {
      node = node.next.get(numbers[i + length - 1] as number);
      if (!node) return longest;
      if (node.last) longest = length;
    }
    return longest;
  }
}

import type { Syllables } from "./syllables.ts";
import type { Tokens } from "./tokens.ts";

/** Where a phrase has come to, and what may go on there. */
interface Node {
  next: Map<number, Node> | null;
  last: boolean;
}

const newNode = (): Node => ({ next: null, last: false });

/** Phrases that are looked up syllable by syllable. */
export class Lexicon {
  /** By the number of a syllable where the phrases go on that begin with it: most begin none, and most phrases end there. */
  readonly #first: (Node | null)[];

  constructor(phrases: readonly string[], syllables: Syllables) {
    this.#first = Array.from({ length: syllables.size + 1 }, () => null);
    for (const phrase of phrases) this.#add(syllables.numbersOf(phrase));
  }

  #add([first = 0, ...others]: readonly number[]): void {
    this.#first[first] ??= newNode();
    let node = this.#first[first];
    for (const number of others) {
      node.next ??= new Map();
      const next = node.next.get(number) ?? newNode();
      node.next.set(number, next);
      node = next;
    }
    node.last = true;
  }

  /** Whether a phrase begins with the syllable of a number. */
  beginsWith(number: number): boolean {
    return this.#first[number] !== null;
  }

  /** How many tokens from the `i`th on the longest phrase takes; 0 where none begins. */
  longestAt({ numbers, length: end }: Tokens, i: number): number {
    if (i >= end) return 0;
    let longest = 0;
    let node: Node | null | undefined = this.#first[numbers[i] as number];
    for (let next = i + 1; node; next++) {
      if (node.last) longest = next - i;
      node = next < end ? node.next?.get(numbers[next] as number) : null;
    }
    return longest;
  }
}

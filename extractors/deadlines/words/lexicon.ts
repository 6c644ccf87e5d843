import type { Syllables } from "./syllables.ts";
import type { Tokens } from "./tokens.ts";

/** How many bits hold the length of a phrase: none has more than 15 tokens. */
const BITS = 4;
const LONGEST = 15;

/** Where a phrase has come to, and what may go on there. */
interface Node {
  /** One in the place of each list that has the phrase. */
  lists: number;
  next: Map<number, Node> | null;
}

const newNode = (): Node => ({ lists: 0, next: null });

/** For each list of a lexicon how many tokens a phrase takes; one number, since it is asked at every syllable. */
export type Lengths = number;

/** How many tokens the phrase of a list takes; 0 where there is none. */
export const lengthIn = (lengths: Lengths, list: number): number => (lengths >> (list * BITS)) & LONGEST;

/** Up to seven lists of phrases that are looked up together, syllable by syllable. */
export class Lexicon {
  /** By the number of a syllable where the phrases go on that begin with it: most begin none, and most phrases end there. */
  readonly #first: (Node | null)[];

  constructor(lists: readonly (readonly string[])[], syllables: Syllables) {
    this.#first = Array.from({ length: syllables.size + 1 }, () => null);
    for (const [list, phrases] of lists.entries())
      for (const phrase of phrases) this.#add(syllables.numbersOf(phrase), 1 << (list * BITS));
  }

  #add([first = 0, ...others]: readonly number[], list: number): void {
    this.#first[first] ??= newNode();
    let node = this.#first[first];
    for (const number of others) {
      node.next ??= new Map();
      const next = node.next.get(number) ?? newNode();
      node.next.set(number, next);
      node = next;
    }
    node.lists |= list;
  }

  /** The longest phrase of each list that begins with the `i`th token. */
  longestAt({ numbers, length: end }: Tokens, i: number): Lengths {
    let longest = 0;
    let node = i < end ? this.#first[numbers[i] as number] : null;
    for (let next = i + 1; node; next++) {
      if (node.lists !== 0) longest = (longest & ~(node.lists * LONGEST)) | (node.lists * (next - i));
      node = next < end ? node.next?.get(numbers[next] as number) : null;
    }
    return longest;
  }
}

/** Numbers for words, so that a word seen before is known without making a string of it. */
export interface Lexicon {
  /** The number of the word at `[start, end)`, whose characters hash to `hash`. */
  numberOf(text: string, start: number, end: number, hash: number): number;
  word(number: number): string;
  readonly size: number;
}

/** Slots at first; doubled when three quarters are taken. */
const SLOTS = 1 << 10;

export function createLexicon(): Lexicon {
  const words: string[] = [];
  const hashes: number[] = [];
  let slots = new Int32Array(SLOTS);
  const place = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) & (slots.length - 1);
  const grow = (): void => {
    slots = new Int32Array(slots.length * 2);
    hashes.forEach((hash, number) => {
      let slot = place(hash);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = number + 1;
    });
  };
  return {
    get size() {
      return words.length;
    },
    word: (number) => words[number] as string,
    numberOf(text, start, end, hash) {
      let slot = place(hash);
      for (let found = slots[slot] as number; found !== 0; found = slots[slot] as number) {
        if (hashes[found - 1] === hash && isAt(words[found - 1] as string, text, start, end)) return found - 1;
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = words.push(text.slice(start, end));
      hashes.push(hash);
      if (words.length * 4 > slots.length * 3) grow();
      return words.length - 1;
    },
  };
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

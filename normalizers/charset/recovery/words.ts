import type { Span } from "../../../src/text/span.ts";

/** What the characters of a word are, as bits. */
export const ASCII = 1;
/** A letter that only Unicode has: `ế`, `ư`. */
export const UNICODE = 2;
/** A Latin-1 letter, which every reading may claim: `ó`, `ã`, `ñ`. */
export const LATIN1 = 4;
/** A sign that is a letter in some charset only: `§`, `®`, U+00AD. */
export const SIGN = 8;
export const MARK = 16;
/** A letter of another alphabet. */
export const OTHER = 32;

/** What stands between a word and the one before it. */
export const SPACE = 0;
export const PUNCTUATION = 1;
export const NEW_LINE = 2;

/** Bits of every UTF-16 unit; 0 for what separates words. */
export type Alphabet = Uint8Array;

const RANGES: readonly (readonly [from: number, to: number, kind: number])[] = [
  [0x41, 0x5a, ASCII],
  [0x61, 0x7a, ASCII],
  [0xa1, 0xbf, SIGN],
  [0xc0, 0xff, LATIN1],
  [0x100, 0x24f, OTHER],
  [0x300, 0x36f, MARK],
  [0x370, 0x58f, OTHER],
  [0x1e00, 0x1e9f, OTHER],
  [0x1ea0, 0x1ef9, UNICODE],
  [0xf000, 0xf0ff, SIGN],
];

/** The letters and letter-like signs of all charsets that leave windows-1252 punctuation alone. */
export const alphabet: Alphabet = buildAlphabet();

/** The alphabet with more characters that are letters in a charset: controls, punctuation or ASCII signs. */
export function widened(base: Alphabet, characters: string): Alphabet {
  const wide = base.slice();
  for (let i = 0; i < characters.length; i++) {
    const unit = characters.charCodeAt(i);
    if (wide[unit] === 0) wide[unit] = SIGN;
  }
  return wide;
}

function buildAlphabet(): Alphabet {
  const kinds = new Uint8Array(0x10000);
  for (const [from, to, kind] of RANGES) kinds.fill(kind, from, to + 1);
  for (const letter of "ĂăĐđĨĩŨũƠơƯư") kinds[letter.charCodeAt(0)] = UNICODE;
  for (const sign of "×÷\u001f\u2010\u2011\u2212\u2219") kinds[sign.charCodeAt(0)] = SIGN;
  return kinds;
}

/** The words of a piece of text, as columns that are used again for the next piece. */
export class Words {
  count = 0;
  /** How many are Unicode beyond doubt. */
  unicode = 0;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Bits of the characters of each. */
  readonly kinds: Uint8Array;
  /** What stands before each. */
  readonly gaps: Uint8Array;
  /** Of the characters of each. */
  readonly hashes: Int32Array;
  /** In the lexicon, where it has been asked; -1 else. */
  readonly numbers: Int32Array;

  /** @param length of the longest piece */
  constructor(length: number) {
    const room = (length >> 1) + 1;
    this.starts = new Int32Array(room);
    this.ends = new Int32Array(room);
    this.kinds = new Uint8Array(room);
    this.gaps = new Uint8Array(room);
    this.hashes = new Int32Array(room);
    this.numbers = new Int32Array(room);
  }

  /** Takes the words of `text` within a span, which cuts no word. */
  scan(text: string, span: Span, kindsOf: Alphabet): this {
    this.unicode = 0;
    this.count = this.#fill(text, span, kindsOf);
    return this;
  }

  /** How many words there are. Nothing but the count stands behind the loop: what does is compiled again for each piece. */
  #fill(text: string, { start, end: to }: Span, kindsOf: Alphabet): number {
    const { starts, ends, kinds, gaps, hashes, numbers } = this;
    let count = 0;
    let gap: number = NEW_LINE;
    for (let i = start; i < to; ) {
      let unit = text.charCodeAt(i);
      let kind = kindsOf[unit] as number;
      if (kind === 0) {
        if (unit === 10 || unit === 13) gap = NEW_LINE;
        else if (unit !== 32 && unit !== 0xa0 && gap === SPACE) gap = PUNCTUATION;
        i++;
        continue;
      }
      starts[count] = i;
      let bits = 0;
      let hash = 0;
      do {
        bits |= kind;
        hash = (Math.imul(hash, 31) + unit) | 0;
        i++;
        unit = i < to ? text.charCodeAt(i) : 32;
        kind = kindsOf[unit] as number;
      } while (kind !== 0 && i < to);
      ends[count] = i;
      kinds[count] = bits;
      hashes[count] = hash;
      numbers[count] = -1;
      if ((bits & UNICODE) !== 0) this.unicode++;
      gaps[count++] = gap;
      gap = SPACE;
    }
    return count;
  }
}

import { foldTonePlacement, TONE_PLACEMENTS } from "../../../src/vietnamese/fold.ts";
import { type Tokens, tokensFor } from "./tokens.ts";

const LAST_LETTER = 0x1ef9;

/** `A` to `Z`, `a` to `z`, `À` to `ỹ` and digits; false behind the end of a text. */
export const isOfSyllable = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) ||
  (unit >= 0xc0 && unit <= LAST_LETTER) ||
  (unit >= 0x41 && unit <= 0x5a) ||
  (unit >= 0x30 && unit <= 0x39);

/** The syllables, numbers and signs of a phrase, in lower case and with one placement of tones. */
const partsOf = (phrase: string): readonly string[] =>
  foldTonePlacement(phrase.toLowerCase()).match(/[a-zà-ỹ\d]+|\S/gu) ?? [];

/** Both placements of a syllable's tone: `hoà`, `hòa`. */
const spellings = (syllable: string): readonly string[] => [
  syllable,
  ...TONE_PLACEMENTS.flatMap(([first, second]) => (syllable.includes(second) ? [syllable.replace(second, first)] : [])),
];

/** The row of the table in which every syllable begins; none leads out of row 0. */
const FIRST_ROW = 1;
/** The columns of signs and of blanks; those of letters lie below, at 0 those that no syllable has. */
const SIGN = 0xfe;
const BLANK = 0xff;
const BLANKS =
  "\t\n\v\f\r \u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

/**
 * The syllables of a vocabulary, numbered from 1 on. They are told letter by letter from a table, whatever their case
 * and the placement of their tone, so that no word of a text need be cut out, folded and looked up.
 */
export class Syllables {
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #columns = new Uint8Array(0x10000).fill(SIGN);
  readonly #width: number;
  /** For each row and column the row behind it. */
  readonly #rows: Uint16Array;
  /** For each row the number of the syllable that ends there. */
  readonly #ended: Uint16Array;
  readonly #signs = new Map<number, number>();
  #tokens = tokensFor(256);

  constructor(phrases: readonly string[]) {
    const syllables = [...new Set(phrases.flatMap(partsOf))];
    const spelled = syllables.flatMap(spellings).join("");
    this.#numbers = new Map(syllables.map((syllable, i) => [syllable, i + 1]));
    this.#width = this.#fillColumns(new Set(spelled));
    this.#rows = new Uint16Array((spelled.length + FIRST_ROW + 1) * this.#width);
    this.#ended = new Uint16Array(spelled.length + FIRST_ROW + 1);
    this.#fillRows();
  }

  /** How many columns there are. */
  #fillColumns(letters: ReadonlySet<string>): number {
    for (let unit = 0; unit <= LAST_LETTER; unit++) if (isOfSyllable(unit)) this.#columns[unit] = 0;
    for (const blank of BLANKS) this.#columns[blank.charCodeAt(0)] = BLANK;
    let column = 0;
    for (const letter of letters) {
      if (!isOfSyllable(letter.charCodeAt(0))) continue;
      this.#columns[letter.charCodeAt(0)] = ++column;
      this.#columns[letter.toUpperCase().charCodeAt(0)] = column;
    }
    return column + 1;
  }

  #fillRows(): void {
    let used = FIRST_ROW;
    for (const [syllable, number] of this.#numbers) {
      for (const spelling of spellings(syllable)) {
        let row = FIRST_ROW;
        for (const letter of spelling) {
          const column = this.#columns[letter.charCodeAt(0)] as number;
          if (column >= SIGN) continue;
          const cell = row * this.#width + column;
          if (this.#rows[cell] === 0) this.#rows[cell] = ++used;
          row = this.#rows[cell] as number;
        }
        if (row > FIRST_ROW) this.#ended[row] = number;
        else this.#signs.set(spelling.charCodeAt(0), number);
      }
    }
  }

  get size(): number {
    return this.#numbers.size;
  }

  /** The number of each part of a phrase; 0 for one that is not in the vocabulary. */
  numbersOf(phrase: string): readonly number[] {
    return partsOf(phrase).map((part) => this.#numbers.get(part) ?? 0);
  }

  /** The tokens of some words. They hold until others are read: every clause is, and room for each takes time. */
  read(words: string): Tokens {
    if (words.length > this.#tokens.starts.length) this.#tokens = tokensFor(words.length * 2);
    const { starts, ends, numbers } = this.#tokens;
    let count = 0;
    for (let start = 0, end = 0; start < words.length; start = end) {
      let column = this.#columns[words.charCodeAt(start)] as number;
      end = start + 1;
      if (column === BLANK) continue;
      const isSign = column === SIGN;
      let row = isSign ? 0 : (this.#rows[FIRST_ROW * this.#width + column] as number);
      for (; !isSign && end < words.length; end++) {
        column = this.#columns[words.charCodeAt(end)] as number;
        if (column >= SIGN) break;
        row = this.#rows[row * this.#width + column] as number;
      }
      starts[count] = start;
      ends[count] = end;
      numbers[count++] = isSign ? (this.#signs.get(words.charCodeAt(start)) ?? 0) : (this.#ended[row] as number);
    }
    this.#tokens.length = count;
    return this.#tokens;
  }
}

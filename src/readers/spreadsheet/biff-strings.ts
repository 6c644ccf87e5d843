import type { ByteView } from "../byte-view.ts";

/** A string with the places where its font changes. */
export interface BiffString {
  readonly text: string;
  readonly fonts: readonly { readonly at: number; readonly font: number }[];
}

/** Reads strings that may run over from one part of a record to the next. */
export class StringReader {
  readonly #parts: readonly ByteView[];
  #part = 0;
  #at: number;

  constructor(parts: readonly ByteView[], at: number) {
    this.#parts = parts;
    this.#at = at;
  }

  get done(): boolean {
    this.#turn();
    return this.#part >= this.#parts.length;
  }

  /** A string of BIFF8: its length in two bytes, flags, counts of font changes and of phonetic data, then the letters. */
  read(): BiffString {
    const length = this.#u16();
    const flags = this.#u8();
    const changes = flags & RICH ? this.#u16() : 0;
    const extra = flags & PHONETIC ? this.#u16() + this.#u16() * 0x10000 : 0;
    const text = this.letters(length, (flags & WIDE) !== 0);
    const fonts = Array.from({ length: Math.min(changes, length) }, () => ({ at: this.#u16(), font: this.#u16() }));
    this.#skip(extra);
    return { text, fonts };
  }

  /** Letters; each new part says anew whether they take one byte or two. */
  letters(length: number, wide: boolean): string {
    const pieces: string[] = [];
    let isWide = wide;
    for (let left = length; left > 0; ) {
      const part = this.#parts[this.#part];
      if (!part) break;
      const width = isWide ? 2 : 1;
      const count = Math.min(left, Math.floor((part.length - this.#at) / width));
      pieces.push(part.bytes.toString(isWide ? "utf16le" : "latin1", this.#at, this.#at + count * width));
      this.#at += count * width;
      left -= count;
      if (left > 0) {
        this.#part++;
        this.#at = 0;
        isWide = (this.#u8() & WIDE) !== 0;
      }
    }
    return pieces.join("");
  }

  #turn(): void {
    while (this.#part < this.#parts.length && this.#at >= (this.#parts[this.#part]?.length ?? 0)) {
      this.#at -= this.#parts[this.#part]?.length ?? 0;
      this.#part++;
    }
  }

  #u8(): number {
    this.#turn();
    return this.#parts[this.#part]?.u8(this.#at++) ?? 0;
  }

  #u16(): number {
    const low = this.#u8();
    return low | (this.#u8() << 8);
  }

  #skip(count: number): void {
    this.#at += count;
    this.#turn();
  }
}

const WIDE = 1;
const PHONETIC = 4;
const RICH = 8;

import { decodeBytes, type RtfFont } from "./fonts.ts";

/** Collects bytes of text of one font and decodes them together, for code pages with characters of two bytes. */
export class ByteText {
  #bytes: number[] = [];
  #font: RtfFont | undefined;
  #write: (text: string, font: RtfFont | undefined) => void;
  /** Code page of the document, for fonts that name none. */
  codePage = 1252;

  constructor(write: (text: string, font: RtfFont | undefined) => void) {
    this.#write = write;
  }

  add(bytes: Uint8Array, font: RtfFont | undefined): void {
    if (this.#font !== font) this.flush();
    this.#font = font;
    for (const byte of bytes) if (byte >= 0x20 || byte === 9) this.#bytes.push(byte);
  }

  flush(): void {
    if (this.#bytes.length === 0) return;
    const text = decodeBytes(Uint8Array.from(this.#bytes), this.#font, this.codePage);
    this.#bytes = [];
    this.#write(text, this.#font);
  }
}

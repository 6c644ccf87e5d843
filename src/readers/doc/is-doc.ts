import { isOle, namesStream } from "../ole.ts";

/** First two bytes of the main stream: Word 97 and later; Word 6 and 95. */
export const WORD_97 = 0xa5ec;
export const WORD_6 = 0xa5dc;

/** Where the main stream begins in the compound files that Word itself writes. */
export const FIRST_SECTOR = 512;

/** Whether bytes are a Word document: by the names of its streams, or, where these are lost, by its first words. */
export const isDoc = (bytes: Uint8Array): boolean =>
  isOle(bytes)
    ? namesStream(bytes, "WordDocument") || namesStream(bytes, "EncryptedPackage") || beginsWord(bytes, FIRST_SECTOR)
    : beginsWord(bytes, 0);

/** Whether the main stream of a Word document begins there. */
export const beginsWord = (bytes: Uint8Array, at: number): boolean =>
  [WORD_97, WORD_6].includes((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8));

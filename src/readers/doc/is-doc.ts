import { isOle, namesStream } from "../ole.ts";

/** First two bytes of the main stream: Word 97 and later; Word 6 and 95; Word 2, which has no compound file around it. */
const WORD_97 = 0xa5ec;
export const WORD_6 = 0xa5dc;
export const WORD_2 = 0xa5db;
/** Versions of the file format that these had, from Word 2 to Word 2007. */
const VERSIONS = { first: 0x21, last: 0x112 };

const SECTOR = 512;

/** Whether bytes are a Word document: by the names of its streams, or, where these are lost, by its first words. */
export const isDoc = (bytes: Uint8Array): boolean =>
  isOle(bytes)
    ? namesStream(bytes, "WordDocument") || namesStream(bytes, "EncryptedPackage") || findMainStream(bytes) > 0
    : beginsWord(bytes, 0);

/** Whether the main stream of a Word document begins there. */
export function beginsWord(bytes: Uint8Array, at: number): boolean {
  const word = (offset: number): number => (bytes[at + offset] ?? 0) | ((bytes[at + offset + 1] ?? 0) << 8);
  return [WORD_97, WORD_6, WORD_2].includes(word(0)) && word(2) >= VERSIONS.first && word(2) <= VERSIONS.last;
}

/** The first sector of a compound file that begins like the main stream of a Word document; -1 where none does. */
export function findMainStream(bytes: Uint8Array): number {
  for (let at = SECTOR; at < bytes.length; at += SECTOR) if (beginsWord(bytes, at)) return at;
  return -1;
}

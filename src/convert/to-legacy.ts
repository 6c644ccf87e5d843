import { findTable, TABLES, type Table } from "../../normalizers/charset/encodings/encodings.ts";
import { UsageError } from "../errors.ts";

/**
 * Text in a legacy charset, its bytes as Latin-1 characters: for tests and round trips. TCVN3 and Vietware F have no
 * capitals with tones; they are written as the capital and the small code, as converters do (`Aµ` is `À`).
 * @throws UsageError for an unknown charset name.
 */
export function toLegacy(text: string, charset: string): string {
  const table = findTable(charset);
  if (!table)
    throw new UsageError(
      `The charset "${charset}" is unknown. Known are: ${TABLES.map(({ name }) => name).join(", ")}.`,
    );
  const known = new Map<string, string>();
  return text.normalize("NFC").replace(/[\u0080-\uffff]/g, (letter) => {
    const code = known.get(letter) ?? encode(letter, table);
    known.set(letter, code);
    return code;
  });
}

function encode(letter: string, { codes, bytes }: Table): string {
  const code = codes.get(letter);
  if (code !== undefined) return code;
  const small = codes.get(letter.toLowerCase());
  if (small !== undefined && letter !== letter.toLowerCase())
    return encode(withoutTone(letter), { codes, bytes } as Table) + small;
  return bytes.has(0x93) ? (PLAIN[letter] ?? letter) : letter;
}

const withoutTone = (letter: string): string =>
  letter
    .normalize("NFD")
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, "")
    .normalize("NFC");

/** Punctuation in the charsets that have letters in its place. */
const PLAIN: Readonly<Record<string, string>> = {
  "“": '"',
  "”": '"',
  "‘": "'",
  "’": "'",
  "–": "-",
  "—": "-",
  "…": "...",
  "•": "-",
};

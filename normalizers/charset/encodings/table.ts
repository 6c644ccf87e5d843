import { byteOf, charactersOf } from "./byte-view.ts";
import { restoreCapitals } from "./capitals.ts";
import type { Encoding } from "./encoding.ts";
import tables from "./tables.json" with { type: "json" };

/** An 8-bit charset: one or two bytes for each letter. */
export interface Table extends Encoding {
  readonly kind: "charset";
  readonly title: string;
  readonly aliases: readonly string[];
  /** Byte string (as Latin-1) of each letter, the usual one. */
  readonly codes: ReadonlyMap<string, string>;
  /** The bytes that are letters or parts of them. */
  readonly bytes: ReadonlySet<number>;
}

export type TableName = keyof typeof tables.charsets;

/** The charset of a row of `tables.json`. */
export function table(name: TableName, doubt: number): Table {
  const { title, aliases, codes } = tables.charsets[name];
  const entries = codes.split(" ").flatMap((entry) => {
    const [letter = "", ...hexes] = entry.split("=");
    return hexes.map((hex) => [letter, bytesOf(hex)] as const);
  });
  const exact = entries.map(([letter, code]) => [code, letter] as const);
  const letters = new Map([
    ...spelledOut(new Map(entries)),
    ...entries.flatMap(([letter, code]) => otherCase(code, letter)),
    ...exact,
  ]);
  const bytes = new Set(
    entries.flatMap(([, code]) => [...code].map((c) => c.charCodeAt(0)).filter((b) => !isLetter(b))),
  );
  return {
    kind: "charset",
    name,
    title,
    aliases,
    doubt,
    codes: new Map([...entries].reverse()),
    bytes,
    letters: [...bytes].map(charactersOf).join(""),
    read: (word) => {
      const text = decode(word, letters);
      return text === null ? [] : [text];
    },
  };
}

const bytesOf = (hex: string): string =>
  (hex.match(/../g) ?? []).map((h) => String.fromCharCode(Number.parseInt(h, 16))).join("");

const isLetter = (byte: number): boolean => (byte | 32) >= 97 && (byte | 32) <= 122;

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/u;

/** Both marks of a letter one after the other, as some type them (`eâï` for `eä`), or its one mark twice. */
function spelledOut(codes: ReadonlyMap<string, string>): (readonly [string, string])[] {
  return [...codes].flatMap(([letter, code]) => {
    if (code.length !== 2) return [];
    const tone = TONE.exec(letter.normalize("NFD"))?.[0] ?? "";
    const shape = letter.normalize("NFD").replace(TONE, "").normalize("NFC");
    const plain = codes.get((shape.normalize("NFD").charAt(0) + tone).normalize("NFC")) ?? "";
    const twice = [code + code.charAt(1), letter] as const;
    const shaped = codes.get(shape);
    return tone !== "" && shaped?.length === 2 && plain.length === 2
      ? [twice, ...[plain, code].map((marked) => [shaped + marked.charAt(1), letter] as const)]
      : [twice];
  });
}

/** A base with its mark in the other case: the base decides (`Aù` is `Á`). */
function otherCase(code: string, letter: string): (readonly [string, string])[] {
  if (code.length < 2) return [];
  const [base = "", mark = ""] = code;
  return [
    [base + mark.toLowerCase(), letter],
    [base + mark.toUpperCase(), letter],
  ];
}

/** A base and two marks. */
const LONGEST_CODE = 3;

/** Longest codes first; `null` where a byte is no letter of the charset. */
function decode(word: string, letters: ReadonlyMap<string, string>): string | null {
  let bytes = "";
  for (let i = 0; i < word.length; i++) {
    const byte = byteOf(word.charCodeAt(i));
    if (byte < 0) return null;
    bytes += String.fromCharCode(byte);
  }
  let text = "";
  for (let i = 0; i < bytes.length; ) {
    let length = Math.min(LONGEST_CODE, bytes.length - i);
    while (length > 0 && !letters.has(bytes.slice(i, i + length))) length--;
    if (length === 0 && bytes.charCodeAt(i) >= 0x80) return null;
    text += letters.get(bytes.slice(i, i + length)) ?? bytes.charAt(i);
    i += Math.max(length, 1);
  }
  return restoreCapitals(text);
}

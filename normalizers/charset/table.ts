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
  const letters = new Map([...entries.flatMap(([letter, code]) => otherCase(code, letter)), ...exact]);
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

/** A base with its mark in the other case: the base decides (`Aù` is `Á`). */
function otherCase(code: string, letter: string): (readonly [string, string])[] {
  if (code.length < 2) return [];
  const [base = "", mark = ""] = code;
  return [
    [base + mark.toLowerCase(), letter],
    [base + mark.toUpperCase(), letter],
  ];
}

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
    const pair = letters.get(bytes.slice(i, i + 2));
    const single = pair === undefined ? letters.get(bytes.charAt(i)) : undefined;
    const letter = pair ?? single ?? (bytes.charCodeAt(i) < 0x80 ? bytes.charAt(i) : null);
    if (letter === null) return null;
    text += letter;
    i += pair !== undefined && i + 1 < bytes.length ? 2 : 1;
  }
  return restoreCapitals(text);
}

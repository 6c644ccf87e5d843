/** What an RTF file is made of. Text comes as bytes, good until the next token: what they mean depends on the font. */
export type RtfToken =
  | { readonly kind: "open" }
  | { readonly kind: "close" }
  | { readonly kind: "text"; readonly bytes: Uint8Array }
  /** A control word, or a control symbol under its sign. */
  | { readonly kind: "control"; readonly name: string; readonly value: number | undefined };

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const NEW_LINE = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;
const MINUS = 0x2d;
const APOSTROPHE = 0x27;

const isLetter = (c: number): boolean => (c >= 0x61 && c <= 0x7a) || (c >= 0x41 && c <= 0x5a);
const isDigit = (c: number): boolean => c >= 0x30 && c <= 0x39;

/** Longest control word and longest parameter, as Word reads them. */
const LONGEST_WORD = 32;
const LONGEST_NUMBER = 10;

/** Splits the bytes of an RTF file; `\bin` data is left out. Text and `\'xx` bytes that follow each other are one token. */
export function* readTokens(bytes: Uint8Array): Generator<RtfToken> {
  const text = Buffer.alloc(bytes.length);
  let length = 0;
  let at = 0;
  while (at < bytes.length) {
    const c = bytes[at] as number;
    const byte = c === BACKSLASH ? hexByte(bytes, at) : isText(c) ? c : -1;
    if (byte >= 0) {
      text[length++] = byte;
      at += c === BACKSLASH ? 4 : 1;
      continue;
    }
    if (c === NEW_LINE || c === RETURN) {
      at++;
      continue;
    }
    if (length > 0) yield { kind: "text", bytes: text.subarray(0, length) };
    length = 0;
    const { token, end } = readMark(bytes, at);
    yield token;
    at = end;
  }
  if (length > 0) yield { kind: "text", bytes: text.subarray(0, length) };
}

const isText = (c: number): boolean => c !== OPEN && c !== CLOSE && c !== NEW_LINE && c !== RETURN;

/** The byte that a `\'xx` stands for; -1 where there is none. */
function hexByte(bytes: Uint8Array, at: number): number {
  if (bytes[at + 1] !== APOSTROPHE) return -1;
  const byte = Number.parseInt(ascii(bytes, at + 2, at + 4), 16);
  return Number.isNaN(byte) ? -1 : byte;
}

function readMark(bytes: Uint8Array, at: number): { token: RtfToken; end: number } {
  if (bytes[at] === OPEN) return { token: { kind: "open" }, end: at + 1 };
  if (bytes[at] === CLOSE) return { token: { kind: "close" }, end: at + 1 };
  return readControl(bytes, at + 1);
}

function readControl(bytes: Uint8Array, start: number): { token: RtfToken; end: number } {
  const first = bytes[start] ?? SPACE;
  if (isLetter(first)) return readWord(bytes, start);
  return { token: { kind: "control", name: String.fromCharCode(first), value: undefined }, end: start + 1 };
}

function readWord(bytes: Uint8Array, start: number): { token: RtfToken; end: number } {
  let at = start;
  while (at < start + LONGEST_WORD && isLetter(bytes[at] ?? 0)) at++;
  const name = ascii(bytes, start, at);
  const digits = at;
  if (bytes[at] === MINUS && isDigit(bytes[at + 1] ?? 0)) at++;
  while (at < digits + LONGEST_NUMBER + 1 && isDigit(bytes[at] ?? 0)) at++;
  const value = at > digits ? Number(ascii(bytes, digits, at)) : undefined;
  if (bytes[at] === SPACE) at++;
  const data = name === "bin" ? Math.max(0, value ?? 0) : 0;
  return { token: { kind: "control", name, value }, end: at + data };
}

const ascii = (bytes: Uint8Array, start: number, end: number): string =>
  String.fromCharCode(...bytes.subarray(start, end));

/** The characters of bytes that begin with a mark of UTF-16 or UTF-8; null without one. */
export function decodeMarked(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? decodeUtf8(bytes.subarray(3)) : null;
}

/** UTF-16 without a mark, told by the zero bytes of its spaces, digits and plain letters. */
export function decodeUnmarkedUtf16(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  head.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) < 0.2 * (head.length / 2) || Math.min(even, odd) > 0.02 * head.length) return null;
  return new TextDecoder(odd > even ? "utf-16le" : "utf-16be").decode(bytes);
}

/** UTF-8, a few bytes of another charset in it kept as Latin-1; null where the bytes are something else. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decodeMostlyUtf8(bytes);
  }
}

/** How many letters in UTF-8 there must be for each byte that is none. */
const LETTERS_PER_STRAY = 2;

function decodeMostlyUtf8(bytes: Uint8Array): string | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const pieces: string[] = [];
  let letters = 0;
  let strays = 0;
  let from = 0;
  for (let at = 0; at < buffer.length; ) {
    const length = sequenceAt(buffer, at);
    if (length > 1) letters++;
    if (length === 0) {
      strays++;
      pieces.push(buffer.toString("utf8", from, at), String.fromCharCode(buffer[at] as number));
      from = at + 1;
    }
    at += length || 1;
  }
  pieces.push(buffer.toString("utf8", from));
  return letters >= LETTERS_PER_STRAY * strays ? pieces.join("") : null;
}

/** How many bytes the UTF-8 character at a place takes; 0 where there is none. */
function sequenceAt(buffer: Buffer, at: number): number {
  const lead = buffer[at] as number;
  if (lead < 0x80) return 1;
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  for (let i = 1; i < length; i++) if (((buffer[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  const second = buffer[at + 1] ?? 0;
  const overlong = (lead === 0xe0 && second < 0xa0) || (lead === 0xf0 && second < 0x90);
  return overlong || (lead === 0xed && second > 0x9f) || (lead === 0xf4 && second > 0x8f) ? 0 : length;
}

/** Every byte as the character of the same number, so that none is lost. */
export const decodeLatin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");

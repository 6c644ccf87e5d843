import type { ByteView } from "../byte-view.ts";
import { windows1252 } from "../windows-1252.ts";
import { type Fib, promisedCharacters } from "./fib.ts";
import { readPlc } from "./plc.ts";
import { shortProperty } from "./sprm.ts";

/** A stretch of text as it lies in the main stream. */
export interface Piece {
  /** First character and the one after the last, counted over the whole document. */
  readonly start: number;
  readonly end: number;
  /** Where its first byte lies in the main stream. */
  readonly offset: number;
  /** Bytes of a character. */
  readonly width: 1 | 2;
  /** Properties that a fast save added to all of the piece. */
  readonly added: ByteView | undefined;
}

const IN_8_BITS = 0x40000000;
const PROPERTIES = 1;
const PIECES = 2;

/** The pieces of the document in the order of its text; the bytes of the text itself where there is no piece table. */
export function readPieces(fib: Fib, main: ByteView, tables: ByteView): Piece[] {
  const { offset, length } = fib.table("pieces");
  const clx = tables.slice(offset, length);
  const properties: ByteView[] = [];
  let at = 0;
  while (at < clx.length && clx.u8(at) === PROPERTIES) {
    const size = clx.u16(at + 1);
    properties.push(clx.slice(at + 3, size));
    at += 3 + size;
  }
  const found = clx.u8(at) === PIECES ? readPieceTable(clx.slice(at + 5, clx.u32(at + 1)), fib, properties) : [];
  const pieces = found.filter((piece) => piece.offset < main.length && piece.end > piece.start);
  if (pieces.length > 0) return pieces;
  return [wholeText(fib)];
}

/** Without a piece table the text is one stretch; its length tells whether a character has one byte or two. */
function wholeText({ text, counts }: Fib): Piece {
  const promised = promisedCharacters({ counts });
  const width = promised > 0 && text.length >= promised * 2 ? 2 : 1;
  return { start: 0, end: Math.floor(text.length / width), offset: text.offset, width, added: undefined };
}

function readPieceTable(table: ByteView, fib: Fib, properties: readonly ByteView[]): Piece[] {
  const { positions, records } = readPlc(table, 8);
  return records.map((record, i) => {
    const fc = table.u32(record + 2);
    const narrow = fib.version === 6 || (fc & IN_8_BITS) !== 0;
    return {
      start: positions[i] as number,
      end: positions[i + 1] as number,
      offset: fib.version === 8 && narrow ? (fc & ~IN_8_BITS) / 2 : fc,
      width: narrow ? 1 : 2,
      added: addedProperties(table.slice(record + 6, 2), properties, fib),
    };
  });
}

/** A piece names a list of properties by number, or is itself one property with its value (Prm1 and Prm0 of MS-DOC). */
function addedProperties(modifier: ByteView, properties: readonly ByteView[], fib: Fib): ByteView | undefined {
  const value = modifier.u16(0);
  if ((value & 1) !== 0) return properties[value >> 1];
  return value === 0 ? undefined : shortProperty((value >> 1) & 0x7f, value >> 8, fib.version);
}

/**
 * The characters of the document. 8-bit text is windows-1252; bytes that it lacks stay as they are.
 * No more than the stream can hold is read, whatever the pieces claim.
 */
export function readCharacters(pieces: readonly Piece[], main: ByteView): Uint16Array {
  const length = Math.min(pieces.at(-1)?.end ?? 0, main.length);
  const characters = new Uint16Array(length);
  for (const { start, end, offset, width } of pieces) {
    const last = Math.min(end, length, start + Math.floor((main.length - offset) / width));
    for (let i = start; i < last; i++) {
      const at = offset + (i - start) * width;
      characters[i] = width === 2 ? main.u16(at) : windows1252(main.u8(at));
    }
  }
  return characters;
}

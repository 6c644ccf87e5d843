import { ByteView } from "../byte-view.ts";
import type { WordVersion } from "./fib.ts";

/** The properties that matter for text, by their numbers in Word 97 (MS-DOC 2.6). */
export const SPRM = {
  deleted: 0x0800,
  hidden: 0x083c,
  plain: 0x2a33,
  symbol: 0x6a09,
  characterStyle: 0x4a30,
  fontAscii: 0x4a4f,
  fontOther: 0x4a51,
  fontAll: 0x4a3d,
  paragraphStyle: 0x4600,
  inTable: 0x2416,
  rowEnd: 0x2417,
  tableDepth: 0x6649,
  innerCellEnd: 0x244b,
  innerRowEnd: 0x244c,
  listLevel: 0x260a,
  list: 0x460b,
  outline: 0x2640,
  oldNumber: 0xc63e,
  hugeParagraph: 0x6646,
  titlePage: 0x300a,
  tableEdges: 0xd608,
} as const;

/** One property: its number in Word 97 and where its value lies. */
export interface Sprm {
  readonly code: number;
  readonly at: number;
  readonly size: number;
}

/** The properties of a list in their order, as far as the bytes go. */
export function* readSprms(list: ByteView, version: WordVersion): Generator<Sprm> {
  let at = 0;
  while (at < list.length) {
    const sprm = version === 8 ? readSprm97(list, at) : readSprm6(list, at);
    if (!sprm || sprm.at + sprm.size > list.length) return;
    yield sprm;
    at = sprm.at + sprm.size;
  }
}

/** Bytes of the value by the three highest bits of the number; 6 is followed by its size. */
const SIZES = [1, 1, 2, 4, 2, 2, -1, 3] as const;
const TAB_STOPS = 0xc615;

function readSprm97(list: ByteView, at: number): Sprm {
  const code = list.u16(at);
  const size = SIZES[(code >> 13) as 0] as number;
  if (size >= 0) return { code, at: at + 2, size };
  if (code === SPRM.tableEdges) return { code, at: at + 4, size: Math.max(0, list.u16(at + 2) - 1) };
  if (code === TAB_STOPS && list.u8(at + 2) === 255) {
    const removed = list.u8(at + 3);
    return { code, at: at + 3, size: 2 + removed * 4 + list.u8(at + 4 + removed * 4) * 3 };
  }
  return { code, at: at + 3, size: list.u8(at + 2) };
}

/** Word 6: number → number in Word 97, for the properties that matter. */
const OF_WORD_6: Readonly<Record<number, number>> = {
  2: SPRM.paragraphStyle,
  12: SPRM.oldNumber,
  24: SPRM.inTable,
  25: SPRM.rowEnd,
  65: SPRM.deleted,
  74: SPRM.symbol,
  80: SPRM.characterStyle,
  83: SPRM.plain,
  92: SPRM.hidden,
  93: SPRM.fontAll,
  143: SPRM.titlePage,
  190: SPRM.tableEdges,
};

/** Word 6: values of two bytes (all not named here or below have one). */
const TWO_BYTES_IN_WORD_6: ReadonlySet<number> = new Set([
  ...[2, 16, 17, 18, 19, 21, 22, 26, 27, 28, 30, 31, 32, 33, 34, 35, 36, 38, 39, 40, 41, 42, 43, 45, 46, 47, 48, 49],
  ...[69, 72, 80, 93, 96, 97, 99, 101, 107, 109, 110, 121, 122, 123, 124, 140, 141, 144, 145, 148, 149, 154, 155, 156],
  ...[157, 160, 161, 164, 165, 166, 167, 168, 169, 170, 171, 182, 183, 184, 189, 195, 197, 198],
]);

/** Word 6: values of other sizes; -1 where a byte, -2 where two bytes tell the size. */
const SIZES_OF_WORD_6: Readonly<Record<number, number>> = {
  ...{ 0: 0, 3: -1, 12: -1, 15: -1, 20: 4, 23: -1, 52: -1, 68: -1, 70: 4, 73: 3, 74: -1, 81: -1, 82: -1, 83: 0, 95: 3 },
  ...{
    103: -1,
    105: -1,
    106: -1,
    108: -1,
    120: 12,
    133: -1,
    136: 3,
    137: 3,
    187: 12,
    188: -2,
    190: -2,
    191: -1,
    192: 4,
  },
  ...{ 193: 5, 194: 4, 196: 4, 199: 5, 200: 4 },
};

function readSprm6(list: ByteView, at: number): Sprm {
  const number = list.u8(at);
  const code = OF_WORD_6[number] ?? 0;
  const size = SIZES_OF_WORD_6[number] ?? (TWO_BYTES_IN_WORD_6.has(number) ? 2 : 1);
  if (size === -2) return { code, at: at + 3, size: Math.max(0, list.u16(at + 1) - 1) };
  if (size === -1) return { code, at: at + 2, size: list.u8(at + 1) };
  return { code, at: at + 1, size };
}

/** The list of one property that a piece of text carries under its number in Word 6, which later versions kept there. */
export function shortProperty(number: number, value: number, version: WordVersion): ByteView | undefined {
  if (version === 6) return new ByteView(Uint8Array.of(number, value));
  const code = OF_WORD_6[number];
  return code === undefined ? undefined : new ByteView(Uint8Array.of(code & 0xff, code >> 8, value));
}

/**
 * The byte that a character of badly decoded text stands for. Latin-1 characters are their bytes; Word and PDF hand
 * over the windows-1252 characters of 0x80–0x9F; symbol fonts put bytes at U+F000; and some programs write another
 * sign that looks like the code's own (PDF producers a minus for the soft hyphen, NFKC a Greek µ).
 */
const WINDOWS_1252 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/** Signs that stand for another one's byte; each is damage that a repair has to be reported for. */
const STAND_INS: readonly (readonly [sign: string, byte: number])[] = [
  ["\u2212", 0xad],
  ["\x1f", 0xad],
  ["\u2010", 0xad],
  ["\u2011", 0xad],
  ["\u2219", 0xb7],
  ["\u03bc", 0xb5],
];

const BYTES: ReadonlyMap<number, number> = new Map([
  ...[...WINDOWS_1252].map((sign, i) => [sign.charCodeAt(0), 0x80 + i] as const),
  ...STAND_INS.map(([sign, byte]) => [sign.charCodeAt(0), byte] as const),
]);

const STAND_IN_SIGNS: ReadonlySet<string> = new Set(STAND_INS.map(([sign]) => sign));

/** The byte, or -1 for a character that no 8-bit text has. */
export function byteOf(unit: number): number {
  if (unit >= 0xf000 && unit <= 0xf0ff) return unit - 0xf000;
  return BYTES.get(unit) ?? (unit < 0x100 ? unit : -1);
}

/** Whether a character only stands in for the sign of a code. */
export const isStandIn = (sign: string): boolean => STAND_IN_SIGNS.has(sign) || (sign >= "\uf000" && sign <= "\uf0ff");

/** The windows-1252 character of a C1 control; the control itself for the five bytes that have none. */
export const windows1252 = (byte: number): string => WINDOWS_1252.charAt(byte - 0x80);

/** Every character that stands for a byte. */
export const charactersOf = (byte: number): string =>
  String.fromCharCode(byte) + (byte >= 0x80 && byte < 0xa0 ? windows1252(byte) : "");

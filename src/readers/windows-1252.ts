/** What windows-1252 has at 0x80 to 0x9F; the five bytes that it leaves free keep their number. */
const HIGH_CONTROLS: readonly number[] = [
  ...[0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d],
  ...[0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d],
  ...[0x17e, 0x178],
];

const CHARACTERS = Uint16Array.from({ length: 256 }, (_, byte) => HIGH_CONTROLS[byte - 0x80] ?? byte);

/** The character of a byte of windows-1252. Every byte has one, and no two the same, so that nothing is lost. */
export const windows1252 = (byte: number): number => CHARACTERS[byte] as number;

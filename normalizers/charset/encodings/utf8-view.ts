/** UTF-8 as it looks when its bytes are shown as the characters of an 8-bit charset. */
export interface Utf8View {
  readonly name: string;
  /** Sequences of Vietnamese letters, which no language has side by side. */
  readonly strong: RegExp;
  /** How many of them it takes to believe it. */
  readonly atLeast: number;
  /** Words, with the no-break spaces that are a part of a letter. */
  readonly words: RegExp;
  /** What each character, or sequence of them, may be. More than one answer where a byte got lost. */
  pieces(word: string): readonly (readonly string[])[];
}

const VIETNAMESE =
  "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ";
const NO_BREAK_SPACE = 0xa0;
/** Bytes that programs lose: windows-1252 does not know them, the soft hyphen is stripped, the no-break space becomes a space. */
const LOSABLE: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d, 0xad, NO_BREAK_SPACE]);

/** Bytes that stand before 0xA0 in letters and punctuation. */
const BEFORE_SPACE = [0xc2, 0xc3, 0xc4, 0xc5, 0xc6, 0xba, 0xbb, 0x80, 0x81, 0x82, 0x84];

const bytesOf = (letter: string): readonly number[] =>
  encodeURIComponent(letter)
    .split("%")
    .slice(1)
    .map((hex) => Number.parseInt(hex, 16));

/** Letters whose last byte may get lost, by the bytes before it. */
const SHORTENED: ReadonlyMap<string, readonly string[]> = Map.groupBy(
  [...VIETNAMESE].filter((letter) => LOSABLE.has(bytesOf(letter).at(-1) ?? 0)),
  (letter) => bytesOf(letter).slice(0, -1).join(),
);

/** Letters whose last byte is a no-break space. */
export const SPACE_LETTERS: ReadonlySet<string> = new Set(
  [...VIETNAMESE].filter((letter) => bytesOf(letter).at(-1) === NO_BREAK_SPACE),
);

/** @param characters of the bytes 0x80 to 0xFF */
export function utf8View(name: string, characters: string, atLeast: number): Utf8View {
  const bytes = new Map([...characters].map((character, i) => [character, 0x80 + i]));
  if (name === "utf8-as-cp1252") for (let byte = 0x80; byte < 0xa0; byte++) bytes.set(String.fromCharCode(byte), byte);
  const shown = (byte: number): string => characters.charAt(byte - 0x80);
  const letters = [...VIETNAMESE].map(bytesOf).filter((code) => code.at(-1) !== NO_BREAK_SPACE);
  const strong = Map.groupBy(letters, (code) => (code.length === 2 ? (code[0] as number) : 0xe1));
  const alternatives = [...strong].map(
    ([lead, codes]) => `${shown(lead)}[${[...new Set(codes.flatMap((code) => signs(code[1] as number)))].join("")}]`,
  );
  function signs(byte: number): string[] {
    return [...bytes].filter(([, b]) => b === byte).map(([character]) => character);
  }
  const beforeSpace = BEFORE_SPACE.map(shown).join("");
  return {
    name,
    atLeast,
    strong: new RegExp(alternatives.join("|"), "gu"),
    words: new RegExp(`(?:[${beforeSpace}]\\u00a0|\\S)+`, "gu"),
    pieces: (word) => piecesOf(word, bytes),
  };
}

function piecesOf(word: string, bytes: ReadonlyMap<string, number>): string[][] {
  const pieces: string[][] = [];
  for (let i = 0; i < word.length; ) {
    const lead = bytes.get(word.charAt(i)) ?? 0;
    const length = lengthOf(lead);
    const code = [...word.slice(i, i + length)].map((character) => bytes.get(character) ?? 0);
    const letter = length > 1 ? decode(code, length) : null;
    if (letter !== null) {
      pieces.push([letter]);
      i += length;
      continue;
    }
    const kept = code.slice(0, length - 1);
    const lost = length > 1 ? SHORTENED.get(kept.join()) : undefined;
    pieces.push(lost ? [...lost] : [word.charAt(i)]);
    i += lost ? kept.length : 1;
  }
  return pieces;
}

/** Of the sequences that Vietnamese letters, marks and punctuation have in UTF-8; 1 for all other bytes. */
function lengthOf(lead: number): number {
  if ((lead >= 0xc2 && lead <= 0xc6) || lead === 0xcb || lead === 0xcc) return 2;
  return lead === 0xe1 || lead === 0xe2 || lead === 0xef ? 3 : 1;
}

function decode(code: readonly number[], length: number): string | null {
  if (code.length < length || code.slice(1).some((byte) => byte < 0x80 || byte > 0xbf)) return null;
  const [a, b, c] = code as [number, number, number];
  const point = length === 2 ? ((a & 0x1f) << 6) | (b & 0x3f) : ((a & 0xf) << 12) | ((b & 0x3f) << 6) | (c & 0x3f);
  return isExpected(point) ? String.fromCodePoint(point) : null;
}

const isExpected = (point: number): boolean =>
  (point >= 0x80 && point < 0x1b2) ||
  (point >= 0x2c0 && point < 0x330) ||
  (point >= 0x1ea0 && point < 0x1f00) ||
  (point >= 0x2000 && point < 0x2300) ||
  (point >= 0x2500 && point < 0x2800) ||
  (point >= 0xf000 && point < 0xf100) ||
  point === 0xfeff;

import fc from "fast-check";
import { unzipSync, zipSync } from "fflate";

/** One damage to a file. Places are shares of its length, so that a smaller file can be damaged in the same way. */
export interface Mutation {
  readonly kind: (typeof KINDS)[number];
  readonly at: number;
  readonly to: number;
  readonly value: number;
}

const KINDS = ["flip", "byte", "number", "word", "delete", "repeat", "move", "token", "cut", "digits"] as const;

/** Into so many shares a file is divided. */
const WHOLE = 2 ** 20;

export const mutations = fc.array(
  fc.record({
    kind: fc.constantFrom(...KINDS),
    at: fc.nat(WHOLE - 1),
    to: fc.nat(WHOLE - 1),
    value: fc.nat(0xffff),
  }),
  { minLength: 1, maxLength: 6 },
);

const NUMBERS = [0, 1, 0x7f, 0x80, 0xff, 0x100, 0x7fff, 0x8000, 0xfffe, 0xffff];
const LONGEST = 400_000;

/** What the parsers of text forms look for. */
const TOKENS: readonly string[] = [
  ...["{", "}", "\\'", "\\u", "\\u-3999?", "\\bin4000000000 ", "\\uc99999", "{\\*\\", "\\trowd", "\\cell", "\\row"],
  ...[
    "\\footnote",
    "{\\field{\\*\\fldinst PAGE}{\\fldrslt ",
    "\\fonttbl{\\f0 ",
    "\\listtext",
    "\\f65535",
    "\\itap999999",
  ],
  ...[
    "<table>",
    "<td rowspan=65000 colspan=1000>",
    "<!--",
    "<![if !supportLists]>",
    "-->",
    "<ol start=-99999>",
    "<li>",
  ],
  ...["<p style='mso-list:l0 level9 lfo1'>", "<font face='.VnTime'>", "&#", "&#x110000;", "&ecirc;", "</", "<svg>"],
  ...["<w:p>", "</w:p>", "<w:tbl><w:tr><w:tc>", "<w:r><w:t>", "w:val='99999999'", "<w:numId w:val='1'/>", "<w:del>"],
  ...["<!DOCTYPE x [<!ENTITY a 'b'>]>", "&a;", "<![CDATA[", "]]>", "<text:s text:c='99999999'/>", "r='ZZZZZ99999999'"],
  ...[
    "number-columns-repeated='99999999'",
    "obj",
    "endobj",
    "stream\n",
    "<< /Kids [1 0 R] >>",
    "/Parent 2 0 R",
    "trailer",
  ],
  ...[
    "\0",
    "\f",
    "\r",
    "\t\t\t",
    "\u2028",
    "\uFEFF",
    "\u0301",
    "\u1EA0",
    "---\n",
    "| a | b |\n|---|---|\n",
    "((((((((",
  ],
];

/** The file after its damages. */
export function mutate(bytes: Uint8Array, damages: readonly Mutation[]): Uint8Array {
  let out = Buffer.from(bytes);
  for (const damage of damages) out = damaged(out, damage);
  return out.subarray(0, LONGEST);
}

function damaged(bytes: Buffer, { kind, at, to, value }: Mutation): Buffer<ArrayBuffer> {
  const place = Math.floor((at / WHOLE) * bytes.length);
  const out = Buffer.from(bytes);
  const length = 1 + Math.floor((to / WHOLE) ** 4 * 4000);
  const piece = bytes.subarray(place, place + length);
  const before = bytes.subarray(0, place);
  const target = Math.floor((to / WHOLE) * bytes.length);
  const odd = NUMBERS[value % NUMBERS.length] as number;
  if (kind === "flip" && place < out.length) out[place] = (out[place] as number) ^ (1 << (value % 8));
  else if (kind === "byte" && place < out.length) out[place] = value & 0xff;
  else if (kind === "number" && place + 2 <= out.length) out.writeUInt16LE(odd, place);
  else if (kind === "word" && place + 4 <= out.length) out.writeUInt32LE((odd * 0x10001) >>> 0, place);
  else if (kind === "delete") return Buffer.concat([before, bytes.subarray(place + length)]);
  else if (kind === "repeat")
    return Buffer.concat([before, ...Array<Buffer>(1 + (value % 40)).fill(piece), bytes.subarray(place)]);
  else if (kind === "move") return Buffer.concat([bytes.subarray(0, target), piece, bytes.subarray(target)]);
  else if (kind === "token") return Buffer.concat([before, tokens(value), bytes.subarray(place)]);
  else if (kind === "cut") return Buffer.from(before);
  else if (kind === "digits") return otherDigits(bytes, place, value);
  return out;
}

const tokens = (value: number): Buffer =>
  Buffer.from((TOKENS[value % TOKENS.length] as string).repeat(1 + ((value >> 8) % 4) ** 3));

const DIGITS = ["", "0", "-1", "65536", "2147483647", "4294967296", "99999999999999999999"];

/** Another number in the place of the next one that is written in digits. */
function otherDigits(bytes: Buffer, place: number, value: number): Buffer<ArrayBuffer> {
  const match = /\d+/u.exec(bytes.toString("latin1", place, place + 500));
  if (!match) return Buffer.from(bytes);
  const start = place + match.index;
  const digits = Buffer.from(DIGITS[value % DIGITS.length] as string);
  return Buffer.concat([bytes.subarray(0, start), digits, bytes.subarray(start + match[0].length)]);
}

/** The package with one of its parts damaged, sound as a zip file. */
export function mutatePart(bytes: Uint8Array, which: number, damages: readonly Mutation[]): Uint8Array {
  const parts = Object.entries(unzipSync(bytes));
  const xml = parts.filter(([name]) => /\.(?:xml|rels)$/u.test(name));
  const [chosen] = xml[which % xml.length] as [string, Uint8Array];
  return zipSync(
    Object.fromEntries(parts.map(([name, part]) => [name, name === chosen ? mutate(part, damages) : part])),
    { level: 0 },
  );
}

import { letterOrdinal, romanValue, wordValue } from "../../vietnamese/numerals.ts";

/** What kind of division a label is of: the words of law, then the kinds of numbers. */
export type LabelKind =
  | "phần"
  | "chương"
  | "mục"
  | "tiểu mục"
  | "điều"
  | "annex"
  | "capital"
  | "roman"
  | "arabic"
  | "arabic-bracket"
  | "decimal-2"
  | "decimal-3"
  | "decimal-4"
  | "letter"
  | "bracketed"
  | "bracketed-letter";

export interface Label {
  readonly kind: LabelKind;
  /** Without punctuation, words of law in sentence case: `I`, `1`, `a`, `2.1`, `Điều 3`, `Phần thứ nhất`. */
  readonly text: string;
  /** The place in its row, from 1. */
  readonly ordinal: number;
  /** Of a decimal label, what stands before the last number: `2` of `2.1`. */
  readonly prefix: string | null;
  /** How much of the line it takes, with its punctuation and the space after it. */
  readonly length: number;
  /** Whether its form leaves a doubt: `1.5 triệu`, `2020 - 2025`. */
  readonly doubtful: boolean;
}

/** `Phần thứ nhất`, `Chương II`, `Mục 1`, `Điều 3a.`, with what follows on the line. */
const WORD_LABEL =
  /^(?<word>Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC|Tiểu mục|TIỂU MỤC|Điều|ĐIỀU)\s+(?:(?:thứ|THỨ)\s+(?<ordinal>\p{L}+(?:\s(?:một|hai))?)|(?<number>\d{1,3})(?<letter>[a-zđ])?|(?<roman>[IVXLC]{1,7}|[A-H](?!\p{L})))(?<stop>\s*[.:)–-]*)(?:\s+|$)/iu;
/** `2.1.`, `1.1.2`, `I.1.`, `a.1)`. */
const DECIMAL = /^(?<parts>(?:\d{1,2}|[IVX]{1,5}|[a-zđA-H])(?:\.\d{1,2}){1,3})(?<stop>[.:)]?-?)(?:\s+|$|(?=\p{Lu}))/u;
/** `1.`, `1-`, `1/`, `I.`, `I-`, `A.`, `a)`, `đ)`, `a.`, `1)`. */
const SIMPLE = /^(?<sign>\d{1,3}|[IVXLC]{1,7}|[A-ZĐ]|[a-zđ])(?<stop>\s?[.\-–/:]|\s?\))(?<space>\s*)(?<next>[^\s]?)/u;
/** `(1)`, `(a)`, `(i)`. */
const BRACKETED = /^\((?<sign>\d{1,2}|[a-zđ]|[ivx]{1,4})\)\s*(?=\S|$)/u;

/** The label at the beginning of a line; `null` where there is none. */
export function readLabel(line: string): Label | null {
  return readWord(line) ?? readDecimal(line) ?? readBracketed(line) ?? readSimple(line);
}

const SENTENCE_CASE: Readonly<Record<string, "phần" | "chương" | "mục" | "tiểu mục" | "điều">> = {
  phần: "phần",
  chương: "chương",
  mục: "mục",
  "tiểu mục": "tiểu mục",
  điều: "điều",
};

function readWord(line: string): Label | null {
  const match = WORD_LABEL.exec(line);
  if (!match) return null;
  const { word = "", ordinal, number, letter = "", roman, stop = "" } = match.groups ?? {};
  const kind = SENTENCE_CASE[word.toLowerCase()];
  if (!kind || (roman !== undefined && roman !== roman.toUpperCase())) return null;
  const value = number
    ? Number(number)
    : roman
      ? (romanValue(roman) ?? letterOrdinal(roman.toLowerCase()))
      : wordValue(ordinal ?? "");
  if (!value) return null;
  const rest = line.slice(match[0].length);
  if (stop.trim() === "" && rest !== "" && !beginsHeading(rest)) return null;
  const name = ordinal ? `thứ ${ordinal.toLowerCase()}` : `${number ?? roman}${letter}`;
  const label = `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${name}`;
  return {
    kind,
    text: label,
    ordinal: value,
    prefix: null,
    length: match[0].length,
    doubtful: stop.trim() === "" && rest !== "",
  };
}

/** Not the rest of a citation: `Điều 4 Luật Đất đai`, `Mục 2 Phần I`. */
const beginsHeading = (rest: string): boolean =>
  /^["“(]?\p{Lu}/u.test(rest) &&
  !/^(?:Luật|Bộ luật|Nghị|Quyết định|Thông tư|Quy |Hiến pháp|Điều|Chương|Mục|Phần|Pháp lệnh|Chỉ thị|Kế hoạch|Hướng dẫn)/u.test(
    rest,
  );

function readDecimal(line: string): Label | null {
  const match = DECIMAL.exec(line);
  const { parts = "", stop = "" } = match?.groups ?? {};
  const numbers = parts.split(".");
  if (!match || numbers.some((part) => /^0/u.test(part))) return null;
  const kind = (["decimal-2", "decimal-3", "decimal-4"] as const)[numbers.length - 2];
  if (!kind) return null;
  return {
    kind,
    text: parts,
    ordinal: Number(numbers.at(-1)),
    prefix: numbers.slice(0, -1).join("."),
    length: match[0].length,
    doubtful: stop === "",
  };
}

function readBracketed(line: string): Label | null {
  const match = BRACKETED.exec(line);
  const sign = match?.groups?.sign;
  if (!match || !sign) return null;
  const number = /^\d/u.test(sign);
  const ordinal = number ? Number(sign) : (romanLower(sign) ?? letterOrdinal(sign));
  return ordinal
    ? {
        kind: number ? "bracketed" : "bracketed-letter",
        text: sign,
        ordinal,
        prefix: null,
        length: match[0].length,
        doubtful: false,
      }
    : null;
}

const romanLower = (sign: string): number | null => (/^[ivx]+$/u.test(sign) ? romanValue(sign.toUpperCase()) : null);

function readSimple(line: string): Label | null {
  const match = SIMPLE.exec(line);
  if (!match) return null;
  const { sign = "", stop = "", space = "", next = "" } = match.groups ?? {};
  const mark = stop.trim();
  const tight = space === "" && next !== "";
  if (
    tight &&
    !(
      /^\p{L}|["“(]/u.test(next) &&
      (mark === ")" || (mark !== "/" && /^\p{Lu}/u.test(next) && /^(?:\d|[IVX]{2})/u.test(sign)))
    )
  )
    return null;
  const length = line.length - line.slice(sign.length + stop.length).trimStart().length;
  const made = (kind: LabelKind, ordinal: number | null): Label | null =>
    ordinal ? { kind, text: sign, ordinal, prefix: null, length, doubtful: /^\s/u.test(stop) && mark !== ")" } : null;
  if (/^\d/u.test(sign))
    return /^0/u.test(sign) ? null : made(mark === ")" ? "arabic-bracket" : "arabic", Number(sign));
  if (/^[a-zđ]$/u.test(sign)) return made("letter", letterOrdinal(sign));
  const roman = romanValue(sign);
  return roman === null || (sign.length === 1 && !/[IVX]/u.test(sign))
    ? sign.length === 1
      ? made("capital", capitalOrdinal(sign))
      : null
    : made("roman", roman);
}

/** Capitals count in the Latin alphabet or, where `Đ` is met, in the Vietnamese one; both agree up to `D`. */
const capitalOrdinal = (sign: string): number | null => letterOrdinal(sign.toLowerCase());

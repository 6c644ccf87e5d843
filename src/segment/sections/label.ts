import { letterOrdinal, romanValue } from "../../vietnamese/numerals.ts";
import { readSimpleLabel } from "./simple-label.ts";
import { readWordLabel } from "./word-label.ts";

/** What kind of division a label is of: the words of law, then the kinds of numbers. */
export type LabelKind =
  | "annex"
  | "phần"
  | "chương"
  | "mục"
  | "tiểu mục"
  | "điều"
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
  /** Whether its form leaves a doubt: `1.5 triệu`, `3 - 5 ngày`. */
  readonly doubtful: boolean;
  /** What a scan reads instead, where the label was put right. */
  readonly misread?: string;
}

/** `2.1.`, `2.1/`, `1.1.2`, `I.1.`, `a.1)`. */
const DECIMAL =
  /^(?<parts>(?:\d{1,2}|[IVX]{1,5}|[a-zđA-H])(?:\.\d{1,2}){1,3})(?<stop>[.:)/]?(?:\s?[-–])?)(?:\s+|$|(?=\p{Lu}))/u;
/** `a1)`, `A2.`: a point of `a)`, a part of `A.`. */
const LETTERED = /^(?<letter>[a-zđA-H])(?<number>[1-9]\d?)[.)]\s*(?=[A-Za-zÀ-ỹ])/u;
/** `(1)`, `(a)`, `(i)`, `ii)`. */
const BRACKETED = /^(?:\((?<sign>\d{1,2}|[a-zđ]|[ivx]{1,4})\)|(?<roman>[ivx]{2,4})\))\s*(?=\S|$)/u;

/** A number, a letter before a sign, strokes or a word of law: what every label begins with, misread ones too. */
const BEGINS = /^(?:[\d(|]|[IVXLCH|]{1,7}[\s.,)\-–/:]|[A-Zđ]\s?[\d.)\-–/:]|(?:phần|chương|mục|tiểu|điều)\s)/iu;

/** Whether a line may begin with a label, asked first: most lines begin with another word. */
export const mayBeginWithLabel = (line: string): boolean => BEGINS.test(line);

/** The label at the beginning of a line; `null` where there is none. */
export const readLabel = (line: string): Label | null =>
  mayBeginWithLabel(line)
    ? (readWordLabel(line) ?? readDecimal(line) ?? readLettered(line) ?? readBracketed(line) ?? readSimpleLabel(line))
    : null;

function readDecimal(line: string): Label | null {
  const match = DECIMAL.exec(line);
  const { parts = "", stop = "" } = match?.groups ?? {};
  const numbers = parts.split(".");
  if (!match || numbers.some((part) => part.startsWith("0"))) return null;
  const kind = (["decimal-2", "decimal-3", "decimal-4"] as const)[numbers.length - 2];
  if (!kind) return null;
  return {
    kind,
    text: parts,
    ordinal: Number(numbers.at(-1)),
    prefix: numbers.slice(0, -1).join("."),
    length: match[0].length,
    doubtful: stop === "" || /\s/u.test(stop),
  };
}

/** Doubtful, so that it counts only inside its letter: `m2.` is a measure. */
function readLettered(line: string): Label | null {
  const match = LETTERED.exec(line);
  const { letter = "", number = "" } = match?.groups ?? {};
  if (!match) return null;
  return {
    kind: "decimal-2",
    text: letter + number,
    ordinal: Number(number),
    prefix: letter,
    length: match[0].length,
    doubtful: true,
  };
}

function readBracketed(line: string): Label | null {
  const match = BRACKETED.exec(line);
  const sign = match?.groups?.sign ?? match?.groups?.roman;
  if (!match || !sign) return null;
  const number = /^\d/u.test(sign);
  const ordinal = number ? Number(sign) : /^[ivx]+$/u.test(sign) ? romanValue(sign.toUpperCase()) : letterOrdinal(sign);
  const kind = number ? "bracketed" : "bracketed-letter";
  return ordinal ? { kind, text: sign, ordinal, prefix: null, length: match[0].length, doubtful: false } : null;
}

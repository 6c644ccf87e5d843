import { foldTonePlacement } from "../../src/vietnamese/fold.ts";
import words from "./body-words.json" with { type: "json" };
import { matchAt } from "./reading.ts";

/** Names of issuing bodies: `Ban Thường vụ Đảng ủy Khối các cơ quan tỉnh`, `Bộ Giáo dục và Đào tạo`. */

const WHOLE = "(?![\\p{L}\\p{M}\\p{N}])";
const INLINE = "[^\\S\\n]{1,3}";
const SPACE = `(?:${INLINE}|[^\\S\\n]{0,2}\\n[^\\S\\n]{0,2})`;

const spaced = (phrase: string): string => foldTonePlacement(phrase).replaceAll(" ", SPACE);
const anyOf = (phrases: readonly string[], write: (phrase: string) => string): string =>
  `(?:${[...phrases]
    .sort((a, b) => b.length - a.length)
    .map(write)
    .join("|")})${WHOLE}`;
const spacedInAnyCase = (phrase: string): string => foldTonePlacement(phrase).split(" ").map(titleOrSmall).join(SPACE);

const NOT_PART = `(?!${anyOf(words.notParts, spacedInAnyCase)})`;
const HEAD = NOT_PART + anyOf([...words.heads, ...words.smallHeads], spaced);
const WORD = `(?:${anyOf(words.words, spacedInAnyCase)}|(?<=[Bb]an\\s{1,3})${anyOf(words.afterBan, spacedInAnyCase)})`;
const PROPER = `(?!${anyOf(words.notInNames, spaced)})\\p{Lu}[\\p{L}\\p{M}]*${WHOLE}`;
const PART = `(?:${SPACE}(?:[-–&]${SPACE})?|[-–&])${NOT_PART}(?:${WORD}|${HEAD})`;
const PROPER_PART = `(?:${INLINE}(?:[-–&]${INLINE})?|[-–&])${NOT_PART}${PROPER}`;
const AND_PART = `${SPACE}và${SPACE}(?!${HEAD})(?:${WORD}|${PROPER})`;
const NAME = `${HEAD}(?:${PART}|${PROPER_PART}|${AND_PART})*`;

/** A small word may have a capital: `Chấp hành`, `Chấp Hành`. */
function titleOrSmall(word: string): string {
  return /^\p{Ll}/u.test(word) ? `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}` : word;
}

const BODY = new RegExp(NAME, "uy");
const JOINT = new RegExp(`${NAME}(?:\\s{0,3}(?:,|[-–]|và(?=\\s))\\s{0,3}${NAME})*`, "uy");
const HEADS = new RegExp(`(?<![\\p{L}\\p{M}])${HEAD}`, "gu");

export interface Body {
  readonly name: string;
  readonly end: number;
}

/** The body that is named at an offset of the folded text; several where a joint document has several issuers. */
export function bodyAt(text: string, offset: number, joint = false): Body | null {
  const found = matchAt(joint ? JOINT : BODY, text, offset);
  return found ? { name: found[0], end: offset + found[0].length } : null;
}

/** The longest name of a body that ends exactly at an offset and begins at most 120 characters before. */
export function bodyEnding(text: string, end: number): Body | null {
  const from = Math.max(0, end - 120);
  for (const head of text.slice(from, end).matchAll(HEADS)) {
    const body = bodyAt(text, from + head.index);
    if (body?.end === end) return body;
  }
  return null;
}

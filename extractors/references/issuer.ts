import { lazily } from "../../src/text/lazily.ts";
import vocabulary from "./body-words.json" with { type: "json" };
import { CITED_TYPES } from "./cited-types.ts";
import { longestAt, phraseList, type Word, type Words, wordsOf } from "./phrases.ts";

/** Names of issuing bodies: `Ban Thường vụ Đảng ủy Khối các cơ quan tỉnh`, `Bộ Giáo dục và Đào tạo`. */
export interface Body {
  readonly name: string;
  readonly end: number;
}

/** The words that names of bodies are made of. */
const LISTS = lazily(() => ({
  heads: phraseList(vocabulary.heads),
  smallHeads: phraseList(vocabulary.smallHeads),
  words: phraseList(vocabulary.words),
  afterBan: phraseList(vocabulary.afterBan),
  notParts: phraseList(vocabulary.notParts),
  notInNames: phraseList([...vocabulary.notInNames, ...CITED_TYPES]),
}));

/** Longer than any name of a body, in characters. */
const LONGEST = 400;

/** Where a paragraph surely ends: before a blank line or a line in capitals. */
const BREAK = /\n(?=[^\S\n]*(?:\n|\p{Lu}{2,}[^\S\n]+\p{Lu}{2,}))/u;

/** The body that is named at an offset of the folded text; several where a joint document has several issuers. */
export function bodyAt(text: string, offset: number, joint = false): Body | null {
  const window = text.slice(offset, offset + LONGEST);
  const words = wordsOf(text, offset, offset + (BREAK.exec(window)?.index ?? window.length));
  const last = words.at((joint ? endOfBodies : endOfBody)(text, words, 0) - 1);
  if (!last || words.at(0)?.start !== offset) return null;
  const end =
    last.end +
    (NATIONAL.exec(text.slice(offset, last.end))
      ? (ABOUT.exec(text.slice(last.end, last.end + 80))?.[0].length ?? 0)
      : 0);
  return { name: text.slice(offset, end), end };
}

/** `Văn phòng Quốc gia | về giảm nghèo`, `Ủy ban Quốc gia | về trẻ em`: what a national body is for belongs to its name. */
const NATIONAL = /quốc gia$/iu;
const ABOUT = /^\s{1,3}về\s{1,3}(?!việc\s)[a-zà-ỹ]+(?:\s[a-zà-ỹ]+){0,6}(?=\s{0,3}(?:[,;.)\n]|$))/u;

/** The longest name of a body that ends exactly at an offset and begins at most 120 characters before. */
export function bodyEnding(text: string, end: number): Body | null {
  const words = wordsOf(text, Math.max(0, end - 120), end);
  for (let i = 0, first = words.at(0); first; first = words.at(++i))
    if (words.at(endOfBody(text, words, i) - 1)?.end === end) return { name: text.slice(first.start, end), end };
  return null;
}

/** The index behind the last word of the body that begins at `from`; 0 where none does. */
function endOfBody(text: string, words: Words, from: number): number {
  const head = headLength(words, from);
  if (head === 0) return 0;
  let end = from + head;
  for (let length = partLength(text, words, end); length > 0; length = partLength(text, words, end)) end += length;
  return end;
}

/** `giữa UBND tỉnh và Tỉnh đoàn, Sở Y tế xây dựng`: the body behind `và` is the last one. */
function endOfBodies(text: string, words: Words, from: number): number {
  const end = endOfBody(text, words, from);
  const joint = end > 0 ? (words.at(end)?.folded ?? "") : "";
  if (joint === "và") return endOfBody(text, words, end + 1) || end;
  return (/^[,–-]$/u.test(joint) && endOfBodies(text, words, end + 1)) || end;
}

function headLength(words: Words, at: number): number {
  if (longestAt(LISTS().notParts, words, at)) return 0;
  const heads = isCapital(words.at(at)) ? LISTS().heads : LISTS().smallHeads;
  return (longestAt(heads, words, at) ?? longestAt(LISTS().smallHeads, words, at))?.length ?? 0;
}

/** How many words the next part of a name takes, its hyphen or `và` included. */
function partLength(text: string, words: Words, at: number): number {
  const word = words.at(at);
  if (!word) return 0;
  const and = word.folded === "và";
  const joined = and || /^[-–&]$/u.test(word.folded) ? 1 : 0;
  if (and && headLength(words, at + 1) > 0) return 0;
  const length = and
    ? (longestAt(LISTS().words, words, at + 1)?.length ?? 0)
    : plainPartLength(text, words, at + joined);
  return length && length + joined;
}

function plainPartLength(text: string, words: Words, at: number): number {
  const [before, word] = [words.at(at - 1), words.at(at)];
  if (!before || !word || longestAt(LISTS().notParts, words, at)) return 0;
  const lines = text.slice(before.end, word.start).split("\n").length - 1;
  if (lines > 1) return 0;
  const known = Math.max(
    longestAt(LISTS().words, words, at)?.length ?? 0,
    before.folded === "ban" ? (longestAt(LISTS().afterBan, words, at)?.length ?? 0) : 0,
    headLength(words, at),
  );
  if (known > 0 || isNumbered(before, word)) return Math.max(1, known);
  return lines === 0 && isCapital(word) && !longestAt(LISTS().notInNames, words, at) ? 1 : 0;
}

/** `Quân khu 3`, `UBND Phường 5`, `Ban Chỉ đạo 35 Tỉnh ủy`: bodies that a number tells from others. */
const isNumbered = (before: Word, { folded }: Word): boolean =>
  /^\d{1,3}$/u.test(folded) && /^(?:khu|vực|quận|phường|đạo)$/u.test(before.folded);

const isCapital = (word: Word | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word.written);

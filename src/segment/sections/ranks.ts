import { followsLetter } from "../../vietnamese/numerals.ts";
import type { Label, LabelKind } from "./label.ts";

/** Outer kinds first (Nghị định 30/2020/NĐ-CP, Phụ lục I: phần, chương, mục, tiểu mục, điều, khoản, điểm; plans: A, I, 1, 1.1, a, (1)). */
export const RANK: Readonly<Record<LabelKind, number>> = {
  annex: 0,
  phần: 1,
  chương: 2,
  mục: 3,
  "tiểu mục": 4,
  capital: 5,
  roman: 6,
  điều: 7,
  arabic: 8,
  "decimal-2": 9,
  "decimal-3": 10,
  "decimal-4": 11,
  "arabic-bracket": 12,
  letter: 13,
  bracketed: 14,
  "bracketed-letter": 15,
};
/** The rank of letters that divide a Roman number: `III- NỘI DUNG`, `A- Học tập`. */
export const INSIDE_ROMAN = (RANK.roman + RANK.arabic) / 2;
/** The rank of Roman numbers that divide an article: `Điều 1. Phê duyệt Đề án với các nội dung sau:`, `I. Mục tiêu`. */
export const INSIDE_ARTICLE = (RANK.điều + RANK.arabic) / 2;
/** Kinds whose numbers may go on from one enclosing division to the next. */
export const RUNNING: readonly LabelKind[] = ["điều", "arabic", "chương", "mục"];
/** Kinds that a word of law begins: they count from any number, as an extract of a law does. */
export const WORDS: readonly LabelKind[] = ["annex", "phần", "chương", "mục", "tiểu mục", "điều"];
/** A number further ahead of the one before than this is no label. */
export const LARGEST_GAP = 3;

/** How many lists of one kind can lie inside each other: `5.` announces one that counts `1.`, `2.` again. */
export const DEEPEST_ROWS = 2;

/** Whether two labels count in one row: of one kind and, of decimals, under one number. */
export const isRow = (open: Label, label: Label): boolean => open.kind === label.kind && open.prefix === label.prefix;

/** Whether a label is the next one of a row. `Điều 3a` comes after `Điều 3`. */
export function follows(before: Label, label: Label): boolean {
  if (label.kind === "letter" || label.kind === "capital" || label.kind === "bracketed-letter") {
    if (followsLetter(before.ordinal, label.ordinal)) return true;
  }
  const inserted = before.ordinal === label.ordinal && before.text !== label.text && label.kind === "điều";
  return label.ordinal === before.ordinal + 1 || inserted;
}

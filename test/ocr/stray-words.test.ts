import { expect, test } from "vitest";
import type { Word } from "../../src/layout/page.ts";
import { withoutStrays } from "../../src/ocr/stray-words.ts";

const word = (text: string, left: number, confidence = 0.95): Word => ({
  text,
  box: [left, 100, left + 40, 130],
  size: 40,
  confidence,
});
const SEAL = [600, 0, 900, 300] as const;

test.each<[string, Word, boolean]>([
  ["a word", word("chống", 100), true],
  ["a bullet", word("-", 60, 0.5), true],
  ["a border of a table", word("|", 60, 0.9), false],
  ["a mark of dirt", word("ˆ", 60, 0.6), false],
  ["a comma that was guessed", word(",", 60, 0.2), false],
  ["letters of a seal", word("ẦN", 700, 0.3), false],
  ["a name written over a seal, read well", word("Hoàng", 700, 0.9), true],
  ["a doubtful word in the text", word("nhãm", 150, 0.3), true],
  ["a speck in the margin", word("1", 1500, 0.1), false],
  ["a page number alone", word("2", 1500, 0.9), true],
])("%s: %o", (_, candidate, kept) => {
  const words = [word("phòng,", 200), candidate];
  expect(withoutStrays(words, [SEAL]).includes(candidate)).toBe(kept);
});

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

test.each<[string, Word["box"], boolean]>([
  ["a hyphen", [60, 112, 74, 117], true],
  ["a dot", [60, 112, 63, 114], false],
  ["what is left of a border", [60, 100, 65, 130], false],
])("%s between words", (_, box, kept) => {
  const candidate: Word = { text: "-", box, size: 40, confidence: 0.9 };
  expect(withoutStrays([word("phòng", 100), candidate], []).includes(candidate)).toBe(kept);
});

test("a doubtful word that a seal covers is kept where its line runs through the seal", () => {
  const [before, covered, after] = [word("hoàn", 570), word("thánh", 700, 0.4), word("trong", 910)];
  expect(withoutStrays([before, covered, after], [SEAL])).toContain(covered);
  expect(withoutStrays([before, covered], [SEAL])).not.toContain(covered);
  expect(withoutStrays([word("Nơi", 100), covered, word("ký", 1400)], [SEAL])).not.toContain(covered);
});

import { expect, test } from "vitest";
import { createLexicon } from "../../../normalizers/charset/recovery/lexicon.ts";
import { alphabet, Words } from "../../../normalizers/charset/recovery/words.ts";

test("a word has one number, however often and wherever it stands", () => {
  const words = Array.from(
    { length: 9000 },
    (_, i) =>
      `từ${"abcdefghij"[i % 10]}${"xyz".repeat(i % 7)}${String.fromCharCode(0x61 + (i % 26))}${String.fromCharCode(0x1ea0 + (i % 80))}`,
  );
  const text = [...words, ...words].join(" ");
  const scanned = new Words(text.length).scan(text, { start: 0, end: text.length }, alphabet);
  const lexicon = createLexicon();
  const numbers = Array.from({ length: scanned.count }, (_, i) =>
    lexicon.numberOf(text, scanned.starts[i] as number, scanned.ends[i] as number, scanned.hashes[i] as number),
  );
  expect(lexicon.size).toBe(new Set(words).size);
  expect(numbers.map((number) => lexicon.word(number))).toEqual([...words, ...words]);
});

test("words, and what stands before them", () => {
  const text = "§iÒu 5,\n®·  ®­îc";
  const { count, starts, ends, gaps } = new Words(text.length).scan(text, { start: 0, end: text.length }, alphabet);
  expect(Array.from({ length: count }, (_, i) => text.slice(starts[i], ends[i]))).toEqual(["§iÒu", "®·", "®­îc"]);
  expect([...gaps.slice(0, count)]).toEqual([2, 2, 0]);
});

import { expect, test } from "vitest";
import { romanValue, wordValue } from "../../src/vietnamese/numerals.ts";

test.each([
  ["I", 1],
  ["IV", 4],
  ["XIII", 13],
  ["XIX", 19],
  ["XL", 40],
])("%s is %i", (numeral, value) => {
  expect(romanValue(numeral)).toBe(value);
});

test.each(["", "IIII", "VX", "IC", "XIIV", "i", "MỤC"])("«%s» is no Roman numeral", (word) => {
  expect(romanValue(word)).toBeNull();
});

test.each([
  ["nhất", 1],
  ["Hai", 2],
  ["tư", 4],
  ["mười hai", 12],
])("%s is %i", (word, value) => {
  expect(wordValue(word)).toBe(value);
});

test("«nhiều» is no number", () => {
  expect(wordValue("nhiều")).toBeNull();
});

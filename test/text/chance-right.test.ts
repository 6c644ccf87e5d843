import { expect, test } from "vitest";
import { chanceRight } from "../../src/text/chance-right.ts";

test("the chance grows with the confidence and stays a chance", () => {
  const chances = Array.from({ length: 101 }, (_, i) => chanceRight(i / 100));
  expect(chances).toEqual([...chances].sort((a, b) => a - b));
  expect(chances[0]).toBeGreaterThanOrEqual(0);
  expect(chances[100]).toBeLessThanOrEqual(1);
});

test("words of middling confidence are much less often right than it says", () => {
  expect(chanceRight(0.75)).toBeCloseTo(0.62);
  expect(chanceRight(0.965)).toBeCloseTo(0.993);
  expect(chanceRight(2)).toBe(chanceRight(1));
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { arrange, type Piece } from "../../src/text/arrange.ts";

const text = "của (1) Luật. Chính phủ";
const swapped: readonly Piece[] = [{ start: 0, end: 3 }, " ", { start: 14, end: 23 }, "\n", { start: 4, end: 13 }];

test("stretches change places and map back exactly", () => {
  const { text: after, map } = arrange(text, swapped);
  expect(after).toBe("của Chính phủ\n(1) Luật.");
  expect(map.toInput({ start: 4, end: 13 })).toEqual({ start: 14, end: 23 });
  expect(map.toOutput({ start: 8, end: 12 })).toEqual({ start: 18, end: 22 });
});

test("a span over several stretches covers them all, one that was left out shrinks to a point", () => {
  const { map } = arrange(text, swapped);
  expect(map.toInput({ start: 0, end: 13 })).toEqual({ start: 0, end: 23 });
  expect(map.toOutput({ start: 13, end: 14 })).toEqual({ start: 23, end: 23 });
});

const shuffled = fc
  .uniqueArray(fc.nat(40), { minLength: 2, maxLength: 12 })
  .map((cuts) => [...cuts].sort((a, b) => a - b))
  .chain((cuts) => fc.shuffledSubarray(cuts.slice(1).map((end, i) => ({ start: cuts[i] as number, end }))));

test("whatever the order, the words of a stretch are found in both texts", () => {
  const source = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRS";
  fc.assert(
    fc.property(shuffled, (pieces) => {
      const { text: after, map } = arrange(source, pieces);
      for (const { start, end } of pieces) {
        const there = map.toOutput({ start, end });
        expect(after.slice(there.start, there.end)).toBe(source.slice(start, end));
        expect(map.toInput(there)).toEqual({ start, end });
      }
    }),
  );
});

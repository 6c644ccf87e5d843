import fc from "fast-check";
import { expect, test } from "vitest";
import { composeEdits } from "../../src/convert/compose-edits.ts";
import { applyEdits, type Edit } from "../../src/text/edit.ts";

/** Sorted, disjoint edits of a text of that length. */
const editsFor = (length: number) =>
  fc.array(fc.tuple(fc.nat(length), fc.string({ maxLength: 3 })), { maxLength: 12 }).map((points) => {
    const places = points.map(([place]) => place).sort((a, b) => a - b);
    const edits: Edit[] = [];
    for (let i = 0; i + 1 < places.length; i += 2)
      edits.push({ start: places[i] as number, end: places[i + 1] as number, insert: points[i]?.[1] ?? "" });
    return edits;
  });

test("one list does what two lists do one after the other", () => {
  const cases = fc.string({ maxLength: 30 }).chain((text) =>
    editsFor(text.length).chain((first) => {
      const between = applyEdits(text, first).text;
      return editsFor(between.length).map((second) => ({ text, first, between, second }));
    }),
  );
  fc.assert(
    fc.property(cases, ({ text, first, between, second }) => {
      const both = composeEdits({ edits: first, text: between }, second);
      expect(applyEdits(text, both).text).toBe(applyEdits(between, second).text);
    }),
  );
});

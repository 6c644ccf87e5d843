import fc from "fast-check";
import { expect, test } from "vitest";
import { applyEdits, type Edit } from "../../src/text/edit.ts";

const edits = (text: string): fc.Arbitrary<Edit[]> =>
  fc.array(fc.tuple(fc.nat(text.length), fc.string({ maxLength: 4 })), { maxLength: 12 }).map((points) => {
    const places = points.map(([at]) => at).sort((a, b) => a - b);
    const list: Edit[] = [];
    for (let i = 0; i + 1 < places.length; i += 2)
      list.push({ start: places[i] as number, end: places[i + 1] as number, insert: points[i]?.[1] ?? "" });
    return list;
  });

const cases = fc.string({ maxLength: 60 }).chain((text) => fc.tuple(fc.constant(text), edits(text)));

test("an edited text maps back: «§¶ng» that became «Đảng»", () => {
  const { text, map } = applyEdits("toàn §¶ng bộ", [
    { start: 5, end: 6, insert: "Đ" },
    { start: 6, end: 7, insert: "ả" },
  ]);
  expect(text).toBe("toàn Đảng bộ");
  expect(map.toInput({ start: 5, end: 9 })).toEqual({ start: 5, end: 9 });
});

test("a span that cuts a changed stretch widens to all of it", () => {
  const { map } = applyEdits("UBND xã", [{ start: 0, end: 4, insert: "Ủy ban nhân dân" }]);
  expect(map.toInput({ start: 3, end: 6 })).toEqual({ start: 0, end: 4 });
  expect(map.toOutput({ start: 1, end: 2 })).toEqual({ start: 0, end: 15 });
});

test("text that was taken out belongs to no span beside it", () => {
  const { text, map } = applyEdits("ngày  5", [{ start: 4, end: 5, insert: "" }]);
  expect(text).toBe("ngày 5");
  expect(map.toInput({ start: 0, end: 4 })).toEqual({ start: 0, end: 4 });
  expect(map.toInput({ start: 4, end: 6 })).toEqual({ start: 5, end: 7 });
});

test("unsorted or overlapping edits are refused", () => {
  expect(() =>
    applyEdits("văn thư", [
      { start: 3, end: 5, insert: "" },
      { start: 4, end: 6, insert: "" },
    ]),
  ).toThrow(RangeError);
  expect(() => applyEdits("văn", [{ start: 0, end: 9, insert: "" }])).toThrow(RangeError);
});

test("an unchanged stretch goes there and back, whatever the edits", () => {
  fc.assert(
    fc.property(cases, ([text, list]) => {
      const { text: out, map } = applyEdits(text, list);
      let read = 0;
      for (const { start, end } of [...list, { start: text.length, end: text.length }]) {
        if (start > read) {
          const there = map.toOutput({ start: read, end: start });
          expect(out.slice(there.start, there.end)).toBe(text.slice(read, start));
          expect(map.toInput(there)).toEqual({ start: read, end: start });
        }
        read = end;
      }
    }),
  );
});

test("every span maps to a span inside the other text, and back to one that covers it", () => {
  fc.assert(
    fc.property(cases, fc.nat(), fc.nat(), ([text, list], a, b) => {
      const { text: out, map } = applyEdits(text, list);
      const [start, end] = [a % (out.length + 1), b % (out.length + 1)].sort((x, y) => x - y) as [number, number];
      const back = map.toInput({ start, end });
      expect(back.start).toBeGreaterThanOrEqual(0);
      expect(back.end).toBeLessThanOrEqual(text.length);
      expect(back.start).toBeLessThanOrEqual(back.end);
    }),
  );
});

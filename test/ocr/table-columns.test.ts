import { expect, test } from "vitest";
import { tableColumns } from "../../src/ocr/picture/table-columns.ts";
import type { Box } from "../../src/text/raw-document.ts";
import { drawn } from "./pictures.ts";

const PAGE = drawn(1000, 800, [
  [120, 220, 140, 240],
  [420, 220, 440, 240],
  [500, 600, 520, 620],
]);
const across: Box = [100, 200, 900, 203];
const down = (x: number, bottom = 500): Box => [x, 200, x + 3, bottom];

test("a ruled table is read column by column, the rest of the page without it", () => {
  const parts = tableColumns(PAGE, [across, down(100), down(400), down(897)], 200);
  expect(parts.map(({ column, left }) => [column, left])).toEqual([
    [false, 0],
    [true, 83],
    [true, 383],
  ]);
  const [rest, first] = parts;
  expect(rest?.picture.grey[230 * 1000 + 130]).toBe(255);
  expect(rest?.picture.grey[610 * 1000 + 510]).toBe(0);
  expect(first?.picture.grey[(230 - first.top) * first.picture.width + 130 - first.left]).toBe(0);
});

test("the page that is given stays as it is, as a buffer too", () => {
  const page = { ...PAGE, grey: Buffer.from(PAGE.grey) };
  const [, first] = tableColumns(page, [across, down(100), down(400), down(897)], 200);
  expect(new Uint8Array(page.grey)).toEqual(PAGE.grey);
  expect(first?.picture.grey.includes(0)).toBe(true);
});

test.each<[string, Box[]]>([
  ["no table", [across]],
  ["a box around a paragraph", [across, down(100), down(897)]],
  ["borders of different tables", [across, down(100), down(400, 300), down(897, 700)]],
])("%s leaves the page whole", (_, rules) => {
  expect(tableColumns(PAGE, rules, 200)).toEqual([{ picture: PAGE, left: 0, top: 0, column: false }]);
});

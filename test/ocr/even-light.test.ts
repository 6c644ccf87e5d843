import { expect, test } from "vitest";
import { inEvenLight } from "../../src/ocr/picture/even-light.ts";
import type { Grey } from "../../src/ocr/picture/ink.ts";
import { printed } from "./pictures.ts";

const PAGE = printed(620, 877);

/** A page under a light that is a share of the lamp's at each place. */
const lit = ({ grey, width, height }: Grey, light: (x: number, y: number) => number): Grey => ({
  grey: grey.map((value, i) => (30 + (value * 225) / 255) * light(i % width, Math.floor(i / width))),
  width,
  height,
});
const at = ({ grey, width }: Grey, x: number, y: number): number => grey[y * width + x] as number;

test("a page of a scanner stays as it is", async () => {
  expect(await inEvenLight(PAGE, 75)).toBe(PAGE);
});

test("in the shadow paper becomes white and print stays dark", async () => {
  const shaded = lit(PAGE, (x, y) => 1 - 0.6 * ((x + y) / (620 + 877)));
  const even = await inEvenLight(shaded, 75);
  for (const [x, y] of [
    [60, 60],
    [560, 60],
    [60, 820],
    [560, 820],
  ] as const)
    expect(at(even, x, y)).toBeGreaterThan(235);
  const [left, top] = [151, 151 + 56 * 9];
  expect(at(even, left, top)).toBeLessThan(80);
});

test("the table around a photographed page becomes white, its edge with it", async () => {
  const onTable = lit(PAGE, (x, y) => (x < 30 || y > 840 ? 0.25 : 1 - 0.4 * (x / 620)));
  const even = await inEvenLight(onTable, 75);
  for (const [x, y] of [
    [5, 5],
    [27, 400],
    [300, 870],
    [5, 870],
  ] as const)
    expect(at(even, x, y)).toBe(255);
  expect(at(even, 151, 151)).toBeLessThan(80);
});

test("a dark picture in the middle of a page is no shadow", async () => {
  const page = { ...PAGE, grey: new Uint8Array(PAGE.grey) };
  for (let y = 400; y < 600; y++) page.grey.fill(60, y * 620 + 200, y * 620 + 350);
  expect(await inEvenLight(page, 75)).toBe(page);
});

import { expect, test } from "vitest";
import { withoutRules } from "../../src/ocr/picture/rules.ts";
import { drawn } from "./pictures.ts";

const at = (page: { grey: Uint8Array; width: number }, x: number, y: number): number | undefined =>
  page.grey[y * page.width + x];

test("the borders of a table are found and taken out, a letter in a cell stays", () => {
  const page = drawn(800, 600, [
    [100, 100, 700, 103],
    [100, 300, 700, 303],
    [100, 100, 103, 303],
    [400, 100, 403, 303],
    [698, 100, 701, 303],
    [200, 180, 210, 215],
  ]);
  const ruled = withoutRules(page, 200);
  expect(ruled.rules).toHaveLength(5);
  expect(at(ruled.page, 300, 101)).toBe(255);
  expect(at(ruled.page, 401, 200)).toBe(255);
  expect(at(ruled.page, 101, 101)).toBe(255);
  expect(at(ruled.page, 205, 200)).toBe(0);
});

test("a dash, a letter and a dark margin are no lines", () => {
  const page = drawn(800, 600, [
    [300, 300, 330, 304],
    [400, 280, 408, 330],
    [0, 0, 90, 600],
  ]);
  const ruled = withoutRules(page, 200);
  expect(ruled.rules).toEqual([]);
  expect(ruled.page.grey).toEqual(page.grey);
});

test("the edge of a worn border begins in several places, and the border is one", () => {
  const page = drawn(800, 600, [
    [100, 50, 101, 150],
    [100, 190, 101, 290],
    [100, 330, 101, 430],
    [101, 50, 104, 550],
  ]);
  expect(withoutRules(page, 200).rules).toEqual([[100, 50, 104, 550]]);
});

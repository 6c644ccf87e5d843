import { expect, test } from "vitest";
import { blobsOf, withoutBlobs } from "../../src/ocr/picture/blobs.ts";
import { specksOf } from "../../src/ocr/picture/specks.ts";
import { drawn } from "./pictures.ts";

const letter = [100, 100, 124, 140] as const;
const mark = [110, 90, 113, 93] as const;
const speck = [160, 120, 163, 123] as const;
const stop = [128, 134, 134, 140] as const;

test("a speck between words goes; a mark above a letter and a stop stay", () => {
  const page = drawn(300, 200, [letter, mark, speck, stop]);
  const specks = specksOf(page, blobsOf(page), 300);
  expect(specks.map(({ box }) => box)).toEqual([speck]);
  const clean = withoutBlobs(page, specks);
  expect(blobsOf(clean).map(({ box }) => box)).toEqual([mark, letter, stop]);
});

test("blobs hang together at their corners and know their size", () => {
  const page = drawn(60, 60, [
    [10, 10, 20, 20],
    [20, 20, 30, 30],
    [40, 0, 60, 4],
  ]);
  expect(blobsOf(page).map(({ box, area }) => [box, area])).toEqual([
    [[40, 0, 60, 4], 80],
    [[10, 10, 30, 30], 200],
  ]);
});

import { expect, test } from "vitest";
import { withoutStamps } from "../../src/ocr/picture/stamps.ts";

const RED = [214, 52, 61];
const BLACK_UNDER_RED = [35, 12, 14];

/** A white page with a coloured square from 100 to `to` and a black line through it. */
function stamped(to: number) {
  const [width, height] = [400, 400];
  const data = new Uint8Array(width * height * 3).fill(255);
  for (let y = 100; y < to; y++)
    for (let x = 100; x < to; x++) data.set(y >= 150 && y < 156 ? BLACK_UNDER_RED : RED, (y * width + x) * 3);
  return { data, width, height };
}

test("print shows through a red seal", () => {
  const { grey } = withoutStamps(stamped(300), 200);
  expect(grey[200 * 400 + 200]).toBe(255);
  expect(grey[152 * 400 + 200]).toBeLessThan(60);
});

test("a red line of print is no seal", () => {
  const { grey } = withoutStamps(stamped(130), 200);
  expect(grey[115 * 400 + 115]).toBeLessThan(130);
});

import sharp from "sharp";
import { expect, test } from "vitest";
import { type Grey, inkOf } from "../../src/ocr/ink.ts";
import { postureOf } from "../../src/ocr/posture.ts";
import { drawn, printed } from "./pictures.ts";

const PAGE = printed(1240, 1754);

async function turnedBy(degrees: number): Promise<Grey> {
  const { grey, width, height } = PAGE;
  const { data, info } = await sharp(grey, { raw: { width, height, channels: 1 } })
    .rotate(degrees, { background: "white" })
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { grey: data, width: info.width, height: info.height };
}

test.each([
  [0, 0, 0],
  [1.5, 0, -1.5],
  [-0.7, 0, 0.7],
  [90, 270, 0],
  [180, 180, 0],
  [270, 90, 0],
])("a page that was turned by %d° is set upright by %d° and level by %d°", async (turned, rotation, skew) => {
  const posture = postureOf(inkOf(await turnedBy(turned)));
  expect(posture.rotation).toBe(rotation);
  expect(Math.abs(posture.skew - skew)).toBeLessThan(0.16);
});

test("a blank page is left as it lies", () => {
  expect(postureOf(inkOf(drawn(600, 800, [])))).toEqual({ rotation: 0, skew: 0 });
});

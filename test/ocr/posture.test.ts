import sharp from "sharp";
import { expect, test } from "vitest";
import { type Grey, inkOf } from "../../src/ocr/picture/ink.ts";
import { fannedIn, postureOf } from "../../src/ocr/picture/posture.ts";
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
  expect(postureOf(inkOf(drawn(600, 800, [])))).toEqual({ rotation: 0, skew: 0, fan: 0 });
});

test.each([1.6, -1.6])("lines that fan out by %d° over a photographed page are told", (fan) => {
  const ink = inkOf(PAGE);
  const ys = ink.ys.map((y, i) => Math.round(fannedIn(ink, -fan, ink.xs[i] as number, y)));
  const posture = postureOf({ ...ink, ys });
  expect(posture.rotation).toBe(0);
  expect(Math.abs(posture.skew)).toBeLessThan(0.2);
  expect(Math.abs(posture.fan - fan)).toBeLessThan(0.35);
});

test("lines that lean all alike do not fan out", async () => {
  expect(postureOf(inkOf(await turnedBy(1.5))).fan).toBe(0);
});

test("the borders of a table that lean say nothing of the turn of its page", () => {
  const { grey, width, height } = PAGE;
  const bordered = { grey: new Uint8Array(grey), width, height };
  for (const left of [140, 440, 740, 1040])
    for (let y = 100; y < height - 100; y++)
      bordered.grey.fill(0, y * width + left + (y >> 5), y * width + left + (y >> 5) + 4);
  expect(postureOf(inkOf(bordered)).rotation).toBe(0);
});

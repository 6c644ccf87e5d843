import { createCanvas } from "@napi-rs/canvas";
import sharp, { type Sharp } from "sharp";
import { expect, test } from "vitest";
import { openPicture } from "../../src/ocr/picture/open-picture.ts";
import { FORMAT_LIST } from "../../src/readers/formats.ts";
import { drawn } from "./pictures.ts";

const [WIDTH, HEIGHT] = [80, 60] as const;
/** A black box in the middle of a white page. */
const PAGE = drawn(WIDTH, HEIGHT, [[20, 20, 60, 40]]);
const page = (): Sharp => sharp(PAGE.grey, { raw: { width: WIDTH, height: HEIGHT, channels: 1 } });

/** 24 bits for a dot, rows from the foot upwards, as every program of Windows writes it. */
function bitmap(): Buffer {
  const head = Buffer.alloc(54);
  head.write("BM");
  head.writeUInt32LE(54 + 3 * PAGE.grey.length, 2);
  head.writeUInt32LE(54, 10);
  head.writeUInt32LE(40, 14);
  head.writeInt32LE(WIDTH, 18);
  head.writeInt32LE(HEIGHT, 22);
  head.writeUInt16LE(1, 26);
  head.writeUInt16LE(24, 28);
  const rows = Array.from({ length: HEIGHT }, (_, y) =>
    PAGE.grey.subarray((HEIGHT - 1 - y) * WIDTH, (HEIGHT - y) * WIDTH),
  );
  return Buffer.concat([head, ...rows.flatMap((row) => [...row].map((value) => Buffer.alloc(3, value)))]);
}

test.each<[kind: string, file: () => Promise<Buffer> | Buffer]>([
  ["png", () => page().png().toBuffer()],
  ["jpeg", () => page().jpeg({ quality: 90 }).toBuffer()],
  ["webp", () => page().webp({ lossless: true }).toBuffer()],
  ["bmp", bitmap],
  ["tiff", () => page().tiff({ compression: "lzw" }).toBuffer()],
  ["tiff", () => page().flatten().toColourspace("b-w").tiff({ compression: "ccittfax4", bitdepth: 1 }).toBuffer()],
])("a picture is known as %s by its bytes and opened", async (kind, file) => {
  const data = await file();
  expect(FORMAT_LIST.find((entry) => entry.recognises(data, ""))?.mediaType).toBe(`image/${kind}`);
  const open = await openPicture({ data });
  expect([open.width, open.height]).toEqual([WIDTH, HEIGHT]);
  const grey = await open.whole().greyscale().raw().toBuffer();
  expect(grey[30 * WIDTH + 40]).toBeLessThan(20);
  expect(grey[5 * WIDTH + 5]).toBeGreaterThan(235);
});

test("each frame of a fax of several pages is a page of its own", async () => {
  const blank = sharp(Buffer.alloc(WIDTH * HEIGHT, 255), { raw: { width: WIDTH, height: HEIGHT, channels: 1 } });
  const sheets = await Promise.all([page().png().toBuffer(), blank.png().toBuffer()]);
  const data = await sharp(sheets, { join: { animated: true } })
    .flatten()
    .toColourspace("b-w")
    .tiff({ compression: "ccittfax4", bitdepth: 1 })
    .toBuffer();
  const middles = await Promise.all(
    [0, 1].map(
      async (frame) =>
        (await (await openPicture({ data, frame })).whole().greyscale().raw().toBuffer())[30 * WIDTH + 40],
    ),
  );
  expect(middles).toEqual([0, 255]);
});

test("a camera's turn and colours on nothing are taken into account", async () => {
  const canvas = createCanvas(WIDTH, HEIGHT);
  canvas.getContext("2d").fillRect(20, 20, 40, 20);
  const turned = await sharp(canvas.toBuffer("image/png")).withMetadata({ orientation: 6 }).png().toBuffer();
  const open = await openPicture({ data: turned });
  expect([open.width, open.height]).toEqual([HEIGHT, WIDTH]);
  const grey = await open.whole().greyscale().raw().toBuffer();
  expect([grey[0], grey[40 * HEIGHT + 30]]).toEqual([255, 0]);
});

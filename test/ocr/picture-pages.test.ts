import sharp from "sharp";
import { expect, test } from "vitest";
import { image } from "../../src/readers/image.ts";

const white = (): Promise<Buffer> =>
  sharp({ create: { width: 60, height: 80, channels: 3, background: "white" } })
    .png()
    .toBuffer();

test("of a TIFF with several pages those asked for are read, under their numbers", async () => {
  const sheets = await Promise.all([white(), white(), white()]);
  const tiff = await sharp(sheets, { join: { animated: true } })
    .tiff()
    .toBuffer();
  const raw = await image.read(tiff, { ocr: "never", pages: { from: 2, to: 5 } });
  expect(raw.diagnostics.map(({ message }) => message.slice(0, 6))).toEqual(["Page 2", "Page 3"]);
});

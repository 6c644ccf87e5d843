import sharp from "sharp";
import { expect, test } from "vitest";
import type { PageImage } from "../../src/ocr/engines/engine.ts";
import { recognisePages } from "../../src/ocr/recognise-pages.ts";
import { image } from "../../src/readers/image.ts";
import { printedLine } from "./pictures.ts";

const pageOf = (data: Buffer, i: number): PageImage => ({ number: i + 1, load: async () => ({ data }) });
const read = (pictures: readonly Buffer[]) => recognisePages(pictures.map(pageOf), { engine: "tesseract.js" });

test("tesseract.js reads Vietnamese with the packaged data and without a network", async () => {
  const { pages, engine } = await read([printedLine("Kế hoạch triển khai Đại hội")]);
  expect(pages[0]?.words.map(({ text }) => text).join(" ")).toBe("Kế hoạch triển khai Đại hội");
  expect(pages[0]?.confidence).toBeGreaterThan(0.85);
  expect(engine).toMatch(/^tesseract\.js \d/u);
}, 60_000);

test("what is read of a page does not depend on the pages before it", async () => {
  const [plan, letter] = [printedLine("Kế hoạch kiểm tra công vụ"), printedLine("Công văn số 12 xin ý kiến")];
  const { pages } = await read([plan, letter, plan, plan]);
  const alone = (await read([plan])).pages[0]?.words;
  for (const i of [0, 2, 3]) expect(pages[i]?.words).toEqual(alone);
}, 60_000);

test("a photograph of nothing is told, and no words are made of it", async () => {
  const [width, height] = [800, 600];
  const sky = Buffer.from(
    Array.from({ length: width * height }, (_, i) => 128 + 90 * Math.sin((i % width) / 97 + i / width / 61)),
  );
  const photograph = await sharp(sky, { raw: { width, height, channels: 1 } })
    .jpeg()
    .toBuffer();
  const raw = await image.read(photograph, { ocr: "tesseract.js" });
  expect(raw.text.trim()).toBe("");
  expect(raw.diagnostics.map(({ code }) => code)).toContain("blank-page");
}, 60_000);

import { PDFDocument } from "@cantoo/pdf-lib";
import sharp from "sharp";
import { expect, test } from "vitest";
import { placeOnScan } from "../../src/ocr/searchable/page-place.ts";
import { searchablePdf } from "../../src/ocr/searchable/searchable-pdf.ts";
import { pdf } from "../../src/readers/pdf.ts";
import type { RawDocument, RawPage } from "../../src/text/raw-document.ts";

const TEXT = "Kế hoạch triển khai Đại hội";
const WORDS = [...TEXT.matchAll(/\S+/gu)];

const scan = (format: "image" | "pdf"): RawDocument => ({
  format,
  text: TEXT,
  locators: WORDS.map(({ 0: word, index }, i) => ({
    span: { start: index, end: index + word.length },
    page: 1,
    box: [100 + 150 * i, 100, 220 + 150 * i, 140],
    confidence: 0.9,
  })),
  pages: [
    {
      number: 1,
      span: { start: 0, end: TEXT.length },
      origin: "ocr",
      confidence: 0.9,
      rotation: 0,
      picture: { width: 1240, height: 1754, skew: 0 },
    },
  ],
  diagnostics: [],
});

const picture = (): Promise<Buffer> =>
  sharp({ create: { width: 1240, height: 1754, channels: 3, background: "white" } })
    .withMetadata({ density: 150 })
    .png()
    .toBuffer();

test("a picture becomes a PDF that holds its words", async () => {
  const written = await searchablePdf(await picture(), scan("image"));
  const read = await pdf.read(written, { ocr: "never" });
  expect(read.text.trim()).toBe(TEXT);
  expect((await PDFDocument.load(written)).getPage(0).getWidth()).toBeCloseTo(595.2, 0);
});

test("a PDF keeps its pages, and words of a turned page stand where they are seen", async () => {
  const plain = await PDFDocument.create();
  plain.addPage([1754, 1240]).setRotation({ type: "degrees", angle: 90 } as never);
  const written = await searchablePdf(await plain.save(), scan("pdf"));
  const read = await pdf.read(written, { ocr: "never" });
  expect(read.text.trim()).toBe(TEXT);
});

test("a document that is no scan cannot be written back", async () => {
  await expect(searchablePdf(new Uint8Array(), { ...scan("image"), format: "docx" })).rejects.toThrow("Only scans");
});

test.each<[RawPage["rotation"], readonly [number, number]]>([
  [0, [0.25, 0.1]],
  [90, [0.1, 0.75]],
  [180, [0.75, 0.9]],
  [270, [0.9, 0.25]],
])("a point of a page that was turned by %d°", (rotation, [x, y]) => {
  const page = { ...(scan("image").pages[0] as RawPage), rotation, picture: { width: 1000, height: 2000, skew: 0 } };
  const [u, v] = placeOnScan(page, 250, 200);
  expect(u).toBeCloseTo(x);
  expect(v).toBeCloseTo(y);
});

test("levelling is undone: the middle stays, the right edge falls back", () => {
  const page = { ...(scan("image").pages[0] as RawPage), picture: { width: 1000, height: 1400, skew: 2 } };
  expect(placeOnScan(page, 500, 700)).toEqual([0.5, 0.5]);
  expect(placeOnScan(page, 900, 700)[1]).toBeLessThan(0.5);
});

test("lines that fanned out lie as they lay: those at the foot fall, the middle stays", () => {
  const picture = { width: 1000, height: 1400, skew: 0, fan: 2 };
  const page = { ...(scan("image").pages[0] as RawPage), picture };
  expect(placeOnScan(page, 500, 1300)[1]).toBeCloseTo(1300 / 1400);
  expect(placeOnScan(page, 900, 1300)[1]).toBeLessThan(1300 / 1400);
  expect(placeOnScan(page, 900, 100)[1]).toBeGreaterThan(100 / 1400);
});

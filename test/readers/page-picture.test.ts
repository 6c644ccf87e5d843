import { PDFDocument } from "@cantoo/pdf-lib";
import sharp from "sharp";
import { expect, test } from "vitest";
import { LONGEST_SIDE } from "../../src/ocr/picture/longest-side.ts";
import { DEFAULT_LIMITS } from "../../src/readers/limits.ts";
import { openPdf } from "../../src/readers/pdf/open.ts";
import { readPage } from "../../src/readers/pdf/page.ts";
import { pictureOf } from "../../src/readers/pdf/picture.ts";

const white = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: "white" } })
    .jpeg()
    .toBuffer();

/** A page of so many points with pictures of so many dots at a place. */
interface Sheet {
  readonly page: readonly [width: number, height: number];
  readonly dots: readonly [width: number, height: number];
  /** Of the page; all of it where absent. */
  readonly at?: readonly [x: number, y: number, width: number, height: number];
}

async function drawn({ page, dots, at = [0, 0, ...page] }: Sheet) {
  const pdf = await PDFDocument.create();
  const picture = await pdf.embedJpg(await white(...dots));
  pdf.addPage([...page]).drawImage(picture, { x: at[0], y: at[1], width: at[2], height: at[3] });
  const open = await openPdf(await pdf.save(), DEFAULT_LIMITS.pixels);
  try {
    const { pixels, dpi } = await pictureOf(
      open,
      await readPage(await open.document.getPage(1)),
      DEFAULT_LIMITS.pixels,
    ).load();
    return { width: pixels?.width, height: pixels?.height, dpi: Math.round(dpi ?? 0) };
  } finally {
    await open.parser.destroy();
  }
}

const A4 = [595, 842] as const;

test.each<[what: string, dots: readonly [number, number], dpi: number]>([
  ["a fine fax", [827, 1170], 100],
  ["a coarse scan", [1240, 1755], 150],
  ["an office scan", [1653, 2339], 200],
  ["a good scan", [2480, 3508], 300],
])("%s is taken dot by dot", async (_, dots, dpi) => {
  expect(await drawn({ page: A4, dots })).toEqual({ width: dots[0], height: dots[1], dpi });
});

test.each<[what: string, sheet: Sheet]>([
  ["a logo", { page: A4, dots: [96, 96], at: [60, 700, 72, 72] }],
  ["a picture of half the page", { page: A4, dots: [800, 600], at: [0, 400, 595, 442] }],
  ["a scan of 600 dpi", { page: [298, 421], dots: [2483, 3508] }],
])("a page with %s is drawn at 300 dpi", async (_, sheet) => {
  const { width = 0, height = 0, dpi } = await drawn(sheet);
  expect(dpi).toBe(300);
  for (const [i, side] of [width, height].entries())
    expect(Math.abs(side - ((sheet.page[i] as number) * 300) / 72)).toBeLessThan(2);
});

test.each<[what: string, sheet: Sheet]>([
  ["a poster", { page: [2384, 3370], dots: [96, 96], at: [60, 700, 72, 72] }],
  ["a scan that takes a dot for a point", { page: [2480, 3508], dots: [2480, 3508], at: [0, 0, 1240, 1754] }],
  ["a long strip", { page: [3744, 216], dots: [5200, 300] }],
])("%s makes no huge page", async (_, sheet) => {
  const { width = 0, height = 0 } = await drawn(sheet);
  expect(Math.max(width, height)).toBeLessThanOrEqual(LONGEST_SIDE);
  expect(Math.max(width, height)).toBeGreaterThan(LONGEST_SIDE - 10);
});

test("a scan whose page is in points what it is in dots is taken dot by dot", async () => {
  expect(await drawn({ page: [2480, 3508], dots: [2480, 3508] })).toEqual({ width: 2480, height: 3508, dpi: 72 });
});

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pdf } from "../../src/readers/pdf.ts";
import { printedLine } from "../ocr/pictures.ts";
import { run } from "./run.ts";

let folder: string;
let scan: string;

/** Three pages of a line each. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "vanthu-scans-"));
  scan = join(folder, "scan.tiff");
  const sheets = ["Trang thứ nhất của kế hoạch", "Trang thứ hai của kế hoạch", "Trang cuối của kế hoạch"].map((line) =>
    printedLine(line, 1240, 300),
  );
  writeFileSync(
    scan,
    await sharp(sheets, { join: { animated: true } })
      .flatten()
      .toColourspace("b-w")
      .tiff({ compression: "ccittfax4", bitdepth: 1, xres: 200 / 25.4, yres: 200 / 25.4 })
      .toBuffer(),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

const extract = (...more: string[]) => run(["extract", scan, "--ocr-engine", "tesseract.js", ...more]);

test("--pages reads those pages alone, and the cache keeps them for the next run", async () => {
  const cache = join(folder, "cache");
  const { code, stdout } = await extract("--pages", "2-3", "--ocr-cache", cache, "--format", "text");
  expect(code).toBe(0);
  expect(stdout).toContain("Trang thứ hai");
  expect(stdout).not.toContain("nhất");
  expect(readdirSync(cache)).toHaveLength(2);
  for (const name of readdirSync(cache)) {
    const kept = readFileSync(join(cache, name), "utf8").replaceAll("hoạch", "HOẠCH");
    writeFileSync(join(cache, name), kept);
  }
  const again = await extract("--ocr-cache", cache, "--format", "text");
  expect(again.stdout.match(/HOẠCH/gu)).toHaveLength(2);
  expect(again.stdout.match(/hoạch/gu)).toHaveLength(1);
}, 240_000);

test("--searchable writes the scan as a PDF whose words are found; --pages keeps to those pages", async () => {
  const out = join(folder, "out");
  const { code } = await extract("--searchable", "-o", out, "--pages", "1-2");
  expect(code).toBe(0);
  const written = await pdf.read(readFileSync(join(out, "scan.searchable.pdf")), { ocr: "never" });
  expect(written.pages).toHaveLength(2);
  expect(written.text).toContain("Trang thứ hai của kế hoạch");
}, 240_000);

test("progress tells each page, of one document too", async () => {
  const stderr = Object.assign(new PassThrough(), { isTTY: true, columns: 120, cursorTo() {}, clearLine() {} });
  const chunks: string[] = [];
  stderr.on("data", (chunk: Buffer) => chunks.push(chunk.toString("utf8")));
  await run(["extract", scan, "--ocr-engine", "tesseract.js", "--format", "text"], { stderr } as never);
  expect(chunks.join("")).toContain("page 2 of 3");
}, 240_000);

test.each(["0-2", "5-1", "x"])("--pages %s is no range", async (range) => {
  expect((await extract("--pages", range)).code).toBe(2);
});

import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterEach, expect, test, vi } from "vitest";
import { run } from "./run.ts";

/** Loaded before a reading process starts: the package of language data cannot be found there. */
const HIDE = `const Module = require("node:module");
const resolve = Module._resolveFilename;
Module._resolveFilename = (request, ...rest) => {
  if (request.startsWith("@tesseract.js-data/")) throw new Error(request);
  return resolve(request, ...rest);
};`;

afterEach(() => vi.unstubAllEnvs());

test("without the language data a scan ends with exit code 4 and the command that installs them", async () => {
  const folder = mkdtempSync(join(tmpdir(), "vanthu-missing-"));
  const [hide, scan] = [join(folder, "hide.cjs"), join(folder, "scan.png")];
  writeFileSync(hide, HIDE);
  const create = { width: 60, height: 80, channels: 3, background: "white" } as const;
  writeFileSync(scan, await sharp({ create }).png().toBuffer());
  vi.stubEnv("NODE_OPTIONS", `--require ${hide}`);
  const { code, stderr } = await run(["extract", scan, "--ocr-engine", "tesseract.js"]);
  expect(code).toBe(4);
  expect(stderr).toContain("npm install @tesseract.js-data/vie");
});

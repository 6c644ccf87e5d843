import { afterEach, expect, test, vi } from "vitest";
import { MissingToolError } from "../../src/errors.ts";

vi.mock("node:fs", async (original) => ({ ...(await original<typeof import("node:fs")>()), existsSync: () => false }));

afterEach(() => vi.unstubAllEnvs());

test("without its language data the recogniser says which command installs them", async () => {
  const { tesseractJs } = await import("../../src/ocr/engines/tesseract-js.ts");
  expect(tesseractJs).toThrow(MissingToolError);
  expect(tesseractJs).toThrow("npm install @tesseract.js-data/vie");
});

test("without the native program the one who asks for it is told how to install it", async () => {
  vi.stubEnv("PATH", "/nowhere");
  const { chooseEngine } = await import("../../src/ocr/engines/choose-engine.ts");
  await expect(chooseEngine("native")).rejects.toThrow("apt-get install tesseract-ocr tesseract-ocr-vie");
  await expect(chooseEngine("native")).rejects.toThrow(MissingToolError);
});

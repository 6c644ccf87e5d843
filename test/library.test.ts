import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as library from "../src/index.ts";
import { VERSION } from "../src/version.ts";

const ROOT = join(import.meta.dirname, "..");

test("the package's entry passes on everything that the library exports", async () => {
  const entry = await import(join(ROOT, "bin/index.js"));
  expect(Object.keys(entry).sort()).toEqual(Object.keys(library).sort());
});

test("the pipeline's version is the package's", () => {
  expect(JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).version).toBe(VERSION);
});

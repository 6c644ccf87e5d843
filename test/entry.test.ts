import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

const ENTRY = join(import.meta.dirname, "../bin/entry.js");

describe("where the program starts", () => {
  let root: string;
  const put = (path: string, text: string) => {
    mkdirSync(join(root, path, ".."), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const started = async () => {
    const { addressOf } = await import(pathToFileURL(join(root, "bin/entry.js")).href);
    return addressOf("index").replace(pathToFileURL(join(root, "/")).href, "");
  };
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "vanthu-entry-"));
    mkdirSync(join(root, "bin"));
    cpSync(ENTRY, join(root, "bin/entry.js"));
    put("package.json", '{"type":"module"}');
    put("src/index.ts", "export {};");
    put("dist/program/sources.json", '[["src/index.ts",10]]');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  test("the joined files while every source is as it was", async () => {
    expect(await started()).toBe("dist/program/index.js");
  });

  test("the published package, which has no sources", async () => {
    rmSync(join(root, "src"), { recursive: true });
    expect(await started()).toBe("dist/program/index.js");
  });

  test.each([
    ["has another length", () => put("src/index.ts", "export { };")],
    ["is newer", () => utimesSync(join(root, "src/index.ts"), 4e9, 4e9)],
    ["is gone", () => rmSync(join(root, "src/index.ts"))],
    ["was never joined", () => rmSync(join(root, "dist"), { recursive: true })],
  ])("the sources when one %s", async (_, change) => {
    expect(statSync(join(root, "src/index.ts")).size).toBe(10);
    change();
    expect(await started()).toBe("src/index.ts");
  });
});

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
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

describe("a Node that is too old", () => {
  const problemOf = async (version: string) => (await import(pathToFileURL(ENTRY).href)).nodeProblem(version);

  test("is told what is needed, which is what the package asks for", async () => {
    const { engines } = JSON.parse(readFileSync(join(import.meta.dirname, "../package.json"), "utf8"));
    for (const version of ["20.20.2", "22.12.0"])
      expect(await problemOf(version)).toContain(`needs Node ${engines.node.slice(2)} or later; this is ${version}`);
  });

  test.each(["22.13.0", "22.20.1", "23.0.0", "24.21.0"])("%s is none", async (version) => {
    expect(await problemOf(version)).toBeNull();
  });
});

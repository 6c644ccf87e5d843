import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { checkWritable, makeWritableFolder } from "../../src/cli/writable-target.ts";
import { UsageError } from "../../src/errors.ts";

let folder: string;
const at = (name: string) => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "vanthu-writable-"));
  writeFileSync(at("co.csv"), "");
  mkdirSync(at("thu-muc"));
});

test("a new file, one that is there, a device and no option at all pass, and nothing is made", async () => {
  for (const path of [at("moi.csv"), at("co.csv"), "/dev/null", undefined]) await checkWritable("--report", path);
  expect(existsSync(at("moi.csv"))).toBe(false);
});

test.each([
  ["khong-co/a.csv", "no such folder"],
  ["co.csv/a.csv", "is a file"],
  ["thu-muc", "is a folder"],
])("%s is told with its option", async (name, why) => {
  const error = await checkWritable("--report", at(name)).catch((e: unknown) => e);
  expect(error).toBeInstanceOf(UsageError);
  expect((error as Error).message).toMatch(new RegExp(`^--report .* cannot be written: .*${why}.*\\.$`));
});

test("a folder is made with those above it, but never over a file", async () => {
  await makeWritableFolder("-o", at("a/b"));
  expect(existsSync(at("a/b"))).toBe(true);
  for (const name of ["co.csv", "co.csv/a"])
    await expect(makeWritableFolder("-o", at(name))).rejects.toThrow(UsageError);
});

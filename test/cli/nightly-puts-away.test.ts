import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { afterEach, beforeEach, expect, test } from "vitest";
import { run } from "./run.ts";
import { PLAN } from "./small-plan.ts";

let folder: string;
const at = (name: string) => join(folder, name);
const nightly = (...args: string[]) =>
  run(["nightly", at("in"), "--store", at("vanthu.db"), "--settle", "0", "--move-to", at("taken"), ...args]);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "vanthu-put-away-"));
  mkdirSync(at("in"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const zip = (members: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(members).map(([name, text]) => [name, Buffer.from(text)])));

test("an archive leaves the inbox with all its documents, whose texts lie in a folder of its name", async () => {
  writeFileSync(at("in/nam-2003.zip"), zip({ "a.txt": PLAN, "quy-1/b.txt": `${PLAN}b` }));
  expect(await nightly("--write-text")).toMatchObject({ code: 0, stdout: expect.stringMatching(/^nightly: 2 done/) });
  expect(readdirSync(at("in"))).toEqual([]);
  expect(readdirSync(at("taken")).sort()).toEqual(["nam-2003.zip", "nam-2003.zip!"]);
  expect(existsSync(at("taken/nam-2003.zip!/quy-1/b.txt.vanthu.txt"))).toBe(true);
});

test("an archive with a document that was set aside stays in the inbox for a person", async () => {
  writeFileSync(at("in/nam-2003.zip"), zip({ "a.txt": PLAN, "trong.doc": "" }));
  expect(await nightly()).toMatchObject({ code: 1 });
  expect(readdirSync(at("in"))).toEqual(["nam-2003.zip"]);
});

test("a name that is no UTF-8 is moved as it is, and its text beside it", async () => {
  const name = Buffer.from("KH n\xe5m 2003.txt", "latin1");
  writeFileSync(Buffer.concat([Buffer.from(at("in/")), name]), PLAN);
  expect(await nightly("--write-text")).toMatchObject({ code: 0, stderr: "" });
  const moved = readdirSync(at("taken"), { encoding: "buffer" }).map((one) => one.toString("latin1"));
  expect(moved).toContain("KH n\xe5m 2003.txt");
  expect(moved).toContain("KH n\xe5m 2003.txt.vanthu.json");
});

test("what cannot be written beside a document is told; the store has it, and a later run tries again", async () => {
  writeFileSync(at("in/ke-hoach.txt"), PLAN);
  mkdirSync(at("taken"));
  writeFileSync(at("taken/quy-1"), "a file where a folder is needed");
  mkdirSync(at("in/quy-1"));
  writeFileSync(at("in/quy-1/cong-van.txt"), `${PLAN}c`);
  const { code, stdout, stderr } = await nightly();
  expect(stdout).toMatch(/^nightly: 2 done/);
  expect(stderr).toMatch(/quy-1\/cong-van\.txt: It is in the store, but cannot be put away \(.*\); a later run/);
  expect(code).toBe(1);
  rmSync(at("taken/quy-1"));
  expect(await nightly()).toMatchObject({ code: 0, stdout: expect.stringMatching(/1 unchanged/) });
  expect(existsSync(at("taken/quy-1/cong-van.txt"))).toBe(true);
});

test.skipIf(!existsSync("/dev/full"))(
  "a report that finds no room is told after the summary, with exit code 1",
  async () => {
    writeFileSync(at("in/ke-hoach.txt"), PLAN);
    for (const option of ["--report", "--prometheus"]) {
      const { code, stdout, stderr } = await nightly(option, "/dev/full");
      expect(stdout).toMatch(/^nightly: /);
      expect(stderr).toBe(
        `vanthu: ${option} /dev/full cannot be written: the disk is full; make room or give another path.\n`,
      );
      expect(code).toBe(1);
    }
    expect(existsSync("/dev/full.part")).toBe(false);
  },
);

import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { beforeEach, expect, test } from "vitest";
import { takeRunLock } from "../../src/archive/run-lock.ts";
import { openStore } from "../../src/store/open-store.ts";
import { run } from "./run.ts";
import { PLAN } from "./small-plan.ts";

let folder: string;
let store: string;
const at = (name: string) => join(folder, name);
/** Vanthu on the store of the test. */
const vanthu = (command: string, ...args: string[]) => run([command, ...args, "--store", store]);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "vanthu-archive-"));
  store = at("vanthu.db");
  mkdirSync(at("in"));
  writeFileSync(at("in/ke-hoach.txt"), PLAN);
  writeFileSync(at("in/trong.doc"), "");
  for (const name of ["ke-hoach.txt", "trong.doc"]) utimesSync(at(`in/${name}`), new Date(1e12), new Date(1e12));
});

test("import tells counts and reasons, writes what went wrong as CSV, and exits with 1", async () => {
  const { code, stdout } = await vanthu(
    "import",
    at("in"),
    "--problems",
    at("problems.csv"),
    "--report",
    at("report.json"),
  );
  expect(code).toBe(1);
  expect(stdout).toMatch(
    /^2 files in [\d.]+ s: 1 done, 1 quarantined\n {2}empty: 1 \(.*trong\.doc\)\. Get the file again/,
  );
  expect(readFileSync(at("problems.csv"), "utf8")).toMatch(
    /^\ufefffile,state,reason,message,what to do\r\n.*trong\.doc,quarantined,empty,/,
  );
  expect(JSON.parse(readFileSync(at("report.json"), "utf8")).counts).toMatchObject({ done: 1, quarantined: 1 });
});

test("questions are answered from the store", async () => {
  await vanthu("import", at("in"));
  const deadlines = JSON.parse((await vanthu("deadlines", "--format", "json")).stdout);
  expect(deadlines).toMatchObject([{ due: "2018-06-15", modality: "before", code: "15/KH-PNV" }]);
  expect((await vanthu("deadlines", "--today", "2018-06-10", "--within", "14d", "--format", "jsonl")).stdout).not.toBe(
    "",
  );
  expect((await vanthu("deadlines", "--today", "2018-06-10", "--overdue", "--format", "jsonl")).stdout).toBe("");
  expect((await vanthu("deadlines", "--today", "2018-06-16", "--overdue", "--format", "jsonl")).stdout).not.toBe("");
  expect((await vanthu("search", "kiem tra cong vu")).stdout).toContain("15/KH-PNV");
  expect((await vanthu("search", "đại hội")).stdout).not.toContain("15/KH-PNV");
  expect((await vanthu("show", "15/KH-PNV")).stdout).toContain("# Kế hoạch 15/KH-PNV: Kiểm tra công vụ năm 2018");
  expect((await vanthu("documents", "--issuer", "phong noi vu", "--format", "csv")).stdout).toContain("15/KH-PNV");
  expect((await vanthu("deadlines", "--format", "ics")).stdout).toContain("DTSTART;VALUE=DATE:20180615");
});

test("a document whose end is missing is never done", async () => {
  const whole = readFileSync(join(import.meta.dirname, "../../fixtures/readers/ke-hoach.docx"));
  writeFileSync(at("in/trong.doc"), whole.subarray(0, (whole.length * 2) / 3));
  const { code, stdout } = await vanthu("import", at("in"));
  expect([code, stdout]).toEqual([1, expect.stringContaining("1 done, 1 partial")]);
  const status = JSON.parse((await vanthu("status", "--json")).stdout);
  expect(JSON.stringify(status)).toContain('"partial":1');
});

test("a table tells when there is more, and a program gets all of it", async () => {
  for (let i = 0; i < 60; i++) writeFileSync(at(`in/ke-hoach-${i}.txt`), PLAN.replace("15/KH", `${100 + i}/KH`));
  await vanthu("import", at("in"));
  const table = await vanthu("deadlines");
  expect([table.stdout.trim().split("\n").length, table.stderr]).toEqual([51, expect.stringContaining("the first 50")]);
  const lines = await vanthu("deadlines", "--format", "jsonl");
  expect([lines.stdout.trim().split("\n").length, lines.stderr]).toEqual([61, ""]);
}, 30_000);

test.each([
  ["show", "khong-co"],
  ["deadlines", "--from", "1/2/2018"],
  ["deadlines", "--within", "hai tuần"],
  ["documents", "--format", "pdf"],
])("%s %s: exit code 2 and a message", async (command, ...args) => {
  await vanthu("import", at("in"));
  const { code, stderr, stdout } = await vanthu(command, ...args);
  expect(code).toBe(2);
  expect(stdout).toBe("");
  expect(stderr).toMatch(/^vanthu: .*\.\n$/);
});

test("status counts what is there, retry tries it again, reprocess reads it again", async () => {
  await vanthu("import", at("in"));
  expect((await vanthu("status")).stdout).toMatch(
    /documents {2}1\n.*\n.*\nfiles {6}1 done, 1 quarantined \(empty\) \(what .*: vanthu status --problems FILE\)\n/,
  );
  writeFileSync(at("in/trong.doc"), PLAN.replace("15/KH", "16/KH"));
  expect((await vanthu("retry", "--reason", "corrupt")).stdout).toMatch(/^0 files .*nothing to do/);
  expect((await vanthu("retry")).stdout).toMatch(/^1 file .*: 1 done/);
  expect((await vanthu("reprocess")).stdout).toMatch(/^0 documents read again, 2 parsed again, 0 failed/);
  expect((await vanthu("reprocess", "--outdated")).stdout).toMatch(/^0 documents read again, 0 parsed again/);
  expect((await vanthu("reprocess", "--code", "16/KH-PNV")).stdout).toMatch(/^0 .* 1 parsed again/);
  for (const narrowing of [["--to", "2001-12-31"], ["--issuer", "khong co"], ["--failed"]])
    expect((await vanthu("reprocess", ...narrowing)).stdout).toMatch(/^0 documents read again, 0 parsed again/);
});

test("nightly takes what has settled, once; moves it and writes its text; leaves what was set aside", async () => {
  writeFileSync(at("in/dang-ghi.txt"), `${PLAN}dở`);
  const nightly = () =>
    vanthu(
      "nightly",
      at("in"),
      "--move-to",
      at("taken"),
      "--write-text",
      "--prometheus",
      at("m.prom"),
      "--report",
      at("r.json"),
    );
  const { code, stdout, stderr } = await nightly();
  expect(code).toBe(1);
  expect(stdout).toMatch(/^nightly: 1 done, 0 partial, 0 duplicate, 1 quarantined, 0 unchanged, in /);
  expect(stderr).toMatch(/trong\.doc: .*is empty/);
  expect(readdirSync(at("taken"))).toEqual(["ke-hoach.txt", "ke-hoach.txt.vanthu.json", "ke-hoach.txt.vanthu.txt"]);
  expect(readFileSync(at("taken/ke-hoach.txt"), "utf8")).toBe(PLAN);
  expect(readdirSync(at("in"))).toEqual(["dang-ghi.txt", "trong.doc"]);
  expect(readFileSync(at("m.prom"), "utf8")).toContain('vanthu_nightly_files{outcome="done"} 1\n');
  expect((await nightly()).stdout).toMatch(/^nightly: 0 done, 0 partial, 0 duplicate, 0 quarantined, 1 unchanged/);
});

test("nightly that writes texts in the inbox does not take them for documents the night after", async () => {
  await vanthu("nightly", at("in"), "--write-text");
  expect(existsSync(at("in/ke-hoach.txt.vanthu.txt"))).toBe(true);
  for (const name of readdirSync(at("in"))) utimesSync(at(`in/${name}`), new Date(1e12), new Date(1e12));
  expect((await vanthu("nightly", at("in"), "--write-text")).stdout).toMatch(/0 done, .* 2 unchanged/);
});

test("a second run at the same time ends at once and takes nothing", async () => {
  const opened = await openStore(store);
  const lock = await takeRunLock(opened, store);
  const { code, stderr, stdout } = await vanthu("nightly", at("in"));
  expect([code, stdout]).toEqual([0, ""]);
  expect(stderr).toMatch(/Another run/);
  await lock?.release();
  expect((await vanthu("nightly", at("in"))).stdout).toMatch(/1 done/);
  await opened.close();
});

test("an inbox that is no folder: exit code 3; a store that cannot be opened: exit code 5", async () => {
  expect((await vanthu("nightly", at("khong-co"))).code).toBe(3);
  writeFileSync(at("hong.db"), "không phải kho".repeat(100));
  const { code, stderr } = await run(["documents", "--store", at("hong.db")]);
  expect(code).toBe(5);
  expect(stderr).toMatch(/hong\.db is damaged or no vanthu store/);
});

test("a dry run counts formats, charsets and pages that need OCR, estimates the time, and takes nothing in", async () => {
  writeFileSync(at("in/ban-sao.txt"), PLAN);
  const page = sharp({ create: { width: 620, height: 877, channels: 3, background: "white" } });
  await page.png().toFile(at("in/anh.png"));
  const { code, stdout } = await vanthu("import", at("in"), "--dry-run");
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /^4 files, .*: 2 to read, 1 copy of them, 0 in the store already\nformats {4}1 image, 1 text\nunreadable 1 empty\ncharsets {3}.*unicode.*\nOCR {8}1 file with 1 page without text\ntime {7}about \d+ s with \d+ at once, of it \d+ s for OCR\n$/,
  );
  expect(existsSync(store)).toBe(false);
  await vanthu("import", at("in/ke-hoach.txt"));
  expect(
    JSON.parse((await vanthu("import", at("in"), "--dry-run", "--json", "--ocr-engine", "never")).stdout),
  ).toMatchObject({
    files: 4,
    inStore: 2,
    copies: 0,
    formats: { image: 1 },
    problems: { empty: 1 },
    estimate: { needOcr: 1, pages: 1, ocrSeconds: 0 },
  });
});

import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { recordSchema } from "../../src/record/schema.ts";
import { run } from "./run.ts";
import { PLAN } from "./small-plan.ts";

let folder: string;
const at = (name: string) => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "vanthu-extract-"));
});

test("one file gives one record, and nothing but it on standard output", async () => {
  writeFileSync(at("ke-hoach.txt"), PLAN);
  const { code, stdout, stderr } = await run(["extract", at("ke-hoach.txt")]);
  expect(code).toBe(0);
  expect(stderr).toBe("");
  const record = recordSchema.parse(JSON.parse(stdout));
  expect(record.source).toMatchObject({ name: "ke-hoach.txt", format: "text", bytes: Buffer.byteLength(PLAN) });
  expect(record.text).toContain("Kiểm tra công vụ năm 2018");
});

test("several files give one JSON array in the order of the files, and a summary", async () => {
  mkdirSync(at("b"));
  writeFileSync(at("b/hai.txt"), PLAN);
  writeFileSync(at("a.txt"), PLAN);
  const { code, stdout, stderr } = await run(["extract", folder]);
  expect(code).toBe(0);
  expect(JSON.parse(stdout).map((record: { source: { name: string } }) => record.source.name)).toEqual([
    "a.txt",
    "hai.txt",
  ]);
  expect(stderr).toMatch(/^2 documents: 2 done, 0 partial, 0 failed, in [\d.]+ s\n$/);
});

test("a folder of one document gives an array, an empty one an empty array", async () => {
  mkdirSync(at("trong"));
  expect((await run(["extract", at("trong")])).stdout).toBe("[]\n");
  writeFileSync(at("a.txt"), PLAN);
  expect(JSON.parse((await run(["extract", folder])).stdout)).toHaveLength(1);
});

test("jsonl gives a line a record; text the text alone; markdown a page; explain the rules", async () => {
  writeFileSync(at("a.txt"), PLAN);
  writeFileSync(at("b.txt"), PLAN);
  expect(
    (await run(["extract", folder, "--format", "jsonl"])).stdout
      .trim()
      .split("\n")
      .map((l) => JSON.parse(l).schema),
  ).toEqual(["vanthu/1", "vanthu/1"]);
  expect((await run(["extract", at("a.txt"), "--format", "text"])).stdout).toContain("trước ngày 15/6/2018");
  expect((await run(["extract", at("a.txt"), "--format", "markdown"])).stdout).toMatch(/^# .*\n\n\| Field \| Value \|/);
});

test("-o writes one file each; the second of one stem gets a number", async () => {
  mkdirSync(at("in/sub"), { recursive: true });
  writeFileSync(at("in/ke-hoach.txt"), PLAN);
  writeFileSync(at("in/sub/ke-hoach.md"), PLAN);
  const { code, stdout, stderr } = await run(["extract", at("in"), "-o", at("out"), "-q"]);
  expect(code).toBe(0);
  expect(stdout).toBe("");
  expect(stderr).toBe(`${at("in/sub/ke-hoach.md")} → ke-hoach-2.json\n`);
  expect(readdirSync(at("out"))).toEqual(["ke-hoach-2.json", "ke-hoach.json"]);
  await run(["extract", at("in"), "-o", at("texts"), "--format", "text"]);
  expect(readFileSync(at("texts/ke-hoach.txt"), "utf8")).toContain("PHÒNG NỘI VỤ");
});

test("a folder that cannot be written to is told before the work", async () => {
  writeFileSync(at("a.txt"), PLAN);
  const { code, stderr } = await run(["extract", at("a.txt"), "-o", at("a.txt/out")]);
  expect([code, stderr]).toEqual([2, expect.stringMatching(/^vanthu: -o .* cannot be written: .*\.\n$/)]);
});

test("- reads standard input", async () => {
  const { code, stdout } = await run(["extract", "-", "--format", "text"], { input: PLAN });
  expect(code).toBe(0);
  expect(stdout).toContain("Số: 15/KH-PNV");
});

test("a bad file is named with its reason, the others are done: exit code 1", async () => {
  writeFileSync(at("a.txt"), PLAN);
  writeFileSync(at("trong.doc"), "");
  const { code, stdout, stderr } = await run(["extract", at("a.txt"), at("trong.doc"), at("khong-co.txt")]);
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toHaveLength(1);
  expect(stderr).toMatch(
    /^trong\.doc is empty \(0 bytes\).*\n.*khong-co\.txt does not exist.*\n3 documents: 1 done, 0 partial, 2 failed/,
  );
  expect(stderr).not.toMatch(/\n\s+at /);
});

test("nothing that could be read: exit code 3, and no output file", async () => {
  const { code } = await run(["extract", at("khong-co.txt"), "-o", at("out")]);
  expect(code).toBe(3);
  expect(readdirSync(at("out"))).toEqual([]);
});

test.runIf(process.getuid?.() !== 0)(
  "a folder that may not be read is one clear line (as root every folder may)",
  async () => {
    mkdirSync(at("kin"));
    chmodSync(at("kin"), 0);
    const { code, stderr } = await run(["extract", at("kin")]);
    expect(code).toBe(3);
    expect(stderr).toMatch(/kin may not be read by this user/);
  },
);

test("a loop of links is walked once", async () => {
  writeFileSync(at("a.txt"), PLAN);
  symlinkSync(folder, at("vong"));
  const { code, stdout } = await run(["extract", folder]);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toHaveLength(1);
});

test.each([
  [["extract"]],
  [["extract", "a.txt", "--format", "yaml"]],
  [["extract", "a.txt", "--pages", "5-1"]],
  [["extract", "a.txt", "--jobs", "0"]],
  [["extract", "a.txt", "--ocr-engine", "tay"]],
  [["extract", "a.txt", "--issued-on", "25/12/2019"]],
  [["khong-co-lenh"]],
])("wrong usage %j: exit code 2 and no file written", async (args) => {
  const { code, stdout, stderr } = await run(args);
  expect(code).toBe(2);
  expect(stdout).toBe("");
  expect(stderr).not.toBe("");
});

test("a faulty reader is a reason for one document, whatever it does to its process", async () => {
  for (const mode of ["hang", "exit", "abort", "print-to-stdout", "reject-late", "partial"])
    writeFileSync(at(`${mode}.doc`), mode);
  const formats = new URL("../readers/isolate/fake-formats.ts", import.meta.url);
  const { code, stdout, stderr } = await run(["extract", folder, "--format", "jsonl", "--timeout", "3"], { formats });
  expect(code).toBe(1);
  const texts = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line).text);
  expect(texts).toEqual(["Trang một", "Số 12-KH/ĐU", "trước khi hỏng"]);
  expect(stderr).toMatch(/hang\.doc took longer/);
  expect(stderr).toMatch(/exit\.doc made its reader crash/);
  expect(stderr).toMatch(/6 documents: 2 done, 1 partial, 3 failed/);
});

test("an interrupted run finishes what is in work, ends with 130 and leaves whole files only", async () => {
  for (let i = 0; i < 50; i++) writeFileSync(at(`ke-hoach-${i}.txt`), PLAN);
  const controller = new AbortController();
  controller.abort();
  const { code } = await run(["extract", folder, "-o", at("out")], { interrupted: controller.signal });
  expect(code).toBe(130);
  expect(existsSync(at("out")) ? readdirSync(at("out")).filter((name) => name.endsWith(".part")) : []).toEqual([]);
});

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { run } from "./run.ts";
import { PLAN } from "./small-plan.ts";

let folder: string;
let store: string;
const at = (name: string) => join(folder, name);
/** Vanthu on the store of the test. */
const vanthu = (command: string, ...args: string[]) => run([command, ...args, "--store", store]);

function put(name: string, content: string | Uint8Array): void {
  writeFileSync(at(name), content);
  utimesSync(at(name), new Date(1e12), new Date(1e12));
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "vanthu-archivist-"));
  store = at("vanthu.db");
  mkdirSync(at("in"));
  put("in/ke-hoach.txt", PLAN);
});

test("what nightly moved to a folder of the inbox is not taken again", async () => {
  const nightly = () =>
    vanthu("nightly", at("in"), "--settle", "0", "--move-to", `${at("in")}/../in/taken`, "--write-text");
  expect((await nightly()).stdout).toMatch(/^nightly: 1 done, /);
  expect((await nightly()).stdout).toMatch(/^nightly: 0 done, 0 partial, 0 duplicate, 0 quarantined, 0 unchanged/);
  expect(readdirSync(at("in/taken"))).toEqual(["ke-hoach.txt", "ke-hoach.txt.vanthu.json", "ke-hoach.txt.vanthu.txt"]);
  mkdirSync(at("in/taken-2"));
  put("in/taken-2/moi.txt", PLAN.replace("15/KH", "16/KH"));
  expect((await nightly()).stdout).toMatch(/^nightly: 1 done, /);
});

test("the inbox is no place to move files of the inbox to", async () => {
  const { code, stderr } = await vanthu("nightly", at("in"), "--move-to", `${at("in")}/`);
  expect([code, stderr]).toEqual([2, expect.stringContaining("is the inbox itself")]);
});

test("problems.csv holds what is open of the paths, whichever run met it; status gives it of the whole store", async () => {
  mkdirSync(at("khac"));
  put("khac/trong.doc", "");
  put("in/trong.doc", "");
  put("in/cut.html", "<html><body><p>Kế hoạch</p><p>Các xã gửi báo");
  await vanthu("import", at("khac"));
  const problems = (...args: string[]) =>
    vanthu(...(args as [string, ...string[]]), "--problems", at("p.csv")).then(() =>
      readFileSync(at("p.csv"), "utf8")
        .split("\r\n")
        .slice(1, -1)
        .map((line) => line.slice(folder.length + 1)),
    );
  const ofFolder = [
    expect.stringMatching(/^in\/cut\.html,partial,text-lost,The page ends before its closing tag/),
    expect.stringMatching(/^in\/trong\.doc,quarantined,empty,/),
  ];
  for (const _ of [1, 2]) expect(await problems("import", at("in"))).toEqual(ofFolder);
  expect(await problems("import", at("in/*.doc"))).toEqual(ofFolder.slice(1));
  expect(await problems("status")).toEqual([...ofFolder, expect.stringMatching(/^khac\/trong\.doc,/)]);
});

test.each([
  ["import", "--problems"],
  ["import", "--report"],
  ["nightly", "--report"],
  ["nightly", "--prometheus"],
])("%s %s to a folder that is not there is told before the work", async (command, option) => {
  const { code, stderr } = await vanthu(command, at("in"), option, at("khong-co/x"));
  expect([code, stderr]).toEqual([
    2,
    expect.stringMatching(/^vanthu: .* cannot be written: there is no such folder.*\n$/),
  ]);
  expect(readdirSync(folder)).toEqual(["in"]);
});

test("a mistyped path is told and not remembered; the others are taken", async () => {
  const alone = await vanthu("import", at("inn"), at("in/*.dco"));
  expect(alone).toMatchObject({ code: 3, stdout: "" });
  expect(alone.stderr).toMatch(/^.*inn does not exist; check the path\.\n.*\*\.dco does not exist/);
  const { code, stdout } = await vanthu("import", at("in"), at("inn"));
  expect([code, stdout]).toEqual([1, expect.stringMatching(/^1 file .*: 1 done/)]);
  expect(await vanthu("retry")).toMatchObject({ code: 0, stdout: expect.stringContaining("nothing to do") });
});

test("nightly tells of files that are too new to be taken", async () => {
  writeFileSync(at("in/dang-ghi.txt"), PLAN);
  const { stdout } = await vanthu("nightly", at("in"), "--report", at("r.json"));
  expect(stdout).toMatch(/^nightly: 1 done, .*; 1 changed a moment ago \(--settle\) and wait for a later run\n$/);
  expect(JSON.parse(readFileSync(at("r.json"), "utf8"))).toMatchObject({ waiting: 1, counts: { done: 1 } });
});

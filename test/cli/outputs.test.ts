import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStore } from "../../src/store/open-store.ts";
import { run } from "./run.ts";
import { PLAN } from "./small-plan.ts";

const VANTHU = join(import.meta.dirname, "../../bin/vanthu.js");
const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;

let folder: string;
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "vanthu-outputs-"));
  chmodSync(folder, 0o755);
  mkdirSync(at("in"));
  mkdirSync(at("kho"));
  writeFileSync(at("in/ke-hoach.txt"), PLAN);
  writeFileSync(at("in/trong.doc"), "");
  await run(["import", at("in"), "--store", at("kho/vanthu.db")]);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.skipIf(!existsSync("/dev/full"))(
  "a result that finds no room on the disk: what to do, and exit code 1",
  () => {
    const FULL = "cannot be written: the disk is full; make room or give another path.\n";
    test.each([
      ["deadlines", "--format", "csv", "-o"],
      ["search", "cong vu", "--format", "json", "-o"],
      ["documents", "--format", "xlsx", "-o"],
      ["export", "--format", "jsonl", "-o"],
      ["export", "--format", "register", "-o"],
      ["status", "--problems"],
    ])("of vanthu %s %s %s %s", async (...args) => {
      const { code, stderr } = await run([...args, "/dev/full", "--store", at("kho/vanthu.db")]);
      expect([code, stderr]).toEqual([1, `vanthu: ${args.at(-1)} /dev/full ${FULL}`]);
    });

    test.each(["--report", "--problems"])("of vanthu import %s, after its summary", async (option) => {
      const { code, stdout, stderr } = await run([
        "import",
        at("in"),
        option,
        "/dev/full",
        "--store",
        at("kho/vanthu.db"),
      ]);
      expect(stdout).toMatch(/^2 files in /);
      expect([code, stderr]).toEqual([1, `vanthu: ${option} /dev/full ${FULL}`]);
    });
  },
);

test.each([
  ["> /dev/full", 1, "vanthu: Standard output cannot be written: the disk is full; make room or give another path.\n"],
  ["| head -c 1 > /dev/null", 0, ""],
])("standard output that takes no more, %s, ends the program without a trace", (end, code, message) => {
  const script = `set -o pipefail; "$0" "$1" export --format jsonl --store "$2" ${end}`;
  const { status, stderr } = spawnSync("bash", ["-c", script, process.execPath, VANTHU, at("kho/vanthu.db")], {
    encoding: "utf8",
  });
  expect([status, stderr]).toEqual([code, message]);
});

test.each([
  ["export", "--format", "xlsx"],
  ["documents", "--format", "parquet"],
])("a terminal is not given what it cannot show: vanthu %s %s %s", async (...args) => {
  const stdout = Object.assign(new PassThrough(), { isTTY: true });
  const { code, stderr } = await run([...args, "--store", at("kho/vanthu.db")], { stdout });
  expect([code, stderr]).toEqual([2, "vanthu: This form is no text that a terminal could show; give -o FILE.\n"]);
});

test("a store that vanthu serve has to make is told, since its name may be mistyped", async () => {
  const { code, stderr } = await run(["serve", "--store", at("moi.db"), "--port", "0"], {
    interrupted: AbortSignal.abort(),
  });
  expect(code).toBe(0);
  expect(stderr).toContain(`There was no store at ${at("moi.db")}; a new one was made`);
  expect((await run(["serve", "--port", "99999"])).stderr).toMatch(
    /--port 99999 is not a whole number from 0 to 65535/,
  );
});

describe("a store that may not be written", () => {
  /** As a user for whom permissions count: for root none do. */
  const asAnybody = (...args: string[]) =>
    spawnSync(process.execPath, [VANTHU, ...args, "--store", at("kho/vanthu.db")], {
      encoding: "utf8",
      env: { ...process.env, HOME: folder },
      ...(isRoot && { uid: NOBODY, gid: NOBODY }),
    });
  const protect = (mode: number) => {
    for (const name of readdirSync(at("kho"))) if (!name.includes("originals")) chmodSync(at(`kho/${name}`), 0o444);
    if (isRoot) chownSync(at("kho/vanthu.db"), 0, 0);
    chmodSync(at("kho"), mode);
  };
  const open = () => {
    chmodSync(at("kho"), 0o755);
    for (const name of readdirSync(at("kho"))) if (!name.includes("originals")) chmodSync(at(`kho/${name}`), 0o644);
  };

  test.each([
    ["in a folder that may not be written either", 0o555],
    ["in a folder that may be written, where nothing is left behind", 0o777],
  ])("answers questions, %s", (_, mode) => {
    protect(mode);
    const before = readdirSync(at("kho"));
    for (const args of [["deadlines", "--format", "csv"], ["search", "cong vu"], ["show", "15/KH-PNV"], ["documents"]])
      expect(asAnybody(...args)).toMatchObject({ status: 0, stderr: "", stdout: expect.stringContaining("15/KH-PNV") });
    for (const args of [["status"], ["check-store"], ["references"], ["export", "--format", "dublin-core"]])
      expect(asAnybody(...args)).toMatchObject({ status: 0 });
    expect(readdirSync(at("kho"))).toEqual(before);
    open();
  });

  test("of an earlier version: who has to do what, and exit code 5", async () => {
    const store = await openStore(at("kho/vanthu.db"));
    const { rows } = await sql<{ name: string }>`select name from migrations order by name desc limit 1`.execute(
      store.db,
    );
    await sql`delete from migrations where name = ${rows[0]?.name}`.execute(store.db);
    await store.close();
    protect(0o555);
    const { status, stderr } = asAnybody("deadlines");
    expect(stderr).toMatch(
      /made by an earlier version of vanthu and is read-only; run vanthu status once as a user who/,
    );
    expect(status).toBe(5);
    open();
  });
});

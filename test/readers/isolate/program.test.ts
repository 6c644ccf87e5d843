import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { run } from "../../cli/run.ts";

/** A reader that does what faulty parsers do, by the words of the document, in the place of all readers. */
const formats = new URL("./fake-formats.ts", import.meta.url);
const LIMITS = ["--timeout", "10", "--memory", "250"];

const scratch = mkdtempSync(join(tmpdir(), "vanthu-test-"));
afterAll(() => rmSync(scratch, { recursive: true }));

function folderOf(name: string, modes: readonly string[]): string {
  const folder = join(scratch, name);
  mkdirSync(folder);
  for (const mode of modes) writeFileSync(join(folder, `${mode}.doc`), mode);
  return folder;
}

const REASONS: Readonly<Record<string, string>> = {
  hang: "took longer to read than its time limit",
  sleep: "took longer to read than its time limit",
  "allocate-buffers": "needs more memory to read than its limit",
  exit: "made its reader crash",
  abort: "made its reader crash",
  bug: "made its reader crash",
};
const SOUND = ["fine", "print-to-stdout", "reject-late", "partial"];

test("extract names each file with its reason, prints the records of all others and nothing else", async () => {
  const folder = folderOf("extract", [...Object.keys(REASONS), ...SOUND]);
  const { code, stdout, stderr } = await run(["extract", folder, "--jobs", "2", ...LIMITS], { formats });
  expect(code).toBe(1);
  const records = JSON.parse(stdout) as { source: { name: string }; text: string; warnings: { code: string }[] }[];
  expect(records.map(({ source }) => source.name.replace(/^.*\//u, "")).sort()).toEqual(
    SOUND.map((mode) => `${mode}.doc`).sort(),
  );
  const partial = records.find(({ source }) => source.name.endsWith("partial.doc"));
  expect(partial).toMatchObject({ text: "Trang một", warnings: [{ code: "text-lost", severity: "error" }] });
  for (const [mode, reason] of Object.entries(REASONS))
    expect(stderr).toMatch(new RegExp(`${mode}\\.doc[^\\n]*${reason}`, "u"));
  expect(stdout + stderr).not.toContain("rác");
});

test("import sets them aside with their reasons, takes the others, and tries nothing in vain again", async () => {
  const folder = folderOf("import", [...Object.keys(REASONS), "fine"]);
  const store = join(scratch, "kho.db");
  const args = ["import", folder, "--store", store, "--jobs", "2", ...LIMITS];
  expect((await run(args, { formats })).code).toBe(1);
  const again = await run([...args, "--report", join(scratch, "lan-hai.json")], { formats });
  expect(again.code).toBe(0);
  const status = await run(["status", "--store", store], { formats });
  for (const line of ["3 quarantined (crashed)", "2 quarantined (timeout)", "1 quarantined (out-of-memory)", "1 done"])
    expect(status.stdout).toContain(line);
});

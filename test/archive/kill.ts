import { type ChildProcess, execFile, spawn } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { openStore } from "../../src/store/open-store.ts";
import { FACT_TABLES } from "../../src/store/rows.ts";

const VANTHU = join(import.meta.dirname, "../../bin/vanthu.js");

/** A folder of small plans, with copies, an empty file and a damaged one among them. */
export function folderOfPlans(count: number): string {
  const folder = join(mkdtempSync(join(tmpdir(), "vanthu-kill-")), "in");
  mkdirSync(folder);
  for (let i = 0; i < count; i++)
    writeFileSync(
      join(folder, `ke-hoach-${String(i).padStart(4, "0")}.txt`),
      `UBND XÃ HÒA AN\nSố: ${i}/KH-UBND\nHòa An, ngày 02 tháng 3 năm 2018\nKẾ HOẠCH\nTrồng cây\n1. Thôn ${i} báo cáo trước ngày ${1 + (i % 28)}/6/2018.\n`,
    );
  const [first = ""] = readdirSync(folder);
  copyFileSync(join(folder, first), join(folder, "z-ban-sao.txt"));
  writeFileSync(join(folder, "trong.doc"), "");
  writeFileSync(join(folder, "hong.docx"), "PK\u0003\u0004 không phải tệp nén");
  return folder;
}

/** Starts `vanthu …` in a process group of its own, so that its reading processes can be killed with it. */
export const start = (...args: string[]): ChildProcess =>
  spawn(process.execPath, [VANTHU, ...args], { stdio: "ignore", detached: true });

export const killHard = ({ pid }: ChildProcess): void => {
  try {
    process.kill(-(pid as number), "SIGKILL");
  } catch {
    // It had already ended.
  }
};

export const ended = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once("exit", () => resolve()));

/** Kills one reading process of a running import, if it has one. */
export async function killAReader({ pid }: ChildProcess): Promise<void> {
  const { stdout } = await promisify(execFile)("ps", ["-o", "pid=", "--ppid", String(pid)]).catch(() => ({
    stdout: "",
  }));
  const [reader] = stdout.trim().split(/\s+/u).filter(Boolean);
  if (reader) process.kill(Number(reader), "SIGKILL");
}

/** Everything in a store that an undisturbed run would hold alike: no run ids, no instants, no counts of attempts. */
export async function contentsOf(address: string): Promise<Record<string, readonly unknown[]>> {
  const store = await openStore(address);
  const contents: Record<string, readonly unknown[]> = {};
  const documents = await store.db.selectFrom("documents").selectAll().orderBy("id").execute();
  contents.documents = documents.map(({ imported_at, name, record, ...row }) => row);
  for (const table of FACT_TABLES)
    contents[table] = await store.db.selectFrom(table).selectAll().orderBy("document_id").orderBy("position").execute();
  const files = await store.db
    .selectFrom("files")
    .select(["path", "document_id", "state", "reason"])
    .orderBy("path")
    .execute();
  contents.files = files.map(({ state, ...row }) => ({ ...row, state: state === "duplicate" ? "done" : state }));
  contents.found = (await store.search.find("trồng cây", 10_000)).map((found) => found.document_id).sort();
  await store.close();
  return contents;
}

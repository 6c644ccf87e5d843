import { type ChildProcess, execFile, spawn } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { openStore } from "../../src/store/open-store.ts";
import { FACT_TABLES } from "../../src/store/rows.ts";

const VANTHU = join(import.meta.dirname, "../../bin/vanthu.js");

/** A folder of small plans, with a copy, an empty file and a damaged one among them. */
export function folderOfPlans(count: number): string {
  const folder = join(mkdtempSync(join(tmpdir(), "vanthu-kill-")), "in");
  mkdirSync(join(folder, "z"), { recursive: true });
  const nameOf = (i: number) => `ke-hoach-${String(i).padStart(5, "0")}.txt`;
  for (let i = 0; i < count; i++)
    writeFileSync(
      join(folder, nameOf(i)),
      `UBND XÃ HÒA AN\nSố: ${i}/KH-UBND\nHòa An, ngày 02 tháng 3 năm 2018\nKẾ HOẠCH\nTrồng cây\n1. Thôn ${i} báo cáo trước ngày ${1 + (i % 28)}/6/2018.\n`,
    );
  copyFileSync(join(folder, nameOf(0)), join(folder, "z", nameOf(0)));
  writeFileSync(join(folder, "trong.doc"), "");
  writeFileSync(join(folder, "hong.docx"), "PK\u0003\u0004 không phải tệp nén");
  return folder;
}

/** A program that runs, and what it says. */
export interface Running {
  readonly child: ChildProcess;
  /** Its exit code; `null` where a signal ended it. */
  readonly ended: Promise<{ readonly code: number | null; readonly stderr: string }>;
}

/** Starts `vanthu …` in a process group of its own, so that its reading processes can be killed with it. */
export function start(...args: string[]): Running {
  const child = spawn(process.execPath, [VANTHU, ...args], { stdio: ["ignore", "ignore", "pipe"], detached: true });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  return { child, ended: new Promise((resolve) => child.once("close", (code) => resolve({ code, stderr }))) };
}

export const isRunning = ({ child }: Running): boolean => child.exitCode === null && child.signalCode === null;

export function killHard({ child }: Running): void {
  try {
    process.kill(-(child.pid as number), "SIGKILL");
  } catch {
    // It had already ended.
  }
}

/** Kills one reading process of a running import, if it has one. */
export async function killAReader({ child }: Running): Promise<void> {
  const { stdout } = await promisify(execFile)("ps", ["-o", "pid=", "--ppid", String(child.pid)]).catch(() => ({
    stdout: "",
  }));
  const [reader] = stdout.trim().split(/\s+/u).filter(Boolean);
  if (reader) process.kill(Number(reader), "SIGKILL");
}

/** Everything in a store that an undisturbed run would hold alike: no numbers, run ids, instants, counts of attempts. */
export async function contentsOf(address: string): Promise<Record<string, readonly unknown[]>> {
  const store = await openStore(address);
  const contents: Record<string, readonly unknown[]> = {};
  const documents = await store.db.selectFrom("documents").selectAll().orderBy("sha256").execute();
  contents.documents = documents.map(({ id, imported_at, ...row }) => row);
  for (const table of [...FACT_TABLES, "readings"] as const) {
    const rows = await store.db
      .selectFrom(table as "dates")
      .innerJoin("documents", "documents.id", "document_id")
      .selectAll(table as "dates")
      .select("sha256")
      .orderBy("sha256")
      .orderBy(table === "readings" ? "document_id" : "position")
      .execute();
    contents[table] = rows.map(({ document_id, ...row }) => row);
  }
  contents.files = await store.db
    .selectFrom("files")
    .select(["path", "sha256", "state", "reason"])
    .orderBy("path")
    .execute();
  contents.names = await store.db.selectFrom("names").selectAll().orderBy("role").orderBy("folded").execute();
  const found = new Set(await store.search.find("trồng cây", 100_000));
  contents.found = documents.filter(({ id }) => found.has(id)).map(({ sha256 }) => sha256);
  const hashes = documents.map(({ sha256 }) => sha256);
  contents.originals = await Promise.all(hashes.map(async (hash) => (await store.originals.get(hash))?.length));
  await store.close();
  return contents;
}

import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import sharp from "sharp";
import { candidatesUnder } from "../src/archive/candidates.ts";
import { DocumentQueue } from "../src/queue/document-queue.ts";
import { contentHash } from "../src/readers/read-document.ts";
import { openStore } from "../src/store/open-store.ts";
import { startPostgres } from "../test/embedded-postgres.ts";

const HELP = `Workers on one PostgreSQL: how much faster several are than one, on pages that need OCR, and whether any
document was done twice.

  npm run bench:workers -- [--documents 24] [--workers 4]
    --documents N   pictures of pages, each different
    --workers N     processes, each reading one document at a time with one core
`;

const { values } = parseArgs({
  options: {
    documents: { type: "string", default: "24" },
    workers: { type: "string", default: "4" },
    help: { type: "boolean" },
  },
});
const [DOCUMENTS, WORKERS] = [Number(values.documents), Number(values.workers)];
const VANTHU = join(import.meta.dirname, "../bin/vanthu.js");

const lines = (number: number): readonly string[] => [
  "ỦY BAN NHÂN DÂN XÃ HÒA AN",
  `Số: ${number}/KH-UBND`,
  "KẾ HOẠCH",
  `Trồng cây năm ${2000 + (number % 26)}`,
  ...Array.from(
    { length: 18 },
    (_, i) => `${i + 1}. Thôn ${number + i} gửi báo cáo trước ngày ${1 + (i % 28)}/6/2018.`,
  ),
];

/** A page as a scanner would give it, drawn with whatever face the system has. */
function pageOf(number: number): Promise<Buffer> {
  const text = lines(number).map((line, i) => `<text x="120" y="${160 + i * 70}" font-size="34">${line}</text>`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1240" height="1754"><rect width="100%" height="100%" fill="white"/>${text.join("")}</svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}

/** Puts all pages into the queue, so that the workers' time is all that is measured. */
async function bring(address: string, folder: string): Promise<void> {
  const store = await openStore(address);
  const queue = await DocumentQueue.open(address, "bench");
  for await (const found of candidatesUnder([folder])) {
    if ("error" in found) throw found.error;
    const content = await found.read();
    const documentId = contentHash(content);
    await store.originals.put(documentId, content);
    const { path, name, bytes, modifiedMs } = found;
    await queue.put({ path, name, bytes, modifiedMs, documentId, runId: "bench" });
  }
  await queue.close();
  await store.close();
}

const worker = (address: string): ChildProcess =>
  spawn(process.execPath, [VANTHU, "worker", "--store", address, "--jobs", "1", "--until-empty"], {
    stdio: ["ignore", "ignore", "pipe"],
    // One core a worker, or one worker alone would already take all of them.
    env: { ...process.env, OMP_THREAD_LIMIT: "1" },
  });

/** The lines that a worker writes, one for each document it has done. */
async function linesOf(child: ChildProcess): Promise<readonly string[]> {
  let text = "";
  for await (const part of child.stderr ?? []) text += part;
  return text.split("\n").filter((line) => /^(?:done|partial|quarantined)/u.test(line));
}

interface Measured {
  readonly seconds: number;
  readonly done: number;
  readonly twice: number;
  readonly stored: number;
  readonly shares: string;
}

async function measure(address: string, folder: string, workers: number): Promise<Measured> {
  await bring(address, folder);
  const begun = performance.now();
  const done = await Promise.all(Array.from({ length: workers }, () => linesOf(worker(address))));
  const seconds = (performance.now() - begun) / 1000;
  const paths = done.flat().map((line) => line.replace(/ [\d.]+ s$/u, ""));
  const store = await openStore(address);
  const stored = (await store.db.selectFrom("documents").select("id").execute()).length;
  await store.close();
  const shares = done.map((of) => of.length).join(" + ");
  return { seconds, done: paths.length, twice: paths.length - new Set(paths).size, stored, shares };
}

async function bench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "vanthu-bench-"));
  mkdirSync(join(folder, "in"));
  for (let i = 0; i < DOCUMENTS; i++) writeFileSync(join(folder, "in", `${i}.png`), await pageOf(i + 1));
  const server = await startPostgres();
  const one = await measure(await server.database(), join(folder, "in"), 1);
  const several = await measure(await server.database(), join(folder, "in"), WORKERS);
  const row = ({ seconds, done, twice, stored, shares }: Measured) => ({
    seconds: seconds.toFixed(1),
    "documents a minute": ((60 * done) / seconds).toFixed(1),
    done,
    "done twice": twice,
    "in the store": stored,
    "by each worker": shares,
  });
  console.table({ "1 worker": row(one), [`${WORKERS} workers`]: row(several) });
  console.log(`${WORKERS} workers are ${(one.seconds / several.seconds).toFixed(2)} times as fast as one`);
  await server.stop();
  rmSync(folder, { recursive: true });
}

if (values.help) console.log(HELP);
else await bench();

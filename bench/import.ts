import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { StatementSync } from "node:sqlite";
import { parseArgs, promisify } from "node:util";
import { candidatesUnder } from "../src/archive/candidates.ts";
import { importFiles } from "../src/archive/import-files.ts";
import { ReaderPool } from "../src/readers/isolate/pool.ts";
import { readRecord } from "../src/readers/read-document.ts";
import { openStore } from "../src/store/open-store.ts";

const HELP = `Import in bulk: documents a second, memory, growth of the cost, the store's share, a second run.

  npm run bench:import -- [--documents 10000] [--jobs 2]
    --documents N   small documents made of the fixtures' texts, each different from all others
    --jobs N        documents read at once
`;

const { values } = parseArgs({
  options: {
    documents: { type: "string", default: "10000" },
    jobs: { type: "string", default: "2" },
    help: { type: "boolean" },
  },
});
const [DOCUMENTS, JOBS] = [Number(values.documents), Number(values.jobs)];
const FIXTURES = join(import.meta.dirname, "..", "fixtures");
/** What counts as a small document. */
const MOST_BYTES = 8000;
const SAMPLE_MS = 500;

/** The fixtures' own texts. */
const texts = readdirSync(FIXTURES)
  .flatMap((slug) => readdirSync(join(FIXTURES, slug)).map((name) => join(FIXTURES, slug, name)))
  .filter((path) => /\.(?:txt|md)$/u.test(path) && statSync(path).size < MOST_BYTES)
  .map((path) => readFileSync(path, "latin1"));

function writeDocuments(folder: string): void {
  mkdirSync(folder);
  for (let i = 0; i < DOCUMENTS; i++) {
    const text = texts[i % texts.length] as string;
    writeFileSync(
      join(folder, `${String(i).padStart(7, "0")}.txt`),
      `${text}\n${i} ${(i * 7919) % 104729}\n`,
      "latin1",
    );
  }
}

/** How long SQLite was at work on the importing process's only thread, and processor time meanwhile, ms. */
const store = { ms: 0, cpu: 0 };
for (const name of ["all", "run"] as const) {
  const inner = StatementSync.prototype[name] as (...values: never[]) => unknown;
  StatementSync.prototype[name] = function timed(this: StatementSync, ...given: never[]) {
    const [begun, cpu] = [performance.now(), process.cpuUsage()];
    try {
      return inner.apply(this, given);
    } finally {
      const { user, system } = process.cpuUsage(cpu);
      store.ms += performance.now() - begun;
      store.cpu += (user + system) / 1000;
    }
  } as never;
}

/** Of this process and of those that read, as the system counts it. */
async function memoryOfAll(): Promise<number> {
  const list = ["-o", "rss=", "-p", String(process.pid), "--ppid", String(process.pid)];
  const { stdout } = await promisify(execFile)("ps", list);
  return stdout.split(/\s+/u).reduce((sum, kilobytes) => sum + Number(kilobytes) * 1024, 0);
}

interface Run {
  readonly seconds: number;
  /** When each document ended, ms from the start, and the store's processor time until then. */
  readonly marks: readonly { readonly at: number; readonly cpu: number }[];
  readonly peakParent: number;
  readonly peakAll: number;
  readonly storeMs: number;
}

async function run(path: string, folder: string): Promise<Run> {
  const opened = await openStore(path);
  const pool = new ReaderPool({ size: JOBS });
  const marks: { at: number; cpu: number }[] = [];
  let [peakParent, peakAll] = [0, 0];
  const sampling = setInterval(async () => {
    peakParent = Math.max(peakParent, process.memoryUsage.rss());
    peakAll = Math.max(peakAll, await memoryOfAll());
  }, SAMPLE_MS);
  store.ms = store.cpu = 0;
  const begun = performance.now();
  await importFiles(candidatesUnder([folder]), {
    store: opened,
    pool,
    jobs: JOBS,
    runId: "bench",
    now: () => "2026-11-22T00:00:00.000Z",
    interrupted: new AbortController().signal,
    onEnd: () => marks.push({ at: performance.now() - begun, cpu: store.cpu }),
  });
  const seconds = (performance.now() - begun) / 1000;
  clearInterval(sampling);
  pool.close();
  await opened.close();
  return { seconds, marks, peakParent, peakAll, storeMs: store.ms };
}

/** The same documents read without any store, seconds. */
async function readingAlone(folder: string): Promise<number> {
  const pool = new ReaderPool({ size: JOBS });
  const found = candidatesUnder([folder]);
  const begun = performance.now();
  const worker = async (): Promise<void> => {
    for (let next = await found.next(); !next.done; next = await found.next()) {
      if ("error" in next.value) throw next.value.error;
      await readRecord(await next.value.read(), { reading: { name: next.value.name }, parsing: {} }, pool);
    }
  };
  await Promise.all(Array.from({ length: JOBS + 1 }, worker));
  pool.close();
  return (performance.now() - begun) / 1000;
}

const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(0);

async function bench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "vanthu-bench-"));
  const path = join(folder, "store.db");
  writeDocuments(join(folder, "in"));
  const first = await run(path, join(folder, "in"));
  const second = await run(path, join(folder, "in"));
  const alone = await readingAlone(join(folder, "in"));
  const share = Math.max(1, Math.floor(DOCUMENTS / 10));
  const spent = (what: "at" | "cpu", from: number): number =>
    (first.marks[from + share - 1]?.[what] ?? 0) - (first.marks[from]?.[what] ?? 0);
  const [cost, cpu] = [(from: number) => spent("at", from), (from: number) => spent("cpu", from) / 1000];
  const last = cost(DOCUMENTS - share);
  console.table({
    documents: DOCUMENTS,
    "documents a second": (DOCUMENTS / first.seconds).toFixed(0),
    [`last ${share} against first ${share}`]: (last / cost(0)).toFixed(2),
    [`last ${share} against second ${share}`]: (last / cost(share)).toFixed(2),
    "the importing process at work in the store": `${(first.storeMs / first.seconds / 10).toFixed(0)} %`,
    [`processor time in the store, s: first ${share}, last ${share}`]: `${cpu(0).toFixed(2)}, ${cpu(DOCUMENTS - share).toFixed(2)}`,
    "store's share: time beyond reading alone": `${((1 - alone / first.seconds) * 100).toFixed(0)} %`,
    "peak memory of the importing process, MB": megabytes(first.peakParent),
    "peak memory with those that read, MB": megabytes(first.peakAll),
    "second run, s": second.seconds.toFixed(1),
    "second run, times faster": (first.seconds / second.seconds).toFixed(0),
    "store, MB": megabytes(statSync(path).size),
  });
  rmSync(folder, { recursive: true });
}

if (values.help) console.log(HELP);
else await bench();

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { StatementSync } from "node:sqlite";
import { parseArgs } from "node:util";
import { candidatesUnder } from "../src/archive/candidates.ts";
import { importFiles } from "../src/archive/import-files.ts";
import { ReaderPool } from "../src/readers/isolate/pool.ts";
import { processorTime } from "../src/readers/isolate/processor-time.ts";
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

/** How long SQLite was at work on the importing process's main thread, and that thread's processor time meanwhile, ms. */
const store = { ms: 0, cpu: 0 };
/** Asking costs half a microsecond, that of the whole process ten times as much where it has many threads. */
const threadTime = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};
for (const name of ["all", "run"] as const) {
  const inner = StatementSync.prototype[name] as (...values: never[]) => unknown;
  StatementSync.prototype[name] = function timed(this: StatementSync, ...given: never[]) {
    const [begun, cpu] = [performance.now(), threadTime()];
    try {
      return inner.apply(this, given);
    } finally {
      store.ms += performance.now() - begun;
      store.cpu += threadTime() - cpu;
    }
  } as never;
}

/** The processes that read now. */
const readers = (): readonly string[] =>
  readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, "utf8").split(" ").filter(Boolean);

const residentOf = (pid: string): number => {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]) * 4096;
  } catch {
    return 0;
  }
};

/** Of this process and of those that read, as the system counts it; nothing is started for it, which would take time. */
const memoryOfAll = (): number => readers().reduce((sum, pid) => sum + residentOf(pid), process.memoryUsage.rss());

/** Processor time of this process and of those that read, s: those that have ended count where they are waited for. */
function processorSeconds(): { readonly own: number; readonly all: number } {
  const { user, system } = process.cpuUsage();
  const ofAll = [process.pid, ...readers()].map((pid) => processorTime(Number(pid)) ?? 0);
  return { own: (user + system) / 1e6, all: ofAll.reduce((sum, ms) => sum + ms / 1000, 0) };
}

function since(before: ReturnType<typeof processorSeconds>): ReturnType<typeof processorSeconds> {
  const now = processorSeconds();
  return { own: now.own - before.own, all: now.all - before.all };
}

interface Run {
  readonly seconds: number;
  /** When each document ended, ms from the start, and the store's processor time until then. */
  readonly marks: readonly { readonly at: number; readonly cpu: number }[];
  readonly peakParent: number;
  readonly peakAll: number;
  readonly storeMs: number;
  /** Processor time, s. */
  readonly own: number;
  readonly all: number;
}

async function run(path: string, folder: string): Promise<Run> {
  const opened = await openStore(path);
  const pool = new ReaderPool({ size: JOBS });
  const marks: { at: number; cpu: number }[] = [];
  let [peakParent, peakAll] = [0, 0];
  const sampling = setInterval(() => {
    peakParent = Math.max(peakParent, process.memoryUsage.rss());
    peakAll = Math.max(peakAll, memoryOfAll());
  }, SAMPLE_MS);
  store.ms = store.cpu = 0;
  const spent = processorSeconds();
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
  const { own, all } = since(spent);
  clearInterval(sampling);
  pool.close();
  await opened.close();
  return { seconds, marks, peakParent, peakAll, storeMs: store.ms, own, all };
}

/** The same documents read without any store. */
async function readingAlone(folder: string): Promise<Pick<Run, "seconds" | "own" | "all">> {
  const pool = new ReaderPool({ size: JOBS });
  const found = candidatesUnder([folder]);
  const spent = processorSeconds();
  const begun = performance.now();
  const worker = async (): Promise<void> => {
    for (let next = await found.next(); !next.done; next = await found.next()) {
      if ("error" in next.value) throw next.value.error;
      await readRecord(await next.value.read(), { reading: { name: next.value.name }, parsing: {} }, pool);
    }
  };
  await Promise.all(Array.from({ length: JOBS + 1 }, worker));
  const seconds = (performance.now() - begun) / 1000;
  const { own, all } = since(spent);
  pool.close();
  return { seconds, own, all };
}

const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(0);

/** Documents of one commit end at once, within this many milliseconds of each other. */
const AT_ONCE = 2;

/** What a document costs among so many behind one, from the end of a commit to the end of a commit. */
function perDocument(marks: Run["marks"], what: "at" | "cpu", from: number, share: number): number {
  const endOfCommit = (index: number): number => {
    const next = marks.findIndex(({ at }, i) => i > index && at - (marks[i - 1]?.at ?? 0) > AT_ONCE);
    return next < 0 ? marks.length - 1 : next - 1;
  };
  const [begin, end] = [endOfCommit(from), endOfCommit(from + share)];
  return ((marks[end]?.[what] ?? 0) - (marks[begin]?.[what] ?? 0)) / (end - begin);
}

async function bench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "vanthu-bench-"));
  const path = join(folder, "store.db");
  writeDocuments(join(folder, "in"));
  const first = await run(path, join(folder, "in"));
  const second = await run(path, join(folder, "in"));
  const alone = await readingAlone(join(folder, "in"));
  const share = Math.max(1, Math.floor(DOCUMENTS / 10));
  const spent = (what: "at" | "cpu", from: number): number => share * perDocument(first.marks, what, from, share);
  const [cost, cpu] = [(from: number) => spent("at", from), (from: number) => spent("cpu", from) / 1000];
  const last = cost(DOCUMENTS - 1 - share);
  console.table({
    documents: DOCUMENTS,
    "documents a second": (DOCUMENTS / first.seconds).toFixed(0),
    [`last ${share} against first ${share}`]: (last / cost(0)).toFixed(2),
    [`last ${share} against second ${share}`]: (last / cost(share)).toFixed(2),
    "the importing process at work in the store": `${(first.storeMs / first.seconds / 10).toFixed(0)} %`,
    [`processor time in the store, s: first ${share}, last ${share}`]: `${cpu(0).toFixed(2)}, ${cpu(DOCUMENTS - 1 - share).toFixed(2)}`,
    "store's share: time beyond reading alone": `${((1 - alone.seconds / first.seconds) * 100).toFixed(0)} %`,
    "processor time beyond reading alone": `${((1 - alone.all / first.all) * 100).toFixed(0)} %`,
    "processor time, s: importing process, with those that read": `${first.own.toFixed(1)}, ${first.all.toFixed(1)}`,
    "the same, reading alone": `${alone.own.toFixed(1)}, ${alone.all.toFixed(1)}`,
    "processors at work: import, reading alone": `${(first.all / first.seconds).toFixed(2)}, ${(alone.all / alone.seconds).toFixed(2)}`,
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

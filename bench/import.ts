import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { candidatesUnder } from "../src/archive/candidates.ts";
import { importFiles } from "../src/archive/import-files.ts";
import { ReaderPool } from "../src/readers/isolate/pool.ts";
import { openStore } from "../src/store/open-store.ts";

/**
 * Import in bulk: documents a second, the cost of the last tenth against the first, the store's share of the time, a
 * second run against the first.
 *   npm run bench:import -- [documents, 10000]
 */
const COUNT = Number(process.argv[2] ?? 10_000);
const JOBS = 2;
const ROOT = join(import.meta.dirname, "..", "fixtures");

/** The fixtures' own texts, of at most 8 kB, so that documents are small. */
const texts = readdirSync(ROOT)
  .flatMap((slug) =>
    readdirSync(join(ROOT, slug), { withFileTypes: true }).map((entry) => join(ROOT, slug, entry.name)),
  )
  .filter((path) => /\.(?:txt|md)$/u.test(path) && statSync(path).size < 8000)
  .map((path) => readFileSync(path, "latin1"));

const folder = mkdtempSync(join(tmpdir(), "vanthu-bench-"));
const documents = join(folder, "in");
(await import("node:fs")).mkdirSync(documents);
for (let i = 0; i < COUNT; i++) {
  const text = texts[i % texts.length] as string;
  writeFileSync(
    join(documents, `${String(i).padStart(7, "0")}.txt`),
    `${text}\n${i} ${(i * 7919) % 104729}\n`,
    "latin1",
  );
}

async function run(path: string): Promise<{ seconds: number; marks: readonly number[]; peak: number }> {
  const store = await openStore(path);
  const pool = new ReaderPool({ size: JOBS });
  const marks: number[] = [];
  let peak = 0;
  const begun = performance.now();
  const options = {
    store,
    pool,
    jobs: JOBS,
    runId: "bench",
    now: () => "2026-11-22T00:00:00.000Z",
    interrupted: new AbortController().signal,
  };
  await importFiles(candidatesUnder([documents]), {
    ...options,
    onEnd() {
      marks.push(performance.now() - begun);
      peak = Math.max(peak, process.memoryUsage.rss());
    },
  });
  const seconds = (performance.now() - begun) / 1000;
  pool.close();
  await store.close();
  return { seconds, marks, peak };
}

const path = join(folder, "store.db");
const first = await run(path);
const second = await run(path);
const tenth = Math.floor(COUNT / 10);
const at = (i: number): number => first.marks[i] ?? 0;
const [early, late] = [at(2 * tenth) - at(tenth), at(COUNT - 1) - at(COUNT - 1 - tenth)];
console.table({
  "documents a second": (COUNT / first.seconds).toFixed(0),
  "last tenth against second tenth": (late / early).toFixed(2),
  "second run, times faster": (first.seconds / second.seconds).toFixed(0),
  "peak memory of the parent, MB": (first.peak / 2 ** 20).toFixed(0),
  "store, MB": (statSync(path).size / 2 ** 20).toFixed(0),
});
rmSync(folder, { recursive: true });

import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { listFixtures } from "../scripts/fixtures/folder.ts";

/**
 * The whole way of a document, per format: documents and megabytes a second in one call of `vanthu extract` over the
 * fixtures of that format (again and again under other names), its cost beside plain text, and the most memory that the
 * program and its reading processes held together. Scans are read once each.
 *   npm run bench:formats -- [documents of each format, 60]
 */
const COUNT = Number(process.argv[2] ?? 60);
const SAMPLE_MS = 40;
const MAIN = join(import.meta.dirname, "../bin/vanthu.js");

interface Run {
  readonly seconds: number;
  /** In bytes; 0 where /proc does not tell. */
  readonly peak: number;
}

/** A process and all below it. */
function family(pid: number): readonly number[] {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean).map(Number);
    return [pid, ...children.flatMap(family)];
  } catch {
    return [];
  }
}

function residentBytes(pid: number): number {
  try {
    return Number(/^VmRSS:\s+(\d+)/mu.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

function extract(path: string): Promise<Run> {
  const begun = performance.now();
  const child = spawn(process.execPath, [MAIN, "extract", "--quiet", "--format", "jsonl", path], { stdio: "ignore" });
  let peak = 0;
  const sampling = setInterval(() => {
    peak = Math.max(
      peak,
      family(child.pid ?? 0).reduce((sum, pid) => sum + residentBytes(pid), 0),
    );
  }, SAMPLE_MS);
  return new Promise((resolve) =>
    child.once("exit", () => {
      clearInterval(sampling);
      resolve({ seconds: (performance.now() - begun) / 1000, peak });
    }),
  );
}

const folder = mkdtempSync(join(tmpdir(), "vanthu-bench-"));
try {
  const groups = Map.groupBy(listFixtures(), ({ about }) =>
    about.build.scan !== undefined ? `${about.format}, scanned` : about.format,
  );
  const table: Record<string, Record<string, string>> = {};
  const costs = new Map<string, number>();
  for (const [format, fixtures] of groups) {
    const place = mkdtempSync(join(folder, "format-"));
    const count = format.endsWith("scanned") ? fixtures.length : COUNT;
    for (let i = 0; i < count; i++) {
      const { document } = fixtures[i % fixtures.length] as (typeof fixtures)[number];
      cpSync(document, join(place, `${i}${extname(document)}`));
    }
    const files = readdirSync(place).map((name) => join(place, name));
    const bytes = files.reduce((sum, path) => sum + statSync(path).size, 0);
    const first = await extract(files[0] as string);
    const { seconds, peak } = await extract(place);
    const each = count > 1 ? Math.max(0.0001, (seconds - first.seconds) / (count - 1)) : seconds;
    costs.set(format, each);
    table[format] = {
      documents: String(count),
      "documents a second": (1 / each).toFixed(1),
      "MB of files a second": (bytes / count / each / 1e6).toFixed(2),
      "memory, MB": (peak / 2 ** 20).toFixed(0),
    };
  }
  const plain = costs.get("text") as number;
  for (const [format, each] of costs) Object.assign(table[format] ?? {}, { "× text": (each / plain).toFixed(1) });
  console.table(table);
} finally {
  rmSync(folder, { recursive: true });
}

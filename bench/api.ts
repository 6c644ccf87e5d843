import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { addDays } from "../src/record/calendar.ts";
import { KINDS } from "../src/record/schema.ts";
import { openStore } from "../src/store/open-store.ts";
import { writeDocuments } from "../src/store/save-document.ts";
import { load } from "./api/load.ts";
import { chance, oneOf } from "./archive/chance.ts";
import { anyActor, anyDay, anyIssuer, syntheticDocument } from "./archive/synthetic.ts";

/** Seconds for one question alone, and for the bare route. */
const LONGEST_ALONE = 10;

const HELP = `Requests a second and their 95th percentile on the API of deadlines, beside a bare route of Hono in the same run.

  npm run bench:api -- [--deadlines 10000 | --store URL…] [--seconds 600]
    --store URL       a store that is there, taken as it is, an SQLite file or PostgreSQL; may stand several times
                      (npm run bench:queries -- --fill --store URL fills one)
    --deadlines N     without a store: deadlines in a new SQLite file
    --connections N   at once (default 50)
    --seconds N       of all questions mixed (default 5), with the memory each minute; 600 shows whether it stays flat.
                      Each question alone takes at most ${LONGEST_ALONE} s.
`;
const { values } = parseArgs({
  options: {
    deadlines: { type: "string", default: "10000" },
    store: { type: "string", multiple: true },
    connections: { type: "string", default: "50" },
    seconds: { type: "string", default: "5" },
    help: { type: "boolean" },
  },
});
const [DEADLINES, CONNECTIONS, SECONDS] = [values.deadlines, values.connections, values.seconds].map(Number) as [
  number,
  number,
  number,
];
const OF_A_DOCUMENT = 10;
const A_COMMIT = 200;
/** Seconds between two looks at the memory, or a tenth of a shorter measurement. */
const A_LOOK = Math.min(60, SECONDS / 10);
const BIN = join(import.meta.dirname, "..", "bin", "vanthu.js");

async function fill(address: string): Promise<void> {
  const store = await openStore(address);
  const wanted = Math.ceil(DEADLINES / OF_A_DOCUMENT);
  for (let number = 0; number < wanted; number += A_COMMIT)
    await store.db.transaction().execute(async (transaction) => {
      for (let i = number; i < Math.min(wanted, number + A_COMMIT); i++)
        await writeDocuments(transaction, store, [syntheticDocument(i, OF_A_DOCUMENT)]);
    });
  await store.close();
}

interface Started {
  readonly process: ChildProcess;
  readonly url: string;
  readonly milliseconds: number;
}

/** A program that says where it serves. */
function start(args: readonly string[], input = ""): Promise<Started> {
  const begun = performance.now();
  const child = spawn(process.execPath, [...args], { stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`${args.join(" ")} ended with ${code}`)));
    child.stdout.on("data", (chunk: Buffer) => {
      const [, url] = /at (http:\S+)/u.exec(chunk.toString()) ?? [];
      if (url) resolve({ process: child, url, milliseconds: performance.now() - begun });
    });
  });
}

const next = chance(2026);
const days = (count: number): string => {
  const from = anyDay(next);
  return `from=${from}&to=${addDays(from, count)}`;
};
const pathOf = (query: string): string => `api/v1/deadlines?limit=50&${query}`;

/** What the page of deadlines asks for, with other values each time. */
const QUESTIONS: Readonly<Record<string, () => string>> = {
  "a month": () => pathOf(days(31)),
  "a year, an actor": () => pathOf(`${days(365)}&actor=${encodeURIComponent(anyActor(next))}`),
  "an issuer": () => pathOf(`issuer=${encodeURIComponent(anyIssuer(next))}`),
  "a kind, a charset": () => pathOf(`kind=${oneOf(KINDS.slice(0, 8), next)}&charset=vni&from=${anyDay(next)}`),
};
const any = (): string => oneOf(Object.values(QUESTIONS), next)();

async function memoryOf(url: string): Promise<string> {
  const text = await (await fetch(`${url}metrics`)).text();
  const [, bytes] = /^process_resident_memory_bytes (\S+)$/mu.exec(text) ?? [];
  return `${Math.round(Number(bytes) / 2 ** 20)} MB`;
}

async function measure(
  url: string,
  path: () => string,
  seconds = Math.min(LONGEST_ALONE, SECONDS),
): Promise<Record<string, string | number>> {
  const { perSecond, median, p95, slowest, requests, failed } = await load(() => url + path(), {
    connections: CONNECTIONS,
    seconds,
  });
  const ms = (value: number): string => `${value.toFixed(1)} ms`;
  return {
    "a second": Math.round(perSecond),
    median: ms(median),
    p95: ms(p95),
    slowest: ms(slowest),
    requests,
    failed,
  };
}

/** The memory of a server while it is asked all questions: at the beginning, each minute, and at the end. */
async function measureAll(url: string) {
  const memory = [await memoryOf(url)];
  const watch = setInterval(async () => memory.push(await memoryOf(url)), 1000 * A_LOOK);
  const all = await measure(url, any, SECONDS);
  clearInterval(watch);
  return { all, memory: [...memory, await memoryOf(url)] };
}

async function bench(address: string): Promise<void> {
  const server = await start([BIN, "serve", "--store", address, "--port", "0", "--log-level", "warn"]);
  const begun = performance.now();
  const sample = await (await fetch(server.url + pathOf(days(365)))).text();
  const first = performance.now() - begun;
  const counted = performance.now();
  await (await fetch(`${server.url}api/v1/overview`)).text();
  const overview = performance.now() - counted;
  const bare = await start([join(import.meta.dirname, "api", "bare.ts")], sample);
  const rows: Record<string, Record<string, string | number>> = {};
  rows["bare Hono, the same JSON"] = await measure(bare.url, () => "bare");
  for (const [name, path] of Object.entries(QUESTIONS)) rows[`deadlines, ${name}`] = await measure(server.url, path);
  const { all, memory } = await measureAll(server.url);
  rows["deadlines, all questions"] = all;
  const base = Number(rows["bare Hono, the same JSON"]?.["a second"]);
  for (const row of Object.values(rows)) row["of bare"] = (Number(row["a second"]) / base).toFixed(2);
  console.log(new URL(address, "file:").protocol, `${CONNECTIONS} connections`);
  console.table(rows);
  console.table({
    "start until it serves, ms": Math.round(server.milliseconds),
    "first page of deadlines, ms": Math.round(first),
    "first overview, ms": Math.round(overview),
  });
  console.log(`memory every ${A_LOOK} s of all questions: ${memory.join(", ")}`);
  for (const { process: child } of [server, bare]) child.removeAllListeners("exit").kill("SIGTERM");
}

async function benchNewStore(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "vanthu-bench-api-"));
  try {
    await fill(join(folder, "store.db"));
    await bench(join(folder, "store.db"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (values.help) process.stdout.write(HELP);
else if (values.store) for (const address of values.store) await bench(address);
else await benchNewStore();

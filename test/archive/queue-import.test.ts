import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { candidatesUnder } from "../../src/archive/candidates.ts";
import { NO_COUNTS } from "../../src/archive/outcome.ts";
import { importThroughQueue, workOnQueue } from "../../src/archive/queue-import.ts";
import { DocumentQueue } from "../../src/queue/document-queue.ts";
import { queueStatus } from "../../src/queue/queue-status.ts";
import { ReaderPool } from "../../src/readers/isolate/pool.ts";
import { openStore } from "../../src/store/open-store.ts";
import type { Store } from "../../src/store/store.ts";
import { STORE_PLACES } from "../store/stores.ts";

const PLAN = "UBND XÃ HÒA AN\nSố: 12/KH-UBND\nKẾ HOẠCH\nTrồng cây\n1. Các thôn báo cáo trước ngày 15/6/2018.\n";
const postgres = STORE_PLACES.find(({ name }) => name === "postgres") as (typeof STORE_PLACES)[number];

let folder: string;
let address: string;
let store: Store;
const pools: ReaderPool[] = [];
const queues: DocumentQueue[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "vanthu-queue-"));
  address = await postgres.address();
  store = await openStore(address);
});
afterEach(async () => {
  for (const queue of queues.splice(0)) await queue.close();
  for (const pool of pools.splice(0)) pool.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What one machine needs to take part. */
async function machine(runId: string) {
  const [queue, pool] = [await DocumentQueue.open(address), new ReaderPool({ size: 1 })];
  queues.push(queue);
  pools.push(pool);
  return {
    queue,
    pool,
    store,
    jobs: 1,
    runId,
    now: () => "2026-11-22T01:00:00.000Z",
    interrupted: new AbortController().signal,
  };
}

test("several machines share a queue, and none does what another did", async () => {
  for (let i = 0; i < 30; i++) writeFileSync(join(folder, `${i}.txt`), `${PLAN}${i}`);
  copyFileSync(join(folder, "0.txt"), join(folder, "ban-sao.txt"));
  writeFileSync(join(folder, "trong.doc"), "");
  let brought = false;
  const helper = await machine("helper");
  const help = workOnQueue(helper, () => brought);
  const counts = await importThroughQueue(candidatesUnder([folder]), await machine("bringer"));
  brought = true;
  const helped = await help;
  expect(counts).toEqual({ ...NO_COUNTS, done: 30, duplicate: 1, quarantined: 1 });
  expect(helped.done).toBeGreaterThan(0);
  expect(await store.db.selectFrom("documents").select("id").execute()).toHaveLength(30);
});

test("brought a second time, nothing is read again", async () => {
  writeFileSync(join(folder, "a.txt"), PLAN);
  const bringer = await machine("a");
  await importThroughQueue(candidatesUnder([folder]), bringer);
  expect(await importThroughQueue(candidatesUnder([folder]), { ...bringer, runId: "b" })).toEqual({
    ...NO_COUNTS,
    unchanged: 1,
  });
});

test("a machine that stops gives its documents back", async () => {
  const { queue } = await machine("a");
  const file = { path: "/a.txt", name: "a.txt", bytes: 1, modifiedMs: 1, documentId: "f".repeat(64), runId: "a" };
  await queue.put(file);
  expect(await queue.take(1)).toMatchObject([{ file }]);
  expect(await queue.put(file)).toBe(false);
  await queues.pop()?.close();
  const other = await machine("b");
  expect(await other.queue.counts()).toEqual({ waiting: 1, inWork: 0, givenUp: 0 });
  expect(await other.queue.take(1)).toMatchObject([{ file }]);
});

test("a document with which several workers died is set aside by the next one, not lost", async () => {
  const { queue, ...rest } = await machine("a");
  const bytes = Buffer.from(PLAN);
  const file = { path: "/a.txt", name: "a.txt", bytes: 1, modifiedMs: 1, documentId: "f".repeat(64), runId: "a" };
  await store.originals.put(file.documentId, bytes);
  await queue.put(file);
  await sql`update vanthu_queue.job set state = 'failed', completed_on = now() where name = 'documents'`.execute(
    store.db,
  );
  expect(await queueStatus(store)).toMatchObject({
    waiting: 0,
    inWork: 0,
    givenUp: 1,
    workers: [{ command: "worker" }],
  });
  expect(await workOnQueue({ ...rest, queue }, () => true)).toEqual({ ...NO_COUNTS, quarantined: 1 });
  expect(await store.db.selectFrom("files").select(["path", "reason"]).execute()).toEqual([
    { path: "/a.txt", reason: "crashed" },
  ]);
  expect(await queue.counts()).toEqual({ waiting: 0, inWork: 0, givenUp: 0 });
});

test("who brings documents waits while too many wait", async () => {
  for (let i = 0; i < 30; i++) writeFileSync(join(folder, `${i}.txt`), `${PLAN}${i}`);
  const bringer = await machine("a");
  let most = 0;
  const looking = setInterval(async () => {
    most = Math.max(most, (await bringer.queue.counts().catch(() => ({ waiting: 0 }))).waiting);
  }, 20);
  await importThroughQueue(candidatesUnder([folder]), { ...bringer, mostWaiting: 4 });
  clearInterval(looking);
  expect(most).toBeGreaterThan(0);
  expect(most).toBeLessThanOrEqual(5);
});

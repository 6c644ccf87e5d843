import { setTimeout } from "node:timers/promises";
import { ReadError } from "../errors.ts";
import type { DocumentQueue, TakenFile } from "../queue/document-queue.ts";
import { contentHash } from "../readers/read-document.ts";
import type { Store } from "../store/store.ts";
import type { Candidate, Found } from "./candidates.ts";
import { type ImportOptions, importFiles, isUnchanged } from "./import-files.ts";
import { KnownFiles } from "./known-files.ts";
import { type Counts, NO_COUNTS } from "./outcome.ts";

const POLL_MS = 300;
/** So many documents may wait; then whoever brings more waits, too. */
const MOST_WAITING = 5_000;

/** Between two looks at how many wait, at most so many are brought. */
const MOST_UNSEEN = 100;

export type QueueOptions = Omit<ImportOptions, "again"> & {
  readonly queue: DocumentQueue;
  /** 5000 where absent. */
  readonly mostWaiting?: number;
};

/** Takes documents from the queue until it is interrupted or, where `untilEmpty` says so, nothing is left anywhere. */
export async function workOnQueue(options: QueueOptions, untilEmpty: () => boolean = () => false): Promise<Counts> {
  const jobs = new Map<string, TakenFile>();
  const ended: Promise<void>[] = [];
  const counts = await importFiles(takenFrom(options, { jobs, untilEmpty }), {
    ...options,
    again: "all",
    onEnd(outcome) {
      options.onEnd?.(outcome);
      const job = jobs.get(outcome.path);
      jobs.delete(outcome.path);
      if (job === undefined) return;
      const done = options.queue.done(job);
      // Awaited when all is read; until then a failure must not end the process.
      done.catch(() => {});
      ended.push(done);
    },
  });
  await Promise.all(ended);
  return counts;
}

interface Taking {
  /** The job of each path in work. */
  readonly jobs: Map<string, TakenFile>;
  untilEmpty(): boolean;
}

async function* takenFrom(
  { queue, store, interrupted }: QueueOptions,
  { jobs, untilEmpty }: Taking,
): AsyncGenerator<Found> {
  while (!interrupted.aborted) {
    const [taken] = await queue.take(1);
    if (taken) {
      const { documentId, ...file } = taken.file;
      jobs.set(file.path, taken);
      yield { ...file, read: () => (taken.isGivenUp ? givenUp(file.path) : original(store, documentId, file.path)) };
      continue;
    }
    const last = untilEmpty();
    const { waiting, inWork, givenUp: left } = await queue.counts();
    if (last && waiting + inWork + left === 0) return;
    await setTimeout(POLL_MS, undefined, { signal: interrupted }).catch(() => {});
  }
}

async function givenUp(path: string): Promise<Buffer> {
  throw new ReadError("crashed", `Several workers died while they read ${path}; look at it, then run vanthu retry.`);
}

async function original(store: Store, id: string, path: string): Promise<Buffer> {
  const bytes = await store.originals.get(id);
  if (bytes) return Buffer.from(bytes);
  throw new ReadError(
    "unreadable",
    `${path} is in the queue, but its original is not in the store; import the file again.`,
  );
}

/** Brings files into the queue, works on it together with whoever else does, and answers when all are read. */
export async function importThroughQueue(
  found: AsyncIterable<Found> | Iterable<Found>,
  options: QueueOptions,
): Promise<Counts> {
  const brought = { all: false, unchanged: 0, rest: [] as Found[] };
  const work = workOnQueue(options, () => brought.all);
  // Awaited below; a failure while files are still being brought must not end the process before that.
  work.catch(() => {});
  try {
    await bring(found, options, brought);
  } finally {
    brought.all = true;
    await work;
  }
  await importFiles(brought.rest, options);
  return { ...(await countsOfRun(options)), unchanged: brought.unchanged };
}

interface Brought {
  unchanged: number;
  /** Copies of documents that wait already, and paths that lead nowhere: settled when the others are read. */
  readonly rest: Found[];
}

async function bring(
  found: AsyncIterable<Found> | Iterable<Found>,
  options: QueueOptions,
  brought: Brought,
): Promise<void> {
  const { queue, store, interrupted, mostWaiting = MOST_WAITING } = options;
  const unseen = Math.min(MOST_UNSEEN, mostWaiting);
  const known = new KnownFiles(store);
  let sinceLook = 0;
  for await (const one of found) {
    if (interrupted.aborted) return;
    if ("error" in one) brought.rest.push(one);
    else await bringOne(one, { options, known, brought });
    if (++sinceLook % unseen > 0) continue;
    while ((await queue.counts()).waiting > mostWaiting - unseen && !interrupted.aborted) await setTimeout(POLL_MS);
  }
}

interface Bringing {
  readonly options: QueueOptions;
  readonly known: KnownFiles;
  readonly brought: Brought;
}

async function bringOne(candidate: Candidate, { options, known, brought }: Bringing): Promise<void> {
  const row = await known.get(candidate.path);
  if (row && row.state !== "quarantined" && isUnchanged(row, candidate)) {
    brought.unchanged++;
    return;
  }
  const content = await candidate.read().catch(() => null);
  const documentId = content && contentHash(content);
  if (!content || !documentId || (await known.hasDocument(documentId))) return void brought.rest.push(candidate);
  await options.store.originals.put(documentId, content);
  const { path, name, bytes, modifiedMs } = candidate;
  const put = await options.queue.put({ path, name, bytes, modifiedMs, documentId, runId: options.runId });
  if (!put) brought.rest.push(candidate);
}

async function countsOfRun({ store, runId }: QueueOptions): Promise<Counts> {
  const rows = await store.db
    .selectFrom("files")
    .select(["state", store.db.fn.countAll<number>().as("n")])
    .where("run_id", "=", runId)
    .groupBy("state")
    .execute();
  return { ...NO_COUNTS, ...Object.fromEntries(rows.map(({ state, n }) => [state, Number(n)])) };
}

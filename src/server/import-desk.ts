import { randomUUID } from "node:crypto";
import { EventEmitter } from "node:events";
import { setTimeout } from "node:timers/promises";
import { type Counts, counted, NO_COUNTS, type Outcome } from "../archive/outcome.ts";
import { endRun, type Run, startRun } from "../archive/runs.ts";
import type { ReaderPool } from "../readers/isolate/pool.ts";
import type { LiveStore } from "./live-store.ts";
import { type Received, tidyUploads, unfinishedUploads } from "./uploads.ts";

/** A run of this process. */
export interface LiveRun extends Run {
  readonly state: "waiting" | "running" | "ended";
  readonly counts: Counts;
  readonly total: number;
  /** Paths of the files being read. */
  readonly inWork: readonly string[];
  readonly endedAt: string | null;
}

export interface DeskOptions {
  readonly store: LiveStore;
  readonly pool: ReaderPool;
  readonly jobs: number;
  /** The folder that uploads are received in. */
  readonly folder: string;
  readonly stopping: AbortSignal;
  now(): string;
  onFailure(error: unknown, run: Run): void;
}

interface DeskEvents {
  run: [LiveRun];
  file: [Outcome, Run];
}

/** So many ended runs are remembered for whoever still waits for them. */
const MOST_REMEMBERED = 50;

/** Takes files in for people at the pages, one run after another. */
export class ImportDesk extends EventEmitter<DeskEvents> {
  readonly #options: DeskOptions;
  readonly #runs = new Map<string, LiveRun>();
  readonly #ends = new Map<string, Promise<void>>();
  #last: Promise<void> = Promise.resolve();

  constructor(options: DeskOptions) {
    super();
    this.#options = options;
    this.setMaxListeners(0);
  }

  /** What was received is read when those before it are. */
  take({ id, folder, files }: Received): Promise<LiveRun> {
    return this.#enter({ id, command: "upload", startedAt: this.#options.now() }, [folder], files);
  }

  /** Tries files again that were set aside. */
  retry(paths: readonly string[]): Promise<LiveRun> {
    return this.#enter({ id: randomUUID(), command: "retry", startedAt: this.#options.now() }, paths, paths.length);
  }

  /** Goes on with uploads that were received when the server stopped before. */
  async resume(): Promise<void> {
    for (const { id, folder, files, startedAt } of await unfinishedUploads(this.#options.folder, await this.#store()))
      this.#queue({ id, command: "upload", startedAt }, [folder], files);
  }

  live(id: string): LiveRun | undefined {
    return this.#runs.get(id);
  }

  get running(): readonly LiveRun[] {
    return [...this.#runs.values()].filter(({ state }) => state !== "ended");
  }

  /** Until the run has ended, or so many seconds have passed. */
  async waitFor(id: string, seconds: number): Promise<void> {
    const end = this.#ends.get(id);
    if (!end || seconds === 0) return;
    const enough = new AbortController();
    await Promise.race([end, setTimeout(1000 * seconds, undefined, { signal: enough.signal }).catch(() => {})]);
    enough.abort();
  }

  /** Until what is in work is finished. */
  async end(): Promise<void> {
    await this.#last;
  }

  close(): void {
    this.#options.pool.close();
  }

  async #enter(run: Run, places: readonly string[], total: number): Promise<LiveRun> {
    await startRun(await this.#store(), run);
    return this.#queue(run, places, total);
  }

  #queue(run: Run, places: readonly string[], total: number): LiveRun {
    const waiting = this.#set({ ...run, state: "waiting", counts: NO_COUNTS, total, inWork: [], endedAt: null });
    this.#last = this.#last.then(() => this.#work(waiting, places));
    this.#ends.set(run.id, this.#last);
    this.#forgetOldest();
    return waiting;
  }

  async #work(run: LiveRun, places: readonly string[]): Promise<void> {
    const { now, stopping, onFailure, folder } = this.#options;
    if (stopping.aborted) return;
    const outcomes: Outcome[] = [];
    try {
      this.#set({ ...run, state: "running" });
      const store = await this.#store();
      const counts = await this.#import(run, places, outcomes);
      if (stopping.aborted) return;
      const { endedAt } = await endRun(store, run, { counts, endedAt: now(), interrupted: false });
      await tidyUploads(folder, outcomes);
      this.#change(run.id, { state: "ended", endedAt, counts, inWork: [] });
    } catch (error) {
      onFailure(error, run);
      this.#change(run.id, { state: "ended", inWork: [] });
    }
  }

  async #import(run: LiveRun, places: readonly string[], outcomes: Outcome[]): Promise<Counts> {
    const { pool, jobs, now, stopping } = this.#options;
    const inWork = new Set<string>();
    // Loaded with the first import: a server that is only asked starts sooner without the pipeline.
    const [{ candidatesAt, candidatesUnder }, { importFiles }] = await Promise.all([
      import("../archive/candidates.ts"),
      import("../archive/import-files.ts"),
    ]);
    return importFiles(run.command === "retry" ? candidatesAt(places) : candidatesUnder(places), {
      ...{ store: await this.#store(), pool, jobs, now, runId: run.id, interrupted: stopping, again: "all" },
      onBegin: (path) => {
        inWork.add(path);
        this.#change(run.id, { inWork: [...inWork] });
      },
      onEnd: (outcome) => {
        inWork.delete(outcome.path);
        outcomes.push(outcome);
        const { counts, total } = this.#runs.get(run.id) ?? run;
        this.emit("file", outcome, run);
        const known = Math.max(total, outcomes.length);
        this.#change(run.id, { counts: counted(counts, outcome.state), inWork: [...inWork], total: known });
      },
    });
  }

  #change(id: string, changes: Partial<LiveRun>): void {
    const run = this.#runs.get(id);
    if (run) this.#set({ ...run, ...changes });
  }

  #set(run: LiveRun): LiveRun {
    this.#runs.set(run.id, run);
    this.emit("run", run);
    return run;
  }

  #forgetOldest(): void {
    const ended = [...this.#runs.values()].filter(({ state }) => state === "ended");
    for (const { id } of ended.slice(0, Math.max(0, ended.length - MOST_REMEMBERED))) {
      this.#runs.delete(id);
      this.#ends.delete(id);
    }
  }

  #store() {
    return this.#options.store.get();
  }
}

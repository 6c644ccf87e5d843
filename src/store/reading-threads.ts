import { Worker } from "node:worker_threads";
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";
import type { Answered, Asked } from "./reading-thread.ts";

const THREAD = new URL(
  import.meta.url.endsWith(".ts") ? "./reading-thread.ts" : "./reading-thread.js",
  import.meta.url,
);

/** A thread makes rows and gives them away at once; left to itself, its heap grows by what it never needs again. */
const RESOURCE_LIMITS = { maxYoungGenerationSizeMb: 16 };

/**
 * Kysely on an SQLite file that is only read, by a few threads: SQLite answers one statement after the other, and a
 * long one would hold up the whole process.
 */
export const readingDialect = (path: string, threads: number): Dialect => ({
  createAdapter: () => new SqliteAdapter(),
  createDriver: () => new ReadingDriver(new ReadingThreads(path, threads)),
  createIntrospector: (db) => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
});

/** Every statement stands alone, so that the same connection serves all who ask. */
class ReadingDriver implements Driver {
  readonly #threads: ReadingThreads;
  readonly #connection: DatabaseConnection;

  constructor(threads: ReadingThreads) {
    this.#threads = threads;
    this.#connection = {
      executeQuery: async <R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> => ({
        rows: (await threads.ask({ sql, parameters })) as R[],
      }),
      streamQuery: refuse,
    };
  }

  async init(): Promise<void> {}
  acquireConnection = async (): Promise<DatabaseConnection> => this.#connection;
  beginTransaction = async (): Promise<void> => refuse();
  commitTransaction = async (): Promise<void> => refuse();
  rollbackTransaction = async (): Promise<void> => refuse();
  async releaseConnection(): Promise<void> {}
  destroy = (): Promise<void> => this.#threads.close();
}

const refuse = (): never => {
  throw new Error("What is read by threads is asked by single statements");
};

interface Job {
  readonly asked: Asked;
  resolve(rows: readonly object[]): void;
  reject(error: Error): void;
}

/** Statements in the order in which they come, each on the first thread that is free. */
class ReadingThreads {
  readonly #path: string;
  readonly #most: number;
  readonly #waiting: Job[] = [];
  readonly #free: Worker[] = [];
  readonly #all = new Set<Worker>();
  readonly #working = new Map<Worker, Job>();
  #isOpen = true;

  constructor(path: string, most: number) {
    this.#path = path;
    this.#most = most;
  }

  async ask(asked: Asked): Promise<readonly object[]> {
    if (!this.#isOpen) throw new Error("The store is not open any more");
    return new Promise((resolve, reject) => {
      this.#waiting.push({ asked, resolve, reject });
      this.#next();
    });
  }

  async close(): Promise<void> {
    this.#isOpen = false;
    for (const job of this.#waiting.splice(0)) job.reject(new Error("The store is not open any more"));
    await Promise.all([...this.#all].map((thread) => thread.terminate()));
  }

  #next(): void {
    const thread = this.#waiting.length > 0 ? (this.#free.pop() ?? this.#started()) : undefined;
    const job = thread && this.#waiting.shift();
    if (!thread || !job) return;
    this.#working.set(thread, job);
    thread.ref();
    thread.postMessage(job.asked);
  }

  /** Another thread, where there are not yet as many as there may be. */
  #started(): Worker | undefined {
    if (this.#all.size >= this.#most) return undefined;
    const thread = new Worker(THREAD, { workerData: { path: this.#path }, resourceLimits: RESOURCE_LIMITS });
    this.#all.add(thread);
    thread.on("message", (answered: Answered) => {
      const job = this.#working.get(thread);
      this.#working.delete(thread);
      thread.unref();
      this.#free.push(thread);
      if ("rows" in answered) job?.resolve(answered.rows);
      else job?.reject(Object.assign(new Error(answered.failure.message), { code: answered.failure.code }));
      this.#next();
    });
    thread.on("error", (error: Error) => this.#gone(thread, error));
    thread.on("exit", () => this.#gone(thread, new Error("A reading thread ended")));
    return thread;
  }

  /** Whoever waits for a thread that is gone is told, and another one takes its place. */
  #gone(thread: Worker, error: Error): void {
    if (!this.#all.delete(thread)) return;
    const place = this.#free.indexOf(thread);
    if (place >= 0) this.#free.splice(place, 1);
    this.#working.get(thread)?.reject(error);
    this.#working.delete(thread);
    this.#next();
  }
}

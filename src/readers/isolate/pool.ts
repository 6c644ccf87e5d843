import { availableParallelism } from "node:os";
import { ReadError, type ReadFailure } from "../../errors.ts";
import { warning } from "../../text/diagnostic.ts";
import type { RawDocument } from "../../text/raw-document.ts";
import { isLong } from "../heap-growth.ts";
import { DEFAULT_LIMITS, type Limits } from "../limits.ts";
import type { FormatEntry, ReadOptions } from "../reader.ts";
import type { Product, Task } from "./protocol.ts";
import { ReadingProcess, Stopped } from "./reading-process.ts";

export interface PoolOptions {
  /** How many documents are read at once. */
  readonly size?: number;
  readonly limits?: Partial<Limits>;
  /** The module whose `FORMAT_LIST` the processes use instead of the program's own. */
  readonly formats?: URL | undefined;
}

/** A process is replaced after so many documents, after a long text, or once it holds half of what it may. */
const DOCUMENTS_PER_PROCESS = 200;

/** A few warm processes that read documents, so that no file can take the program with it. */
export class ReaderPool {
  readonly #limits: Limits;
  readonly #formats: URL | undefined;
  readonly #idle: ReadingProcess[] = [];
  readonly #waiting: (() => void)[] = [];
  #free: number;

  constructor({ size = availableParallelism(), limits, formats }: PoolOptions = {}) {
    this.#free = Math.max(1, size);
    this.#limits = { ...DEFAULT_LIMITS, ...limits };
    this.#formats = formats;
  }

  /**
   * Does a task in a process of its own. What a stopped reading had got so far is its product, with a `text-lost`
   * warning.
   * @throws ReadError with the reason where nothing was read, MissingToolError.
   */
  async work(task: Task, options: ReadOptions): Promise<Product> {
    await this.#seat();
    try {
      return await this.#attempt(task, options);
    } finally {
      this.#free++;
      this.#waiting.shift()?.();
    }
  }

  /** The list of formats that the processes use. */
  async formats(): Promise<readonly FormatEntry[]> {
    if (!this.#formats) return (await import("../formats.ts")).FORMAT_LIST;
    return ((await import(this.#formats.href)) as { FORMAT_LIST: readonly FormatEntry[] }).FORMAT_LIST;
  }

  /** Ends the idle processes. */
  close(): void {
    for (const process of this.#idle.splice(0)) process.kill();
  }

  async #seat(): Promise<void> {
    while (this.#free === 0) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#free--;
  }

  /** A process may die of what an earlier document left behind, or be killed from outside: then a fresh one decides. */
  async #attempt(task: Task, options: ReadOptions, tries = 2): Promise<Product> {
    const process = tries > 1 ? this.#take() : this.#fresh();
    try {
      const product = await process.work(task, options);
      this.#give(process, isLong(lengthOf(product)));
      return product;
    } catch (error) {
      if (!(error instanceof Stopped)) {
        this.#give(process);
        throw error;
      }
      process.kill();
      if (error.reason === "crashed" && tries > 1) return this.#attempt(task, options, tries - 1);
      if (error.partial) return { raw: cutShort(error.partial, error.reason) };
      throw new ReadError(error.reason, `${task.options.name || "The document"} ${ADVICE[error.reason]}`, {
        cause: error,
      });
    }
  }

  #take(): ReadingProcess {
    let process = this.#idle.pop();
    while (process && !process.alive) process = this.#idle.pop();
    return process ?? this.#fresh();
  }

  #fresh(): ReadingProcess {
    return new ReadingProcess(this.#limits, this.#formats);
  }

  #give(process: ReadingProcess, wide = false): void {
    const worn = wide || process.tasks >= DOCUMENTS_PER_PROCESS || (process.memory ?? 0) > this.#limits.memory / 2;
    if (process.alive && !worn) this.#idle.push(process);
    else process.kill();
  }
}

const lengthOf = (product: Product): number =>
  "seen" in product ? 0 : ("raw" in product ? product.raw : product.record).text.length;

const ADVICE: Readonly<Record<ReadFailure, string>> = {
  timeout: "took longer to read than its time limit; raise it with --timeout, or split the document.",
  "out-of-memory": "needs more memory to read than its limit; raise it with --memory, or split the document.",
  crashed: "made its reader crash; keep the file and report it.",
  "too-large": "is larger than the limits allow.",
  empty: "is empty.",
  unsupported: "is of no format that vanthu reads.",
  encrypted: "is encrypted.",
  corrupt: "is damaged.",
  unreadable: "cannot be read.",
};

const cutShort = (partial: RawDocument, reason: ReadFailure): RawDocument => ({
  ...partial,
  diagnostics: [
    ...partial.diagnostics,
    {
      ...warning("text-lost", `Reading stopped before the end (${reason}); what follows the last page is missing.`),
      severity: "error",
    },
  ],
});

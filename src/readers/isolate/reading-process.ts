import { type ChildProcess, fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { getCompileCacheDir } from "node:module";
import type { Socket } from "node:net";
import type { Readable } from "node:stream";
import { MissingToolError, ReadError, type ReadFailure } from "../../errors.ts";
import type { RawDocument } from "../../text/raw-document.ts";
import type { Limits } from "../limits.ts";
import type { ReadOptions } from "../reader.ts";
import { PARTIAL_PIPE, PartialReadings } from "./partial.ts";
import { processorTime } from "./processor-time.ts";
import type { Product, Report, Task } from "./protocol.ts";

const CHILD = new URL(import.meta.url.endsWith(".ts") ? "./child.ts" : "./child.js", import.meta.url);
const WATCH_MS = 250;
/** On a busy machine a document waits for its turn, but not longer than so many times its limit. */
const PATIENCE = 3;
const MB = 2 ** 20;

/** Where the document's reading ended before its end: the reason, and whatever was read until then. */
export class Stopped extends Error {
  readonly reason: ReadFailure;
  readonly partial: RawDocument | undefined;
  constructor(reason: ReadFailure, message: string, partial: RawDocument | undefined) {
    super(message);
    this.reason = reason;
    this.partial = partial;
  }
}

/** One child process that reads documents one after another and can be killed. */
export class ReadingProcess {
  readonly #child: ChildProcess;
  readonly #limits: Limits;
  /** Starting takes its own time, which no document has to answer for. */
  readonly #started: Promise<unknown>;
  readonly #partials: PartialReadings;
  #stderr = "";
  /** How many documents it was given. */
  tasks = 0;
  alive = true;

  constructor(limits: Limits, formats: URL | undefined) {
    this.#limits = limits;
    const cache = getCompileCacheDir();
    this.#child = fork(CHILD, formats ? [formats.href] : [], {
      serialization: "advanced",
      stdio: ["ignore", "ignore", "pipe", "ipc", "pipe"],
      env: { ...process.env, ...(cache && { NODE_COMPILE_CACHE: cache }) },
      execArgv: [`--max-old-space-size=${Math.ceil(limits.memory / MB)}`],
    });
    this.#partials = new PartialReadings(this.#child.stdio[PARTIAL_PIPE] as Readable);
    this.#child.stderr?.on("data", (chunk: Buffer) => {
      this.#stderr = (this.#stderr + chunk.toString("utf8")).slice(-4000);
    });
    this.#child.on("exit", () => {
      this.alive = false;
    });
    this.#child.on("error", () => {
      this.alive = false;
    });
    this.#started = new Promise((resolve) => this.#child.once("message", resolve).once("exit", resolve));
    this.#hold(false);
  }

  /**
   * Reads one document, and parses it where the task says how.
   * @throws ReadError or MissingToolError as the reader does; Stopped where a limit or a crash ended it.
   */
  async work(task: Task, options: ReadOptions): Promise<Product> {
    this.tasks++;
    this.#stderr = "";
    this.#hold(true);
    try {
      await this.#started;
      return await this.#watch(task, options);
    } finally {
      this.#hold(false);
    }
  }

  kill(): void {
    this.alive = false;
    this.#child.kill("SIGKILL");
  }

  /** The bytes of memory it holds now; `null` where the system does not tell. */
  get memory(): number | null {
    try {
      const [, resident = ""] = readFileSync(`/proc/${this.#child.pid}/statm`, "utf8").split(" ");
      return Number(resident) * 4096;
    } catch {
      return null;
    }
  }

  #watch(task: Task, options: ReadOptions): Promise<Product> {
    return new Promise((resolve, reject) => {
      let killed: ReadFailure | undefined;
      let pages = 0;
      const begun = performance.now();
      const busyBefore = processorTime(this.#child.pid) ?? 0;
      const timer = setInterval(() => {
        const passed = performance.now() - begun;
        const busy = (processorTime(this.#child.pid) ?? passed + busyBefore) - busyBefore;
        killed ??= this.#crossed(Math.max(passed / PATIENCE, Math.min(passed, busy)), pages);
        if (killed) this.kill();
      }, WATCH_MS);
      const settle = (end: () => void): void => {
        clearInterval(timer);
        this.#child.off("message", onReport).off("exit", onExit);
        end();
      };
      const onExit = (): void =>
        settle(async () => {
          const partial = await this.#partials.last(task.source);
          const reason = killed ?? (/heap out of memory/u.test(this.#stderr) ? "out-of-memory" : "crashed");
          reject(new Stopped(reason, this.#stderr, partial));
        });
      const onReport = (report: Report): void => {
        if (report.kind === "page") {
          pages = report.total;
          options.onPage?.(report.done, report.total);
        } else if (report.kind !== "ready") settle(() => conclude(report, resolve, reject));
      };
      this.#child.on("message", onReport).on("exit", onExit);
      if (this.alive) this.#child.send(task, (error) => error && this.kill());
      else onExit();
    });
  }

  /** Whether that much work is too much for so many pages, or what it holds. */
  #crossed(milliseconds: number, pages: number): ReadFailure | undefined {
    if (milliseconds > 1000 * (this.#limits.seconds + pages * this.#limits.secondsPerPage)) return "timeout";
    return (this.memory ?? 0) > this.#limits.memory ? "out-of-memory" : undefined;
  }

  /** Whether the process that started it has to wait for it before it may end. */
  #hold(held: boolean): void {
    const pipes = [this.#child.stderr, this.#child.stdio[PARTIAL_PIPE]] as readonly (Socket | null)[];
    const handles = [this.#child, this.#child.channel, ...pipes];
    for (const handle of handles) held ? handle?.ref() : handle?.unref();
  }
}

type Ending = Extract<Report, { kind: "done" | "failed" | "missing" | "bug" }>;

function conclude(report: Ending, resolve: (product: Product) => void, reject: (error: Error) => void): void {
  if (report.kind === "done") resolve(report.product);
  else if (report.kind === "failed") reject(new ReadError(report.code, report.message));
  else if (report.kind === "missing") reject(new MissingToolError(report.message));
  else reject(new Stopped("crashed", report.message, undefined));
}

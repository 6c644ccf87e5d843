import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { Outcome } from "../archive/outcome.ts";
import type { LiveRun } from "./import-desk.ts";
import { Problem } from "./problem.ts";
import { fileAnswer, liveAnswer, type RunAnswer, runAnswer } from "./run-answers.ts";
import type { Env, ServerContext } from "./server-context.ts";

/** How often the store is asked for runs of other processes, and how often a silent stream says that it lives. */
const POLL_MS = 2000;
const MOST_LISTENERS = 200;
/** Whoever takes events so slowly that so many wait is let go; the browser comes back by itself. */
const MOST_WAITING = 5000;

interface Event {
  readonly event: "run" | "file" | "alive";
  readonly data: string;
}

let listeners = 0;

/** Progress of imports as server-sent events, until the client or the server goes. */
export function progressEvents(c: Context<Env>, context: ServerContext): Response {
  if (listeners >= MOST_LISTENERS) throw new Problem("stopping", "Too many listen already; try again later.");
  c.header("cache-control", "no-store");
  c.header("x-accel-buffering", "no");
  return streamSSE(c, async (stream) => {
    listeners++;
    const waiting: Event[] = [];
    const stop = hear(context, (event) => waiting.push(event));
    const others = new OtherRuns(context);
    try {
      while (!stream.aborted && !context.stopping.aborted && waiting.length < MOST_WAITING) {
        for (const run of await others.changed()) waiting.push({ event: "run", data: JSON.stringify(run) });
        if (waiting.length === 0) waiting.push({ event: "alive", data: "" });
        for (const event of waiting.splice(0)) await stream.writeSSE(event);
        await nextTurn(waiting, context, stream);
      }
    } finally {
      listeners--;
      stop();
    }
  });
}

/** Until something waits, the store is to be asked again, or one of both sides goes. */
async function nextTurn(
  waiting: readonly Event[],
  { stopping }: ServerContext,
  stream: { readonly aborted: boolean; sleep(ms: number): Promise<unknown> },
): Promise<void> {
  const STEP_MS = 100;
  for (let slept = 0; slept < POLL_MS && waiting.length === 0; slept += STEP_MS) {
    if (stream.aborted || stopping.aborted) return;
    await stream.sleep(STEP_MS);
  }
}

/** What this process does itself is told as it happens. */
function hear({ imports }: ServerContext, tell: (event: Event) => void): () => void {
  const onRun = (run: LiveRun): void => tell({ event: "run", data: JSON.stringify(liveAnswer(run)) });
  const onFile = (outcome: Outcome, { id }: { readonly id: string }): void => {
    const { path, state, documentId: sha256, reason, message } = outcome;
    const shown = fileAnswer({ path, state: state === "unchanged" ? "done" : state, sha256, reason, message });
    tell({ event: "file", data: JSON.stringify({ ...shown, state, run: id }) });
  };
  for (const run of imports.running) onRun(run);
  imports.on("run", onRun).on("file", onFile);
  return () => void imports.off("run", onRun).off("file", onFile);
}

/** Runs of other processes, as the store shows them. */
class OtherRuns {
  readonly #context: ServerContext;
  readonly #told = new Map<string, string>();
  #askedAt = -POLL_MS;

  constructor(context: ServerContext) {
    this.#context = context;
  }

  /** Those that show something else than when they were asked for last; a store that is away shows nothing. */
  async changed(): Promise<readonly RunAnswer[]> {
    if (performance.now() - this.#askedAt < POLL_MS) return [];
    this.#askedAt = performance.now();
    try {
      return await this.#changed();
    } catch {
      return [];
    }
  }

  async #changed(): Promise<readonly RunAnswer[]> {
    const { imports, reading } = this.#context;
    const store = await reading.get();
    const known = [...this.#told.keys()];
    const rows = await store.db
      .selectFrom("runs")
      .selectAll()
      .where((e) => e.or([e("ended_at", "is", null), ...(known.length > 0 ? [e("id", "in", known)] : [])]))
      .orderBy("started_at", "desc")
      .limit(50)
      .execute();
    const changed: RunAnswer[] = [];
    for (const row of rows) {
      if (imports.live(row.id)) continue;
      const run = await runAnswer(this.#context, store, row);
      const shown = JSON.stringify(run);
      if (this.#told.get(run.id) !== shown) changed.push(run);
      if (run.state === "running") this.#told.set(run.id, shown);
      else this.#told.delete(run.id);
    }
    return changed.filter(({ state }) => state !== "silent");
  }
}

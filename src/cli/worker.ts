import { randomUUID } from "node:crypto";
import type { Command } from "commander";
import { workOnQueue } from "../archive/queue-import.ts";
import { UsageError } from "../errors.ts";
import { DocumentQueue } from "../queue/document-queue.ts";
import { openStore } from "../store/open-store.ts";
import { parseStoreUrl } from "../store/store-url.ts";
import { example, jobsOption } from "./options.ts";
import { addReadingOptions, type ReadingFlags, readingOf } from "./reading-options.ts";
import type { Shell } from "./shell.ts";

interface Flags extends ReadingFlags {
  readonly store: string;
  readonly untilEmpty?: true;
  readonly quiet?: true;
}

/** `vanthu worker`: reads what waits in the queue of a shared store; run as many as there are machines. */
export function workerCommand(program: Command, shell: Shell): void {
  addReadingOptions(jobsOption(program.command("worker")))
    .description("Takes documents from the queue of a shared store until it is interrupted.")
    .requiredOption("--store <url>", "postgres://…")
    .option("--until-empty", "end when the queue is empty")
    .option("-q, --quiet", "no line per document")
    .addHelpText("after", example("vanthu worker --store postgres://vanthu@db/vanthu"))
    .action((flags: Flags) => work(flags, shell));
}

async function work(flags: Flags, shell: Shell): Promise<void> {
  const url = parseStoreUrl(flags.store);
  if (url.kind !== "postgres") throw new UsageError("vanthu worker needs a shared store; give --store postgres://….");
  const { reading, parsing, jobs, pool } = readingOf(flags, shell);
  const store = await openStore(flags.store);
  const queue = await DocumentQueue.open(url.url);
  try {
    const counts = await workOnQueue(
      {
        queue,
        store,
        pool,
        jobs,
        reading,
        parsing,
        runId: randomUUID(),
        now: () => new Date().toISOString(),
        interrupted: shell.interrupted,
        onEnd({ path, state, reason, milliseconds }) {
          if (!flags.quiet)
            shell.stderr.write(
              `${state}${reason ? ` (${reason})` : ""} ${path} ${(milliseconds / 1000).toFixed(1)} s\n`,
            );
        },
      },
      () => flags.untilEmpty === true,
    );
    shell.stdout.write(`worker: ${counts.done} done, ${counts.partial} partial, ${counts.quarantined} quarantined\n`);
  } finally {
    await queue.close();
    pool.close();
    await store.close();
  }
}

import { randomUUID } from "node:crypto";
import { type Command, Option } from "commander";
import { candidatesAt } from "../archive/candidates.ts";
import { importFiles } from "../archive/import-files.ts";
import { renderProblems, renderReport } from "../archive/import-report.ts";
import type { QuarantineReason } from "../archive/outcome.ts";
import { openProblems } from "../archive/problems.ts";
import { documentsToReprocess, reprocess } from "../archive/reprocess.ts";
import { endRun, startRun } from "../archive/runs.ts";
import { statusOf } from "../archive/status.ts";
import { renderStatus } from "../archive/status-report.ts";
import { EXIT, READ_FAILURES, UsageError } from "../errors.ts";
import { howMany } from "../exports/how-many.ts";
import { parseFilter } from "../query/filters.ts";
import { checkStore } from "../store/check-store.ts";
import { copyStore } from "../store/copy-store.ts";
import { type OpenOptions, openStore } from "../store/open-store.ts";
import type { Store } from "../store/store.ts";
import { importExitCode } from "./import-exit-code.ts";
import { addDocumentOptions, example, jobsOption, storeOption } from "./options.ts";
import { progressBar } from "./progress.ts";
import { addReadingOptions, type Reading, type ReadingFlags, readingOf } from "./reading-options.ts";
import type { Shell } from "./shell.ts";
import { checkWritable } from "./writable-target.ts";
import { writeOutput } from "./write-output.ts";

/** Why a file may have been set aside. */
const REASONS: readonly QuarantineReason[] = [...READ_FAILURES, "missing-tool", "bug"];

interface Flags extends ReadingFlags {
  readonly store: string;
  readonly reason?: string;
  readonly problems?: string;
  readonly outdated?: true;
  readonly failed?: true;
  readonly json?: true;
  readonly quiet?: true;
}

/** `vanthu status`, `retry`, `reprocess`: what is in a store, and trying again. */
export function upkeepCommands(program: Command, shell: Shell): void {
  storeOption(program.command("status"))
    .description("Tells what is in a store, what was set aside and why, and what an older version read.")
    .option("--json", "as JSON")
    .option("--problems <file>", "write every file that was set aside or is partial as CSV")
    .addHelpText("after", example("vanthu status --store archive.db --problems problems.csv"))
    .action((flags: Flags) => tellStatus(flags, shell));
  storeOption(program.command("check-store"))
    .description("Checks every document of a store, after a restore say: record, text, original.")
    .addHelpText("after", example("vanthu check-store --store restored.db"))
    .action((flags: Flags) => check(flags, shell));
  program
    .command("copy-store")
    .description("Copies a store into a new, empty one, of the same or the other kind.")
    .requiredOption("--from <url>", "the store that is")
    .requiredOption("--to <url>", "the new one")
    .addHelpText("after", example("vanthu copy-store --from vanthu.db --to postgres://vanthu@db/vanthu"))
    .action(({ from, to }: { from: string; to: string }) => copy(from, to, shell));
  addReadingOptions(jobsOption(storeOption(program.command("retry"))))
    .description("Tries files again that were set aside, all or those with one reason.")
    .addOption(new Option("--reason <reason>", "only those set aside for this reason").choices(REASONS))
    .addHelpText("after", example("vanthu retry --reason timeout --timeout 600"))
    .action((flags: Flags) => retry(flags, shell));
  addReadingOptions(jobsOption(addDocumentOptions(storeOption(program.command("reprocess")))))
    .description("Reads documents of the store again from their originals, all or those that the options leave.")
    .option("--outdated", "only those that an older version read")
    .option("--failed", "only those that were not read whole; vanthu retry tries what could not be read at all")
    .option("--to <day>", "last day, YYYY-MM-DD")
    .option("-q, --quiet", "no progress")
    .addHelpText("after", example("vanthu reprocess --outdated"))
    .action((flags: Flags) => readAgain(flags, shell));
}

async function tellStatus({ store: address, problems, json }: Flags, shell: Shell): Promise<void> {
  await checkWritable("--problems", problems);
  await inStore(
    address,
    async (store) => {
      const status = await statusOf(store);
      shell.stdout.write(json ? `${JSON.stringify(status, null, 2)}\n` : renderStatus(status));
      if (problems !== undefined) await writeOutput("--problems", problems, renderProblems(await openProblems(store)));
    },
    TO_READ,
  );
}

const AFTER_A_FAULT =
  "Copy the store and its originals (of SQLite the folder <store>.originals) from a backup again; vanthu reprocess mends records whose originals are there.";

const TO_READ = { mustExist: true, readsOnly: true };

async function inStore(
  address: string,
  work: (store: Store) => Promise<void>,
  options: OpenOptions = { mustExist: true },
): Promise<void> {
  const store = await openStore(address, options);
  await work(store).finally(() => store.close());
}

async function check({ store: address }: Flags, shell: Shell): Promise<void> {
  await inStore(
    address,
    async (store) => {
      let faults = 0;
      for await (const found of checkStore(store)) {
        if ("checked" in found) shell.stdout.write(`${howMany(found.checked, "document")} checked\n`);
        else shell.stderr.write(`${found.id}: ${found.fault}\n`);
        if ("fault" in found) faults++;
      }
      if (faults === 0) return;
      shell.stderr.write(`${howMany(faults, "fault")} found. ${AFTER_A_FAULT}\n`);
      shell.exitCode = EXIT.store;
    },
    TO_READ,
  );
}

async function copy(from: string, to: string, shell: Shell): Promise<void> {
  const reading = (source: Store): Promise<void> =>
    inStore(
      to,
      async (target) => {
        const there = await target.db.selectFrom("documents").select("id").limit(1).executeTakeFirst();
        if (there) throw new UsageError(`The store ${to} is not empty; give a new one.`);
        const { documents, originals } = await copyStore(source, target);
        shell.stdout.write(`${howMany(documents, "document")} and ${howMany(originals, "original")} copied\n`);
      },
      {},
    );
  await inStore(from, reading, TO_READ);
}

async function retry(flags: Flags, shell: Shell): Promise<void> {
  await withPool(flags, shell, async (store, common) => {
    let query = store.db.selectFrom("files").select("path").where("state", "=", "quarantined");
    if (flags.reason) query = query.where("reason", "=", flags.reason);
    const paths = (await query.orderBy("path").execute()).map(({ path }) => path);
    const run = await startRun(store, { id: randomUUID(), command: "retry", startedAt: common.now() });
    const counts = await importFiles(candidatesAt(paths), { ...common, runId: run.id, again: "all" });
    const interrupted = shell.interrupted.aborted;
    shell.stdout.write(renderReport(await endRun(store, run, { counts, endedAt: common.now(), interrupted })));
    shell.exitCode = importExitCode(counts);
  });
}

async function readAgain(flags: Flags, shell: Shell): Promise<void> {
  await withPool(flags, shell, async (store, common) => {
    // Here the charset is the one to read with.
    const filter = parseFilter({ ...flags, charset: undefined });
    const wanted = { outdated: flags.outdated === true, partial: flags.failed === true, filter };
    const waiting = await documentsToReprocess(store, wanted, common.pool);
    const progress = progressBar(shell, waiting.length, flags.quiet === true);
    const onDocument = (): void => progress.step();
    const { read, parsed, failed } = await reprocess(waiting, { ...common, onDocument }).finally(() => progress.stop());
    for (const { id, message } of failed) shell.stderr.write(`${id.slice(0, 12)}: ${message}\n`);
    shell.stdout.write(
      `${howMany(read, "document")} read again, ${parsed} parsed again, ${failed.length} failed (they keep what was found before)\n`,
    );
    if (failed.length > 0) shell.exitCode = EXIT.someFailed;
  });
}

interface Common extends Reading {
  readonly store: Store;
  readonly interrupted: AbortSignal;
  now(): string;
}

async function withPool(
  flags: Flags,
  shell: Shell,
  work: (store: Store, common: Common) => Promise<void>,
): Promise<void> {
  const reading = readingOf(flags, shell);
  const now = (): string => new Date().toISOString();
  await inStore(flags.store, (store) =>
    work(store, { store, ...reading, now, interrupted: shell.interrupted }),
  ).finally(() => reading.pool.close());
}

import { randomUUID } from "node:crypto";
import { realpath, stat } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import type { Command } from "commander";
import { type NightlyReport, runNightly } from "../archive/nightly.ts";
import { OUTCOMES } from "../archive/outcome.ts";
import { renderMetrics } from "../archive/prometheus.ts";
import { type RunLock, takeRunLock } from "../archive/run-lock.ts";
import { describeError, EXIT, ReadError, UsageError } from "../errors.ts";
import { openStore } from "../store/open-store.ts";
import { positive, wholeNumber } from "./flag-values.ts";
import { importExitCode } from "./import-exit-code.ts";
import { example, jobsOption, storeOption } from "./options.ts";
import { addReadingOptions, type ReadingFlags, readingOf } from "./reading-options.ts";
import type { Shell } from "./shell.ts";
import { checkWritable, makeWritableFolder } from "./writable-target.ts";
import { writeOutput } from "./write-output.ts";

interface Flags extends ReadingFlags {
  readonly store: string;
  readonly settle: string;
  readonly moveTo?: string;
  readonly writeText?: true;
  readonly report?: string;
  readonly prometheus?: string;
  readonly every?: string;
  readonly waitForStore: string;
}

/** `vanthu nightly INBOX` and `vanthu watch INBOX`. */
export function nightlyCommands(program: Command, shell: Shell): void {
  withOptions(program.command("nightly"))
    .description("Takes what has come into a folder, once: for cron or a systemd timer (see deploy/).")
    .addHelpText("after", example("vanthu nightly /srv/inbox --store /srv/vanthu.db --move-to /srv/taken"))
    .action((inbox: string, flags: Flags) => nightly(inbox, flags, shell));
  withOptions(program.command("watch"))
    .description("Takes what comes into a folder until it is interrupted.")
    .option("--every <seconds>", "pause between two looks", "30")
    .addHelpText("after", example("vanthu watch /srv/inbox --store /srv/vanthu.db"))
    .action((inbox: string, flags: Flags) => watch(inbox, flags, shell));
}

const withOptions = (command: Command): Command =>
  addReadingOptions(
    jobsOption(storeOption(command.argument("<inbox>", "the folder")))
      .option("--settle <seconds>", "a file is taken when it has not changed for so long", "60")
      .option("--wait-for-store <minutes>", "how long to try, with growing pauses, where the store is away", "10")
      .option("--move-to <dir>", "move files that are in the store here; nothing is ever deleted")
      .option("--write-text", "write text and record beside each document")
      .option("--report <file>", "write the summary as JSON")
      .option("--prometheus <file>", "write figures for the text file collector"),
  );

async function nightly(inbox: string, flags: Flags, shell: Shell): Promise<void> {
  const report = await onceStoreIsThere(inbox, flags, shell);
  if (!report) return;
  shell.stdout.write(`${summaryLine(report)}\n`);
  shell.exitCode = importExitCode(report.counts) || (report.notPutAway.length > 0 ? EXIT.someFailed : EXIT.done);
  await writeReports(report, flags);
}

async function watch(inbox: string, flags: Flags, shell: Shell): Promise<void> {
  const pause = 1000 * positive("--every", flags.every ?? "30");
  while (!shell.interrupted.aborted) {
    const report = await onceStoreIsThere(inbox, flags, shell);
    if (report && OUTCOMES.some((state) => state !== "unchanged" && report.counts[state] > 0))
      shell.stdout.write(`${summaryLine(report)}\n`);
    if (report) await writeReports(report, flags).catch((error: Error) => shell.stderr.write(`${error.message}\n`));
    await setTimeout(pause, undefined, { signal: shell.interrupted }).catch(() => {});
  }
}

const FIRST_PAUSE_MS = 2000;

/** One run; where the store is away or full it is tried again after 2 s, 4 s, 8 s, … What was taken until then stays. */
async function onceStoreIsThere(inbox: string, flags: Flags, shell: Shell): Promise<NightlyReport | null> {
  const last = performance.now() + 60_000 * wholeNumber("--wait-for-store", flags.waitForStore, 0);
  for (let pause = FIRST_PAUSE_MS; ; pause *= 2) {
    try {
      return await run(inbox, flags, shell);
    } catch (error) {
      const { code, retry, message } = describeError(error);
      const isOver = performance.now() + pause > last || shell.interrupted.aborted;
      if (!code.startsWith("store-") || !retry || isOver) throw error;
      shell.stderr.write(`${message} Trying again in ${pause / 1000} s.\n`);
      await setTimeout(pause, undefined, { signal: shell.interrupted }).catch(() => {});
    }
  }
}

/** Opens everything that a run needs, holds the lock while it works, and closes everything; `null` where another run holds it. */
async function run(inbox: string, flags: Flags, shell: Shell): Promise<NightlyReport | null> {
  const found = await stat(inbox).catch(() => null);
  if (!found?.isDirectory())
    throw new ReadError("unreadable", `The inbox ${inbox} is no folder that can be read; check the path.`);
  const { reading, parsing, jobs, pool } = readingOf(flags, shell);
  if (flags.moveTo !== undefined && (await isSame(inbox, flags.moveTo)))
    throw new UsageError(`--move-to ${flags.moveTo} is the inbox itself; give another folder.`);
  await checkWritable("--report", flags.report);
  await checkWritable("--prometheus", flags.prometheus);
  if (flags.moveTo !== undefined) await makeWritableFolder("--move-to", flags.moveTo);
  const settleMs = 1000 * wholeNumber("--settle", flags.settle, 0);
  const store = await openStore(flags.store);
  let lock: RunLock | null = null;
  try {
    lock = await takeRunLock(store, flags.store);
    if (!lock) {
      shell.stderr.write("Another run holds this store; it goes on, this one ends.\n");
      return null;
    }
    const now = (): string => new Date().toISOString();
    const report = await runNightly({
      inbox,
      settleMs,
      store,
      pool,
      jobs,
      reading,
      parsing,
      now,
      runId: randomUUID(),
      interrupted: shell.interrupted,
      writeText: flags.writeText === true,
      onProblem: ({ path, message, reason }) => shell.stderr.write(`${path}: ${message ?? reason ?? "text lost"}\n`),
      ...(flags.moveTo !== undefined && { moveTo: flags.moveTo }),
    });
    for (const { file, message } of report.notPutAway) shell.stderr.write(`${file}: ${message}\n`);
    return report;
  } finally {
    await lock?.release().catch(() => {});
    pool.close();
    await store.close();
  }
}

const isSame = async (inbox: string, folder: string): Promise<boolean> =>
  (await realpath(inbox)) === (await realpath(folder).catch(() => null));

function summaryLine({ counts, waiting, seconds }: NightlyReport): string {
  const outcomes = OUTCOMES.map((state) => `${counts[state]} ${state}`).join(", ");
  const rest = waiting > 0 ? `; ${waiting} changed a moment ago (--settle) and wait for a later run` : "";
  return `nightly: ${outcomes}, in ${seconds.toFixed(1)} s${rest}`;
}

async function writeReports(report: NightlyReport, { report: json, prometheus }: Flags): Promise<void> {
  if (json) await writeOutput("--report", json, `${JSON.stringify(report, null, 2)}\n`);
  if (prometheus) await writeOutput("--prometheus", prometheus, renderMetrics(report));
}

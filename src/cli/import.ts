import { randomUUID } from "node:crypto";
import { lstat, readFile } from "node:fs/promises";
import type { Command } from "commander";
import { candidatesUnder, countFilesUnder, expanded } from "../archive/candidates.ts";
import { type ImportOptions, importFiles } from "../archive/import-files.ts";
import { type ImportReport, renderProblems, renderReport } from "../archive/import-report.ts";
import { openProblems } from "../archive/problems.ts";
import { importThroughQueue } from "../archive/queue-import.ts";
import { endRun, startRun } from "../archive/runs.ts";
import { EXIT, UsageError } from "../errors.ts";
import { DocumentQueue } from "../queue/document-queue.ts";
import { openStore } from "../store/open-store.ts";
import { parseStoreUrl } from "../store/store-url.ts";
import { dryRun } from "./dry-run.ts";
import { importExitCode } from "./import-exit-code.ts";
import { importProgress } from "./import-progress.ts";
import { example, jobsOption, storeOption } from "./options.ts";
import { addReadingOptions, type ReadingFlags, readingOf } from "./reading-options.ts";
import type { Shell } from "./shell.ts";
import { checkWritable } from "./writable-target.ts";
import { writeOutput } from "./write-output.ts";

interface Flags extends ReadingFlags {
  readonly store: string;
  readonly fromFile?: string;
  readonly report?: string;
  readonly problems?: string;
  readonly json?: true;
  readonly quiet?: true;
  readonly dryRun?: true;
}

/** `vanthu import PATH…`: files in bulk into a store. */
export function importCommand(program: Command, shell: Shell): void {
  const command = jobsOption(storeOption(program.command("import")))
    .description("Takes files, folders and globs into a store. Started again, it goes on where it was.")
    .argument("[path...]", "files, folders or globs")
    .option("--from-file <list>", "a file with one path a line; - for standard input")
    .option("--dry-run", "count formats, charsets and pages that need OCR, estimate the time, and take nothing in")
    .option("--report <file>", "write the summary as JSON")
    .option("--problems <file>", "write what has not gone well until now, of these paths, as CSV")
    .option("--json", "print the summary as JSON")
    .option("-q, --quiet", "no progress");
  addReadingOptions(command)
    .addHelpText(
      "after",
      example("vanthu import archive/ --dry-run", "vanthu import archive/ --store archive.db --problems problems.csv"),
    )
    .action((paths: string[], flags: Flags) => importPaths(paths, flags, shell));
}

async function importPaths(paths: readonly string[], flags: Flags, shell: Shell): Promise<void> {
  const { reading, parsing, jobs, pool } = readingOf(flags, shell);
  const missing = await missingOf(paths);
  const places = [...paths.filter((path) => !missing.includes(path)), ...(await placesListed(flags.fromFile, shell))];
  if (places.length + missing.length === 0)
    throw new UsageError("Give at least one file, folder or glob, or --from-file.");
  const { interrupted } = shell;
  try {
    await checkWritable("--report", flags.report);
    await checkWritable("--problems", flags.problems);
    for (const path of missing) shell.stderr.write(`${path} does not exist; check the path.\n`);
    if (missing.length > 0) shell.exitCode = places.length > 0 ? EXIT.someFailed : EXIT.unreadable;
    if (places.length === 0) return;
    const common = { pool, jobs, reading, interrupted };
    if (flags.dryRun) await dryRun(places, { ...common, address: flags.store, json: flags.json === true }, shell);
    else await importAll(places, { ...common, parsing, flags, shell });
  } finally {
    pool.close();
  }
}

interface Importing extends Pick<ImportOptions, "pool" | "jobs" | "reading" | "parsing" | "interrupted"> {
  readonly flags: Flags;
  readonly shell: Shell;
}

async function importAll(places: readonly string[], { flags, shell, ...common }: Importing): Promise<void> {
  const store = await openStore(flags.store);
  const url = parseStoreUrl(flags.store);
  const queue = url.kind === "postgres" ? await DocumentQueue.open(url.url, "import") : null;
  try {
    const run = await startRun(store, { id: randomUUID(), command: "import", startedAt: instant() });
    const progress = importProgress(shell, flags.quiet === true);
    if (progress.isShown) void countFilesUnder(places).then(progress.expect, () => {});
    const found = candidatesUnder(places);
    const options: ImportOptions = {
      ...common,
      store,
      runId: run.id,
      now: instant,
      onBegin: (path) => progress.begin(path),
      onEnd: (outcome) => progress.end(outcome),
    };
    const work = queue ? importThroughQueue(found, { ...options, queue }) : importFiles(found, options);
    const counts = await work.finally(() => progress.stop());
    const interrupted = shell.interrupted.aborted;
    await deliver(await endRun(store, run, { counts, endedAt: instant(), interrupted }), flags, shell);
    if (flags.problems)
      await writeOutput("--problems", flags.problems, renderProblems(await openProblems(store, places)));
  } finally {
    await queue?.close();
    await store.close();
  }
}

/** Paths and globs that lead nowhere, as mistyped ones do: nothing that a store should remember. */
async function missingOf(paths: readonly string[]): Promise<readonly string[]> {
  const missing: string[] = [];
  for (const path of paths) {
    const { value } = await expanded(path).next();
    const error = value === path && (await lstat(path).catch((e: NodeJS.ErrnoException) => e.code));
    if (error === "ENOENT" || error === "ENOTDIR") missing.push(path);
  }
  return missing;
}

const instant = (): string => new Date().toISOString();

async function placesListed(list: string | undefined, shell: Shell): Promise<readonly string[]> {
  if (list === undefined) return [];
  const text =
    list === "-" ? await textOf(shell.stdin) : await readFile(list, "utf8").catch((e: Error) => fail(list, e));
  return text.split(/\r?\n/u).filter((line) => line !== "");
}

const fail = (list: string, { message }: Error): never => {
  throw new UsageError(`--from-file ${list} cannot be read (${message}); give a file with one path a line.`);
};

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}

async function deliver(report: ImportReport, flags: Flags, shell: Shell): Promise<void> {
  const json = `${JSON.stringify(report, null, 2)}\n`;
  if (flags.json) shell.stdout.write(json);
  else shell.stdout.write(renderReport(report));
  shell.exitCode = importExitCode(report.counts) || shell.exitCode;
  if (flags.report) await writeOutput("--report", flags.report, json);
}

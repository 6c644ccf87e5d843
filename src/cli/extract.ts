import { availableParallelism } from "node:os";
import type { Command } from "commander";
import { describeError, EXIT, UsageError } from "../errors.ts";
import { RECORD_FORMATS, type RecordFormat, recordFormatNamed } from "../exports/record-formats.ts";
import { parseDocument } from "../pipeline.ts";
import { growHeapFor } from "../readers/heap-growth.ts";
import type { ReaderPool } from "../readers/isolate/pool.ts";
import { readDocument } from "../readers/read-document.ts";
import type { ReadOptions } from "../readers/reader.ts";
import type { ParseOptions } from "../record/draft.ts";
import { lostText } from "../record/lost-text.ts";
import type { DocumentRecord } from "../record/schema.ts";
import type { RawDocument } from "../text/raw-document.ts";
import { inOrder } from "./ahead.ts";
import { type Input, inputsOf } from "./inputs.ts";
import { example, jobsOption } from "./options.ts";
import { OutputFolder } from "./output-folder.ts";
import { type Progress, progressBar } from "./progress.ts";
import { addReadingOptions, type ReadingFlags, readingOf } from "./reading-options.ts";
import type { Shell } from "./shell.ts";

interface Flags extends ReadingFlags {
  readonly output?: string;
  readonly format: string;
  readonly explain?: true;
  readonly quiet?: true;
  readonly searchable?: true;
}

/** What became of one input. */
interface Outcome {
  readonly input: Input;
  readonly record?: DocumentRecord;
  /** The scan as a PDF with its text, where that was asked for. */
  readonly searchable?: Uint8Array;
  readonly error?: unknown;
}

/** `vanthu extract PATH…`: one record a document. */
export function extractCommand(program: Command, shell: Shell): void {
  const names = RECORD_FORMATS.map((format) => format.name).join(", ");
  const command = program
    .command("extract")
    .description("Reads files and folders and prints one record per document; - reads standard input.")
    .argument("<path...>", "files, folders, or - for standard input")
    .option("-o, --output <dir>", "write one file per document into this folder")
    .option("--format <format>", names, "json")
    .option("--explain", "show for each fact the rule that found it and its words (the same as --format explain)")
    .option("--searchable", "with -o: write each scan as a PDF too, with its text to be searched")
    .option("-q, --quiet", "no progress and no summary");
  addReadingOptions(jobsOption(command))
    .addHelpText(
      "after",
      example("vanthu extract ke-hoach.doc --format markdown", "vanthu extract archive/ -o records/"),
    )
    .action((paths: string[], flags: Flags) => extract(paths, flags, shell));
}

async function extract(paths: readonly string[], flags: Flags, shell: Shell): Promise<void> {
  const format = recordFormatNamed(flags.explain ? "explain" : flags.format);
  if (flags.searchable && flags.output === undefined)
    throw new UsageError("--searchable writes files; say with -o into which folder.");
  const { reading, parsing, jobs, pool } = readingOf(flags, shell);
  const begun = performance.now();
  const inputs = await inputsOf(paths, shell);
  const sink = await openSink(flags.output, format, { shell, array: inputs.length > 1 || !isFile(paths, inputs) });
  const progress = progressBar(shell, inputs.length, flags.quiet === true);
  const tally = { done: 0, partial: 0, failed: 0, missingTool: 0 };
  try {
    const ocrWorkers = Math.max(1, Math.floor(availableParallelism() / Math.min(jobs, inputs.length || 1)));
    const work = { reading: { ...reading, ocrWorkers }, parsing, pool, progress };
    const read = (input: Input) => readOne(input, work, flags.searchable === true);
    for await (const outcome of inOrder(inputs, jobs, read, shell.interrupted)) {
      await settle(outcome, sink, shell, tally);
      progress.step();
    }
    await sink.end();
  } finally {
    progress.stop();
    pool.close();
  }
  if (!flags.quiet && inputs.length > 1) shell.stderr.write(`${summary(tally, performance.now() - begun)}\n`);
  shell.exitCode = exitCodeOf(tally);
}

interface Tally {
  done: number;
  partial: number;
  failed: number;
  missingTool: number;
}

interface Work {
  readonly reading: ReadOptions;
  readonly parsing: ParseOptions;
  readonly pool: ReaderPool;
  readonly progress: Progress;
}

async function readOne(input: Input, work: Work, searchable: boolean): Promise<Outcome> {
  try {
    work.progress.note(input.name);
    const { raw, scan } = await rawOf(input, work, searchable);
    growHeapFor(raw.text.length);
    const record = parseDocument(raw, work.parsing);
    return scan ? { input, record, searchable: await searchableScan(scan, raw) } : { input, record };
  } catch (error) {
    return { input, error };
  }
}

/** What was read; with the bytes where they are a scan that is asked for again: those of a long text are not kept. */
async function rawOf(input: Input, { reading, pool, progress }: Work, searchable: boolean) {
  const { name } = input;
  const bytes = await input.bytes();
  growHeapFor(bytes.length);
  const onPage = (done: number, total: number) => total > 1 && progress.note(`${name}, page ${done} of ${total}`);
  const raw = await readDocument(bytes, { ...reading, name, onPage }, pool);
  return { raw, scan: searchable && raw.ocr ? bytes : null };
}

/** Loaded where it is needed: it would slow every start. */
const searchableScan = async (bytes: Uint8Array, raw: RawDocument): Promise<Uint8Array> =>
  (await import("../ocr/searchable/searchable-pdf.ts")).searchablePdf(bytes, raw);

async function settle(
  { input, record, searchable, error }: Outcome,
  sink: Sink,
  shell: Shell,
  tally: Tally,
): Promise<void> {
  if (!record) {
    const { code, message } = describeError(error);
    tally.failed++;
    if (code === "missing-tool") tally.missingTool++;
    const words =
      code === "bug" ? `cannot be read because of a bug of vanthu (${message}); please report it.` : message;
    shell.stderr.write(`${words.includes(input.name) ? "" : `${input.path}: `}${words}\n`);
    return;
  }
  await sink.put(input, record, searchable);
  const lost = lostText(record);
  for (const { message } of lost) shell.stderr.write(`${input.path}: ${message}\n`);
  tally[lost.length > 0 ? "partial" : "done"]++;
}

/** Where records go. */
interface Sink {
  put(input: Input, record: DocumentRecord, searchable?: Uint8Array): Promise<void>;
  end(): Promise<void>;
}

async function openSink(
  folder: string | undefined,
  format: RecordFormat,
  { shell, array }: { shell: Shell; array: boolean },
): Promise<Sink> {
  if (folder === undefined) return format.array && array ? arraySink(format, shell) : streamSink(format, shell);
  const output = new OutputFolder(folder);
  await output.open();
  return {
    async put(input, record, searchable) {
      const { stem, isAnother } = output.claim(input.name);
      const file = `${stem}${format.extension}`;
      await output.write(file, format.pieces?.(record) ?? format.render(record));
      if (isAnother) shell.stderr.write(`${input.path} → ${file}\n`);
      if (searchable) await output.write(`${stem}.searchable.pdf`, searchable);
    },
    async end() {},
  };
}

const streamSink = (format: RecordFormat, { stdout }: Shell): Sink => ({
  async put(_input, record) {
    for (const piece of format.pieces?.(record) ?? [format.render(record)]) stdout.write(piece);
  },
  async end() {},
});

function arraySink(format: RecordFormat, { stdout }: Shell): Sink {
  let written = 0;
  return {
    async put(_input, record) {
      stdout.write(`${written++ === 0 ? "[\n" : ",\n"}${format.render(record).trimEnd()}`);
    },
    async end() {
      stdout.write(written === 0 ? "[]\n" : "\n]\n");
    },
  };
}

/** Whether the one input is the very file that was named, and not one found in a folder. */
const isFile = (paths: readonly string[], inputs: readonly Input[]): boolean =>
  paths.length === 1 && inputs.length === 1 && inputs[0]?.path === paths[0];

const summary = ({ done, partial, failed }: Tally, milliseconds: number): string =>
  `${done + partial + failed} documents: ${done} done, ${partial} partial, ${failed} failed, in ${(milliseconds / 1000).toFixed(1)} s`;

function exitCodeOf({ done, partial, failed, missingTool }: Tally): number {
  if (failed === 0 && partial === 0) return EXIT.done;
  if (done + partial > 0) return EXIT.someFailed;
  return missingTool === failed ? EXIT.missingTool : EXIT.unreadable;
}

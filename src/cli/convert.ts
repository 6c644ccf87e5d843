import type { Command } from "commander";
import { CHARSET_NORMALIZERS } from "../../normalizers/charset/charset.ts";
import { findTable, TABLES } from "../../normalizers/charset/encodings/encodings.ts";
import { nfc } from "../../normalizers/nfc.ts";
import { whiteSpace } from "../../normalizers/white-space.ts";
import { convertDocx } from "../convert/convert-docx.ts";
import { renderHtml } from "../convert/render-html.ts";
import { type CharsetSummary, summarize } from "../convert/summary.ts";
import { describeError, EXIT, UsageError } from "../errors.ts";
import { howMany } from "../exports/how-many.ts";
import { readDocument } from "../readers/read-document.ts";
import { lostText } from "../record/lost-text.ts";
import type { Diagnostic } from "../text/diagnostic.ts";
import { normalize, toRaw } from "../text/document.ts";
import { type Input, inputsOf } from "./inputs.ts";
import { example } from "./options.ts";
import { OutputFolder } from "./output-folder.ts";
import { addReadingOptions, type Reading, type ReadingFlags, readingOf } from "./reading-options.ts";
import type { Shell } from "./shell.ts";

interface Flags extends ReadingFlags {
  readonly output?: string;
  readonly font: string;
  readonly format: string;
  readonly dryRun?: true;
  readonly quiet?: true;
}

/** A converted document: what to write, and what was done. */
interface Converted {
  readonly extension: string;
  readonly content: string | Uint8Array;
  readonly summaries: readonly CharsetSummary[];
  readonly diagnostics: readonly Diagnostic[];
  /** What the reader knows that it could not read. */
  readonly lost: readonly Diagnostic[];
}

/** `vanthu convert PATH… -o DIR`: the same documents in Unicode. */
export function convertCommand(program: Command, shell: Shell): void {
  const command = program
    .command("convert")
    .summary("Writes the same documents in Unicode.")
    .description(
      "Writes the same documents in Unicode: .docx stays .docx with its layout and gets a Unicode font; others become text or a plain web page.",
    )
    .argument("<path...>", "files, folders, or - for standard input")
    .option("-o, --output <dir>", "the folder to write to")
    .option("--font <name>", "the font in place of legacy fonts", "Times New Roman")
    .option("--format <format>", "of documents other than .docx: txt or html", "txt")
    .option("--dry-run", "show charset by charset what would change, and write nothing")
    .option("-q, --quiet", "no summary");
  addReadingOptions(command)
    .addHelpText(
      "after",
      example("vanthu convert ke-hoach.docx -o unicode/", "vanthu convert archive/ -o unicode/ --dry-run"),
    )
    .action((paths: string[], flags: Flags) => convert(paths, flags, shell));
}

async function convert(paths: readonly string[], flags: Flags, shell: Shell): Promise<void> {
  const output = checkedOutput(flags);
  const reading = readingOf({ ...flags, jobs: "1" }, shell);
  const tally = { done: 0, partial: 0, failed: 0 };
  try {
    await output?.open();
    for (const input of await inputsOf(paths, shell)) {
      if (shell.interrupted.aborted) break;
      const converted = await convertOne(input, flags, reading).catch((error: unknown) => tell(input, error, shell));
      tally[!converted ? "failed" : converted.lost.length > 0 ? "partial" : "done"]++;
      if (!converted) continue;
      const target = output && (await writeInto(output, input, converted));
      if (flags.quiet && target?.isAnother) shell.stderr.write(`${input.path} → ${target.file}\n`);
      report(target ? `${input.path} → ${target.file}` : input.path, converted, flags, shell);
      for (const { message } of converted.lost) shell.stderr.write(`${input.path}: ${message}\n`);
    }
  } finally {
    reading.pool.close();
  }
  if (tally.failed + tally.partial > 0)
    shell.exitCode = tally.done + tally.partial > 0 ? EXIT.someFailed : EXIT.unreadable;
}

/** @throws UsageError where flags contradict one another or name something unknown. */
function checkedOutput({ output, dryRun, format, charset }: Flags): OutputFolder | null {
  if (!dryRun && output === undefined)
    throw new UsageError("convert needs a folder to write to; give -o DIR, or --dry-run to see what would change.");
  if (format !== "txt" && format !== "html") throw new UsageError(`--format ${format} is unknown; take txt or html.`);
  if (charset !== undefined && !findTable(charset) && charset !== "unicode")
    throw new UsageError(
      `--charset ${charset} is unknown; take one of unicode, ${TABLES.map(({ name }) => name).join(", ")}.`,
    );
  return dryRun || output === undefined ? null : new OutputFolder(output);
}

async function convertOne(input: Input, flags: Flags, { reading, pool }: Reading): Promise<Converted> {
  const bytes = await input.bytes();
  const raw = await readDocument(bytes, { ...reading, name: input.name }, pool);
  const lost = lostText({ warnings: raw.diagnostics });
  if (raw.format === "docx") {
    const { charset, font } = flags;
    const { bytes: content, parts } = convertDocx(bytes, { font, ...(charset !== undefined && { charset }) });
    const diagnostics = parts.flatMap((part) => part.diagnostics);
    return { extension: ".docx", content, summaries: summarize(parts), diagnostics, lost };
  }
  const declared = flags.charset === undefined ? raw : { ...raw, declaredCharset: flags.charset };
  const document = normalize(declared, [...CHARSET_NORMALIZERS, nfc, whiteSpace]);
  const content = flags.format === "html" ? renderHtml(document, input.name) : `${document.text.trimEnd()}\n`;
  return {
    extension: `.${flags.format}`,
    content,
    summaries: summarize([
      { text: document.text, before: raw.text, stretches: document.charsets, placeBefore: (s) => toRaw(document, s) },
    ]),
    diagnostics: document.diagnostics,
    lost,
  };
}

async function writeInto(output: OutputFolder, { name }: Input, { extension, content }: Converted) {
  const { stem, isAnother } = output.claim(name);
  const file = `${stem}${extension}`;
  await output.write(file, content);
  return { file, isAnother };
}

function tell(input: Input, error: unknown, shell: Shell): null {
  const { message } = describeError(error);
  shell.stderr.write(`${message.includes(input.name) ? "" : `${input.path}: `}${message}\n`);
  return null;
}

function report(what: string, { summaries, diagnostics }: Converted, { dryRun, quiet }: Flags, shell: Shell): void {
  if (!dryRun && quiet) return;
  const out = dryRun ? shell.stdout : shell.stderr;
  const uncertain = diagnostics.filter(({ code }) => code === "charset-uncertain").length;
  const repairs = diagnostics.filter(({ code }) => code === "charset-repair").length;
  const notes = [
    summaries.length === 0 ? "is Unicode already" : "",
    repairs > 0 ? howMany(repairs, "repair") : "",
    uncertain > 0 ? `${howMany(uncertain, "place")} left uncertain` : "",
  ].filter(Boolean);
  out.write(`${what}${notes.length > 0 ? `: ${notes.join(", ")}` : ""}\n`);
  for (const { charset, stretches, characters, example } of summaries)
    out.write(
      `  ${charset.padEnd(16)} ${howMany(characters, "character")} in ${howMany(stretches, "place")}, as: ${example.before} → ${example.after}\n`,
    );
}

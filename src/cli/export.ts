import type { Command } from "commander";
import { parseFilter } from "../query/filters.ts";
import { QUESTIONS, type Question } from "../query/questions.ts";
import { openStore } from "../store/open-store.ts";
import { oneOf } from "./flag-values.ts";
import { addFilterOptions, example } from "./options.ts";
import { print } from "./print.ts";
import type { Shell } from "./shell.ts";
import { type ExportRequest, STORE_EXPORTS } from "./store-exports.ts";
import { checkWritable } from "./writable-target.ts";
import { writeOutput } from "./write-output.ts";

interface Flags {
  readonly store: string;
  readonly format: string;
  readonly table: string;
  readonly output?: string;
  readonly agency: string;
  readonly title?: string;
  readonly today?: string;
}

/** `vanthu export`: the whole store or a filtered part, in a form for other programs or for the archive. */
export function exportCommand(program: Command, shell: Shell): void {
  const names = STORE_EXPORTS.map(({ name }) => name).join(", ");
  const tables = QUESTIONS.map(({ name }) => name).join(", ");
  const command = program
    .command("export")
    .description("Writes the store, or the part that the filters leave, in a form for other programs or the archive.")
    .requiredOption("--format <format>", names)
    .option("-o, --output <file>", "write to this file")
    .option("--table <table>", `${tables}: for csv, xlsx and parquet`, "deadlines")
    .option("--agency <name>", "the archive, for ead", "Lưu trữ cơ quan")
    .option("--title <title>", "of what is exported, for ead and ics")
    .option("--today <day>", "the day of the export, for ead");
  addFilterOptions(command)
    .option("--to <day>", "last day, YYYY-MM-DD")
    .addHelpText("after", example("vanthu export --format register -o muc-luc.xlsx"))
    .action((flags: Flags) => exportStore(flags, shell));
}

async function exportStore(flags: Flags, shell: Shell): Promise<void> {
  const form = oneOf("--format", flags.format, STORE_EXPORTS, ({ name }) => name);
  const question = oneOf("--table", flags.table, QUESTIONS, ({ name }) => name);
  const { agency, title, today = new Date().toISOString().slice(0, 10) } = flags;
  const filter = parseFilter(flags);
  await checkWritable("-o", flags.output);
  const store = await openStore(flags.store, { mustExist: true, readsOnly: true });
  try {
    const request: ExportRequest = { store, filter, question: question as Question<never>, agency, title, day: today };
    if (flags.output) await writeOutput("-o", flags.output, form.write(request));
    else for await (const piece of form.write(request)) print(piece, shell);
  } finally {
    await store.close();
  }
}

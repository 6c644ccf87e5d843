import type { Command } from "commander";
import { UsageError } from "../errors.ts";
import { renderCalendar } from "../exports/calendar.ts";
import { renderDot } from "../exports/dot.ts";
import { howMany } from "../exports/how-many.ts";
import { recordFormatNamed } from "../exports/record-formats.ts";
import { TABLE_FORMATS } from "../exports/table-formats.ts";
import { calendarEntries } from "../query/calendar-entries.ts";
import { MOST_COUNTED } from "../query/deadlines.ts";
import { everyRow } from "../query/every-row.ts";
import { type Filter, parseFilter } from "../query/filters.ts";
import { QUESTIONS, type Question } from "../query/questions.ts";
import { referenceGraph } from "../query/reference-graph.ts";
import { showDocument } from "../query/show.ts";
import { addDays } from "../record/calendar.ts";
import { openStore } from "../store/open-store.ts";
import type { Store } from "../store/store.ts";
import { oneOf } from "./flag-values.ts";
import { addFilterOptions, example, storeOption } from "./options.ts";
import { print } from "./print.ts";
import type { Shell } from "./shell.ts";
import { checkWritable } from "./writable-target.ts";
import { writeOutput } from "./write-output.ts";

interface Flags {
  readonly store: string;
  readonly format: string;
  readonly output?: string;
  readonly limit?: string;
  readonly within?: string;
  readonly overdue?: true;
  readonly today?: string;
  readonly to?: string;
  readonly alarm?: string;
  readonly graph?: string;
}

/** Columns of a terminal whose width is not known. */
const SCREEN = 160;

/** `vanthu deadlines`, `documents`, `references`, `search`, `show`: questions to a store. */
export function askCommands(program: Command, shell: Shell): void {
  for (const question of QUESTIONS) addQuestion(program, question as Question<never>, shell);
  const [, documents] = QUESTIONS;
  withOutput(
    storeOption(program.command("search")).description("Finds documents by their words, with or without marks."),
  )
    .argument("<text...>", 'words that all must hold; "in quotes" beside each other')
    .option("--limit <n>", "rows (default: 50 in a table, else all)")
    .addHelpText("after", example("vanthu search dang uy co so"))
    .action((words: string[], flags: Flags) =>
      inStore(flags, async (store) => {
        const filter = parseFilter({ text: words.join(" "), limit: flags.limit });
        const rows = await rowsOf(store, { question: documents, filter }, { flags, shell });
        await deliver(rows, documents, { flags, shell });
      }),
    );
  storeOption(program.command("show"))
    .description("Prints one document of the store.")
    .argument("<id>", "the id, its beginning, or the code")
    .option("--format <format>", "as of vanthu extract", "markdown")
    .addHelpText("after", example("vanthu show 43-KH/ĐUK --format json"))
    .action((id: string, flags: Flags) =>
      inStore(flags, async (store) => {
        const format = recordFormatNamed(flags.format);
        shell.stdout.write(format.render(await showDocument(store, id)));
      }),
    );
}

function addQuestion(program: Command, question: Question<never>, shell: Shell): void {
  const command = withOutput(addFilterOptions(program.command(question.name)))
    .description(`Asks the store for ${question.summary}.`)
    .option(question.name === "references" ? "--until <day>" : "--to <day>", "last day, YYYY-MM-DD")
    .option("--limit <n>", "rows (default: 50 in a table, else all)")
    .addHelpText("after", example(question.example));
  if (question.name === "references")
    command
      .option("--to <code or name>", "only citations of this document")
      .option("--graph <form>", "dot: the documents around the one of --to, as a picture for Graphviz");
  if (question.name === "deadlines")
    command
      .option("--within <days>", "due from today on within so many days, as 14d")
      .option("--overdue", "due before today")
      .option("--recurring <how>", "duties in a span with both ends: once, each time, or none", "once")
      .option("--alarm <days>", "with --format ics: a reminder so many days before")
      .option("--today <day>", "the day that counts as today");
  command.action((flags: Flags) =>
    inStore(flags, async (store) => {
      if (flags.graph !== undefined) return deliverGraph(store, flags, shell);
      if (question.name === "deadlines" && flags.format === "ics") return deliverCalendar(store, flags, shell);
      const asked = { question, filter: filterOf(question.name, flags) };
      return deliver(await rowsOf(store, asked, { flags, shell }), question, { flags, shell });
    }),
  );
}

async function deliverCalendar(store: Store, flags: Flags, shell: Shell): Promise<void> {
  const alarmDays = flags.alarm === undefined ? undefined : daysOf("--alarm", flags.alarm);
  const entries = await calendarEntries(store, filterOf("deadlines", flags));
  await write(renderCalendar(entries, { name: "Thời hạn", ...(alarmDays !== undefined && { alarmDays }) }), {
    flags,
    shell,
  });
}

async function deliverGraph(store: Store, flags: Flags, shell: Shell): Promise<void> {
  if (flags.graph !== "dot") throw new UsageError(`--graph ${flags.graph} is unknown; take dot.`);
  if (!flags.to) throw new UsageError("--graph needs a document to draw the others around; give --to CODE.");
  await write(renderDot(await referenceGraph(store, flags.to)), { flags, shell });
}

const withOutput = (command: Command): Command =>
  command
    .option("--format <format>", `${TABLE_FORMATS.map(({ name }) => name).join(", ")}; deadlines also ics`, "table")
    .option("-o, --output <file>", "write to this file");

async function inStore(flags: Flags, work: (store: Store) => Promise<void>): Promise<void> {
  await checkWritable("-o", flags.output);
  const store = await openStore(flags.store, { mustExist: true, readsOnly: true });
  await work(store).finally(() => store.close());
}

/** One page where a limit is given or a person looks on, who is told of more; everything for a file or a program. */
async function rowsOf<R>(
  store: Store,
  { question, filter }: { readonly question: Question<R>; readonly filter: Filter },
  { flags, shell }: Delivery,
): Promise<readonly R[]> {
  const isWhole = flags.limit === undefined && (flags.output !== undefined || flags.format !== "table");
  if (!isWhole || filter.from || filter.to) await tellUnplaced(store, { question, filter }, shell);
  if (isWhole) return everyRow(store, question, filter);
  const { rows, next } = await question.ask(store, filter);
  if (next !== null) shell.stderr.write(`These are the first ${rows.length}; --limit or -o FILE gives more.\n`);
  return rows;
}

/** Without a whole span, rows that have no place in it would be missed by nobody. */
async function tellUnplaced<R>(
  store: Store,
  { question, filter }: { readonly question: Question<R>; readonly filter: Filter },
  shell: Shell,
): Promise<void> {
  if (!question.unplaced || (filter.from && filter.to)) return;
  const left = await question.unplaced.count(store, filter);
  if (left === 0) return;
  const many = left > MOST_COUNTED ? `More than ${MOST_COUNTED} duties` : howMany(left, "duty", "duties");
  const duties = `${many} without a day of ${left === 1 ? "its" : "their"} own left out`;
  shell.stderr.write(`${duties}; give a span (--from, --to), or take a file of all (--format csv).\n`);
}

function filterOf(name: string, flags: Flags): Filter {
  const { to, within, overdue, today = new Date().toISOString().slice(0, 10), ...rest } = flags;
  const asked: Record<string, unknown> = { ...rest };
  if (name === "references") Object.assign(asked, { cites: to ?? asked.cites, to: asked.until });
  else asked.to = to;
  if (within !== undefined) Object.assign(asked, { from: today, to: addDays(today, daysOf("--within", within)) });
  if (overdue) asked.to = addDays(today, -1);
  return parseFilter(asked);
}

function daysOf(flag: string, given: string): number {
  const [, days] = /^(\d{1,4})d?$/u.exec(given) ?? [];
  if (days) return Number(days);
  throw new UsageError(`${flag} ${given} is no number of days; write it as 14d.`);
}

interface Delivery {
  readonly flags: Flags;
  readonly shell: Shell;
}

async function deliver<R>(rows: readonly R[], { columns }: Question<R>, { flags, shell }: Delivery): Promise<void> {
  const format = oneOf("--format", flags.format, TABLE_FORMATS, ({ name }) => name);
  if (rows.length === 0) shell.stderr.write("Nothing found.\n");
  const screen = (shell.stdout as { columns?: number }).columns ?? SCREEN;
  await write(await format.render(rows, columns, screen), { flags, shell });
}

async function write(content: string | Uint8Array, { flags, shell }: Delivery): Promise<void> {
  if (flags.output) await writeOutput("-o", flags.output, content);
  else print(content, shell);
}

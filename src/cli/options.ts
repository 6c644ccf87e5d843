import type { Command } from "commander";

export const storeOption = (command: Command): Command =>
  command.option("--store <url>", "a file, or postgres://…", "./vanthu.db");

export const jobsOption = (command: Command): Command =>
  command.option("--jobs <n>", "documents read at once (default: one a core)");

/** What stands below the flags in a command's help. */
export const example = (...lines: readonly string[]): string => `\nExample:\n  ${lines.join("\n  ")}`;

/** The flags by which documents are told apart; they bear the names of the filter's fields. */
export const addDocumentOptions = (command: Command): Command =>
  command
    .option("--from <day>", "first day, YYYY-MM-DD")
    .option("--issuer <words>", "of the document, with or without marks")
    .option("--actor <words>", "who must act, with or without marks")
    .option("--kind <kind>", "plan, directive, …")
    .option("--code <code>", "of the document")
    .option("--cites <code or name>", "of a document that it cites");

/** The flags by which a question or an export is narrowed. */
export const addFilterOptions = (command: Command): Command =>
  addDocumentOptions(storeOption(command))
    .option("--charset <name>", "that the document came in")
    .option("--confidence <share>", "at least, 0 to 1")
    .option("--review <verdict>", "none, confirmed, corrected, dismissed, all (default: all but dismissed)")
    .option("--text <words>", "full text");

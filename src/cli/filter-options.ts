import type { Command } from "commander";

export const storeOption = (command: Command): Command =>
  command.option("--store <url>", "a file, or postgres://…", "./vanthu.db");

/** The flags by which a question or an export is narrowed; they bear the names of the filter's fields. */
export const addFilterOptions = (command: Command): Command =>
  storeOption(command)
    .option("--from <day>", "first day, YYYY-MM-DD")
    .option("--issuer <words>", "of the document, with or without marks")
    .option("--actor <words>", "who must act, with or without marks")
    .option("--kind <kind>", "plan, directive, …")
    .option("--code <code>", "of the document")
    .option("--cites <code or name>", "of a document that it cites")
    .option("--charset <name>", "that the document came in")
    .option("--confidence <share>", "at least, 0 to 1")
    .option("--review <verdict>", "none, confirmed, corrected, dismissed, all (default: all but dismissed)")
    .option("--text <words>", "full text");

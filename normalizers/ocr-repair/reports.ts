import type { Diagnostic, Severity } from "../../src/text/diagnostic.ts";
import type { Edit } from "../../src/text/edit.ts";

/** What is said of a kind of repair: its code, and why nothing else can have been printed. */
export interface RepairKind {
  readonly code: string;
  readonly reason: string;
  readonly severity?: Severity;
}

/** One line for each repair, with what was read; its place is on the repaired text. */
export function repairReports(
  { code, reason, severity = "info" }: RepairKind,
  edits: readonly Edit[],
  text: string,
): readonly Diagnostic[] {
  let shift = 0;
  return edits.map(({ start, end, insert }) => {
    const actual = text.slice(start, end);
    const span = { start: start + shift, end: start + shift + insert.length };
    shift += insert.length - (end - start);
    const message = `“${actual}” was read, but ${reason} it can only be “${insert}”.`;
    return { code, severity, message, span, actual };
  });
}

import type { Diagnostic, Severity } from "../../src/text/diagnostic.ts";
import type { Edit } from "../../src/text/edit.ts";

/** One line for each repair, with what was read; its place is on the repaired text. */
export function repairReports(
  code: string,
  edits: readonly Edit[],
  text: string,
  reason: string,
  severity: Severity = "info",
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

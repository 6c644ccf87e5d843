import type { Span } from "./span.ts";

export type Severity = "error" | "warning" | "info";

/** What a stage noticed about a document. Bad content is data, never an exception; `docs/warnings.md` explains every code. */
export interface Diagnostic {
  /** Kebab-case, documented in `docs/warnings.md`. */
  readonly code: string;
  readonly severity: Severity;
  /** A full English sentence that says what and where. */
  readonly message: string;
  /** In the text that the stage returned; absent where the whole document is meant. */
  readonly span?: Span;
  /** What stood in the document before a repair. */
  readonly actual?: string;
}

export const warning = (code: string, message: string, span?: Span, actual?: string): Diagnostic => ({
  code,
  severity: "warning",
  message,
  ...(span && { span }),
  ...(actual !== undefined && { actual }),
});

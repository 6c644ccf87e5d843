import type { Diagnostic } from "../text/diagnostic.ts";
import type { Document } from "../text/document.ts";
import type { Span } from "../text/span.ts";
import type { CalendarDate } from "./calendar.ts";
import type { Line } from "./lines.ts";
import { linesOf } from "./lines.ts";
import {
  type Annex,
  type DateFact,
  type Deadline,
  EMPTY_HEADER,
  type Footnote,
  type Header,
  type Kind,
  type Recipient,
  type Reference,
  type Section,
  type Signatory,
} from "./schema.ts";

export interface ParseOptions {
  /** The document's issue date where the caller knows it and the text may not say it. */
  readonly issuedOn?: CalendarDate;
}

/** What is known of a document so far. Each stage reads what earlier ones found and adds its own. */
export interface Draft {
  readonly document: Document;
  readonly options: ParseOptions;
  readonly lines: readonly Line[];
  readonly kind: Kind;
  readonly header: Header;
  /** From the end of the header to the recipients or the first signature. */
  readonly body: Span;
  readonly sections: readonly Section[];
  readonly footnotes: readonly Footnote[];
  readonly recipients: readonly Recipient[];
  readonly signatories: readonly Signatory[];
  readonly annexes: readonly Annex[];
  readonly dates: readonly DateFact[];
  readonly references: readonly Reference[];
  readonly deadlines: readonly Deadline[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What a stage adds: the fields it found, and diagnostics of its own (they are appended). */
export type Findings = Partial<Omit<Draft, "document" | "options" | "lines">>;

/** One step from readable text to facts. */
export interface Stage {
  readonly name: string;
  /** Raised whenever the stage may answer differently; stored with what it found. */
  readonly version: number;
  find(draft: Draft): Findings;
}

export const startDraft = (document: Document, options: ParseOptions): Draft => ({
  document,
  options,
  lines: linesOf(document),
  kind: "other",
  header: EMPTY_HEADER,
  body: { start: 0, end: document.text.length },
  sections: [],
  footnotes: [],
  recipients: [],
  signatories: [],
  annexes: [],
  dates: [],
  references: [],
  deadlines: [],
  diagnostics: [],
});

export function advanceDraft(draft: Draft, stage: Stage): Draft {
  const { diagnostics = [], ...found } = stage.find(draft);
  return { ...draft, ...found, diagnostics: [...draft.diagnostics, ...diagnostics] };
}

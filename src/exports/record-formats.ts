import { UsageError } from "../errors.ts";
import type { DocumentRecord } from "../record/schema.ts";
import { renderExplanation } from "./explanation.ts";
import { jsonPieces } from "./json-pieces.ts";
import { renderMarkdown } from "./markdown.ts";
import { renderSummary } from "./summary.ts";

/** A way to write one record down. */
export interface RecordFormat {
  readonly name: string;
  readonly extension: string;
  render(record: DocumentRecord): string;
  /** What `render` gives, in pieces, where a long document's is too long to be made at once. */
  pieces?(record: DocumentRecord): Iterable<string>;
  /** Set where several records form one JSON array. */
  readonly array?: true;
}

/** Every form that `vanthu extract --format` knows; each ends with a line end. */
export const RECORD_FORMATS: readonly RecordFormat[] = [
  {
    name: "json",
    extension: ".json",
    array: true,
    render: (record) => `${JSON.stringify(record, null, 2)}\n`,
    pieces: (record) => jsonPieces(record, 2),
  },
  {
    name: "jsonl",
    extension: ".jsonl",
    render: (record) => `${JSON.stringify(record)}\n`,
    pieces: (record) => jsonPieces(record, 0),
  },
  { name: "text", extension: ".txt", render: ({ text }) => (text.endsWith("\n") ? text : `${text}\n`) },
  { name: "markdown", extension: ".md", render: renderMarkdown },
  { name: "summary", extension: ".summary.txt", render: renderSummary },
  { name: "explain", extension: ".explain.txt", render: renderExplanation },
];

/** @throws UsageError for a name that the list does not have. */
export function recordFormatNamed(name: string): RecordFormat {
  const format = RECORD_FORMATS.find((candidate) => candidate.name === name);
  if (format) return format;
  throw new UsageError(`--format ${name} is unknown; take one of ${RECORD_FORMATS.map((f) => f.name).join(", ")}.`);
}

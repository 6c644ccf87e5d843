import type { ColumnType, Generated } from "kysely";
import type { CorrectableFact, ReviewVerdict } from "../record/corrections.ts";

/** The tables, the same in SQLite and PostgreSQL. Days are `YYYY-MM-DD`, instants ISO 8601 in UTC, both as text. */
export interface Database {
  documents: DocumentRow;
  files: FileRow;
  pages: PageRow;
  sections: SectionRow;
  citations: CitationRow;
  dates: DateRow;
  deadlines: DeadlineRow;
  signatories: SignatoryRow;
  recipients: RecipientRow;
  warnings: WarningRow;
  names: NameRow;
  readings: ReadingRow;
  originals: OriginalRow;
  runs: RunRow;
  fields: FieldRow;
  corrections: CorrectionRow;
  uncorrected_records: UncorrectedRow;
  audit: AuditRow;
  due_days: DueDayRow;
}

/** One document. */
export interface DocumentRow {
  /** By which the store's tables know it, in the order in which documents came; nobody outside of the store sees it. */
  readonly id: Generated<number>;
  /** Of its bytes: by this everybody else knows it. */
  readonly sha256: string;
  readonly name: string | null;
  readonly media_type: string | null;
  readonly format: string;
  readonly bytes: number | null;
  readonly state: "done" | "partial";
  readonly kind: string;
  readonly superior: string | null;
  readonly issuer: string | null;
  /** Folded for comparison (`foldMarks`: no marks, lower case), as every `…_folded`. */
  readonly issuer_folded: string | null;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly code: string | null;
  /** The canonical key with scope under which other documents cite it; see `citation-key.ts`. */
  readonly key: string | null;
  readonly place: string | null;
  readonly issued_on: string | null;
  readonly document_type: string | null;
  readonly subject: string | null;
  readonly charset: string;
  readonly text_origin: string;
  readonly page_count: number | null;
  readonly ocr_confidence: number | null;
  readonly pipeline_version: string;
  /** The version of every stage, as JSON, so that stale ones can be told. */
  readonly stage_versions: string;
  readonly text: string;
  /** The whole record, as JSON. */
  readonly record: string;
  readonly imported_at: string;
  /** Grows whenever the document is read again, corrected, or a correction of it is undone. */
  readonly revision: Generated<number>;
}

/** A path by which a document came, and what became of it. */
export interface FileRow {
  readonly path: string;
  /** Of the document's bytes, where one could be made of the file. */
  readonly sha256: string | null;
  readonly bytes: number;
  readonly modified_ms: number;
  readonly state: "done" | "partial" | "duplicate" | "quarantined";
  readonly reason: string | null;
  readonly message: string | null;
  readonly attempts: number;
  readonly retry_at: string | null;
  readonly run_id: string;
  readonly seen_at: string;
}

/** A stretch of a document's text. */
interface Located {
  readonly document_id: number;
  readonly position: number;
  readonly start_offset: number;
  readonly end_offset: number;
}

export interface PageRow extends Located {
  readonly number: number;
  readonly origin: string;
  readonly confidence: number | null;
  readonly rotation: number;
}

export interface SectionRow extends Located {
  readonly section_id: string;
  readonly parent_id: string | null;
  readonly label: string;
  /** The labels from the outermost in, joined by ` > `. */
  readonly path: string;
  readonly heading: string;
  readonly page: number | null;
}

/** A document that another one cites. */
export interface CitationRow extends Located {
  readonly citation_id: string;
  /** The day of issue of the document that cites; `""` where that is not known. */
  readonly citing_day: string;
  readonly key: string | null;
  readonly type: string | null;
  readonly code: string | null;
  readonly name: string | null;
  readonly issued_on: string | null;
  readonly issuer: string | null;
  readonly title: string | null;
  readonly relation: string;
  readonly mentions: number;
  readonly quote: string;
  readonly page: number | null;
  readonly confidence: number;
  readonly review: ReviewVerdict | null;
}

export interface DateRow extends Located {
  readonly start_day: string | null;
  readonly end_day: string | null;
  readonly edtf: string | null;
  readonly precision: string;
  readonly role: string;
  readonly quote: string;
}

export interface DeadlineRow extends Located {
  readonly deadline_id: string;
  readonly modality: string;
  readonly start_day: string | null;
  readonly end_day: string | null;
  /** The last day, or the first where there is no last: what tables are sorted by. */
  readonly due_day: string | null;
  /** From when and until when a recurring duty is owed. */
  readonly lasts_from: string | null;
  readonly lasts_to: string | null;
  readonly time: string | null;
  readonly rrule: string | null;
  readonly actor: string | null;
  readonly actor_folded: string | null;
  /** Of its document, so that a filtered page needs no join: kind, issuer, charset. */
  readonly kind: string;
  readonly issuer_folded: string | null;
  readonly charset: string;
  readonly action: string | null;
  readonly recipient: string | null;
  readonly via: string | null;
  readonly quote: string;
  readonly section_id: string | null;
  readonly page: number | null;
  readonly confidence: number;
  /** Stays the same as long as it is the same words of the same document; a calendar knows it by this. */
  readonly uid: string | null;
  /** Grows whenever something that a calendar shows of it changes. */
  readonly revision: Generated<number>;
  readonly review: ReviewVerdict | null;
}

/** A field of a document's header, to be looked at by people. */
export interface FieldRow extends Located {
  readonly field: string;
  readonly value: string;
  readonly quote: string;
  readonly confidence: number;
  readonly review: ReviewVerdict | null;
}

/** What a person said of a fact, and whether it was taken back. `anchor`, `value` and `was` are JSON. */
export interface CorrectionRow {
  readonly id: string;
  readonly document_id: number;
  /** The document's revision that came of it. */
  readonly revision: number;
  readonly fact: CorrectableFact;
  readonly anchor: string | null;
  readonly field: string;
  readonly verdict: ReviewVerdict;
  readonly value: string | null;
  readonly was: string | null;
  readonly author: string;
  readonly made_at: string;
  readonly undone_at: string | null;
  readonly undone_by: string | null;
  readonly undone_revision: number | null;
}

/** The record as the program found it, of documents that people have corrected. */
export interface UncorrectedRow {
  readonly document_id: number;
  readonly record: string;
}

/** What somebody did over the pages or the API: corrections, log-ins, imports. */
export interface AuditRow {
  readonly id: string;
  readonly at: string;
  readonly action: string;
  readonly actor: string;
  /** A correction or a run. */
  readonly subject: string | null;
  readonly address: string;
}

export interface SignatoryRow extends Located {
  readonly authority: string | null;
  readonly title: string | null;
  readonly name: string | null;
}

export interface RecipientRow extends Located {
  readonly value: string;
}

export interface WarningRow {
  readonly document_id: number;
  readonly position: number;
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly quote: string;
  readonly start_offset: number | null;
  readonly end_offset: number | null;
}

/** Every name of an actor or issuer, once: few beside the rows that bear them. */
export interface NameRow {
  readonly role: "actor" | "issuer";
  readonly folded: string;
  /** As first written. */
  readonly name: string;
}

/** How many deadlines fall due on a day, in SQLite, which keeps count by itself. */
export interface DueDayRow {
  readonly day: string;
  readonly deadlines: number;
}

/** What the reader made of a document, packed: later versions of the stages after it need not read it again. */
export interface ReadingRow {
  readonly document_id: number;
  readonly reader_version: number;
  readonly content: ColumnType<Uint8Array, Uint8Array, Uint8Array>;
}

/** The bytes of documents, where the store is a server; beside an SQLite file they lie in a folder. */
export interface OriginalRow {
  readonly id: string;
  readonly content: ColumnType<Uint8Array, Uint8Array, never>;
}

export interface RunRow {
  readonly id: string;
  readonly command: string;
  readonly started_at: string;
  readonly ended_at: string | null;
  /** Counts by outcome, as JSON. */
  readonly counts: string;
}

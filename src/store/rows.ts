import type { Insertable, Selectable } from "kysely";
import type { Corrected } from "../record/corrections.ts";
import { lostText } from "../record/lost-text.ts";
import type { Deadline, DocumentRecord, Section } from "../record/schema.ts";
import type { Span } from "../text/span.ts";
import { foldMarks } from "../vietnamese/fold.ts";
import { citationKey, ownKey } from "./citation-key.ts";
import type { Database, DocumentRow, NameRow } from "./database.ts";
import { dutyTerm } from "./duty-term.ts";
import { fieldRows } from "./field-rows.ts";

/** The tables whose rows belong to one document and are written anew with it. */
export const FACT_TABLES = [
  "pages",
  "sections",
  "citations",
  "dates",
  "deadlines",
  "signatories",
  "recipients",
  "warnings",
  "fields",
] as const;
export type FactTable = (typeof FACT_TABLES)[number];
export type FactRows = { readonly [T in FactTable]: readonly Insertable<Database[T]>[] };

export interface Imported {
  readonly record: DocumentRecord;
  /** SHA-256 of the bytes. */
  readonly id: string;
  /** The version of every stage, by name. */
  readonly stages: Readonly<Record<string, number>>;
  /** ISO 8601, UTC. */
  readonly importedAt: string;
  /** What the reader made of the bytes, packed, and the reader's version. */
  readonly reading?: { readonly content: Uint8Array; readonly readerVersion: number };
}

export const documentRow = ({ record, id, stages, importedAt }: Imported): Insertable<DocumentRow> => ({
  sha256: id,
  ...recordColumns(record),
  stage_versions: JSON.stringify(stages),
  imported_at: importedAt,
});

/** The columns that a document's record alone decides. */
export function recordColumns(record: DocumentRecord) {
  const { source, header, pipeline } = record;
  return {
    name: source.name,
    media_type: source.mediaType,
    format: source.format,
    bytes: source.bytes,
    state: lostText(record).length > 0 ? ("partial" as const) : ("done" as const),
    kind: record.kind,
    superior: header.superior?.value ?? null,
    issuer: header.issuer?.value ?? null,
    issuer_folded: issuerFolded(record),
    number: header.number?.value ?? null,
    symbol: header.symbol?.value ?? null,
    code: header.code ? forIndex(header.code.value) : null,
    key: ownKey(record),
    place: header.place?.value ?? null,
    issued_on: header.issuedOn?.value ?? null,
    document_type: header.documentType?.value ?? null,
    subject: header.subject?.value ?? null,
    charset: record.charset.dominant,
    text_origin: source.textOrigin,
    page_count: source.pages,
    ocr_confidence: pipeline.ocr?.confidence ?? null,
    pipeline_version: pipeline.version,
    text: record.text,
    record: JSON.stringify(record),
  };
}

/** PostgreSQL refuses to index values of more than 2.7 kB; no name or code is so long. The record keeps all of it. */
const LONGEST_INDEXED = 400;
const forIndex = (value: string): string => value.slice(0, LONGEST_INDEXED);
const foldedForIndex = (value: string): string => forIndex(foldMarks(value));

/** By what a document is known: its number within the store, and the hash of its bytes. */
export type DocumentKey = Selectable<Pick<DocumentRow, "id" | "sha256">>;

/** The rows of all fact tables for one document. */
export function factRows({ id, sha256 }: DocumentKey, corrected: Corrected): FactRows {
  const { record } = corrected;
  return {
    fields: fieldRows(id, corrected),
    pages: record.pages.map(({ span, number, origin, confidence, rotation }, i) => ({
      ...located(id, span, i),
      number,
      origin,
      confidence,
      rotation,
    })),
    sections: sectionRows(record, id),
    citations: citationRows(corrected, id),
    dates: record.dates.map(({ span, start, end, edtf, precision, role, quote }, i) => ({
      ...located(id, span, i),
      start_day: start,
      end_day: end,
      edtf,
      precision,
      role,
      quote,
    })),
    deadlines: deadlineRows(corrected, { id, sha256 }),
    signatories: record.signatories.map(({ span, authority, position, name }, i) => ({
      ...located(id, span, i),
      authority,
      title: position,
      name,
    })),
    recipients: record.recipients.map(({ span, value }, i) => ({ ...located(id, span, i), value })),
    warnings: record.warnings.map(({ span, code, severity, message, quote }, i) => ({
      document_id: id,
      position: i,
      start_offset: span?.start ?? null,
      end_offset: span?.end ?? null,
      code,
      severity,
      message,
      quote,
    })),
  };
}

const located = (id: number, { start, end }: Span, position: number) => ({
  document_id: id,
  position,
  start_offset: start,
  end_offset: end,
});

const sectionRows = (record: DocumentRecord, id: number): FactRows["sections"] =>
  flatten(record.sections).map(({ section, parent }, i) => ({
    ...located(id, section.span, i),
    section_id: section.id,
    parent_id: parent,
    label: section.label,
    path: section.path.join(" > "),
    heading: section.heading,
    page: section.page,
  }));

function citationRows({ record, references }: Corrected, id: number): FactRows["citations"] {
  const place = record.header.place?.value ?? null;
  return references.flatMap(({ fact: reference, review }, i) => {
    const { type, code, name, issuedOn, issuer, title, relation, confidence, mentions } = reference;
    return mentions.slice(0, 1).map((first) => ({
      ...located(id, first.span, i),
      citation_id: reference.id,
      citing_day: record.header.issuedOn?.value ?? "",
      key: citationKey(reference, place),
      type,
      code: code && forIndex(code),
      name,
      issued_on: issuedOn,
      issuer,
      title,
      relation,
      confidence,
      mentions: mentions.length,
      quote: first.quote,
      page: first.page,
      review,
    }));
  });
}

/** The names of the record's issuer and of all who owe something, each once. */
export function namesIn({ header, deadlines }: DocumentRecord): readonly NameRow[] {
  const names = new Map<string, NameRow>();
  const add = (role: NameRow["role"], name: string | null | undefined): void => {
    if (name) names.set(`${role} ${foldedForIndex(name)}`, { role, folded: foldedForIndex(name), name });
  };
  add("issuer", header.issuer?.value);
  for (const { actor } of deadlines) add("actor", actor);
  return [...names.values()];
}

const issuerFolded = ({ header }: DocumentRecord): string | null =>
  header.issuer && foldedForIndex(header.issuer.value);

/** A recurring duty has no day of its own, but a time in which it is owed. */
function daysOf(record: DocumentRecord, deadline: Deadline) {
  const term = deadline.rrule === null ? null : dutyTerm(record, deadline);
  return {
    start_day: deadline.start,
    end_day: deadline.end,
    due_day: term ? null : (deadline.end ?? deadline.start),
    lasts_from: term?.from ?? null,
    lasts_to: term?.to ?? null,
  };
}

const deadlineRows = ({ record, deadlines }: Corrected, { id, sha256 }: DocumentKey): FactRows["deadlines"] =>
  deadlines.map(({ fact: d, review }, i) => ({
    ...located(id, d.span, i),
    ...daysOf(record, d),
    deadline_id: d.id,
    uid: `${sha256.slice(0, 24)}-${d.span.start}-${i}`,
    review,
    modality: d.modality,
    time: d.time,
    rrule: d.rrule,
    actor: d.actor,
    actor_folded: d.actor && foldedForIndex(d.actor),
    kind: record.kind,
    issuer_folded: issuerFolded(record),
    charset: record.charset.dominant,
    action: d.action,
    recipient: d.recipient,
    via: d.via,
    quote: d.quote,
    section_id: d.section,
    page: d.page,
    confidence: d.confidence,
  }));

interface Nested {
  readonly section: Section;
  readonly parent: string | null;
}

const flatten = (sections: readonly Section[], parent: string | null = null): readonly Nested[] =>
  sections.flatMap((section) => [{ section, parent }, ...flatten(section.children, section.id)]);

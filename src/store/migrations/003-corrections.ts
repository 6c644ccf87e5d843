import { sql } from "kysely";
import type { Migration } from "./migration.ts";

/** What people say of facts, the records as the program found them, and the header's fields to be looked at. */
export const corrections: Migration = {
  name: "003-corrections",
  async up(db) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const STATEMENTS = [
  "alter table documents add column revision integer not null default 1",
  `create table corrections (id text primary key, document_id text not null references documents (id) on delete cascade,
    revision integer not null, fact text not null, anchor text, field text not null, verdict text not null, value text,
    was text, author text not null, made_at text not null, undone_at text, undone_by text, undone_revision integer)`,
  "create index corrections_by_document on corrections (document_id, revision)",
  `create table uncorrected_records (document_id text primary key references documents (id) on delete cascade,
    record text not null)`,
  `create table fields (document_id text not null references documents (id) on delete cascade, position integer not null,
    start_offset integer, end_offset integer, field text not null, value text not null, quote text not null,
    confidence double precision not null, review text, primary key (document_id, position))`,
  "alter table deadlines add column uid text",
  "alter table deadlines add column revision integer not null default 0",
  "alter table deadlines add column review text",
  "update deadlines set uid = substr(document_id, 1, 24) || '-' || start_offset || '-' || position",
  "alter table citations add column review text",
  "drop index deadlines_by_confidence_document_id_position",
  "create index deadlines_by_review on deadlines (review, confidence, document_id, position)",
  "create index citations_by_review on citations (review, confidence, document_id, position)",
  "create index fields_by_review on fields (review, confidence, document_id, position)",
  "create index documents_by_facets on documents (kind, state, charset, text_origin, issuer_folded, issued_on, id)",
];

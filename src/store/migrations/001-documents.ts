import { type Kysely, sql } from "kysely";
import type { DialectName, Migration } from "./migration.ts";

/** The tables of documents, their facts, and the files by which they came. */
export const documents: Migration = {
  name: "001-documents",
  async up(db, dialect) {
    for (const [table, columns] of Object.entries(TABLES)) await createTable(db, table, { columns, dialect });
    for (const [table, columns] of Object.entries(FACTS))
      await createTable(db, table, {
        columns: `${OF_DOCUMENT} ${columns}, primary key (document_id, position)`,
        dialect,
      });
    for (const [table, columns] of INDEXES) {
      const name = `${table}_by_${columns.replace(/[^a-z_]+/gu, "_")}`;
      await sql.raw(`create index ${name} on ${table} (${columns})`).execute(db);
    }
  },
};

/** `real` has 4 bytes in PostgreSQL and 8 in SQLite; `double precision` has 8 in both. */
const TABLES: Readonly<Record<string, string>> = {
  documents: `id text primary key, name text, media_type text, format text not null, bytes bigint, state text not null,
    kind text not null, superior text, issuer text, issuer_folded text, number text, symbol text, code text, key text,
    place text, issued_on text, document_type text, subject text, charset text not null, text_origin text not null,
    page_count integer, ocr_confidence double precision, pipeline_version text not null, stage_versions text not null,
    text text not null, record text not null, imported_at text not null`,
  files: `path text primary key, document_id text, bytes bigint not null, modified_ms double precision not null,
    state text not null, reason text, message text, attempts integer not null, retry_at text, run_id text not null,
    seen_at text not null`,
  runs: "id text primary key, command text not null, started_at text not null, ended_at text, counts text not null",
  names: "role text not null, folded text not null, name text not null, primary key (role, folded)",
  readings: `document_id text primary key references documents (id) on delete cascade, reader_version integer not null,
    content BYTES not null`,
  originals: "id text primary key, content BYTES not null",
};

const OF_DOCUMENT = `document_id text not null references documents (id) on delete cascade, position integer not null,
  start_offset integer, end_offset integer,`;

const FACTS: Readonly<Record<string, string>> = {
  pages: "number integer not null, origin text not null, confidence double precision, rotation integer not null",
  sections:
    "section_id text not null, parent_id text, label text not null, path text not null, heading text not null, page integer",
  citations: `citation_id text not null, key text, type text, code text, name text, issued_on text, issuer text, title text,
    relation text not null, mentions integer not null, quote text not null, page integer, confidence double precision not null`,
  dates: "start_day text, end_day text, edtf text, precision text not null, role text not null, quote text not null",
  deadlines: `deadline_id text not null, modality text not null, start_day text, end_day text, due_day text, time text,
    rrule text, actor text, actor_folded text, kind text not null, issuer_folded text, charset text not null, action text,
    recipient text, via text, quote text not null, section_id text, page integer, confidence double precision not null`,
  signatories: "authority text, title text, name text",
  recipients: "value text not null",
  warnings: "code text not null, severity text not null, message text not null, quote text not null",
};

const INDEXES: readonly (readonly [table: string, columns: string])[] = [
  ["documents", "key"],
  ["documents", "coalesce(issued_on, '9999-99-99'), id"],
  ["documents", "kind, issued_on, id"],
  ["documents", "issuer_folded, issued_on, id"],
  ["documents", "code"],
  ["files", "document_id"],
  ["files", "state, reason"],
  ["citations", "key, document_id"],
  ["citations", "code"],
  ["deadlines", "due_day, document_id, position"],
  ["deadlines", "rrule, document_id, position"],
  ["deadlines", "actor_folded, due_day, document_id, position"],
  ["deadlines", "issuer_folded, due_day, document_id, position"],
  ["deadlines", "kind, due_day, document_id, position"],
  ["deadlines", "confidence, document_id, position"],
  ["warnings", "code, document_id"],
];

async function createTable(
  db: Kysely<never>,
  name: string,
  { columns, dialect }: { readonly columns: string; readonly dialect: DialectName },
): Promise<void> {
  const bytes = dialect === "postgres" ? "bytea" : "blob";
  await sql.raw(`create table ${name} (${columns.replace("BYTES", bytes)})`).execute(db);
}

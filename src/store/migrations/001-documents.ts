import { type CreateTableBuilder, type Kysely, sql } from "kysely";
import type { Migration } from "./migration.ts";

/** The tables of documents, their facts, and the files by which they came. */
export const documents: Migration = {
  name: "001-documents",
  async up(db, dialect) {
    const schema = db.schema;
    await schema
      .createTable("documents")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("name", "text")
      .addColumn("media_type", "text")
      .addColumn("format", "text", (c) => c.notNull())
      .addColumn("bytes", "bigint")
      .addColumn("state", "text", (c) => c.notNull())
      .addColumn("kind", "text", (c) => c.notNull())
      .addColumn("superior", "text")
      .addColumn("issuer", "text")
      .addColumn("number", "text")
      .addColumn("symbol", "text")
      .addColumn("code", "text")
      .addColumn("key", "text")
      .addColumn("place", "text")
      .addColumn("issued_on", "text")
      .addColumn("document_type", "text")
      .addColumn("subject", "text")
      .addColumn("charset", "text", (c) => c.notNull())
      .addColumn("text_origin", "text", (c) => c.notNull())
      .addColumn("page_count", "integer")
      .addColumn("ocr_confidence", "double precision")
      .addColumn("pipeline_version", "text", (c) => c.notNull())
      .addColumn("stage_versions", "text", (c) => c.notNull())
      .addColumn("text", "text", (c) => c.notNull())
      .addColumn("record", "text", (c) => c.notNull())
      .addColumn("imported_at", "text", (c) => c.notNull())
      .execute();
    await schema
      .createTable("files")
      .addColumn("path", "text", (c) => c.primaryKey())
      .addColumn("document_id", "text")
      .addColumn("bytes", "bigint", (c) => c.notNull())
      .addColumn("modified_ms", "double precision", (c) => c.notNull())
      .addColumn("state", "text", (c) => c.notNull())
      .addColumn("reason", "text")
      .addColumn("message", "text")
      .addColumn("attempts", "integer", (c) => c.notNull())
      .addColumn("retry_at", "text")
      .addColumn("run_id", "text", (c) => c.notNull())
      .addColumn("seen_at", "text", (c) => c.notNull())
      .execute();
    await schema
      .createTable("runs")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("command", "text", (c) => c.notNull())
      .addColumn("started_at", "text", (c) => c.notNull())
      .addColumn("ended_at", "text")
      .addColumn("counts", "text", (c) => c.notNull())
      .execute();
    await schema
      .createTable("originals")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("content", dialect === "postgres" ? "bytea" : "blob", (c) => c.notNull())
      .execute();
    await facts(db);
    await indexes(db);
  },
};

/** A table of stretches of documents, numbered in the order of the text. */
const located = (db: Kysely<never>, name: string): CreateTableBuilder<string, string> =>
  db.schema
    .createTable(name)
    .addColumn("document_id", "text", (c) => c.notNull().references("documents.id").onDelete("cascade"))
    .addColumn("position", "integer", (c) => c.notNull())
    .addColumn("start_offset", "integer")
    .addColumn("end_offset", "integer")
    .addPrimaryKeyConstraint(`${name}_pkey`, ["document_id", "position"] as never[]);

const TEXTS: Readonly<Record<string, readonly string[]>> = {
  pages: ["origin"],
  sections: ["section_id", "parent_id", "label", "path", "heading"],
  citations: ["citation_id", "key", "type", "code", "name", "issued_on", "issuer", "title", "relation", "quote"],
  dates: ["start_day", "end_day", "edtf", "precision", "role", "quote"],
  deadlines: [
    "deadline_id",
    "modality",
    "start_day",
    "end_day",
    "due_day",
    "time",
    "rrule",
    "actor",
    "actor_folded",
    "action",
    "recipient",
    "via",
    "quote",
    "section_id",
  ],
  signatories: ["authority", "title", "name"],
  recipients: ["value"],
  warnings: ["code", "severity", "message", "quote"],
};
const NUMBERS: Readonly<Record<string, readonly string[]>> = {
  pages: ["number", "confidence", "rotation"],
  sections: ["page"],
  citations: ["mentions", "page", "confidence"],
  deadlines: ["page", "confidence"],
};

async function facts(db: Kysely<never>): Promise<void> {
  for (const [name, texts] of Object.entries(TEXTS)) {
    let table = located(db, name);
    for (const column of texts) table = table.addColumn(column, "text");
    for (const column of NUMBERS[name] ?? []) table = table.addColumn(column, "double precision");
    await table.execute();
  }
}

const INDEXES: readonly (readonly [table: string, columns: string])[] = [
  ["documents", "key"],
  ["documents", "issued_on, id"],
  ["documents", "kind, issued_on, id"],
  ["documents", "code"],
  ["files", "document_id"],
  ["files", "state, reason"],
  ["citations", "key, document_id"],
  ["citations", "code"],
  ["deadlines", "due_day, document_id, position"],
  ["deadlines", "actor_folded, due_day"],
  ["deadlines", "modality, due_day"],
  ["deadlines", "confidence, document_id, position"],
  ["warnings", "code, document_id"],
];

async function indexes(db: Kysely<never>): Promise<void> {
  for (const [table, columns] of INDEXES) {
    const name = `${table}_by_${columns.replace(/, /gu, "_")}`;
    await sql.raw(`create index ${name} on ${table} (${columns})`).execute(db);
  }
}

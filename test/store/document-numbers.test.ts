import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { queryDeadlines } from "../../src/query/deadlines.ts";
import { parseFilter } from "../../src/query/filters.ts";
import { saveCorrection } from "../../src/store/corrections.ts";
import { MIGRATIONS } from "../../src/store/migrate.ts";
import type { DialectName } from "../../src/store/migrations/migration.ts";
import { openStore } from "../../src/store/open-store.ts";
import { FACT_TABLES } from "../../src/store/rows.ts";
import { saveDocument } from "../../src/store/save-document.ts";
import { nodeSqliteDialect } from "../../src/store/sqlite-dialect.ts";
import type { Store } from "../../src/store/store.ts";
import { asImported, deadline, planRecord, reference } from "./records.ts";
import { newStore, STORE_PLACES } from "./stores.ts";

type Row = Record<string, unknown>;
type Rows = Readonly<Record<string, readonly Row[]>>;

const OF_DOCUMENT = [...FACT_TABLES, "readings", "corrections", "uncorrected_records"] as const;
/** The last step before documents had numbers. */
const OLDER = "008-duties";

describe.each(STORE_PLACES)("a store in $name in which documents are known by their hashes", (place) => {
  beforeAll(() => place.start());
  afterAll(() => place.stop());

  test("answers as before once it was opened, and takes documents", async () => {
    const made = await newStore(place);
    await fill(made);
    const address = await place.address();
    await writeOlder(address, made.dialect, await rowsByHash(made));
    const store = await openStore(address);
    expect(await rowsByHash(store)).toEqual(await rowsByHash(made));
    const { rows } = await queryDeadlines(store, parseFilter({ text: "ke hoach" }));
    expect(rows.map(({ documentId, end }) => [documentId[0], end])).toEqual([
      ["c", "2020-01-31"],
      ["a", "2020-02-29"],
    ]);
    await saveDocument(store, asImported("d", planRecord({ deadlines: [deadline({ end: "2020-03-31" })] })));
    await saveDocument(store, asImported("a", planRecord({ deadlines: [deadline({ end: "2020-04-30" })] })));
    const all = await queryDeadlines(store, parseFilter({}));
    expect(all.rows.map(({ documentId, end }) => [documentId[0], end])).toEqual([
      ["c", "2020-01-31"],
      ["d", "2020-03-31"],
      ["a", "2020-04-30"],
    ]);
    for (const one of [made, store]) await one.close();
  });
});

/** Two documents, of which people have corrected one. */
async function fill(store: Store): Promise<void> {
  const first = planRecord({
    deadlines: [deadline({ end: "2020-01-31" })],
    references: [reference({ code: "35-CT/TW" })],
  });
  const second = planRecord({ deadlines: [deadline({ end: "2020-02-29", actor: "Các chi bộ" })] });
  const reading = { content: new Uint8Array([1, 2, 3]), readerVersion: 1 };
  await saveDocument(store, { ...asImported("c", first), reading });
  await saveDocument(store, asImported("a", second));
  const { span, quote, id } = second.deadlines[0] as (typeof second.deadlines)[number];
  await saveCorrection(store, {
    ...{ documentId: "a".repeat(64), author: "An", madeAt: "2026-11-22T02:00:00.000Z", basedOn: 1 },
    ...{ fact: "deadlines", field: "", verdict: "confirmed", value: null, anchor: { ...span, quote, id } },
  });
}

/** The rows of all tables as they were before: documents by their hashes. */
async function rowsByHash({ db }: Store): Promise<Rows> {
  const documents = await db.selectFrom("documents").selectAll().orderBy("id").execute();
  const hashes = new Map(documents.map(({ id, sha256 }) => [id, sha256]));
  const rows: Record<string, readonly Row[]> = {
    documents: documents.map(({ id, sha256, ...row }) => ({ ...row, id: sha256 })),
  };
  for (const table of OF_DOCUMENT) {
    const found = await db
      .selectFrom(table as "dates")
      .selectAll()
      .orderBy("document_id")
      .execute();
    rows[table] = found.map((row) => ({ ...row, document_id: hashes.get(row.document_id) }));
  }
  return rows;
}

/** The tables as an older version made them, with these rows. */
async function writeOlder(address: string, dialect: DialectName, rows: Rows): Promise<void> {
  const db = new Kysely<Record<string, Row>>({
    dialect:
      dialect === "sqlite"
        ? nodeSqliteDialect(address)
        : new PostgresDialect({ pool: new pg.Pool({ connectionString: address }) }),
  });
  await sql`create table migrations (name text primary key)`.execute(db);
  for (const migration of MIGRATIONS.filter(({ name }) => name <= OLDER)) {
    await migration.up(db as never, dialect);
    await sql`insert into migrations (name) values (${migration.name})`.execute(db);
  }
  for (const [table, of] of Object.entries(rows))
    for (const row of of) await db.insertInto(table).values(row).execute();
  for (const { id } of rows.documents as readonly Row[]) await putWords(db, dialect, id as string);
  await db.destroy();
}

async function putWords(db: Kysely<Record<string, Row>>, dialect: DialectName, id: string): Promise<void> {
  if (dialect === "postgres")
    await sql`insert into search (document_id, words) values (${id}, to_tsvector('simple', 'ke hoach'))`.execute(db);
  else {
    await sql`insert into search_keys (document_id) values (${id})`.execute(db);
    await sql`insert into search (rowid, title, body)
      select row_number, '', 'ke hoach' from search_keys where document_id = ${id}`.execute(db);
  }
}

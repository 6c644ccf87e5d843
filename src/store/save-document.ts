import { type Kysely, sql, type Transaction } from "kysely";
import { applyCorrections, type Corrected } from "../record/corrections.ts";
import { titleOf } from "../record/title.ts";
import { carriedDeadlines } from "./carried-deadlines.ts";
import type { Database } from "./database.ts";
import { documentRow, FACT_TABLES, type FactTable, factRows, type Imported, namesIn, recordColumns } from "./rows.ts";
import type { Store } from "./store.ts";
import { correctionsInForce } from "./stored-correction.ts";

/** SQLite takes 32,766 parameters a statement, PostgreSQL 65,535; the widest table has 23 columns. */
const ROWS_PER_STATEMENT = 500;

/** Writes a document with all its facts, in place of what an earlier reading found, all or nothing. */
export async function saveDocument(store: Store, imported: Imported): Promise<void> {
  await store.db.transaction().execute((transaction) => writeDocument(transaction, store, imported));
}

/** The same within a transaction of the caller's. What people have corrected is corrected in the new record, too. */
export async function writeDocument(db: Transaction<Database>, store: Store, imported: Imported): Promise<void> {
  const { id, ...row } = documentRow(imported);
  const { revision } = await db
    .insertInto("documents")
    .values({ id, ...row })
    .onConflict((conflict) =>
      conflict.column("id").doUpdateSet({ ...row, revision: sql<number>`documents.revision + 1` }),
    )
    .returning("revision")
    .executeTakeFirstOrThrow();
  const isNew = revision === 1;
  const corrections = isNew ? [] : await correctionsInForce(db, id);
  const corrected = applyCorrections(imported.record, corrections);
  if (corrections.length > 0)
    await writeCorrectedColumns(db, id, { corrected, uncorrected: JSON.stringify(imported.record) });
  await writeFacts(db, store, { id, corrected, isNew });
  if (imported.reading) await writeReading(db, id, imported.reading);
}

/** The record as people have corrected it, beside the one that the program found; that one goes where none differs. */
export async function writeCorrectedColumns(
  db: Kysely<Database>,
  id: string,
  { corrected, uncorrected }: { readonly corrected: Corrected; readonly uncorrected: string | null },
): Promise<void> {
  await db.updateTable("documents").set(recordColumns(corrected.record)).where("id", "=", id).execute();
  await db.deleteFrom("uncorrected_records").where("document_id", "=", id).execute();
  if (uncorrected !== null)
    await db.insertInto("uncorrected_records").values({ document_id: id, record: uncorrected }).execute();
}

/** Writes the rows of a document's facts, its names and its words. */
export async function writeFacts(
  db: Kysely<Database>,
  store: Store,
  { id, corrected, isNew }: { readonly id: string; readonly corrected: Corrected; readonly isNew: boolean },
): Promise<void> {
  const { record } = corrected;
  const rows = factRows(id, corrected);
  const deadlines = isNew ? rows.deadlines : carriedDeadlines(await deadlinesOf(db, id), rows.deadlines);
  for (const table of FACT_TABLES) {
    if (!isNew) await db.deleteFrom(table).where("document_id", "=", id).execute();
    await insertRows(db, table, table === "deadlines" ? deadlines : rows[table]);
  }
  const names = namesIn(record);
  if (names.length > 0)
    await db
      .insertInto("names")
      .values(names)
      .onConflict((c) => c.doNothing())
      .execute();
  if (!isNew) await store.search.remove(db, id);
  await store.search.put(db, { id, title: titleOf(record), text: record.text });
}

const deadlinesOf = (db: Kysely<Database>, id: string) =>
  db.selectFrom("deadlines").selectAll().where("document_id", "=", id).orderBy("position").execute();

async function insertRows(db: Kysely<Database>, table: FactTable, rows: readonly object[]): Promise<void> {
  for (let i = 0; i < rows.length; i += ROWS_PER_STATEMENT)
    await db
      .insertInto(table)
      .values(rows.slice(i, i + ROWS_PER_STATEMENT) as never)
      .execute();
}

async function writeReading(
  db: Kysely<Database>,
  id: string,
  { content, readerVersion }: NonNullable<Imported["reading"]>,
): Promise<void> {
  const reading = { content, reader_version: readerVersion };
  await db
    .insertInto("readings")
    .values({ document_id: id, ...reading })
    .onConflict((conflict) => conflict.column("document_id").doUpdateSet(reading))
    .execute();
}

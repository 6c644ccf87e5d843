import type { Insertable, Kysely, Transaction } from "kysely";
import { titleOf } from "../record/title.ts";
import type { Database } from "./database.ts";
import { documentRow, FACT_TABLES, type FactTable, factRows, type Imported, namesIn } from "./rows.ts";
import type { Store } from "./store.ts";

/** SQLite takes 32,766 parameters a statement, PostgreSQL 65,535; the widest table has 19 columns. */
const ROWS_PER_STATEMENT = 500;

/** Writes a document with all its facts, in place of what an earlier reading found, all or nothing. */
export async function saveDocument(store: Store, imported: Imported): Promise<void> {
  await store.db.transaction().execute((transaction) => writeDocument(transaction, store, imported));
}

/** The same within a transaction of the caller's. */
export async function writeDocument(db: Transaction<Database>, store: Store, imported: Imported): Promise<void> {
  const { id, ...row } = documentRow(imported);
  await db
    .insertInto("documents")
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
    .execute();
  const rows = factRows(imported);
  for (const table of FACT_TABLES)
    await replaceRows(db, table, { id, rows: rows[table] as readonly Insertable<Database[typeof table]>[] });
  if (imported.reading) {
    const { content, readerVersion: reader_version } = imported.reading;
    const reading = { content, reader_version };
    await db
      .insertInto("readings")
      .values({ document_id: id, ...reading })
      .onConflict((conflict) => conflict.column("document_id").doUpdateSet(reading))
      .execute();
  }
  const names = namesIn(imported.record);
  if (names.length > 0)
    await db
      .insertInto("names")
      .values(names)
      .onConflict((c) => c.doNothing())
      .execute();
  await store.search.put(db, { id, title: titleOf(imported.record), text: imported.record.text });
}

async function replaceRows<T extends FactTable>(
  db: Kysely<Database>,
  table: T,
  { id, rows }: { readonly id: string; readonly rows: readonly Insertable<Database[T]>[] },
): Promise<void> {
  await db
    .deleteFrom(table as FactTable)
    .where("document_id", "=", id)
    .execute();
  for (let i = 0; i < rows.length; i += ROWS_PER_STATEMENT)
    await db
      .insertInto(table as FactTable)
      .values(rows.slice(i, i + ROWS_PER_STATEMENT) as never)
      .execute();
}

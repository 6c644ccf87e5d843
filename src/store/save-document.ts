import { type Insertable, type Kysely, type Selectable, sql, type Transaction } from "kysely";
import { applyCorrections, type Corrected } from "../record/corrections.ts";
import { titleOf } from "../record/title.ts";
import { carriedDeadlines } from "./carried-deadlines.ts";
import type { Database, DeadlineRow, NameRow } from "./database.ts";
import { insertRows } from "./insert-rows.ts";
import { Pauses } from "./pauses.ts";
import { type DocumentKey, documentRow, FACT_TABLES, factRows, type Imported, namesIn, recordColumns } from "./rows.ts";
import type { Store } from "./store.ts";
import { correctionsInForce } from "./stored-correction.ts";

/** Writes a document with all its facts, in place of what an earlier reading found, all or nothing. */
export async function saveDocument(store: Store, imported: Imported): Promise<void> {
  await store.db.transaction().execute((transaction) => writeDocuments(transaction, store, [imported]));
}

/**
 * The same of several documents, each of another id, within a transaction of the caller's. What people have corrected
 * is corrected in the new record, too.
 */
export async function writeDocuments(
  db: Transaction<Database>,
  store: Store,
  imported: readonly Imported[],
): Promise<void> {
  const fresh: Corrections[] = [];
  const pauses = new Pauses();
  for (const one of imported) {
    await pauses.due();
    const { revision, ...key } = await writeRow(db, one);
    if (revision === 1) fresh.push({ key, corrected: applyCorrections(one.record, []) });
    else await writeAgain(db, store, { key, record: one.record });
    if (one.reading) await writeReading(db, key.id, one.reading);
  }
  await addFacts(db, store, fresh);
}

/** A document's record as it is to be written. */
interface Corrections {
  readonly key: DocumentKey;
  readonly corrected: Corrected;
}

/** By what the document is known, and its revision: 1 of a new one. */
async function writeRow(
  db: Kysely<Database>,
  imported: Imported,
): Promise<DocumentKey & { readonly revision: number }> {
  const { sha256, ...row } = documentRow(imported);
  return db
    .insertInto("documents")
    .values({ sha256, ...row })
    .onConflict((conflict) =>
      conflict.column("sha256").doUpdateSet((e) => ({
        ...Object.fromEntries(Object.keys(row).map((name) => [name, e.ref(`excluded.${name as keyof typeof row}`)])),
        revision: sql<number>`documents.revision + 1`,
      })),
    )
    .returning(["id", "sha256", "revision"])
    .executeTakeFirstOrThrow();
}

async function writeAgain(
  db: Kysely<Database>,
  store: Store,
  { key, record }: Pick<Imported, "record"> & { readonly key: DocumentKey },
): Promise<void> {
  const corrections = await correctionsInForce(db, key.sha256);
  const corrected = applyCorrections(record, corrections);
  if (corrections.length > 0)
    await writeCorrectedColumns(db, key.id, { corrected, uncorrected: JSON.stringify(record) });
  await replaceFacts(db, store, { key, corrected });
}

/** The record as people have corrected it, beside the one that the program found; that one goes where none differs. */
export async function writeCorrectedColumns(
  db: Kysely<Database>,
  id: number,
  { corrected, uncorrected }: { readonly corrected: Corrected; readonly uncorrected: string | null },
): Promise<void> {
  await db.updateTable("documents").set(recordColumns(corrected.record)).where("id", "=", id).execute();
  await db.deleteFrom("uncorrected_records").where("document_id", "=", id).execute();
  if (uncorrected !== null)
    await db.insertInto("uncorrected_records").values({ document_id: id, record: uncorrected }).execute();
}

/** Writes the rows of a document's facts, its names and its words anew. */
export async function replaceFacts(db: Kysely<Database>, store: Store, { key, corrected }: Corrections): Promise<void> {
  const { id } = key;
  const before = await db
    .selectFrom("deadlines")
    .selectAll()
    .where("document_id", "=", id)
    .orderBy("position")
    .execute();
  for (const table of FACT_TABLES) await db.deleteFrom(table).where("document_id", "=", id).execute();
  await store.search.remove(db, id);
  await addFacts(db, store, [{ key, corrected }], before);
}

async function addFacts(
  db: Kysely<Database>,
  store: Store,
  documents: readonly Corrections[],
  before: readonly Selectable<DeadlineRow>[] = [],
): Promise<void> {
  const pauses = new Pauses();
  const facts = documents.map(({ key, corrected }) => factRows(key, corrected));
  for (const table of FACT_TABLES) {
    const rows = facts.flatMap((of): readonly object[] => of[table]);
    const carried = table === "deadlines" ? carriedDeadlines(before, rows as Insertable<DeadlineRow>[]) : rows;
    await insertRows(db, store.dialect, { table, rows: carried, pauses });
  }
  const names = inOneOrder(documents.flatMap(({ corrected }) => namesIn(corrected.record)));
  await insertRows(db, store.dialect, { table: "names", rows: names, present: "stays", pauses });
  for (const { key, corrected } of documents) {
    await pauses.due();
    await store.search.put(db, { id: key.id, title: titleOf(corrected.record), text: corrected.record.text });
  }
}

/** Each once, and by all writers in the same order: two that wait for each other's names would wait for ever. */
const inOneOrder = (names: readonly NameRow[]): readonly NameRow[] => {
  const byKey = new Map(names.map((name) => [`${name.role} ${name.folded}`, name]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, name]) => name);
};

async function writeReading(
  db: Kysely<Database>,
  id: number,
  { content, readerVersion }: NonNullable<Imported["reading"]>,
): Promise<void> {
  const reading = { content, reader_version: readerVersion };
  await db
    .insertInto("readings")
    .values({ document_id: id, ...reading })
    .onConflict((conflict) => conflict.column("document_id").doUpdateSet(reading))
    .execute();
}

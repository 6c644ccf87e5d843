import { randomUUID } from "node:crypto";
import { sql, type Transaction } from "kysely";
import { ConflictError, NotFoundError, UsageError } from "../errors.ts";
import { applyCorrections, type Correction } from "../record/corrections.ts";
import { targetOf, valueAt } from "../record/corrections-place.ts";
import { type DocumentRecord, recordSchema } from "../record/schema.ts";
import type { Database } from "./database.ts";
import type { DocumentKey } from "./rows.ts";
import { replaceFacts, writeCorrectedColumns } from "./save-document.ts";
import type { Store } from "./store.ts";
import {
  correctionsInForce,
  correctionsMade,
  isInForce,
  type StoredCorrection,
  storedCorrection,
} from "./stored-correction.ts";

export interface NewCorrection extends Correction {
  readonly documentId: string;
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  /** The document's revision that the author saw. */
  readonly basedOn: number;
}

/** What came of saving or undoing a correction. */
export interface Saved {
  readonly correction: StoredCorrection;
  /** The document's revision from now on. */
  readonly revision: number;
}

/**
 * Keeps what a person says of a fact; the document's record and facts show it from now on, also after it is read again.
 * @throws NotFoundError for an unknown document, UsageError for a value that the field cannot have, ConflictError where
 * somebody else has judged the same field since the revision that the author saw, or its words are gone.
 */
export const saveCorrection = (store: Store, given: NewCorrection): Promise<Saved> =>
  store.db.transaction().execute(async (db) => {
    const document = await lockedDocument(db, given.documentId);
    const made = await correctionsMade(db, given.documentId);
    refuseOvertaken(made, given, document.found);
    const inForce = made.filter(isInForce);
    const corrected = applyCorrections(document.found, [...inForce, given]);
    if (corrected.unfit.includes(given))
      throw new UsageError(`The ${given.fact} ${given.field} cannot have this value; see vanthu schema.`);
    if (corrected.unplaced.includes(given))
      throw new ConflictError("The document has no such words any more; load it again and look.");
    const revision = document.revision + 1;
    const before = applyCorrections(document.found, inForce).record;
    const row = correctionRow(given, { id: document.key.id, revision, was: valueAt(before, given) });
    await db.insertInto("corrections").values(row).execute();
    await rewrite(db, store, { ...document, revision });
    return { correction: storedCorrection({ ...row, ...document.key, id: row.id }), revision };
  });

/**
 * Takes a correction back: what stood there before, or what somebody corrected earlier, is shown again.
 * @throws NotFoundError for an unknown correction, ConflictError for one that was undone before.
 */
export const undoCorrection = (store: Store, id: string, author: string, at: string): Promise<Saved> =>
  store.db.transaction().execute(async (db) => {
    const known = await db
      .selectFrom("corrections")
      .innerJoin("documents", "documents.id", "document_id")
      .select("sha256")
      .where("corrections.id", "=", id)
      .executeTakeFirst();
    if (!known) throw new NotFoundError(`There is no correction ${id}; see the document's corrections.`);
    const document = await lockedDocument(db, known.sha256);
    const row = await db.selectFrom("corrections").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
    if (row.undone_at !== null)
      throw new ConflictError(`This correction was undone by ${row.undone_by} already; load the document again.`);
    const revision = document.revision + 1;
    const undone = { undone_at: at, undone_by: author, undone_revision: revision };
    await db.updateTable("corrections").set(undone).where("id", "=", id).execute();
    await rewrite(db, store, { ...document, revision });
    return { correction: storedCorrection({ ...row, ...undone, sha256: known.sha256 }), revision };
  });

/** A correction, and whether the document still has the words that it is about. */
export interface PlacedCorrection extends StoredCorrection {
  readonly placed: boolean;
}

/** All corrections of a document in the order they were made, also those that were undone. */
export async function correctionsOf(store: Store, documentId: string): Promise<readonly PlacedCorrection[]> {
  const made = await correctionsMade(store.db, documentId);
  if (made.length === 0) return [];
  const { found } = await documentFound(store.db as Transaction<Database>, documentId);
  const { unplaced, unfit } = applyCorrections(found, made);
  return made.map((one) => ({ ...one, placed: !unplaced.includes(one) && !unfit.includes(one) }));
}

/** A document as the program found it. */
interface Found {
  readonly key: DocumentKey;
  readonly found: DocumentRecord;
  readonly revision: number;
}

async function documentFound(db: Transaction<Database>, sha256: string): Promise<Found> {
  const row = await db
    .selectFrom("documents")
    .leftJoin("uncorrected_records", "document_id", "id")
    .select(["id", "documents.record", "uncorrected_records.record as uncorrected", "revision"])
    .where("sha256", "=", sha256)
    .executeTakeFirst();
  if (!row) throw new NotFoundError(`The store has no document ${sha256}; vanthu documents lists those it has.`);
  const found = recordSchema.parse(JSON.parse(row.uncorrected ?? row.record));
  return { key: { id: row.id, sha256 }, found, revision: row.revision };
}

/** Writers of one document wait for each other: where the database does not see to it, its row is held. */
async function lockedDocument(db: Transaction<Database>, sha256: string): Promise<Found> {
  await db.updateTable("documents").set({ revision: sql<number>`revision` }).where("sha256", "=", sha256).execute();
  return documentFound(db, sha256);
}

/** Two say something of one field where they mean the same fact, and the same field of it or the whole. */
function refuseOvertaken(made: readonly StoredCorrection[], given: NewCorrection, record: DocumentRecord): void {
  const place = targetOf(record, given);
  const overtaking = made.find(
    (one) =>
      Math.max(one.revision, one.undoneRevision ?? 0) > given.basedOn &&
      one.fact === given.fact &&
      (one.field === given.field || (one.fact !== "header" && (one.field === "" || given.field === ""))) &&
      targetOf(record, one) === place,
  );
  if (overtaking)
    throw new ConflictError(
      `${overtaking.undoneBy ?? overtaking.author} has judged this meanwhile; load the document again and look.`,
    );
}

async function rewrite(db: Transaction<Database>, store: Store, { key, found, revision }: Found): Promise<void> {
  const inForce = await correctionsInForce(db, key.sha256);
  const corrected = applyCorrections(found, inForce);
  const uncorrected = inForce.length > 0 ? JSON.stringify(found) : null;
  await writeCorrectedColumns(db, key.id, { corrected, uncorrected });
  await db.updateTable("documents").set({ revision }).where("id", "=", key.id).execute();
  await replaceFacts(db, store, { key, corrected });
}

function correctionRow(
  given: NewCorrection,
  known: { readonly id: number; readonly revision: number; readonly was: unknown },
) {
  const json = (value: unknown): string | null =>
    value === null || value === undefined ? null : JSON.stringify(value);
  return {
    id: randomUUID(),
    document_id: known.id,
    revision: known.revision,
    fact: given.fact,
    anchor: json(given.anchor),
    field: given.field,
    verdict: given.verdict,
    value: given.verdict === "corrected" ? json(given.value) : null,
    was: json(known.was),
    author: given.author,
    made_at: given.madeAt,
    undone_at: null,
    undone_by: null,
    undone_revision: null,
  };
}

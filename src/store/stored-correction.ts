import type { Kysely, Selectable } from "kysely";
import type { Anchor, Correction } from "../record/corrections.ts";
import type { CorrectionRow, Database, DocumentRow } from "./database.ts";

/** A correction as the store keeps it. */
export interface StoredCorrection extends Correction {
  readonly id: string;
  readonly documentId: string;
  /** The document's revision that came of it. */
  readonly revision: number;
  /** What stood there before. */
  readonly was: unknown;
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  readonly undoneAt: string | null;
  readonly undoneBy: string | null;
  readonly undoneRevision: number | null;
}

const parsed = (json: string | null): unknown => (json === null ? null : JSON.parse(json));

export const storedCorrection = (row: Selectable<CorrectionRow> & Pick<DocumentRow, "sha256">): StoredCorrection => ({
  id: row.id,
  documentId: row.sha256,
  revision: row.revision,
  fact: row.fact,
  anchor: parsed(row.anchor) as Anchor | null,
  field: row.field,
  verdict: row.verdict,
  value: parsed(row.value),
  was: parsed(row.was),
  author: row.author,
  madeAt: row.made_at,
  undoneAt: row.undone_at,
  undoneBy: row.undone_by,
  undoneRevision: row.undone_revision,
});

/** All corrections of a document in the order they were made, also those that were undone. */
export async function correctionsMade(db: Kysely<Database>, documentId: string): Promise<readonly StoredCorrection[]> {
  const rows = await db
    .selectFrom("corrections")
    .innerJoin("documents", "documents.id", "document_id")
    .selectAll("corrections")
    .select("sha256")
    .where("sha256", "=", documentId)
    .orderBy("corrections.revision")
    .execute();
  return rows.map(storedCorrection);
}

export const isInForce = ({ undoneAt }: StoredCorrection): boolean => undoneAt === null;

export const correctionsInForce = async (db: Kysely<Database>, id: string): Promise<readonly StoredCorrection[]> =>
  (await correctionsMade(db, id)).filter(isInForce);

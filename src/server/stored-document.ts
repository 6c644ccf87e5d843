import type { DocumentRecord } from "../record/schema.ts";
import type { FileRow } from "../store/database.ts";
import type { Store } from "../store/store.ts";
import { Problem } from "./problem.ts";

export interface StoredDocument {
  readonly id: string;
  readonly name: string | null;
  readonly mediaType: string | null;
  readonly format: string;
  readonly record: DocumentRecord;
  /** Grows with every correction. */
  readonly revision: number;
}

/** @throws Problem where the store has no such document. */
export async function storedDocument({ db }: Store, id: string): Promise<StoredDocument> {
  const row = await db
    .selectFrom("documents")
    .select(["sha256 as id", "name", "media_type as mediaType", "format", "record", "revision"])
    .where("sha256", "=", id)
    .executeTakeFirst();
  if (!row) throw noDocument(id);
  return { ...row, record: JSON.parse(row.record) as DocumentRecord };
}

/** @throws Problem where the store has no such document. */
export async function requireDocument({ db }: Store, id: string): Promise<void> {
  const row = await db.selectFrom("documents").select("id").where("sha256", "=", id).executeTakeFirst();
  if (!row) throw noDocument(id);
}

export const noDocument = (id: string): Problem =>
  new Problem("not-found", `The store has no document ${id.slice(0, 12)}…; ask /api/v1/documents for those it has.`);

/** The paths by which a document came. */
export async function filesOf(
  { db }: Store,
  id: string,
): Promise<readonly (Pick<FileRow, "path" | "state"> & { readonly seenAt: string })[]> {
  return db
    .selectFrom("files")
    .select(["path", "state", "seen_at as seenAt"])
    .where("sha256", "=", id)
    .orderBy("path")
    .execute();
}

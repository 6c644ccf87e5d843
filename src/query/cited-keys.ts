import { type RawBuilder, type SqlBool, sql } from "kysely";
import { keysWithoutPlace } from "../store/citation-key.ts";
import type { Store } from "../store/store.ts";
import { bareCode } from "./bare-code.ts";

/** A local code may mean one document in each place; of more places than this only the first count. */
const MOST_PLACES = 50;

/** The keys of all documents that a code or name, as people write it, may mean. */
export async function citedKeys({ db }: Store, wanted: string): Promise<readonly string[]> {
  const code = bareCode(wanted);
  // One step of the index for each key, however often each of them is cited.
  const { rows } = await sql<{ key: string }>`
    with recursive keys (key) as (
      select min(key) from citations where code = ${code}
      union all
      select (select min(key) from citations where code = ${code} and key > keys.key) from keys where keys.key is not null)
    select key from keys where key is not null limit ${MOST_PLACES}`.execute(db);
  return [...new Set([...rows.map(({ key }) => key), ...keysWithoutPlace(code)])].sort();
}

/** Of so many documents or fewer, facts are asked for by document; of more, they are looked at one by one. */
const FEW = 1000;

/** The condition that documents cite what is wanted, and whether few do. */
interface Citing {
  readonly condition: RawBuilder<SqlBool>;
  readonly isFew: boolean;
}

/**
 * The condition that a document, whose id stands in `column`, cites what is wanted; `null` where none does. Where many
 * do, every fact in turn is asked whether its document does: a page is soon full.
 */
export async function citingCondition(
  store: Store,
  wanted: string,
  column: "deadlines.document_id" | "documents.id",
): Promise<Citing | null> {
  const keys = sql.join(await citedKeys(store, wanted));
  const { rows } = await sql<{ id: string }>`
    select document_id as id from citations where key in (${keys}) and coalesce(review, '') <> 'dismissed'
    limit ${FEW + 1}`.execute(store.db);
  const ids = [...new Set(rows.map(({ id }) => id))];
  if (ids.length === 0) return null;
  if (rows.length <= FEW) return { condition: sql`${sql.ref(column)} in (${sql.join(ids)})`, isFew: true };
  const condition = sql<SqlBool>`exists (select 1 from citations as citing where citing.document_id = ${sql.ref(column)}
    and coalesce(citing.key, '') in (${keys}) and coalesce(citing.review, '') <> 'dismissed')`;
  return { condition, isFew: false };
}

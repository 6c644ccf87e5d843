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

/** Of so many citations or fewer, facts are asked for by document. */
const FEW = 1000;
/** Of so many or fewer, the documents are laid out first; of more, every fact in turn is asked whether its document cites. */
const MANY = 4000;

/** The condition that documents cite what is wanted, and whether few do. */
interface Citing {
  readonly condition: RawBuilder<SqlBool>;
  readonly isFew: boolean;
}

/** The condition that a document, whose id stands in `column`, cites what is wanted; `null` where none does. */
export async function citingCondition(
  store: Store,
  wanted: string,
  column: "deadlines.document_id" | "documents.id",
): Promise<Citing | null> {
  const keys = sql.join(await citedKeys(store, wanted));
  const citing = sql`from citations where key in (${keys}) and coalesce(review, '') <> 'dismissed'`;
  const { rows } = await sql<{ id: string }>`select document_id as id ${citing} limit ${FEW + 1}`.execute(store.db);
  const ids = [...new Set(rows.map(({ id }) => id))];
  const of = sql.ref(column);
  if (ids.length === 0) return null;
  if (rows.length <= FEW) return { condition: sql`${of} in (${sql.join(ids)})`, isFew: true };
  const { rows: more } = await sql`select 1 ${citing} limit 1 offset ${MANY}`.execute(store.db);
  if (more.length === 0) return { condition: sql`${of} in (select document_id ${citing})`, isFew: false };
  // A page is soon full: the documents' own citations are looked through, not all of what is wanted.
  const condition = sql<SqlBool>`exists (select 1 from citations as citing where citing.document_id = ${of}
    and coalesce(citing.key, '') in (${keys}) and coalesce(citing.review, '') <> 'dismissed')`;
  return { condition, isFew: false };
}

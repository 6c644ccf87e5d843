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
/** Of so many or fewer, too, the documents being laid out first; of more, every fact in turn is asked whether its document cites. */
const MANY = 4000;
/** Recurring duties are so few beside other facts that of so many or fewer the documents are still laid out for them. */
const VERY_MANY = 20_000;

/** The condition that documents cite what is meant. */
interface Citing {
  readonly condition: RawBuilder<SqlBool>;
  /** The same as it is quickly asked of recurring duties. */
  readonly ofDuties: RawBuilder<SqlBool>;
  /** Whether few documents do. */
  readonly isFew: boolean;
}

interface Place {
  /** Where the id of the document stands. */
  readonly column: "deadlines.document_id" | "documents.id";
  readonly wanted?: "page" | "all";
}

/** The condition that documents cite what is meant, for a page of what it leaves or for all; `null` where none does. */
export async function citingCondition(
  store: Store,
  meant: string,
  { column, wanted = "page" }: Place,
): Promise<Citing | null> {
  const keys = sql.join(await citedKeys(store, meant));
  const citing = sql`from citations where key in (${keys}) and coalesce(review, '') <> 'dismissed'`;
  const { rows } = await sql<{ id: number }>`select document_id as id ${citing} limit ${FEW + 1}`.execute(store.db);
  const ids = [...new Set(rows.map(({ id }) => id))];
  const of = sql.ref(column);
  const always = (condition: RawBuilder<SqlBool>, isFew: boolean) => ({ condition, ofDuties: condition, isFew });
  if (ids.length === 0) return null;
  if (rows.length <= FEW) return always(sql`${of} in (${sql.join(ids)})`, true);
  // Said so, SQLite does not take it as a way to the rows.
  const laidOut = sql<SqlBool>`coalesce(${of}, null) in (select document_id ${citing})`;
  if (wanted === "all") return always(laidOut, false);
  const more = async (most: number) => (await sql`select 1 ${citing} limit 1 offset ${most}`.execute(store.db)).rows[0];
  if (!(await more(MANY))) return always(sql`${of} in (select document_id ${citing})`, true);
  // A page is soon full: the documents' own citations are looked through, not all of what is meant.
  const condition = sql<SqlBool>`exists (select 1 from citations as citing where citing.document_id = ${of}
    and coalesce(citing.key, '') in (${keys}) and coalesce(citing.review, '') <> 'dismissed')`;
  // PostgreSQL lays out even very many by their index, but not who cites a key that is hidden from it.
  const isLaidOut = store.dialect === "postgres" || !(await more(VERY_MANY));
  return { condition, ofDuties: isLaidOut ? laidOut : condition, isFew: false };
}

import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Store } from "../store/store.ts";
import { citingCondition } from "./cited-keys.ts";
import type { Filter } from "./filters.ts";
import { namesHolding } from "./names-holding.ts";
import { decodeCursor, encodeCursor, type Page, pageOf } from "./page.ts";
import { FEW_DOCUMENTS, rareDocuments } from "./rare-documents.ts";

export interface DocumentAnswer {
  readonly id: string;
  readonly name: string | null;
  readonly kind: string;
  readonly code: string | null;
  readonly issuedOn: string | null;
  readonly issuer: string | null;
  readonly documentType: string | null;
  readonly subject: string | null;
  readonly format: string;
  readonly charset: string;
  readonly pages: number | null;
  readonly state: string;
}

const COLUMNS = [
  "id as number",
  "sha256 as id",
  "name",
  "kind",
  "code",
  "issued_on as issuedOn",
  "issuer",
  "document_type as documentType",
  "subject",
  "format",
  "charset",
  "page_count as pages",
  "state",
] as const;

/** With the number within the store. */
type Row = DocumentAnswer & { readonly number: number };
type Condition = RawBuilder<SqlBool>;

/** Documents without a date come last. */
const UNDATED = "9999-99-99";

/** Documents by issue date, or by rank where the filter has words to search for. */
export async function queryDocuments(store: Store, filter: Filter): Promise<Page<DocumentAnswer>> {
  const conditions = await documentConditions(store, filter);
  if (!conditions) return { rows: [], next: null };
  return filter.text ? ranked(store, filter.text, { filter, conditions }) : dated(store, { filter, conditions });
}

interface Question {
  readonly filter: Filter;
  readonly conditions: readonly Condition[];
}

async function dated(store: Store, { filter, conditions }: Question): Promise<Page<DocumentAnswer>> {
  const day = sql<string>`coalesce(issued_on, ${sql.lit(UNDATED)})`;
  let query = store.db
    .selectFrom("documents")
    .select(COLUMNS)
    .where((e) => e.and([...conditions]));
  if (filter.from) query = query.where(day, ">=", filter.from);
  if (filter.to) query = query.where(day, "<=", filter.to);
  if (filter.after) {
    const [after, id] = decodeCursor(filter.after, 2, 1);
    query = query.where(sql<SqlBool>`(${day}, documents.id) > (${after}, ${id})`);
  }
  const rows: Row[] = await query
    .orderBy(day)
    .orderBy("documents.id")
    .limit(filter.limit + 1)
    .execute();
  const page = pageOf(rows, filter.limit, (last) => [last.issuedOn ?? UNDATED, last.number]);
  return { ...page, rows: page.rows.map(answer) };
}

const answer = ({ number, ...row }: Row): DocumentAnswer => row;

/** Of the documents that hold the words, so many of the best are looked into. */
export const MOST_FOUND = 2000;

async function ranked(store: Store, text: string, { filter, conditions }: Question): Promise<Page<DocumentAnswer>> {
  const skipped = filter.after ? Number(decodeCursor(filter.after, 1, 1)[0]) : 0;
  const found = await meeting(store, conditions, await store.search.find(text, MOST_FOUND));
  const end = skipped + filter.limit;
  const page = found.slice(skipped, end);
  if (page.length === 0) return { rows: [], next: null };
  const rows: Row[] = await store.db.selectFrom("documents").select(COLUMNS).where("id", "in", page).execute();
  const sorted = rows.sort((a, b) => page.indexOf(a.number) - page.indexOf(b.number));
  return { rows: sorted.map(answer), next: found.length > end ? encodeCursor([end]) : null };
}

/** Those of some documents that meet all conditions, in the same order. */
async function meeting(
  { db }: Store,
  conditions: readonly Condition[],
  found: readonly number[],
): Promise<readonly number[]> {
  if (conditions.length === 0 || found.length === 0) return found;
  const query = db.selectFrom("documents").select("id").where("id", "in", found);
  const rows = await query.where((e) => e.and([...conditions])).execute();
  const left = new Set(rows.map(({ id }) => id));
  return found.filter((id) => left.has(id));
}

/** What a filter asks of documents, without its words, for a page of them or for all; `null` where none can match. */
export async function documentConditions(
  store: Store,
  filter: Filter,
  wanted: "page" | "all" = "page",
): Promise<readonly Condition[] | null> {
  const { from, to, issuer, actor, kind, code, cites, charset, state, origin } = filter;
  const rare = await rareDocuments(store, filter);
  if (rare?.length === 0) return null;
  const conditions: (Condition | null)[] = rare ? [sql`documents.id in (${sql.join(rare)})`] : [];
  if (from) conditions.push(sql`documents.issued_on >= ${from}`);
  if (to) conditions.push(sql`documents.issued_on <= ${to}`);
  if (kind) conditions.push(sql`documents.kind = ${kind}`);
  if (code) conditions.push(sql`documents.code = ${code}`);
  if (charset) conditions.push(sql`documents.charset = ${charset}`);
  if (state) conditions.push(sql`documents.state = ${state}`);
  if (origin) conditions.push(sql`documents.text_origin = ${origin}`);
  if (cites)
    conditions.push((await citingCondition(store, cites, { column: "documents.id", wanted }))?.condition ?? null);
  if (issuer) {
    const names = await namesHolding(store, { role: "issuer", words: issuer });
    conditions.push(names?.in(sql.ref("documents.issuer_folded")) ?? null);
  }
  if (actor) {
    const owes = await owesIt(store, actor);
    conditions.push(owes && (await owingCondition(store, owes, wanted)));
  }
  return conditions.every((condition) => condition !== null) ? conditions : null;
}

/** The condition on deadlines, called `owing`, that the words are in the name of who owes it; `null` where in none. */
export async function owesIt(store: Store, actor: string): Promise<Condition | null> {
  const names = await namesHolding(store, { role: "actor", words: actor });
  return names?.in(sql.ref("owing.actor_folded")) ?? null;
}

/** The documents in which somebody owes something, where there are few; `null` where there are many. */
export async function fewOwing({ db }: Store, owes: Condition): Promise<readonly number[] | null> {
  const { rows } = await sql<{ id: number }>`
    select distinct document_id as id from deadlines as owing where ${owes} limit ${FEW_DOCUMENTS + 1}`.execute(db);
  return rows.length > FEW_DOCUMENTS ? null : rows.map(({ id }) => id);
}

/**
 * Of few documents in which somebody owes something, these; of many each in turn for a page, which is soon full. All of
 * many are sought in an index that holds what is counted, not one by one by their ids.
 */
async function owingCondition(store: Store, owes: Condition, wanted: "page" | "all"): Promise<Condition | null> {
  const few = await fewOwing(store, owes);
  if (few) return few.length === 0 ? null : sql<SqlBool>`documents.id in (${sql.join(few)})`;
  if (wanted === "all")
    return sql`coalesce(documents.id, null) in (select document_id from deadlines as owing where ${owes})`;
  return sql<SqlBool>`exists (select 1 from deadlines as owing where owing.document_id = documents.id and ${owes})`;
}

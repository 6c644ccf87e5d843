import { type SqlBool, sql } from "kysely";
import type { ReviewVerdict } from "../record/corrections.ts";
import type { Store } from "../store/store.ts";
import { citedKeys } from "./cited-keys.ts";
import type { Filter } from "./filters.ts";
import { decodeCursor, type Page, pageOf } from "./page.ts";
import { reviewIs } from "./review-is.ts";

/** One document's citing of another. */
export interface CitationAnswer {
  readonly documentId: string;
  readonly citing: string | null;
  readonly citingSubject: string | null;
  readonly citingIssuer: string | null;
  readonly citingIssuedOn: string | null;
  readonly name: string | null;
  /** Of the cited document: its code, or its name where it is cited without one. */
  readonly cited: string | null;
  readonly type: string | null;
  readonly issuedOn: string | null;
  readonly issuer: string | null;
  readonly title: string | null;
  readonly relation: string;
  readonly mentions: number;
  readonly quote: string;
  readonly page: number | null;
  /** What people say of it; `null` where nobody has said anything. */
  readonly review: ReviewVerdict | null;
  /** The document cited, where the store has exactly one that can be meant. */
  readonly citedId: string | null;
}

/**
 * Citations, those of the latest documents first; `filter.cites` narrows to one cited document: who cites it. Each key
 * that is meant is asked for alone, so that its rows come by the order of an index.
 */
export async function queryReferences(store: Store, filter: Filter): Promise<Page<CitationAnswer>> {
  const keys = filter.cites === undefined ? [null] : await citedKeys(store, filter.cites);
  const sorted = (await Promise.all(keys.map((key) => rowsOf(store, key, filter)))).flat().sort(latestFirst);
  const { rows, next } = pageOf(sorted, filter.limit, (last) => [last.citingDay, last.number, last.position]);
  const held = await documentsByKey(
    store,
    rows.flatMap(({ key }) => key ?? []),
  );
  return {
    rows: rows.map(({ key, number, position, citingDay, ...row }) => ({
      ...row,
      citedId: theOne(held.get(key ?? ""), row.issuedOn),
    })),
    next,
  };
}

async function rowsOf(store: Store, key: string | null, { code, kind, from, to, review, after, limit }: Filter) {
  let query = citations(store);
  if (key !== null) query = query.where("citations.key", "=", key);
  if (code) query = query.where("documents.code", "=", code);
  if (kind) query = query.where("documents.kind", "=", kind);
  if (from) query = query.where("citing_day", ">=", from);
  if (to) query = query.where("citing_day", "<=", to).where("citing_day", "<>", "");
  if (review !== "all") query = query.where(reviewIs(review, "citations"));
  if (after) {
    const [day, number, position] = decodeCursor(after, 3, 2);
    query = query.where(
      sql<SqlBool>`(citing_day, citations.document_id, citations.position) < (${day}, ${number}, ${position})`,
    );
  }
  return query
    .orderBy("citing_day", "desc")
    .orderBy("citations.document_id", "desc")
    .orderBy("citations.position", "desc")
    .limit(limit + 1)
    .execute();
}

const citations = ({ db }: Store) =>
  db
    .selectFrom("citations")
    .innerJoin("documents", "documents.id", "citations.document_id")
    .select([
      "citations.document_id as number",
      "documents.sha256 as documentId",
      "documents.code as citing",
      "documents.subject as citingSubject",
      "documents.issuer as citingIssuer",
      "documents.issued_on as citingIssuedOn",
      "documents.name as name",
      "citations.type",
      "citations.issued_on as issuedOn",
      "citations.issuer",
      "citations.title",
      "citations.relation",
      "citations.mentions",
      "citations.quote",
      "citations.page",
      "citations.review",
      "citations.key",
      "citations.position",
      "citing_day as citingDay",
    ])
    .select(sql<string | null>`coalesce(citations.code, citations.name)`.as("cited"));

type Place = { readonly citingDay: string; readonly number: number; readonly position: number };

const latestFirst = (a: Place, b: Place): number =>
  descending(a.citingDay, b.citingDay) || b.number - a.number || b.position - a.position;

const descending = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0);

interface Held {
  readonly id: string;
  readonly issuedOn: string | null;
}

async function documentsByKey(store: Store, keys: readonly string[]): Promise<ReadonlyMap<string, readonly Held[]>> {
  const held = new Map<string, Held[]>();
  if (keys.length === 0) return held;
  const rows = await store.db
    .selectFrom("documents")
    .select(["key", "sha256 as id", "issued_on as issuedOn"])
    .where("key", "in", [...new Set(keys)])
    .orderBy("documents.id")
    .execute();
  for (const { key, ...document } of rows) held.set(key as string, [...(held.get(key as string) ?? []), document]);
  return held;
}

/** Numbers start again each year: where both dates are known they must agree, and several candidates are none. */
function theOne(held: readonly Held[] | undefined, issuedOn: string | null): string | null {
  const possible = (held ?? []).filter((document) => !issuedOn || !document.issuedOn || document.issuedOn === issuedOn);
  return possible.length === 1 ? (possible[0] as Held).id : null;
}

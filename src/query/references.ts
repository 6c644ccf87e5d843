import { type SqlBool, sql } from "kysely";
import type { ReviewVerdict } from "../record/corrections.ts";
import type { Store } from "../store/store.ts";
import { decodeCursor, encodeCursor, type Filter, type Page } from "./filters.ts";
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

/** Citations in the order of their documents; `filter.cites` narrows to one cited document: who cites it. */
export async function queryReferences(store: Store, filter: Filter): Promise<Page<CitationAnswer>> {
  let query = store.db
    .selectFrom("citations")
    .innerJoin("documents", "documents.id", "citations.document_id")
    .select([
      "citations.document_id as documentId",
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
    ])
    .select(sql<string | null>`coalesce(citations.code, citations.name)`.as("cited"));
  const { cites, code, kind, from, to } = filter;
  if (cites) query = query.where((e) => e.or([e("citations.code", "=", cites), e("citations.name", "=", cites)]));
  if (code) query = query.where("documents.code", "=", code);
  if (kind) query = query.where("documents.kind", "=", kind);
  if (from) query = query.where("documents.issued_on", ">=", from);
  if (to) query = query.where("documents.issued_on", "<=", to);
  if (filter.review !== "all") query = query.where(reviewIs(filter.review, "citations"));
  if (filter.after) {
    const [id, position] = decodeCursor(filter.after, 2);
    query = query.where(sql<SqlBool>`(citations.document_id, citations.position) > (${id}, ${position})`);
  }
  const rows = await query
    .orderBy("citations.document_id")
    .orderBy("citations.position")
    .limit(filter.limit + 1)
    .execute();
  const page = rows.slice(0, filter.limit);
  const last = page.at(-1);
  const held = await documentsByKey(
    store,
    page.flatMap(({ key }) => key ?? []),
  );
  return {
    rows: page.map(({ key, position, ...row }) => ({ ...row, citedId: theOne(held.get(key ?? ""), row.issuedOn) })),
    next: rows.length > filter.limit && last ? encodeCursor([last.documentId, last.position]) : null,
  };
}

interface Held {
  readonly id: string;
  readonly issuedOn: string | null;
}

async function documentsByKey(store: Store, keys: readonly string[]): Promise<ReadonlyMap<string, readonly Held[]>> {
  const held = new Map<string, Held[]>();
  if (keys.length === 0) return held;
  const rows = await store.db
    .selectFrom("documents")
    .select(["key", "id", "issued_on as issuedOn"])
    .where("key", "in", [...new Set(keys)])
    .orderBy("id")
    .execute();
  for (const { key, ...document } of rows) held.set(key as string, [...(held.get(key as string) ?? []), document]);
  return held;
}

/** Numbers start again each year: where both dates are known they must agree, and several candidates are none. */
function theOne(held: readonly Held[] | undefined, issuedOn: string | null): string | null {
  const possible = (held ?? []).filter((document) => !issuedOn || !document.issuedOn || document.issuedOn === issuedOn);
  return possible.length === 1 ? (possible[0] as Held).id : null;
}

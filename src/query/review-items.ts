import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Anchor, ReviewVerdict } from "../record/corrections.ts";
import type { Store } from "../store/store.ts";
import { documentConditions } from "./documents.ts";
import type { Filter } from "./filters.ts";
import { decodeCursor, type Page, pageOf } from "./page.ts";
import { FEW_DOCUMENTS } from "./rare-documents.ts";
import { reviewIs } from "./review-is.ts";

/** A fact for a person to confirm, correct or dismiss. */
export interface ReviewItem {
  readonly documentId: string;
  /** The document's revision: what a correction is based on. */
  readonly revision: number;
  readonly code: string | null;
  readonly subject: string | null;
  readonly name: string | null;
  readonly fact: "header" | "deadlines" | "references";
  /** Of the header; `""` where the whole fact is meant. */
  readonly field: string;
  /** The value of the header's field, or the fields of the deadline or reference. */
  readonly value: string | Readonly<Record<string, string | null>>;
  readonly quote: string;
  readonly span: { readonly start: number; readonly end: number };
  /** What a correction of it has as its anchor. */
  readonly anchor: Anchor | null;
  readonly confidence: number;
  readonly verdict: ReviewVerdict | null;
}

/** A table of facts, and what of a row is shown. */
interface Source {
  readonly table: "deadlines" | "citations" | "fields";
  readonly fact: ReviewItem["fact"];
  readonly id: string;
  readonly shown: Readonly<Record<string, string>>;
}

const SOURCES: readonly Source[] = [
  { table: "fields", fact: "header", id: "field", shown: { value: "value" } },
  {
    table: "deadlines",
    fact: "deadlines",
    id: "deadline_id",
    shown: {
      modality: "modality",
      start: "start_day",
      end: "end_day",
      time: "time",
      rrule: "rrule",
      actor: "actor",
      action: "action",
      recipient: "recipient",
      via: "via",
    },
  },
  {
    table: "citations",
    fact: "references",
    id: "citation_id",
    shown: {
      type: "type",
      code: "code",
      name: "name",
      issuedOn: "issued_on",
      issuer: "issuer",
      title: "title",
      relation: "relation",
    },
  },
];

interface Row {
  readonly number: number;
  readonly documentId: string;
  readonly revision: number;
  readonly code: string | null;
  readonly subject: string | null;
  readonly name: string | null;
  readonly id: string;
  readonly position: number;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly confidence: number;
  readonly verdict: ReviewVerdict | null;
  readonly [shown: `shown_${string}`]: string | null;
}

interface Placed {
  readonly item: ReviewItem;
  readonly key: readonly [confidence: number, document: number, source: number, position: number];
}

/**
 * What is to be looked at, the least sure first: fields of headers, deadlines, references. `filter.review` asks for
 * others than those nobody has looked at, `filter.fact` for one kind of fact.
 */
export async function reviewItems(store: Store, filter: Filter): Promise<Page<ReviewItem>> {
  const of = await conditionsOf(store, filter);
  if (!of) return { rows: [], next: null };
  const after = filter.after ? decodeCursor(filter.after, 4, 3) : null;
  const wanted = SOURCES.filter(({ fact }) => filter.fact === undefined || filter.fact === fact);
  const found = await Promise.all(wanted.map((source) => itemsOf(store, source, { filter, of, after })));
  const sorted = found.flat().sort((a, b) => compare(a.key, b.key));
  const { rows, next } = pageOf(sorted, filter.limit, ({ key }) => key);
  return { rows: rows.map(({ item }) => item), next };
}

const compare = (a: Placed["key"], b: Placed["key"]): number =>
  a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || a[3] - b[3];

interface Conditions {
  readonly conditions: readonly RawBuilder<SqlBool>[];
  /** Whether they leave few documents. */
  readonly isFew: boolean;
}

interface Asked {
  readonly filter: Filter;
  readonly of: Conditions;
  readonly after: readonly (string | number | null)[] | null;
}

async function itemsOf(store: Store, source: Source, { filter, of, after }: Asked): Promise<Placed[]> {
  const rank = SOURCES.indexOf(source);
  const f = (column: string) => sql.ref(`${source.table}.${column}`);
  const place = sql`${f("confidence")}, ${f("document_id")}`;
  // All rows have the same verdict; PostgreSQL sees only so that they come in the order of the index.
  const order = filter.review === "all" || of.isFew ? place : sql`${f("review")}, ${place}`;
  const where = [...of.conditions];
  if (filter.review !== "all") where.push(reviewIs(filter.review ?? "none", source.table, !of.isFew));
  if (filter.confidence !== undefined) where.push(sql`${f("confidence")} >= ${filter.confidence}`);
  if (after)
    where.push(
      sql`(${place}, ${sql.lit(rank)}, ${f("position")}) > (${sql.join(after.map((value) => sql`${value}`))})`,
    );
  const shown = Object.entries(source.shown).map(([name, column]) => sql`${f(column)} as ${sql.ref(`shown_${name}`)}`);
  const { rows } = await sql<Row>`
    select documents.id as number, documents.sha256 as ${sql.ref("documentId")}, documents.revision, documents.code, documents.subject, documents.name,
      ${f(source.id)} as id, ${f("position")} as position, ${f("start_offset")} as start, ${f("end_offset")} as ${sql.ref("end")},
      ${f("quote")} as quote, ${f("confidence")} as confidence, ${f("review")} as verdict, ${sql.join(shown)}
    from ${sql.table(source.table)} join documents on documents.id = ${f("document_id")}
    where ${where.length > 0 ? sql.join(where, sql` and `) : sql`true`}
    order by ${order}, ${f("position")} limit ${filter.limit + 1}`.execute(store.db);
  return rows.map((row) => ({ item: itemOf(source, row), key: [row.confidence, row.number, rank, row.position] }));
}

function itemOf({ fact, shown }: Source, row: Row): ReviewItem {
  const { documentId, revision, code, subject, name, quote, confidence, verdict, start, end, id } = row;
  const isHeader = fact === "header";
  const fields = Object.fromEntries(Object.keys(shown).map((key) => [key, row[`shown_${key}`] ?? null]));
  return {
    ...{ documentId, revision, code, subject, name, fact, quote, confidence, verdict },
    field: isHeader ? id : "",
    value: isHeader ? (fields.value as string) : fields,
    span: { start, end },
    anchor: isHeader ? null : { start, end, quote, id },
  };
}

/** What a filter asks of the document; `null` where none can match. */
async function conditionsOf(store: Store, filter: Filter): Promise<Conditions | null> {
  const conditions = await documentConditions(store, filter);
  if (!conditions || conditions.length === 0) return conditions && { conditions, isFew: false };
  const rows = await store.db
    .selectFrom("documents")
    .select("id")
    .where((e) => e.and([...conditions]))
    .limit(FEW_DOCUMENTS + 1)
    .execute();
  if (rows.length > FEW_DOCUMENTS) return { conditions, isFew: false };
  if (rows.length === 0) return null;
  return { conditions: [sql`documents.id in (${sql.join(rows.map(({ id }) => id))})`], isFew: true };
}

import { type Expression, type ExpressionBuilder, type SqlBool, sql } from "kysely";
import type { CalendarDate } from "../record/calendar.ts";
import type { ReviewVerdict } from "../record/corrections.ts";
import type { Database } from "../store/database.ts";
import type { Store } from "../store/store.ts";
import { dutyDays, dutySpan, owedOn } from "./duties.ts";
import { decodeCursor, encodeCursor, type Filter, type Page } from "./filters.ts";
import { namesHolding } from "./names-holding.ts";
import { reviewIs } from "./review-is.ts";
import { earlier, later } from "./span.ts";

/** A deadline with what one needs to know of its document. */
export interface DeadlineAnswer {
  readonly documentId: string;
  readonly id: string;
  /** The day that it is sorted by; of a recurring one, an occurrence in the span that was asked for. */
  readonly due: CalendarDate;
  readonly start: CalendarDate | null;
  readonly end: CalendarDate | null;
  readonly time: string | null;
  readonly rrule: string | null;
  /** From when and until when a recurring duty is owed; `null` where that is not known, or it is none. */
  readonly lastsFrom: CalendarDate | null;
  readonly lastsTo: CalendarDate | null;
  readonly modality: string;
  readonly actor: string | null;
  readonly action: string | null;
  readonly recipient: string | null;
  readonly via: string | null;
  readonly quote: string;
  /** Where the quote begins and ends in the document's text. */
  readonly offset: number;
  readonly endOffset: number;
  readonly page: number | null;
  readonly confidence: number;
  readonly code: string | null;
  readonly subject: string | null;
  readonly issuer: string | null;
  readonly issuedOn: string | null;
  readonly name: string | null;
  readonly importedAt: string;
  /** What people say of it; `null` where nobody has said anything. */
  readonly review: ReviewVerdict | null;
  /** Stays the same as long as it is the same words of the same document. */
  readonly uid: string;
  /** Grows whenever something that a calendar shows of it changes. */
  readonly revision: number;
}

const COLUMNS = [
  "deadlines.document_id as documentId",
  "deadlines.deadline_id as id",
  "deadlines.start_day as start",
  "deadlines.end_day as end",
  "deadlines.time",
  "deadlines.rrule",
  "deadlines.lasts_from as lastsFrom",
  "deadlines.lasts_to as lastsTo",
  "deadlines.modality",
  "deadlines.actor",
  "deadlines.action",
  "deadlines.recipient",
  "deadlines.via",
  "deadlines.quote",
  "deadlines.start_offset as offset",
  "deadlines.end_offset as endOffset",
  "deadlines.page",
  "deadlines.confidence",
  "deadlines.position",
  "documents.code",
  "documents.subject",
  "documents.issuer",
  "documents.issued_on as issuedOn",
  "documents.name",
  "documents.imported_at as importedAt",
  "deadlines.review",
  "deadlines.uid",
  "deadlines.revision",
] as const;

type Row = Omit<DeadlineAnswer, "due"> & { readonly position: number };
type Sorted = DeadlineAnswer & { readonly position: number };
type Builder = ExpressionBuilder<Database, "deadlines">;
type Condition = (e: Builder) => Expression<SqlBool>;

/** Where the page begins: after this day, document and position. */
interface Start {
  readonly day: string;
  readonly documentId: string;
  readonly position: number;
}

/**
 * Deadlines by day, those of one day in the order of documents. Recurring duties are unfolded where the filter has both
 * a first and a last day, as long as they are owed, or stand there once, as the filter wants (`dutySpan`). Without a
 * span they are left out, since they have no day of their own.
 */
export async function queryDeadlines(store: Store, filter: Filter): Promise<Page<DeadlineAnswer>> {
  const conditions = await conditionsOf(store, filter);
  if (!conditions) return { rows: [], next: null };
  const start = filter.after ? startOf(filter.after) : null;
  const wanted = filter.limit + 1;
  const dated = await datedRows(store, conditions, { filter, start, wanted });
  const last = dated.length === wanted ? (dated.at(-1) as Sorted).due : null;
  const recurring = await recurringRows(store, conditions, { filter, start, wanted, last });
  const rows = [...dated, ...recurring].sort(byPlace).slice(0, wanted);
  const page = rows.slice(0, filter.limit);
  const end = page.at(-1);
  return {
    rows: page.map(({ position, ...row }) => row),
    next: rows.length > filter.limit && end ? encodeCursor([end.due, end.documentId, end.position]) : null,
  };
}

/** Recurring duties themselves, not unfolded: for a calendar, which unfolds them itself. */
export async function queryRecurring(store: Store, filter: Filter): Promise<readonly Omit<DeadlineAnswer, "due">[]> {
  const conditions = await conditionsOf(store, filter);
  if (!conditions) return [];
  const rows = await base(store, conditions)
    .where("rrule", "is not", null)
    .orderBy("deadlines.document_id")
    .orderBy("deadlines.position")
    .execute();
  return (rows as unknown as Row[]).map(({ position, ...row }) => row);
}

interface Scope {
  readonly filter: Filter;
  readonly start: Start | null;
  readonly wanted: number;
}

async function datedRows(
  store: Store,
  conditions: readonly Condition[],
  { filter, start, wanted }: Scope,
): Promise<Sorted[]> {
  let query = base(store, conditions).select("due_day as due").where("due_day", "is not", null);
  if (filter.from) query = query.where("due_day", ">=", filter.from);
  if (filter.to) query = query.where("due_day", "<=", filter.to);
  if (start)
    query = query.where(
      sql<SqlBool>`(due_day, deadlines.document_id, deadlines.position) > (${start.day}, ${start.documentId}, ${start.position})`,
    );
  const rows = await query
    .orderBy("due_day")
    .orderBy("deadlines.document_id")
    .orderBy("deadlines.position")
    .limit(wanted)
    .execute();
  return rows as unknown as Sorted[];
}

/** The days on which duties fall due are counted out, and rows are asked for day by day until the page is full. */
async function recurringRows(
  store: Store,
  conditions: readonly Condition[],
  { filter, start, wanted, last }: Scope & { readonly last: string | null },
): Promise<Sorted[]> {
  const span = dutySpan(filter);
  if (!span) return [];
  const [from, to] = [later(span.first, start?.day) as string, earlier(span.last, last) as string];
  const days = [...(await dutyDays(store, span))].filter(([day]) => from <= day && day <= to);
  const found: Sorted[] = [];
  for (const [day, due] of days.sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (found.length >= wanted) break;
    let query = base(store, conditions).where(owedOn(day, due));
    if (start && start.day === day)
      query = query.where(
        sql<SqlBool>`(deadlines.document_id, deadlines.position) > (${start.documentId}, ${start.position})`,
      );
    const rows = await query.orderBy("deadlines.document_id").orderBy("deadlines.position").limit(wanted).execute();
    found.push(...(rows as unknown as Row[]).map((row) => ({ ...row, due: day })));
  }
  return found;
}

const base = (store: Store, conditions: readonly Condition[]) =>
  store.db
    .selectFrom("deadlines")
    .innerJoin("documents", "documents.id", "deadlines.document_id")
    .select(COLUMNS)
    .where((e) => e.and(conditions.map((condition) => condition(e as unknown as Builder))));

/** `null` where nothing can match. */
async function conditionsOf(store: Store, filter: Filter): Promise<readonly Condition[] | null> {
  const conditions: Condition[] = [];
  for (const role of ["actor", "issuer"] as const) {
    const words = filter[role];
    if (!words) continue;
    const names = await namesHolding(store, role, words);
    if (names.length === 0) return null;
    conditions.push((e) => e(`deadlines.${role}_folded`, "in", names));
  }
  const { kind, charset, confidence, code, cites, text, review } = filter;
  if (review !== "all") conditions.push(() => reviewIs(review, "deadlines"));
  if (kind) conditions.push((e) => e("deadlines.kind", "=", kind));
  if (charset) conditions.push((e) => e("deadlines.charset", "=", charset));
  if (confidence !== undefined) conditions.push((e) => e("deadlines.confidence", ">=", confidence));
  if (code)
    conditions.push((e) =>
      e("deadlines.document_id", "in", e.selectFrom("documents").select("id").where("code", "=", code)),
    );
  if (cites)
    conditions.push((e) =>
      e(
        "deadlines.document_id",
        "in",
        e
          .selectFrom("citations")
          .select("document_id")
          .where((c) => c.or([c("code", "=", cites), c("name", "=", cites)])),
      ),
    );
  if (text) {
    const found = await store.search.find(text, MOST_FOUND);
    if (found.length === 0) return null;
    conditions.push((e) =>
      e(
        "deadlines.document_id",
        "in",
        found.map((one) => one.document_id),
      ),
    );
  }
  return conditions;
}

/** Of documents that hold the words of a full-text filter, the best so many are looked into. */
const MOST_FOUND = 2000;

function startOf(after: string): Start {
  const [day, documentId, position] = decodeCursor(after, 3);
  return { day: String(day), documentId: String(documentId), position: Number(position) };
}

const byPlace = (a: Sorted, b: Sorted): number =>
  compare(a.due, b.due) || compare(a.documentId, b.documentId) || a.position - b.position;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

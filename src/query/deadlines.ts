import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { CalendarDate } from "../record/calendar.ts";
import type { ReviewVerdict } from "../record/corrections.ts";
import type { Store } from "../store/store.ts";
import { citingCondition } from "./cited-keys.ts";
import { type DutySpan, daysOwed, dutyDays, dutySpan, owedOn } from "./duties.ts";
import type { Filter } from "./filters.ts";
import { nameCondition } from "./names-holding.ts";
import { decodeCursor, type Page, pageOf } from "./page.ts";
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
  /** The code of a warning about its words, as that it ends before its document was issued; `null` where there is none. */
  readonly warning: string | null;
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

/** Of several warnings about one deadline any tells that it is to be looked at. */
const WARNING = sql<string | null>`(select min(warnings.code) from warnings
  where warnings.document_id = deadlines.document_id and warnings.severity <> 'info'
    and warnings.start_offset >= deadlines.start_offset and warnings.end_offset <= deadlines.end_offset)`;

type Row = Omit<DeadlineAnswer, "due"> & { readonly position: number };
type Sorted = DeadlineAnswer & { readonly position: number };
type Condition = RawBuilder<SqlBool>;

/** What a filter asks. */
interface Conditions {
  readonly all: readonly Condition[];
  /** Whether they leave few documents: then those are asked, not the days. */
  readonly isFew: boolean;
}

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
  const sorted = [...dated, ...recurring].sort(byPlace);
  const { rows, next } = pageOf(sorted, filter.limit, (last) => [last.due, last.documentId, last.position]);
  return { rows: rows.map(({ position, ...row }) => row), next };
}

/** Recurring duties themselves, not unfolded: for a calendar, which unfolds them itself. */
export async function queryRecurring(store: Store, filter: Filter): Promise<readonly Omit<DeadlineAnswer, "due">[]> {
  const conditions = await conditionsOf(store, filter);
  if (!conditions) return [];
  const rows = (await told(store, duties(store, conditions)).execute()) as unknown as Row[];
  return rows.sort(byDocument).map(({ position, ...row }) => row);
}

/** A deadline that has no day of its own: a recurring duty, or one whose day is not known. */
export type UndatedDeadline = Omit<DeadlineAnswer, "due"> & { readonly due: null };

/** Deadlines without a day of their own, recurring ones only where they are wanted, in the order of documents. */
export async function queryUndated(store: Store, filter: Filter): Promise<readonly UndatedDeadline[]> {
  const conditions = await conditionsOf(store, filter);
  if (!conditions) return [];
  const rows = (await told(store, undated(store, conditions, filter)).execute()) as unknown as Row[];
  return rows.sort(byDocument).map(({ position, ...row }) => ({ ...row, due: null }));
}

/** How many those are. */
export async function countUndated(store: Store, filter: Filter): Promise<number> {
  const conditions = await conditionsOf(store, filter);
  if (!conditions) return 0;
  const found = store.db.selectFrom(undated(store, conditions, filter).as("found"));
  return Number((await found.select(({ fn }) => fn.countAll().as("n")).executeTakeFirst())?.n ?? 0);
}

interface Scope {
  readonly filter: Filter;
  readonly start: Start | null;
  readonly wanted: number;
}

async function datedRows(store: Store, conditions: Conditions, { filter, start, wanted }: Scope): Promise<Sorted[]> {
  let query = picked(store, conditions).where("due_day", "is not", null);
  if (filter.from) query = query.where("due_day", ">=", filter.from);
  if (filter.to) query = query.where("due_day", "<=", filter.to);
  if (start)
    query = query.where(
      sql<SqlBool>`(due_day, deadlines.document_id, deadlines.position) > (${start.day}, ${start.documentId}, ${start.position})`,
    );
  // Without the inner limit SQLite would go through all days in order, and look for the few documents on each.
  const few = store.db.selectFrom(query.select("due_day").limit(ALL).as("deadlines")).select(PLACE);
  const page = (conditions.isFew ? (few as typeof query) : query)
    .orderBy("due_day")
    .orderBy("deadlines.document_id")
    .orderBy("deadlines.position")
    .limit(wanted);
  const rows = await told(store, page).select("due_day as due").execute();
  return (rows as unknown as Sorted[]).sort(byPlace);
}

/** So many recurring duties or fewer are unfolded one by one. */
const FEW_DUTIES = 500;

/** Recurring duties on their days: few one by one; of many, rows are asked for day by day until the page is full. */
async function recurringRows(
  store: Store,
  conditions: Conditions,
  { filter, start, wanted, last }: Scope & { readonly last: string | null },
): Promise<Sorted[]> {
  const span = dutySpan(filter);
  if (!span) return [];
  const [from, to] = [later(span.first, start?.day) as string, earlier(span.last, last) as string];
  const few = (await told(store, duties(store, conditions).limit(FEW_DUTIES + 1)).execute()) as unknown as Row[];
  if (few.length > FEW_DUTIES) return dayByDay(store, conditions, { span, start, wanted, from, to });
  return few
    .flatMap((row) => daysOwed(row, { ...span, last: to }).map((due) => ({ ...row, due })))
    .filter((row) => from <= row.due && row.due <= to && (!start || byPlace(row, { ...start, due: start.day }) > 0))
    .sort(byPlace)
    .slice(0, wanted);
}

interface Days {
  readonly span: DutySpan;
  readonly start: Start | null;
  readonly wanted: number;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** Each rule is asked for alone, so that its rows come by the order of an index. */
async function dayByDay(
  store: Store,
  conditions: Conditions,
  { span, start, wanted, from, to }: Days,
): Promise<Sorted[]> {
  const days = [...(await dutyDays(store, span))].filter(([day]) => from <= day && day <= to);
  const found: Sorted[] = [];
  for (const [day, due] of days.sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (found.length >= wanted) break;
    for (const one of due) {
      let query = duties(store, conditions).where(owedOn(day, [one]));
      if (start && start.day === day)
        query = query.where(
          sql<SqlBool>`(deadlines.document_id, deadlines.position) > (${start.documentId}, ${start.position})`,
        );
      const page = query.orderBy("deadlines.document_id").orderBy("deadlines.position").limit(wanted);
      const rows = (await told(store, page).execute()) as unknown as Row[];
      found.push(...rows.map((row) => ({ ...row, due: day })));
    }
  }
  return found.sort(byPlace);
}

/** Which deadlines are meant: no more of each than what they are sorted by, since many may be sorted for one page. */
const picked = (store: Store, conditions: Conditions) =>
  store.db
    .selectFrom("deadlines")
    .select(PLACE)
    .where((e) => e.and([...conditions.all]));

const PLACE = ["deadlines.document_id", "deadlines.position"] as const;
const ALL = 1_000_000_000;

/** Recurring duties have no day of their own. */
const duties = (store: Store, conditions: Conditions) =>
  picked(store, conditions).where("due_day", "is", null).where("rrule", "is not", null);

const undated = (store: Store, conditions: Conditions, { recurring }: Filter) => {
  const query = picked(store, conditions).where("due_day", "is", null);
  return recurring === "none" ? query.where("rrule", "is", null) : query;
};

/** All that is told of those that were picked, and of their documents, in no order: an order misleads SQLite. */
const told = (store: Store, page: ReturnType<typeof picked>) =>
  store.db
    .selectFrom(page.as("picked"))
    .innerJoin("deadlines", (join) =>
      join
        .onRef("deadlines.document_id", "=", "picked.document_id")
        .onRef("deadlines.position", "=", "picked.position"),
    )
    .innerJoin("documents", "documents.id", "deadlines.document_id")
    .select(COLUMNS)
    .select(WARNING.as("warning"));

/** `null` where nothing can match. */
async function conditionsOf(store: Store, filter: Filter): Promise<Conditions | null> {
  const { kind, charset, confidence, code, cites, text, review } = filter;
  const conditions: (Condition | null)[] = [];
  if (review !== "all") conditions.push(reviewIs(review, "deadlines"));
  for (const role of ["actor", "issuer"] as const) {
    const words = filter[role];
    if (words) conditions.push(await nameCondition(store, { role, words, column: `deadlines.${role}_folded` }));
  }
  if (kind) conditions.push(sql`deadlines.kind = ${kind}`);
  if (charset) conditions.push(sql`deadlines.charset = ${charset}`);
  if (confidence !== undefined) conditions.push(sql`deadlines.confidence >= ${confidence}`);
  if (code) conditions.push(sql`deadlines.document_id in (select id from documents where code = ${code})`);
  const citing = cites ? await citingCondition(store, cites, "deadlines.document_id") : EVERY_DOCUMENT;
  const found = text ? await foundCondition(store, text) : null;
  if (!citing || (text && !found)) return null;
  const all = [...conditions, citing.condition, found].filter((condition) => condition !== null);
  return conditions.includes(null) ? null : { all, isFew: citing.isFew || found !== null || code !== undefined };
}

const EVERY_DOCUMENT = { condition: null, isFew: false };

async function foundCondition(store: Store, text: string): Promise<Condition | null> {
  const found = (await store.search.find(text, MOST_FOUND)).map((one) => one.document_id);
  return found.length === 0 ? null : sql`deadlines.document_id in (${sql.join(found)})`;
}

/** Of documents that hold the words of a full-text filter, the best so many are looked into. */
const MOST_FOUND = 1000;

function startOf(after: string): Start {
  const [day, documentId, position] = decodeCursor(after, 3);
  return { day: String(day), documentId: String(documentId), position: Number(position) };
}

type Place = Pick<Sorted, "due" | "documentId" | "position">;

const byPlace = (a: Place, b: Place): number => compare(a.due, b.due) || byDocument(a, b);

const byDocument = (a: Omit<Place, "due">, b: Omit<Place, "due">): number =>
  compare(a.documentId, b.documentId) || a.position - b.position;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

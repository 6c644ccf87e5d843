import { type SqlBool, sql } from "kysely";
import type { Store } from "../store/store.ts";
import {
  byDocument,
  byPlace,
  type Conditions,
  conditionsOf,
  type DeadlineAnswer,
  duties,
  PLACE,
  picked,
  type Row,
  type Sorted,
  told,
} from "./deadline-rows.ts";
import type { Filter } from "./filters.ts";
import { decodeCursor, type Page, pageOf } from "./page.ts";
import { recurringRows, type Scope, type Start } from "./unfolded-duties.ts";

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
  const { rows, next } = pageOf(sorted, filter.limit, (last) => [last.due, last.number, last.position]);
  return { rows: rows.map(({ number, position, ...row }) => row), next };
}

/** Recurring duties themselves, not unfolded: for a calendar, which unfolds them itself. */
export async function queryRecurring(store: Store, filter: Filter): Promise<readonly Omit<DeadlineAnswer, "due">[]> {
  const conditions = await conditionsOf(store, filter);
  if (!conditions) return [];
  const rows = (await told(store, duties(store, conditions)).execute()) as unknown as Row[];
  return rows.sort(byDocument).map(({ number, position, ...row }) => row);
}

/** A deadline that has no day of its own: a recurring duty, or one whose day is not known. */
export type UndatedDeadline = Omit<DeadlineAnswer, "due"> & { readonly due: null };

/** Deadlines without a day of their own, recurring ones only where they are wanted, in the order of documents. */
export async function queryUndated(store: Store, filter: Filter): Promise<readonly UndatedDeadline[]> {
  const conditions = await conditionsOf(store, filter);
  if (!conditions) return [];
  const rows = (await told(store, undated(store, conditions, filter)).execute()) as unknown as Row[];
  return rows.sort(byDocument).map(({ number, position, ...row }) => ({ ...row, due: null }));
}

/** Nobody needs to know more exactly, and to count all would take longer than the answer. */
export const MOST_COUNTED = 1000;

/** How many those are, counted to one more than `MOST_COUNTED`. */
export async function countUndated(store: Store, filter: Filter): Promise<number> {
  const conditions = await conditionsOf(store, filter);
  if (!conditions) return 0;
  const found = store.db.selectFrom(
    undated(store, conditions, filter)
      .limit(MOST_COUNTED + 1)
      .as("found"),
  );
  return Number((await found.select(({ fn }) => fn.countAll().as("n")).executeTakeFirst())?.n ?? 0);
}

async function datedRows(store: Store, conditions: Conditions, { filter, start, wanted }: Scope): Promise<Sorted[]> {
  let query = picked(store, conditions).where("due_day", ">=", filter.from ?? FIRST_DAY);
  if (filter.to) query = query.where("due_day", "<=", filter.to);
  if (start)
    query = query.where(
      sql<SqlBool>`(due_day, deadlines.document_id, deadlines.position) > (${start.day}, ${start.number}, ${start.position})`,
    );
  // Without the inner limit databases would go through all days in order, and look for the few documents on each.
  const few = store.db.selectFrom(query.select("due_day").limit(ALL).as("deadlines")).select(PLACE);
  const page = (conditions.isFew ? (few as typeof query) : query)
    .orderBy("due_day")
    .orderBy("deadlines.document_id")
    .orderBy("deadlines.position")
    .limit(wanted);
  const rows = await told(store, page).select("due_day as due").execute();
  return (rows as unknown as Sorted[]).sort(byPlace);
}

const ALL = 1_000_000_000;
const FIRST_DAY = "0000-01-01";

const undated = (store: Store, conditions: Conditions, { recurring }: Filter) => {
  const query = picked(store, conditions).where("due_day", "is", null);
  return recurring === "none" ? query.where("rrule", "is", null) : query;
};

function startOf(after: string): Start {
  const [day, number, position] = decodeCursor(after, 3, 2);
  return { day: String(day), number: Number(number), position: Number(position) };
}

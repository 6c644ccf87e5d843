import type { Store } from "../store/store.ts";
import type { Facet } from "./facet-counts.ts";
import { type Facets, facets } from "./facets.ts";
import type { Filter } from "./filters.ts";

/** What a store holds, for pictures: documents, what became of the files they came by, deadlines by month. */
export interface Overview extends Facets {
  /** Files by state. */
  readonly outcomes: readonly Facet[];
  /** Files that were set aside, by reason. */
  readonly reasons: readonly Facet[];
  /** Deadlines by the month in which they fall due, `YYYY-MM`, without recurring ones and those that were dismissed. */
  readonly months: readonly Facet[];
}

/** `filter.from` and `filter.to` bound the months, too. */
export async function overview(store: Store, filter: Filter): Promise<Overview> {
  const [counted, files, months] = await Promise.all([
    facets(store, filter),
    filesByState(store),
    byMonth(store, filter),
  ]);
  const states = Map.groupBy(files, ({ state }) => state as string);
  return {
    ...counted,
    outcomes: [...states].map(([value, rows]) => ({ value, count: rows.reduce((sum, { n }) => sum + Number(n), 0) })),
    reasons: files.flatMap(({ reason, n }) => (reason === null ? [] : { value: reason, count: Number(n) })),
    months,
  };
}

const filesByState = ({ db }: Store) =>
  db
    .selectFrom("files")
    .select(["state", "reason", db.fn.countAll<number>().as("n")])
    .groupBy(["state", "reason"])
    .orderBy("state")
    .orderBy("reason")
    .execute();

/** All, and then those that were dismissed, few, are taken off. */
async function byMonth(store: Store, filter: Filter): Promise<readonly Facet[]> {
  const months = new Map<string, number>();
  const add = (sign: number) => (row: { readonly day: string | null; readonly n: number }) => {
    const month = (row.day as string).slice(0, 7);
    months.set(month, (months.get(month) ?? 0) + sign * Number(row.n));
  };
  (await (store.dialect === "sqlite" ? keptByDay : byDay)(store, filter)).forEach(add(1));
  (await byDay(store, filter, "dismissed")).forEach(add(-1));
  return [...months].map(([value, count]) => ({ value, count })).filter(({ count }) => count > 0);
}

/** As the database itself keeps count. */
async function keptByDay({ db }: Store, { from, to }: Filter) {
  let query = db.selectFrom("due_days").select(["day", "deadlines as n"]);
  if (from) query = query.where("day", ">=", from);
  if (to) query = query.where("day", "<=", to);
  return query.orderBy("day").execute();
}

/** Days, in order: to cut months out of them costs the database more than to count the few thousand days. */
async function byDay({ db }: Store, { from, to }: Filter, review?: "dismissed") {
  let query = db
    .selectFrom("deadlines")
    .select(["due_day as day", db.fn.countAll<number>().as("n")])
    .where("due_day", "is not", null);
  if (from) query = query.where("due_day", ">=", from);
  if (to) query = query.where("due_day", "<=", to);
  if (review) query = query.where("review", "=", review);
  return query.groupBy("due_day").orderBy("due_day").execute();
}

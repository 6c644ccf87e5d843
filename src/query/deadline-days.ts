import { sql } from "kysely";
import type { CalendarDate } from "../record/calendar.ts";
import type { Store } from "../store/store.ts";
import {
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
import { type DutySpan, daysOwed, dutyDays, dutySpan, owedOn } from "./duties.ts";
import type { Filter } from "./filters.ts";
import { fewDuties, toldOf } from "./unfolded-duties.ts";

/** What falls on a day: how many deadlines, and the first few of them in the order of documents. */
export interface DeadlineDay {
  readonly day: CalendarDate;
  readonly count: number;
  readonly deadlines: readonly DeadlineAnswer[];
}

/** A span with both its ends. */
export type FilterOfDays = Filter & { readonly from: CalendarDate; readonly to: CalendarDate };

/** A deadline, and how many of its sort (dated ones, or the duties of a rule) there are on its day. */
type Counted = Sorted & { readonly count: number };
/** Those of one sort on one day: all are counted, the first few are there. */
interface Group {
  readonly due: CalendarDate;
  readonly count: number;
  readonly first: readonly Sorted[];
}

/**
 * The days of a span on which anything is due, each with its count and its first deadlines: a month at a glance.
 * Recurring duties stand on their days as in `queryDeadlines`.
 */
export async function deadlineDays(
  store: Store,
  filter: FilterOfDays,
  perDay: number,
): Promise<readonly DeadlineDay[]> {
  const conditions = await conditionsOf(store, filter);
  if (!conditions) return [];
  const span = dutySpan(filter);
  const groups = [
    ...(await datedGroups(store, conditions, { filter, perDay })),
    ...(span ? await dutyGroups(store, conditions, { span, perDay }) : []),
  ];
  return [...Map.groupBy(groups, ({ due }) => due)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, parts]) => ({ day, count: sum(parts), deadlines: firstOf(parts, perDay) }));
}

const sum = (groups: readonly Group[]): number => groups.reduce((all, { count }) => all + count, 0);

const firstOf = (groups: readonly Group[], perDay: number): readonly DeadlineAnswer[] =>
  groups
    .flatMap(({ first }) => first)
    .sort(byPlace)
    .slice(0, perDay)
    .map(({ number, position, ...row }) => row);

interface Dated {
  readonly filter: FilterOfDays;
  readonly perDay: number;
}

async function datedGroups(store: Store, conditions: Conditions, { filter, perDay }: Dated): Promise<Group[]> {
  const placed = picked(store, conditions)
    .where("due_day", ">=", filter.from)
    .where("due_day", "<=", filter.to)
    .select([
      sql<number>`row_number() over (partition by due_day order by deadlines.document_id, deadlines.position)`.as(
        "place",
      ),
      sql<number>`count(*) over (partition by due_day)`.as("count"),
    ]);
  const first = store.db
    .selectFrom(placed.as("deadlines"))
    .select([...PLACE, "count"])
    .where("place", "<=", perDay);
  const rows = await told(store, first as typeof placed)
    .select(["due_day as due", COUNT])
    .execute();
  return [...Map.groupBy(rows as unknown as Counted[], ({ due }) => due)].map(([due, of]) => groupOf(due, of));
}

const COUNT = sql<number>`picked.count`.as("count");

/** The count is the same in all rows, and is no part of what is told of a deadline. */
const groupOf = (due: CalendarDate, rows: readonly Omit<Counted, "due">[]): Group => ({
  due,
  count: Number(rows[0]?.count ?? 0),
  first: rows.map(({ count, ...row }) => ({ ...row, due })),
});

interface Duties {
  readonly span: DutySpan;
  readonly perDay: number;
}

/** Recurring duties on their days: few are unfolded one by one, of many the first of each rule are asked for. */
async function dutyGroups(store: Store, conditions: Conditions, { span, perDay }: Duties): Promise<readonly Group[]> {
  const few = await fewDuties(store, conditions);
  if (!few) return groupsByRule(store, conditions, { span, perDay });
  const daysOf = daysOwed(span);
  const standing = Map.groupBy(
    few.flatMap((duty) => daysOf(duty).map((due) => ({ ...duty, due }))).sort(byPlace),
    ({ due }) => due,
  );
  const first = await toldOf(
    store,
    [...standing.values()].flatMap((all) => all.slice(0, perDay)),
  );
  const firstOn = Map.groupBy(first, ({ due }) => due);
  return [...standing].map(([due, all]) => ({ due, count: all.length, first: firstOn.get(due) ?? [] }));
}

async function groupsByRule(store: Store, conditions: Conditions, { span, perDay }: Duties): Promise<Group[]> {
  const groups: Group[] = [];
  for (const [day, rules] of await dutyDays(store, span))
    for (const rule of rules) {
      const first = duties(store, conditions)
        .where(owedOn(day, [rule]))
        .select(sql<number>`count(*) over ()`.as("count"))
        .orderBy("deadlines.document_id")
        .orderBy("deadlines.position")
        .limit(perDay);
      const rows = await told(store, first).select(COUNT).execute();
      groups.push(groupOf(day, rows as unknown as (Row & { readonly count: number })[]));
    }
  return groups.filter(({ count }) => count > 0);
}

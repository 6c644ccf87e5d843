import { type Expression, type ExpressionBuilder, type SqlBool, sql } from "kysely";
import type { CalendarDate } from "../record/calendar.ts";
import type { Database } from "../store/database.ts";
import type { Store } from "../store/store.ts";
import type { Filter } from "./filters.ts";
import { isDaily, occurrences } from "./recurrence.ts";

export interface DutySpan {
  /** The first and last day that are asked for. */
  readonly first: CalendarDate;
  readonly last: CalendarDate;
  /** Whether a duty stands on each of its days, or on the first of them only; a daily one always stands once. */
  readonly each: boolean;
}

/** A rule by which duties fall due on a day: on all days, or only those that began after its previous day. */
interface Due {
  readonly rrule: string;
  readonly previous: CalendarDate | undefined;
}

/** The span in which the filter wants recurring duties unfolded; `null` where it wants none or has no span. */
export const dutySpan = ({ from, to, recurring }: Filter): DutySpan | null =>
  from && to && recurring !== "none" ? { first: from, last: to, each: recurring !== "once" } : null;

/** A recurring duty: its rule, and from when and until when it is owed. */
export interface Duty {
  readonly rrule: string | null;
  readonly lastsFrom: CalendarDate | null;
  readonly lastsTo: CalendarDate | null;
}

/** The days of the span on which each of some duties stands; a rule's days are counted out once. */
export function daysOwed({ first, last, each }: DutySpan): (duty: Duty) => readonly CalendarDate[] {
  const daysOf = new Map<string, readonly CalendarDate[]>();
  return ({ rrule, lastsFrom, lastsTo }) => {
    const rule = rrule as string;
    const days = daysOf.get(rule) ?? occurrences(rule, first, last);
    daysOf.set(rule, days);
    const begun = days.filter((day) => lastsFrom === null || lastsFrom <= day);
    const standing = each && !isDaily(rule) ? begun : begun.slice(0, 1);
    return standing.filter((day) => lastsTo === null || day <= lastsTo);
  };
}

/** For each day of the span on which some recurring duty falls due, the rules that say so. There are few rules. */
export async function dutyDays(store: Store, span: DutySpan): Promise<ReadonlyMap<CalendarDate, readonly Due[]>> {
  const rules = await rulesOf(store);
  const isOnce = (rule: string): boolean => !span.each || isDaily(rule);
  const begun = await beginnings(store, rules.filter(isOnce));
  const days = new Map<CalendarDate, Due[]>();
  for (const rrule of rules) {
    const all = occurrences(rrule, span.first, span.last);
    const starts = begun.get(rrule)?.map(({ begins }) => begins ?? span.first) ?? [];
    for (const [day, previous] of isOnce(rrule) ? firstDays(all, starts) : all.map(alone))
      days.set(day, [...(days.get(day) ?? []), { rrule, previous }]);
  }
  return days;
}

/** The different rules, one step of the index for each. */
async function rulesOf({ db }: Store): Promise<readonly string[]> {
  const { rows } = await sql<{ rule: string }>`
    with recursive rules (rule) as (
      select min(rrule) from deadlines where rrule is not null
      union all
      select (select min(rrule) from deadlines where rrule > rules.rule) from rules where rules.rule is not null)
    select rule from rules where rule is not null`.execute(db);
  return rows.map(({ rule }) => rule);
}

/** The days on which duties of these rules begin. */
async function beginnings({ db }: Store, rules: readonly string[]) {
  if (rules.length === 0) return new Map<string, { begins: string | null }[]>();
  const rows = await db
    .selectFrom("deadlines")
    .select(["rrule", "lasts_from as begins"])
    .distinct()
    .where("rrule", "in", rules)
    .execute();
  return Map.groupBy(rows, ({ rrule }) => rrule as string);
}

const alone = (day: CalendarDate): readonly [CalendarDate, undefined] => [day, undefined];

/** The first day of duties that begin on one of these, each with the rule's day before it. */
function firstDays(
  all: readonly CalendarDate[],
  starts: readonly CalendarDate[],
): ReadonlyMap<CalendarDate, CalendarDate | undefined> {
  const places = starts.map((start) => all.findIndex((day) => day >= start)).filter((place) => place >= 0);
  return new Map([0, ...places].filter((place) => place in all).map((place) => [all[place] as string, all[place - 1]]));
}

/** Whether a recurring duty that is still owed falls due on a day by one of these rules: told by their index alone. */
export const owedOn =
  (day: CalendarDate, due: readonly Due[]) =>
  (e: ExpressionBuilder<Database, "deadlines">): Expression<SqlBool> => {
    const begun = sql<SqlBool>`coalesce(lasts_from, '') <= ${day}`;
    const goesOn = sql<SqlBool>`coalesce(lasts_to, ${day}) >= ${day}`;
    const falls = [...Map.groupBy(due, ({ previous }) => previous)].map(([previous, rules]) => {
      const ruled = e(
        "rrule",
        "in",
        rules.map(({ rrule }) => rrule),
      );
      return previous === undefined ? ruled : e.and([ruled, e("lasts_from", ">", previous)]);
    });
    return e.and([begun, goesOn, e.or(falls)]);
  };

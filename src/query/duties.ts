import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import type { CalendarDate } from "../record/calendar.ts";
import type { Database } from "../store/database.ts";
import type { Store } from "../store/store.ts";
import { isDaily, occurrences } from "./recurrence.ts";

/** For each day of the span on which some recurring duty falls due, the rules that say so. */
export async function dutyDays(
  store: Store,
  { first, from, to }: { readonly first: CalendarDate; readonly from: CalendarDate; readonly to: CalendarDate },
): Promise<ReadonlyMap<CalendarDate, readonly string[]>> {
  const duties = await store.db
    .selectFrom("deadlines")
    .select(["rrule", "lasts_from as begins"])
    .distinct()
    .where("rrule", "is not", null)
    .execute();
  const days = new Map<CalendarDate, Set<string>>();
  const add = (day: CalendarDate, rule: string): unknown => days.get(day)?.add(rule) ?? days.set(day, new Set([rule]));
  for (const [rrule, begun] of Map.groupBy(duties, (duty) => duty.rrule as string))
    if (isDaily(rrule)) for (const day of [first, ...begun.map(({ begins }) => begins ?? first)]) add(day, rrule);
    else for (const day of occurrences(rrule, from, to)) add(day, rrule);
  return new Map([...days].filter(([day]) => from <= day && day <= to).map(([day, rules]) => [day, [...rules]]));
}

/** Whether a recurring duty that is still owed falls due on a day by one of these rules. */
export const owedOn =
  (day: CalendarDate, { rules, first }: { readonly rules: readonly string[]; readonly first: CalendarDate }) =>
  (e: ExpressionBuilder<Database, "deadlines">): Expression<SqlBool> => {
    const begun = e.or([e("lasts_from", "is", null), e("lasts_from", "<=", day)]);
    const goesOn = e.or([e("lasts_to", "is", null), e("lasts_to", ">=", day)]);
    const [daily, others] = [rules.filter(isDaily), rules.filter((rule) => !isDaily(rule))];
    const falls = [
      ...(others.length > 0 ? [e("rrule", "in", others)] : []),
      ...(daily.length > 0
        ? [e.and([e("rrule", "in", daily), day === first ? e.val(true) : e("lasts_from", "=", day)])]
        : []),
    ];
    return e.and([begun, goesOn, e.or(falls)]);
  };

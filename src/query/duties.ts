import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import type { CalendarDate } from "../record/calendar.ts";
import type { Database } from "../store/database.ts";
import type { Store } from "../store/store.ts";
import type { Filter } from "./filters.ts";
import { isDaily, occurrences } from "./recurrence.ts";

interface DutySpan {
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

/** For each day of the span on which some recurring duty falls due, the rules that say so. There are few rules. */
export async function dutyDays(store: Store, span: DutySpan): Promise<ReadonlyMap<CalendarDate, readonly Due[]>> {
  const duties = await store.db
    .selectFrom("deadlines")
    .select(["rrule", "lasts_from as begins"])
    .distinct()
    .where("rrule", "is not", null)
    .execute();
  const days = new Map<CalendarDate, Due[]>();
  for (const [rrule, begun] of Map.groupBy(duties, (duty) => duty.rrule as string)) {
    const all = occurrences(rrule, span.first, span.last);
    const starts = begun.map(({ begins }) => begins ?? span.first);
    for (const [day, previous] of span.each && !isDaily(rrule) ? all.map(alone) : firstDays(all, starts))
      days.set(day, [...(days.get(day) ?? []), { rrule, previous }]);
  }
  return days;
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

/** Whether a recurring duty that is still owed falls due on a day by one of these rules. */
export const owedOn =
  (day: CalendarDate, due: readonly Due[]) =>
  (e: ExpressionBuilder<Database, "deadlines">): Expression<SqlBool> => {
    const begun = e.or([e("lasts_from", "is", null), e("lasts_from", "<=", day)]);
    const goesOn = e.or([e("lasts_to", "is", null), e("lasts_to", ">=", day)]);
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

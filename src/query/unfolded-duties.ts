import { type SqlBool, sql } from "kysely";
import type { CalendarDate } from "../record/calendar.ts";
import type { Store } from "../store/store.ts";
import { byPlace, type Conditions, duties, PLACE, type Place, type Row, type Sorted, told } from "./deadline-rows.ts";
import { type DutySpan, daysOwed, dutyDays, dutySpan, owedOn } from "./duties.ts";
import type { Filter } from "./filters.ts";
import { earlier, later } from "./span.ts";

/** Where the page begins: after this day, document and position. */
export interface Start {
  readonly day: string;
  readonly number: number;
  readonly position: number;
}

/** What of a list is wanted: rows beyond a page by one. */
export interface Scope {
  readonly filter: Filter;
  readonly start: Start | null;
  readonly wanted: number;
}

/** So many recurring duties or fewer are unfolded one by one. */
const FEW_DUTIES = 700;

/** Recurring duties on their days: few one by one; of many, rows are asked for day by day until the page is full. */
export async function recurringRows(
  store: Store,
  conditions: Conditions,
  { filter, start, wanted, last }: Scope & { readonly last: string | null },
): Promise<Sorted[]> {
  const span = dutySpan(filter);
  if (!span) return [];
  const [from, to] = [later(span.first, start?.day) as string, earlier(span.last, last) as string];
  const few = await fewDuties(store, conditions);
  if (!few) return dayByDay(store, conditions, { span, start, wanted, from, to });
  const daysOf = daysOwed({ ...span, last: to });
  const standing = few
    .flatMap((duty) => daysOf(duty).map((due) => ({ ...duty, due })))
    .filter((duty) => from <= duty.due && duty.due <= to && (!start || byPlace(duty, { ...start, due: start.day }) > 0))
    .sort(byPlace)
    .slice(0, wanted);
  return toldOf(store, standing);
}

/** The recurring duties that are meant, by their places, with when they are owed; `null` where they are too many. */
export async function fewDuties(store: Store, conditions: Conditions) {
  const found = duties(store, conditions).clearSelect().select(TERM);
  const few = await found.limit(FEW_DUTIES + 1).execute();
  return few.length > FEW_DUTIES ? null : few;
}

/** A recurring duty by its place, and when it is owed: enough to see which of them stand on the page. */
const TERM = [
  "deadlines.document_id as number",
  "deadlines.position",
  "rrule",
  "lasts_from as lastsFrom",
  "lasts_to as lastsTo",
] as const;

/** All that is told of duties that stand on some days. */
export async function toldOf(store: Store, standing: readonly Place[]): Promise<Sorted[]> {
  if (standing.length === 0) return [];
  const documents = [...new Set(standing.map(({ number }) => number))];
  const page = store.db
    .selectFrom("deadlines")
    .select(PLACE)
    .where("deadlines.document_id", "in", documents)
    .where("due_day", "is", null);
  const rows = (await told(store, page).execute()) as unknown as Row[];
  const byName = new Map(rows.map((row) => [`${row.number} ${row.position}`, row]));
  return standing.flatMap(({ number, position, due }) => {
    const row = byName.get(`${number} ${position}`);
    return row ? [{ ...row, due }] : [];
  });
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
          sql<SqlBool>`(deadlines.document_id, deadlines.position) > (${start.number}, ${start.position})`,
        );
      const page = query.orderBy("deadlines.document_id").orderBy("deadlines.position").limit(wanted);
      const rows = (await told(store, page).execute()) as unknown as Row[];
      found.push(...rows.map((row) => ({ ...row, due: day })));
    }
  }
  return found.sort(byPlace);
}

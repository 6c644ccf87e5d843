import type { CalendarEntry } from "../exports/calendar.ts";
import { addDays, type CalendarDate } from "../record/calendar.ts";
import type { Store } from "../store/store.ts";
import type { DeadlineAnswer } from "./deadline-rows.ts";
import { queryDeadlines, queryRecurring } from "./deadlines.ts";
import type { Filter } from "./filters.ts";
import { occurrences } from "./recurrence.ts";
import { earlier, later } from "./span.ts";

const PAGE = 1000;

/**
 * Every deadline that the filter leaves, as calendar entries: dated ones by day, then recurring duties as rules. Those
 * that people dismissed are there as cancelled, so that a calendar that has them strikes them out. Whoever cannot use
 * more than so many gets no more than a page beyond them.
 */
export async function calendarEntries(
  store: Store,
  given: Filter,
  most = Number.POSITIVE_INFINITY,
): Promise<readonly CalendarEntry[]> {
  const filter: Filter = { ...given, review: given.review ?? "all", recurring: "none" };
  const entries: CalendarEntry[] = [];
  for (let after: string | undefined; ; ) {
    const { rows, next } = await queryDeadlines(store, { ...filter, limit: PAGE, ...(after && { after }) });
    const came = await importedAt(store, rows);
    for (const row of rows) entries.push(entryOf(row, row.due, came));
    if (entries.length > most) return entries;
    if (next === null) break;
    after = next;
  }
  const recurring = await queryRecurring(store, filter);
  const came = await importedAt(store, recurring);
  for (const row of recurring) {
    const first = firstDay(row.rrule as string, later(filter.from, row.lastsFrom) ?? stampOf(row, came).slice(0, 10));
    const last = earlier(filter.to, row.lastsTo);
    if (first && (!last || first <= last)) entries.push(entryOf(row, first, came));
  }
  return entries;
}

type Row = Omit<DeadlineAnswer, "due">;
type Came = ReadonlyMap<string, string>;

/** When the rows' documents came, by their ids. */
async function importedAt({ db }: Store, rows: readonly Row[]): Promise<Came> {
  const ids = [...new Set(rows.map(({ documentId }) => documentId))];
  const came = new Map<string, string>();
  for (let i = 0; i < ids.length; i += PAGE) {
    const page = db.selectFrom("documents").select(["sha256 as id", "imported_at as at"]);
    for (const { id, at } of await page.where("sha256", "in", ids.slice(i, i + PAGE)).execute()) came.set(id, at);
  }
  return came;
}

/** A document that went away meanwhile has left no stamp. */
const stampOf = ({ documentId }: Row, came: Came): string => came.get(documentId) ?? new Date(0).toISOString();

/** A period is at most a year; two hold every rule's first day. */
const firstDay = (rrule: string, from: CalendarDate): CalendarDate | undefined =>
  occurrences(rrule, from, addDays(from, 732))[0];

/** The rule with its last day, as RFC 5545 writes it for entries of whole days. */
const ruleUntil = (rrule: string, last: CalendarDate | null): string =>
  last === null ? rrule : `${rrule};UNTIL=${last.replaceAll("-", "")}`;

function entryOf(row: Row, day: CalendarDate, came: Came): CalendarEntry {
  const source = [row.code ?? row.name, row.subject, row.page === null ? null : `page ${row.page}`]
    .filter(Boolean)
    .join(" · ");
  return {
    uid: `${row.uid}@vanthu`,
    start: row.rrule === null && row.modality === "during" && row.start ? row.start : day,
    end: day,
    rrule: row.rrule && ruleUntil(row.rrule, row.lastsTo),
    summary: [row.actor, row.action].filter(Boolean).join(": ") || row.quote,
    description: `«${row.quote}»\n${source}`,
    stamp: stampOf(row, came),
    sequence: row.revision,
    cancelled: row.review === "dismissed",
  };
}

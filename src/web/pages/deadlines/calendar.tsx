import { type CalendarDate, partsOf, weekday } from "../../../record/calendar.ts";
import { ask } from "../../api/client.ts";
import { useLoaded } from "../../api/use-answer.ts";
import { dayText, monthLater, monthSpan, monthText, today, weekdayText } from "../../format/day.ts";
import { t } from "../../i18n/words.ts";
import { Answered } from "../../parts/notice.tsx";
import { changed, go, type Place } from "../../router.ts";
import { monthDays } from "./month-days.ts";
import { type DeadlineQuery, type DeadlineRow, deadlineAddress, deadlineQuery, dutyText } from "./question.ts";

const WHOLE_MONTH = 500;
const SHOWN_A_DAY = 4;

/** What falls on the days of one month; the rest of a full day is one step away. */
export function DeadlineCalendar({ place }: { readonly place: Place }) {
  const { year, month } = partsOf(place.query.get("from") ?? today());
  const span = monthSpan(year, month);
  const { cursor, ...asked } = deadlineQuery(place);
  const query: DeadlineQuery = { ...asked, ...span };
  const answer = useLoaded(JSON.stringify(query), (signal) => rowsOfMonth(query, monthDays(year, month), signal));
  return (
    <>
      <MonthSteps place={place} year={year} month={month} />
      <Answered answer={answer}>
        {(rows) => (
          <ol class="month">
            {[1, 2, 3, 4, 5, 6, 7].map((n) => (
              <li key={n} class="weekday" aria-hidden="true">
                {weekdayText(n)}
              </li>
            ))}
            {monthDays(year, month).map((day, i) =>
              day ? (
                <Day key={day} day={day} place={place} rows={rows.filter(({ due }) => due === day)} />
              ) : (
                <li key={i} class="day other" aria-hidden="true" />
              ),
            )}
          </ol>
        )}
      </Answered>
    </>
  );
}

/** The month at once, or, where it holds too much, the first few of each day that the beginning of it does not hold whole. */
async function rowsOfMonth(
  query: DeadlineQuery,
  days: readonly (CalendarDate | null)[],
  signal: AbortSignal,
): Promise<readonly DeadlineRow[]> {
  const { items, next } = await ask("GET /api/v1/deadlines", { query: { ...query, limit: WHOLE_MONTH } }, signal);
  const last = items.at(-1)?.due;
  if (!next || !last) return items;
  const pages = await Promise.all(
    days.flatMap((day) =>
      day && day >= last
        ? [ask("GET /api/v1/deadlines", { query: { ...query, from: day, to: day, limit: SHOWN_A_DAY + 1 } }, signal)]
        : [],
    ),
  );
  return [...items.filter(({ due }) => due < last), ...pages.flatMap((page) => page.items)];
}

interface MonthProps {
  readonly place: Place;
  readonly year: number;
  readonly month: number;
}

function MonthSteps({ place, year, month }: MonthProps) {
  const at = (by: number): string => {
    const later = monthLater(year, month, by);
    return changed(place, monthSpan(later.year, later.month));
  };
  const choose = (event: Event): void => {
    const [y, m] = (event.currentTarget as HTMLInputElement).value.split("-").map(Number);
    if (y && m) go(changed(place, monthSpan(y, m)));
  };
  return (
    <div class="row">
      <a class="button no-print" href={at(-1)} aria-label={t("calendar.before")}>
        ‹
      </a>
      <h2 class="capital">{monthText(year, month)}</h2>
      <a class="button no-print" href={at(1)} aria-label={t("calendar.after")}>
        ›
      </a>
      <input
        class="no-print"
        type="month"
        aria-label={t("calendar.choose")}
        key={`${year}-${month}`}
        defaultValue={monthSpan(year, month).from.slice(0, 7)}
        onChange={choose}
      />
    </div>
  );
}

interface DayProps {
  readonly day: CalendarDate;
  readonly place: Place;
  readonly rows: readonly DeadlineRow[];
}

function Day({ day, place, rows }: DayProps) {
  const kind = [day === today() && "today", weekday(day) > 5 && "rest", rows.length === 0 && "blank"];
  return (
    <li class={["day", ...kind].filter(Boolean).join(" ")}>
      <span class="date">
        <span class="heard">
          {weekdayText(weekday(day))} {dayText(day)}
        </span>
        <span aria-hidden="true">{partsOf(day).day}</span>
      </span>
      <div class="entries">
        {rows.slice(0, SHOWN_A_DAY).map((row) => (
          <a
            key={`${row.documentId} ${row.id}`}
            class={row.rrule ? "entry recurring" : "entry"}
            href={deadlineAddress(row)}
            title={`${dutyText(row)}\n${row.code ?? row.name ?? ""}`}
          >
            {dutyText(row)}
          </a>
        ))}
        {rows.length > SHOWN_A_DAY && (
          <a class="more" href={changed(place, { view: null, from: day, to: day })}>
            {t("calendar.more")}
          </a>
        )}
      </div>
    </li>
  );
}

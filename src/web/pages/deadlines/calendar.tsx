import { type CalendarDate, partsOf, weekday } from "../../../record/calendar.ts";
import type { AnswerOf } from "../../api/client.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { dayText, monthLater, monthSpan, monthText, today, weekdayText } from "../../format/day.ts";
import { count } from "../../format/number.ts";
import { t } from "../../i18n/words.ts";
import { Answered } from "../../parts/notice.tsx";
import { changed, go, type Place } from "../../router.ts";
import { monthDays } from "./month-days.ts";
import { deadlineAddress, deadlineQuery, dutyText } from "./question.ts";

const SHOWN_A_DAY = 4;

type DueOnDay = AnswerOf<"GET /api/v1/deadlines/days">["items"][number];

/** What falls on the days of one month; the rest of a full day is one step away. */
export function DeadlineCalendar({ place }: { readonly place: Place }) {
  const { year, month } = partsOf(place.query.get("from") ?? today());
  const span = monthSpan(year, month);
  const { cursor, ...asked } = deadlineQuery(place);
  const answer = useAnswer("GET /api/v1/deadlines/days", { query: { ...asked, ...span, perDay: SHOWN_A_DAY } });
  return (
    <>
      <MonthSteps place={place} year={year} month={month} />
      <Answered answer={answer}>
        {({ items }) => (
          <ol class="month">
            {[1, 2, 3, 4, 5, 6, 7].map((n) => (
              <li key={n} class="weekday" aria-hidden="true">
                {weekdayText(n)}
              </li>
            ))}
            {monthDays(year, month).map((day, i) =>
              day ? (
                <Day key={day} day={day} place={place} due={items.find((one) => one.day === day)} />
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
  /** What falls on it; nothing where nothing does. */
  readonly due: DueOnDay | undefined;
}

function Day({ day, place, due }: DayProps) {
  const { count: all, deadlines } = due ?? { count: 0, deadlines: [] };
  const kind = [day === today() && "today", weekday(day) > 5 && "rest", all === 0 && "blank"];
  return (
    <li class={["day", ...kind].filter(Boolean).join(" ")}>
      <span class="date">
        <span class="heard">
          {weekdayText(weekday(day))} {dayText(day)}
        </span>
        <span aria-hidden="true">{partsOf(day).day}</span>
      </span>
      <div class="entries">
        {deadlines.map((row) => (
          <a
            key={`${row.documentId} ${row.id}`}
            class={row.rrule ? "entry recurring" : "entry"}
            href={deadlineAddress(row)}
            title={`${dutyText(row)}\n${row.code ?? row.name ?? ""}`}
          >
            {dutyText(row)}
          </a>
        ))}
        {all > deadlines.length && (
          <a class="more" href={changed(place, { view: null, from: day, to: day })}>
            {t("calendar.more", { n: count(all - deadlines.length) })}
          </a>
        )}
      </div>
    </li>
  );
}

import { Fragment } from "preact";
import { type CalendarDate, partsOf, weekday } from "../../../record/calendar.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { dayText, monthText, today, weekdayText } from "../../format/day.ts";
import { t } from "../../i18n/words.ts";
import { AnsweredPage } from "../../parts/answered-page.tsx";
import { Sure } from "../../parts/sure.tsx";
import type { Place } from "../../router.ts";
import { type DeadlineRow, deadlineAddress, deadlineQuery } from "./question.ts";
import { urgencyOf } from "./spans.ts";
import { ruleText } from "./when.ts";

const monthOf = (due: CalendarDate): string => due.slice(0, 7);

/** Deadlines by day, month below month. */
export function DeadlineTable({ place }: { readonly place: Place }) {
  const answer = useAnswer("GET /api/v1/deadlines", { query: deadlineQuery(place) });
  return (
    <AnsweredPage answer={answer} place={place} nothing={t("deadlines.none")}>
      {(items) => (
        <div class="sheet">
          <table>
            <caption class="heard">{t("nav.deadlines")}</caption>
            <thead>
              <tr>
                {(["when", "who", "what", "where", "confidence"] as const).map((name) => (
                  <th key={name} scope="col">
                    {t(`column.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {items.map((row, i) => (
                <Fragment key={`${row.documentId} ${row.id} ${row.due}`}>
                  {monthOf(row.due) !== monthOf(items[i - 1]?.due ?? "") && <Month due={row.due} />}
                  <Row row={row} />
                </Fragment>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </AnsweredPage>
  );
}

function Month({ due }: { readonly due: CalendarDate }) {
  const { year, month } = partsOf(due);
  return (
    <tr class="group">
      <th colSpan={5} scope="colgroup">
        {monthText(year, month)}
      </th>
    </tr>
  );
}

function Row({ row }: { readonly row: DeadlineRow }) {
  return (
    <tr class={row.review === "dismissed" ? "gone" : undefined}>
      <td class="when" data-label={t("column.when")}>
        <When row={row} />
      </td>
      <td data-label={t("column.who")}>{row.actor ?? <span class="soft">{t("deadlines.nobody")}</span>}</td>
      <td data-label={t("column.what")}>
        <div>
          <a href={deadlineAddress(row)}>{row.action ?? row.quote}</a>
          {row.recipient && <div class="soft">→ {row.recipient}</div>}
        </div>
      </td>
      <td data-label={t("column.where")}>
        <div>
          <a href={`/documents/${row.documentId}`}>{row.code ?? row.name ?? row.documentId.slice(0, 8)}</a>
          <div class="soft tiny">{row.issuer}</div>
        </div>
      </td>
      <td data-label={t("column.confidence")}>
        {row.review ? <span class="tag good">{t(`verdict.${row.review}`)}</span> : <Sure share={row.confidence} />}
      </td>
    </tr>
  );
}

function When({ row }: { readonly row: DeadlineRow }) {
  const urgency = urgencyOf(row.due, today());
  const { modality, start, end, rrule, time, due } = row;
  const isPeriod = !rrule && start && end && start !== end;
  return (
    <div>
      <span class={urgency ?? undefined}>
        {urgency && <span class="heard">{t(`urgency.${urgency}`)} </span>}
        {weekdayText(weekday(due))} {dayText(due)}
        {time && ` ${time}`}
      </span>
      <div class="soft tiny">
        {rrule
          ? `↻ ${ruleText(rrule)}`
          : isPeriod
            ? t("term.from", { day: dayText(start) })
            : t(`modality.${modality}`)}
      </div>
    </div>
  );
}

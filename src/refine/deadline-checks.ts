import { addDays, type CalendarDate, weekday } from "../record/calendar.ts";
import type { Draft } from "../record/draft.ts";
import { earliestIssue } from "../record/issue-date.ts";
import type { DateFact, Deadline } from "../record/schema.ts";
import { countAhead } from "../text/count-ahead.ts";
import { type Diagnostic, warning } from "../text/diagnostic.ts";
import { contains } from "../text/span.ts";

/** Deadlines that contradict the issue of their document, and what is to be known of those that were counted. */
export function deadlineChecks(draft: Draft): readonly Diagnostic[] {
  const issued = earliestIssue(draft);
  return [
    ...(issued ? draft.deadlines.flatMap((deadline) => tooEarly(draft, deadline, issued)) : []),
    ...draft.deadlines.flatMap(counted),
  ];
}

function tooEarly(draft: Draft, deadline: Deadline, issued: CalendarDate): readonly Diagnostic[] {
  if (deadline.end === null || deadline.end >= issued) return [];
  const place = dateIn(draft.dates, deadline) ?? deadline;
  const message = `“${place.quote}” ends on ${deadline.end}, before the document was issued (${issued}).`;
  return [warning("deadline-before-issue", message, place.span)];
}

/** The date that a deadline's words hold; dates are in the order of the text. */
function dateIn(dates: readonly DateFact[], { span }: Deadline): DateFact | null {
  const date = dates[countAhead(dates, (one) => one.span.start < span.start)];
  return date && contains(span, date.span) ? date : null;
}

const info = (code: string, message: string, { span }: Deadline): Diagnostic => ({
  code,
  severity: "info",
  message,
  span,
});

function counted(deadline: Deadline): readonly Diagnostic[] {
  const { relativeTo, end, quote } = deadline;
  if (relativeTo === null || end === null) return [];
  if (relativeTo.workingDays)
    return [
      info(
        "holidays-not-counted",
        `“${quote}” was counted without Saturdays and Sundays; public holidays are not known here and may move its end, ${end}, on.`,
        deadline,
      ),
    ];
  if (weekday(end) <= 5) return [];
  const next = addDays(end, 8 - weekday(end));
  return [
    info(
      "ends-on-rest-day",
      `“${quote}” ends on ${end}, a day of rest; by article 148.5 of the Civil Code it runs to the next working day, at the earliest ${next}.`,
      deadline,
    ),
  ];
}

import type { CalendarDate } from "../record/calendar.ts";
import type { Deadline, DocumentRecord, Kind } from "../record/schema.ts";

/** From when and until when a recurring duty is owed; `null` where nothing says so. */
export interface DutyTerm {
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
}

/** What is made for a time and lapses with it, as against what is in force until it is lifted. */
const LAPSING: ReadonlySet<Kind> = new Set(["plan", "programme", "notice", "official-letter"]);

/**
 * A recurring duty is owed from the day its document was issued, and that of a plan ends with the time that the plan's
 * subject names: `Kế hoạch công tác năm 2009` binds nobody in 2010. The duty's own first and last day go before.
 */
export const dutyTerm = (record: DocumentRecord, { start, end }: Deadline): DutyTerm => ({
  from: start ?? record.header.issuedOn?.value ?? null,
  to: end ?? (LAPSING.has(record.kind) ? lastDayNamedBySubject(record) : null),
});

function lastDayNamedBySubject({ header, dates }: DocumentRecord): CalendarDate | null {
  const subject = header.subject?.span;
  if (!subject) return null;
  const days = dates.flatMap(({ span, role, end }) =>
    end !== null && role !== "citation" && subject.start <= span.start && span.end <= subject.end ? [end] : [],
  );
  return days.sort().at(-1) ?? null;
}

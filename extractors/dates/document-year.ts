import { type CalendarDate, partsOf } from "../../src/record/calendar.ts";
import type { Draft } from "../../src/record/draft.ts";

/** The day of issue: what the document says counts before what the caller knows. */
export const issueDateOf = (draft: Draft): CalendarDate | null =>
  draft.header.issuedOn?.value ?? draft.options.issuedOn ?? null;

/** What a date without a year is counted from. */
export interface Era {
  readonly year: number;
  /** The month of issue where it is known. */
  readonly month: number | null;
}

/** The era of a document: of its issue date, else the month and year that a blank date leaves (`ngày   tháng 12 năm 2011`), else its subject's year. */
export function eraOf(draft: Draft): Era | null {
  const issued = issueDateOf(draft);
  if (issued) return partsOf(issued);
  const head = draft.document.text.slice(0, draft.body.start || 2000);
  const printed = /ngày[\s.…_\d]*tháng[\s.…_]*(?<month>\d{1,2})[\s.…_]*năm\s*(?<year>\d{4})/iu.exec(head)?.groups;
  if (printed) return { year: Number(printed.year), month: Number(printed.month) };
  const year = /năm\s+((?:19|20)\d\d)(?![\d\s]*[-–])/iu.exec(draft.header.subject?.value ?? "")?.[1];
  return year ? { year: Number(year), month: null } : null;
}

import { pageStamp } from "../vietnamese/page-stamp.ts";
import { addDays, type CalendarDate, calendarDate, partsOf } from "./calendar.ts";
import type { Draft } from "./draft.ts";

/** The day of issue: what the document says counts before what the caller knows. */
export const issueDateOf = (draft: Draft): CalendarDate | null =>
  draft.header.issuedOn?.value ?? draft.options.issuedOn ?? null;

/** What a date without a year is counted from. */
export interface Era {
  readonly year: number;
  /** The month of issue where it is known. */
  readonly month: number | null;
}

/** How much of a document may be its head where no header was found. */
const HEAD = 2000;

/** `ngày   tháng 12 năm 2011`: a date of issue whose day was left blank. */
const BLANK = /ngày[\s.…_\d]*tháng[\s.…_]*(?<month>1[0-2]|0?[1-9])[\s.…_]*năm\s*(?<year>\d{4})/iu;

/** The year that a plan is made for, by its subject: `Kế hoạch … năm 2023`, `nhiệm vụ quý III/2019`. */
function subjectYear(draft: Draft): number | null {
  const year = /(?:năm\s+|(?:quý\s+[IVX\d]{1,3}|tháng\s+\d{1,2})\s?\/\s?)((?:19|20)\d\d)(?![\d\s]*[-–])/iu.exec(
    draft.header.subject?.value ?? "",
  )?.[1];
  return year ? Number(year) : null;
}

/** What was found for a draft: every date asks it, and a draft never changes. */
const ERAS = new WeakMap<Draft, Era | "unknown">();

/** The era of a document: of its issue date (of the next year, where its subject says so), else of the month that a blank date leaves, else its subject's year; of news that of the page they stand on. */
export function eraOf(draft: Draft): Era | null {
  const known = ERAS.get(draft) ?? findEra(draft) ?? "unknown";
  ERAS.set(draft, known);
  return known === "unknown" ? null : known;
}

function findEra(draft: Draft): Era | null {
  const issued = issueDateOf(draft);
  const planned = subjectYear(draft);
  if (issued) return planned === partsOf(issued).year + 1 ? { year: planned, month: null } : partsOf(issued);
  const printed = BLANK.exec(draft.document.text.slice(0, draft.body.start || HEAD))?.groups;
  if (printed && planned !== Number(printed.year) + 1)
    return { year: Number(printed.year), month: Number(printed.month) };
  if (planned !== null) return { year: planned, month: null };
  return draft.kind === "article" ? pageStamp(draft.document.text.slice(0, HEAD)) : null;
}

/** The earliest day on which a document can have been issued; `null` where not even the month is known. */
export function earliestIssue(draft: Draft): CalendarDate | null {
  const issued = issueDateOf(draft);
  if (issued) return issued;
  const era = eraOf(draft);
  return era?.month ? calendarDate(era.year, era.month, 1) : dayBehindReport(draft);
}

/** `Báo cáo … tháng 02 và 2 tháng đầu năm 2007`: what is reported was over when the report was made. */
function dayBehindReport({ header, dates }: Draft): CalendarDate | null {
  const { documentType, subject } = header;
  if (!subject || !/^báo\s+cáo/iu.test(documentType?.value ?? "")) return null;
  const reported = dates.filter(({ span }) => span.start >= subject.span.start && span.end <= subject.span.end);
  const last = reported
    .map(({ end }) => end ?? "")
    .sort()
    .at(-1);
  return last ? addDays(last, 1) : null;
}

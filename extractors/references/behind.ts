import { calendarDate, isDay } from "../../src/record/calendar.ts";
import { singleSpaced } from "../../src/text/single-spaced.ts";
import type { Span } from "../../src/text/span.ts";
import { bodyAt } from "./issuer.ts";
import { firstFrom, matchAt, type Reading } from "./reading.ts";

/** What stands directly behind a number or a name: day of issue and issuer, in either order. */
export interface Behind {
  readonly end: number;
  readonly issuedOn: string | null;
  /** As the document writes it, spaces collapsed. */
  readonly issuer: string | null;
}

/** How far a date may stand behind a number, spaces that a layout left included. */
const FAR = 60;
const BEFORE_DATE = /^(?:\s?\(\d{1,2}\))?[\s,(]*(?:(?:được\s+)?(?:ban\s+hành|ký|ra|cùng)\s+)?(?:ngày\s*)?$/u;
/** The mark of a footnote may come first. */
const OF = /(?:\s?\(\d{1,2}\))?[\s,]{0,40}(?:của|do)\s{1,40}/uy;
const OF_JOINT = /[\s,]{0,40}(?:của|do|giữa)\s{1,40}/uy;
const PLENUM_OF =
  /[\s,]{1,4}(?:(?:tại|của)\s+)?(?:Hội nghị|Kỳ họp)\s+(?:Trung ương\s+)?(?:lần\s+)?thứ\s+[A-Za-zÀ-ỹ\d]{1,5}[\s,]+(?:của\s+)?(?=Ban|BCH|Quốc hội)/uy;
const QUALIFIER =
  /\s{0,3}(?:\((?:Khoá|khoá|nhiệm kỳ)[^()]{0,30}\)|(?:[-–,]\s{0,2})?(?:Khoá|khoá)\s{1,3}[IVXLC]+(?![A-Za-zÀ-ỹ])(?:,?\s{1,3}nhiệm\s+kỳ\s+\d{4}\s*[-–]\s*\d{4})?)/uy;

export function readBehind(reading: Reading, offset: number, joint: boolean): Behind {
  let behind: Behind = { end: offset, issuedOn: null, issuer: null };
  for (let rounds = 0; rounds < 2; rounds++)
    behind = withIssuer(reading, withMisreadDate(reading, withDate(reading, behind)), joint);
  return behind.issuedOn || behind.issuer ? behind : (passedBehind(reading, behind) ?? withYear(reading, behind));
}

const IS = /\s{1,3}(?:đã\s{1,3})?được\s{1,3}/uy;
const PASSED =
  /(?:\s{1,3}(?:nước|khóa)\s[^,;.()\n]{2,40}?)?\s{1,3}(?:thông\s+qua|ban\s+hành|phê\s+duyệt|ký(?:\s+ban\s+hành)?)(?:\s+tại\s[^,;.()\n]{2,40}?)?(?:\s+vào)?\s{1,3}(?=ngày)/uy;

/** `… được Quốc hội | thông qua ngày 29/11/2013`: who passed it and when, told in a sentence that goes on, so that the mention ends before it. */
function passedBehind(reading: Reading, { end }: Behind): Behind | null {
  const { text, written } = reading;
  const start = end + (matchAt(IS, text, end)?.[0].length ?? 0);
  const body = start > end ? bodyAt(text, start) : null;
  const passed = body && matchAt(PASSED, text, body.end);
  if (!passed) return null;
  const { issuedOn } = withDate(reading, { end: body.end + passed[0].length, issuedOn: null, issuer: null });
  return issuedOn === null ? null : { end, issuedOn, issuer: collapsed(written, { start, end: body.end }) };
}

function withDate(reading: Reading, behind: Behind): Behind {
  if (behind.issuedOn) return behind;
  const { text, dates } = reading;
  const date = dates[firstFrom(dates, behind.end)];
  if (!date || date.span.start - behind.end > FAR || date.precision !== "day" || date.implied.length > 0) return behind;
  if (!BEFORE_DATE.test(text.slice(behind.end, date.span.start)) || /^(?:từ|đến|trước|sau)/iu.test(date.quote))
    return behind;
  return date.start === date.end ? { ...behind, end: date.span.end, issuedOn: date.start } : behind;
}

const MISREAD =
  /[\s,]{1,3}ngày\s{0,2}(?<day>[\dlIO]{1,2})\s?[/.-]\s?(?<month>[\dlIO]{1,2})\s?[/.-]\s?(?<year>[12lI][\dO]{3})(?![A-Za-zÀ-ỹ\d])/uy;
const digits = (read: string | undefined): number => Number(read?.replace(/[lI]/gu, "1").replace(/O/gu, "0"));

/** `ngày l7/02/2014`: a day in which a recogniser took a digit for a letter, and which is therefore no date by itself. */
function withMisreadDate({ text }: Reading, behind: Behind): Behind {
  const match = behind.issuedOn ? null : matchAt(MISREAD, text, behind.end);
  const [year, month, day] = [digits(match?.groups?.year), digits(match?.groups?.month), digits(match?.groups?.day)];
  if (!match || !isDay(year, month, day)) return behind;
  return { ...behind, end: behind.end + match[0].length, issuedOn: calendarDate(year, month, day) };
}

const YEAR = /[\s,]{1,3}năm\s{1,3}(?:19|20)\d\d(?!\d|\s{0,2}[-–])/uy;

/** `Hướng dẫn 36-HD/VPTW năm 2018`; who is named behind the year may have another part in the sentence. */
function withYear({ text }: Reading, behind: Behind): Behind {
  return { ...behind, end: behind.end + (matchAt(YEAR, text, behind.end)?.[0].length ?? 0) };
}

function withIssuer({ text, written }: Reading, behind: Behind, joint: boolean): Behind {
  if (behind.issuer) return behind;
  const of = matchAt(PLENUM_OF, text, behind.end) ?? matchAt(joint ? OF_JOINT : OF, text, behind.end);
  const start = behind.end + (of?.[0].length ?? 0);
  const body = of && bodyAt(text, start, joint);
  if (!body) return behind;
  const qualifier = matchAt(QUALIFIER, text, body.end)?.[0] ?? "";
  return { ...behind, end: body.end + qualifier.length, issuer: collapsed(written, { start, end: body.end }) };
}

/** The words of a span with single spaces. */
export const collapsed = (text: string, s: Span): string => singleSpaced(text.slice(s.start, s.end)).trim();

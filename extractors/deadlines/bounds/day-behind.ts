import type { Span } from "../../../src/text/span.ts";
import { allDays } from "./day-ranges.ts";
import { monthlyOn } from "./rrule.ts";

/** A day of a month that is not named is no part of a date (`ngày 25/6`), of a month or period (`ngày 25 của quý`). */
const OF_NO_MONTH = String.raw`(?!\d|\s*[/.-]\s*\d|\s*(?:tháng|của|hàng|hằng|mỗi|làm|âm)(?![A-Za-zÀ-ỹ]))`;
const CUE = String.raw`(?<![A-Za-zÀ-ỹ])(?:(?:trước|vào|chậm\s+nhất|muộn\s+nhất|hết|xong|là|trong)\s+){1,3}`;

/** Hằng tháng, các phòng gửi báo cáo | trước ngày 25 | vào các ngày 10 và 25 | từ ngày 01 đến ngày 05 */
const DAYS = new RegExp(
  String.raw`(?<![A-Za-zÀ-ỹ])từ\s+ngày\s*(?<first>\d{1,2})\s*(?:đến|tới|[-–])\s*(?:hết\s+)?(?:ngày\s*)?(?<last>\d{1,2})${OF_NO_MONTH}|${CUE}(?:các\s+)?ngày\s*(?<day>\d{1,2})(?!\d|\s*[/.-]\s*\d)(?:\s*(?:,|và)\s*(?:ngày\s*)?(?<other>\d{1,2})|)${OF_NO_MONTH}`,
  "iu",
);

/** The days of every month that words behind `hằng tháng` name, with their rule; `null` where they name none. */
export function dayBehind(words: string): { readonly span: Span; readonly rrule: string } | null {
  const match = DAYS.exec(words);
  const g = match?.groups ?? {};
  if (!match) return null;
  const days = [g.day, g.other].filter((day) => day !== undefined).map(Number);
  const [rrule] = g.first
    ? allDays(g, (all) => monthlyOn(...all))
    : days.every((day) => day >= 1 && day <= 31)
      ? [monthlyOn(...days)]
      : [];
  return rrule === undefined ? null : { span: { start: match.index, end: match.index + match[0].length }, rrule };
}

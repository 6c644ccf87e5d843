const LABEL = String.raw`(?:đăng\s+(?:lúc|ngày)|ngày\s+(?:đăng|cập\s+nhật|xuất\s+bản)|(?:cập\s+nhật|xuất\s+bản)(?:\s+(?:lúc|ngày))?)\s*:?`;
const WEEKDAY = String.raw`(?:thứ\s+[A-Za-zÀ-ỹ]{2,4}|chủ\s+nhật)`;
const GAP = String.raw`[ \t,|–-]{0,6}`;
const CLOCK = String.raw`\d{1,2}[:hg]\d{2}(?::\d{2})?`;
const DAY = String.raw`(?:ngày\s+)?(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>(?:19|20)\d\d)`;

/**
 * A line that says when a web page was put up and nothing else: `Thứ tư, 17/03/2021 - 08:45`, `Đăng lúc: 08:15 -
 * 29/12/2023`. A label, a weekday or the time of day beside the date tells it from a date of the text.
 */
const STAMP = new RegExp(
  String.raw`^[^\p{L}\d\n]{0,12}(?=[^\n]{0,60}(?:${LABEL}|${WEEKDAY}|${CLOCK}))(?:${LABEL}${GAP})?(?:${WEEKDAY}${GAP})?(?:${CLOCK}${GAP})?(?:${WEEKDAY}${GAP})?${DAY}${GAP}(?:${CLOCK})?(?: {0,2}\(?GMT ?[+-]?\d*\)?)?[^\p{L}\d\n]{0,12}$`,
  "imu",
);

/** The stamp of a web page in some words, by year and month; `null` where there is none. */
export function pageStamp(words: string): { readonly year: number; readonly month: number } | null {
  const found = STAMP.exec(words)?.groups;
  return found ? { year: Number(found.year), month: Number(found.month) } : null;
}

import { wordValue } from "../../../src/vietnamese/numerals.ts";
import { type Form, form, HANG, LETTER, needing } from "./recurring-forms.ts";
import { monthlyOnWeekday, weeklyOn } from "./rrule.ts";

const WEEKDAYS: Readonly<Record<string, string>> = {
  hai: "MO",
  "2": "MO",
  ba: "TU",
  "3": "TU",
  tư: "WE",
  "4": "WE",
  năm: "TH",
  "5": "TH",
  sáu: "FR",
  "6": "FR",
  bảy: "SA",
  "7": "SA",
  "chủ nhật": "SU",
};

/** The day of a week as rules name it: `thứ sáu`, `6`. */
export const weekdayOf = (word = ""): string => WEEKDAYS[word.toLowerCase()] ?? "MO";

/** `thứ ba và thứ sáu`, `chủ nhật`; every so many weeks. */
const weekly: Form["read"] = (g) => {
  const days = [...(g.other ? [weekdayOf(g.other)] : []), g.sunday ? "SU" : weekdayOf(g.day)];
  return [weeklyOn(days, Number(g.weeks) || (wordValue(g.weeks ?? "") ?? 1))];
};
const PART_OF_DAY = String.raw`(?:(?:vào|các|buổi|(?:đầu|cuối)\s+giờ|sáng|trưa|chiều|tối|đêm|ngày)\s+){0,4}`;
/** `trước 8 giờ | thứ Hai hằng tuần`. */
const BY_HOUR = String.raw`(?:(?:(?:trước|lúc|vào)\s+)?(?<![\d/])\d{1,2}\s*(?:giờ|h)(?:\s*\d{2})?\s+)?`;
const WEEKDAY = String.raw`(?:(?:thứ\s+(?<other>hai|ba|tư|năm|sáu|bảy|[2-7])\s*(?:,|và)\s*(?:(?:buổi|sáng|chiều|tối)\s+){0,2})?thứ\s+(?<day>hai|ba|tư|năm|sáu|bảy|[2-7])|(?<sunday>chủ\s+nhật))`;
/** `báo cáo tuần | gửi về Sở vào …`. */
const SENT = String.raw`\s+(?:g[ửở]i|nộp)(?:\s+(?:về|cho|lên)(?:\s+[A-Za-zÀ-ỹ]+){1,4}?)?(?:\s+trước\s+\d{1,2}\s*(?:giờ|h)(?:\s*\d{2})?)?`;
const WEEK_OF_MONTH: Readonly<Record<string, number>> = {
  đầu: 1,
  nhất: 1,
  "1": 1,
  hai: 2,
  "2": 2,
  ba: 3,
  "3": 3,
  tư: 4,
  "4": 4,
  cuối: -1,
};
const TIMES = String.raw`(?:một|hai|ba|0?[1-7])\s+(?:lần|buổi|kỳ)`;

/** The forms that say a day of the week. */
export const WEEKDAY_FORMS: readonly Form[] = [
  // hằng tuần vào sáng thứ Hai | 2 buổi/tuần vào thứ ba và thứ sáu | mỗi tuần một buổi, tối thứ Tư | hai tuần một lần, vào thứ sáu
  needing(
    /tuần/iu,
    form(
      "weekly-then-day",
      String.raw`(?:(?<=(?:báo\s+cáo|giao\s+ban)\s+tuần[\s,(]{1,3})(?![\s,(])|(?<=báo\s+cáo\s+)tuần${SENT}|(?:định\s+kỳ\s+)?${HANG}tuần(?:\s+${TIMES}|${SENT})?|\d{1,2}\s+(?:lần|buổi|kỳ)\s*\/\s*tuần|(?:định\s+kỳ\s+)?(?<weeks>một|hai|ba|bốn|0?[1-4])\s+tuần\s+${TIMES})[\s,(]*${BY_HOUR}${PART_OF_DAY}${WEEKDAY}${LETTER}(?:\s+${HANG}tuần${LETTER})?`,
      weekly,
    ),
  ),
  // chiều thứ năm tuần thứ hai hằng tháng | sáng thứ hai tuần đầu của tháng | thứ sáu tuần cuối cùng mỗi tháng
  needing(
    /tuần\s+(?:thứ|đầu|cuối)/iu,
    form(
      "weekday-of-month",
      String.raw`${PART_OF_DAY}thứ\s+(?<day>hai|ba|tư|năm|sáu|bảy|[2-7])(?:\s+của)?\s+tuần\s+(?:thứ\s+)?(?<week>nhất|hai|ba|tư|[1-4]|đầu|cuối)(?:\s+(?:tiên|cùng))?\s+(?:(?:của|trong)\s+)?(?:${HANG})?tháng(?!\s*\d|\s+(?:này|sau|trước|đầu|cuối))${LETTER}`,
      (g) => [monthlyOnWeekday(weekdayOf(g.day), WEEK_OF_MONTH[(g.week ?? "").toLowerCase()] ?? 1)],
    ),
  ),
  // dự báo theo tuần, gửi các tỉnh | vào ngày thứ Sáu | báo cáo theo tuần (| trước 10 giờ sáng thứ Sáu |)
  needing(
    /theo\s+tuần/iu,
    form(
      "week-then-day",
      String.raw`(?<=theo\s+tuần[^.;:\n]{0,60}[\s,(])(?:vào|(?:trước|vào)\s+\d{1,2}\s*(?:giờ|h)(?:\s*\d{2})?)\s+${PART_OF_DAY}${WEEKDAY}${LETTER}`,
      weekly,
    ),
  ),
  // Thứ Sáu hằng tuần | sáng thứ 2 hàng tuần | các tối thứ Bảy hằng tuần
  needing(/tuần/iu, form("weekday", String.raw`${BY_HOUR}${PART_OF_DAY}${WEEKDAY}\s+${HANG}tuần${LETTER}`, weekly)),
  // các ngày thứ Sáu | các chiều thứ Ba và thứ Năm
  needing(
    /các\s+(?:ngày|sáng|chiều|tối|buổi)/iu,
    form(
      "weekdays",
      String.raw`${BY_HOUR}(?:vào\s+)?các\s+(?:ngày|sáng|chiều|tối|buổi(?:\s+(?:sáng|chiều|tối))?)\s+${WEEKDAY}(?!\s*(?:[,(]\s*)?(?:ngày\s*)?\d)${LETTER}`,
      weekly,
    ),
  ),
];

import { wordValue } from "../../../src/vietnamese/numerals.ts";
import { type Form, form, type Groups, LETTER, needing } from "./recurring-forms.ts";
import { every, everyCount, everyMonths, type Period } from "./rrule.ts";

/** The units of time as periods. */
export const UNITS: Readonly<Record<string, Period>> = {
  ngày: "day",
  tuần: "week",
  tháng: "month",
  quý: "quarter",
  năm: "year",
};

// 01 lần/quý | một lần mỗi năm | 2 lần/năm
const TIMES = form(
  "times-per-period",
  String.raw`(?:ít\s+nhất\s+)?(?<count>một|hai|ba|0?[1-9])\s+(?:lần|buổi|kỳ|cuộc|phiên)\s*(?:\/|trong|mỗi|trên|một)\s*(?<unit>tuần|tháng|quý|năm)${LETTER}`,
  (g) => timesPer(g),
  false,
);

// Cứ 3 ngày một lần | 6 tháng một lần | 02 năm 1 lần
const COUNTED = form(
  "counted-period",
  String.raw`(?:(?:cứ|định\s+kỳ|mỗi)\s+)?(?<count>\d{1,2}|hai|ba|bốn|năm|sáu|chín)\s+(?<unit>ngày|tuần|tháng|năm)\s*(?:(?:\/\s*)?(?:một|0?1)\s+|\/\s*)lần${LETTER}`,
  (g) => countedPeriod(g),
  false,
);

// 6 tháng | sơ kết một lần
const DONE_ONCE = form(
  "done-once",
  String.raw`(?:(?:cứ|định\s+kỳ|mỗi)\s+)?(?<count>\d{1,2}|hai|ba|bốn|sáu|chín)\s+(?<unit>ngày|tuần|tháng|năm)(?=\s+(?:sơ\s+kết|tổng\s+kết|họp|giao\s+ban|báo\s+cáo|kiểm\s+tra|đánh\s+giá|rà\s+soát|nộp|g[ửở]i|thu)(?:\s+[A-Za-zÀ-ỹ]+){0,5}\s+(?:một|0?1)\s+lần${LETTER})`,
  (g) => countedPeriod(g),
  false,
);

// định kỳ 15 ngày | cứ 2 tuần
const EVERY = form(
  "every-counted",
  String.raw`(?:định\s+kỳ|(?<!căn\s)cứ)\s+(?<count>\d{1,2}|hai|ba|bốn)\s+(?<unit>ngày|tuần)${LETTER}(?!\s+(?:làm\s+việc|trước|sau|kể|tính))`,
  (g) => countedPeriod(g),
  false,
);

function countedPeriod({ count = "", unit = "" }: Groups): readonly string[] {
  const number = Number(count) || wordValue(count.toLowerCase());
  return number ? [everyCount(number, unit.toLowerCase())] : [];
}

/** `2 lần/năm` comes back every half year; no rule says on which days `2 lần/tuần` does, but that it does every week. */
function timesPer(g: Groups): readonly string[] {
  const count =
    ({ một: 1, hai: 2, ba: 3 } as const)[(g.count ?? "").toLowerCase() as "một" | "hai" | "ba"] ?? Number(g.count);
  const unit = UNITS[(g.unit ?? "").toLowerCase()];
  if (!unit) return [];
  return [unit === "year" && count > 1 && 12 % count === 0 ? everyMonths(12 / count) : every(unit)];
}

// báo cáo ngày (| trước 16h00 |) | báo cáo ngày | trước 15h00 |, báo cáo tuần …
const DAILY = form(
  "daily-by-hour",
  String.raw`(?<=báo\s+cáo\s+ngày\s+\(?)(?:trước|lúc|vào)\s+\d{1,2}\s*(?:giờ|h)(?:\s*\d{2})?(?=\s*[),;.])`,
  () => [every("day")],
);

/** The forms that count: so often in a unit of time, or once in so many of them. */
export const COUNTED_FORMS: readonly Form[] = [
  ...[TIMES, COUNTED, DONE_ONCE].map((form) => needing(/lần|(?:buổi|kỳ|cuộc|phiên)\s*\//iu, form)),
  needing(/(?:định\s+kỳ|cứ)\s+(?:\d|hai|ba|bốn)/iu, EVERY),
  needing(/báo\s+cáo\s+ngày\s+(?:\(|trước|lúc|vào)/iu, DAILY),
];

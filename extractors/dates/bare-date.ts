import { HOLIDAYS, OPENING_DAYS } from "../../src/vietnamese/holidays.ts";
import { isInColumnOfTimes } from "./cell.ts";
import type { Moment } from "./moment.ts";
import { after, before, ENTRY_NEXT, isCell, OPENS_ENTRY } from "./surroundings.ts";

/** `trước 31/3`, `từ 6/2020`, `14 giờ 00, 29/7`: words after which bare numbers are a date. */
const CUE =
  /(?<![A-Za-zÀ-ỹ])(?:trước|từ|đến|tới|vào|hết|nhất|xong|sáng|chiều|tối|đêm|trưa|hôm|hạn|lúc|ngày|gian|dịp|chốt|nhất\s+là|kể\s+từ|giờ(?:\s*\d{1,2})?|\d{1,2}\s?h(?:\s?\d{2})?|thứ\s+[A-Za-zÀ-ỹ]{2,4}|thứ\s+[2-7]|chủ\s+nhật)\s*(?:[:,(]\s*)?$/iu;

/** `trước Quốc khánh 02/9`: behind a time word the name of a day may stand before it. */
const NAMED = new RegExp(
  String.raw`(?<![A-Za-zÀ-ỹ])(?:trước|đến|dịp)\s+(?:${HOLIDAYS}|ngày\s+${OPENING_DAYS})\s*$`,
  "iu",
);

/** What makes a fraction of two numbers: something counted follows. */
const COUNTED =
  /^\s*(?:số|tổng|đại\s+biểu|phiếu|thành\s+viên|chi\s+bộ|đảng\s+bộ|đảng\s+viên|đồng\s+chí|người|xã|phường|huyện|đơn\s+vị|cơ\s+quan|hộ|thôn|trường|chỉ\s+tiêu|điểm|ủy\s+viên|cấp\s+ủy|diện\s+tích|%)/iu;

/** `trong 2009 - 2013`, `vụ đông xuân 2005 - 2006`, `5 năm liền (2009 - 2013)`: words that a span of years follows; alone in parentheses it needs none. */
const SPAN_OF_YEARS =
  /(?<![A-Za-zÀ-ỹ])(?:từ|trong|năm|vụ\s+[A-Za-zÀ-ỹ]+(?:(?:\s+|\s*-\s*)[A-Za-zÀ-ỹ]+){0,2}|(?:đông|hè|thu)\s+xuân|mùa\s+(?:khô|mưa|vụ|lũ))\s*(?:\(\s*)?$/iu;

/** Numbers without a time word are a date where they say the year in full, or where the word before them says so. */
export function isBareDate(text: string, moment: Moment, left: string): boolean {
  const right = after(text, moment.span.end);
  if (moment.rule === "day-by-signs" || (moment.rule === "day-of-month" && moment.year !== undefined)) return true;
  if (moment.unit === "year" || moment.unit === "quarter") return false;
  if (moment.unit === "term") return SPAN_OF_YEARS.test(left) || (/\(\s*$/u.test(left) && /^\s*\)/u.test(right));
  if (moment.rule === "day-and-month")
    return (
      (CUE.test(left) ||
        NAMED.test(left) ||
        isEntry(text, left, moment) ||
        isNextWithRemark(text, moment) ||
        ((HELD.test(left) || isNoShare(left, moment)) && CLOSED.test(right)) ||
        isExplained(left, right, moment) ||
        (isCell(left, right) && isInColumnOfTimes(text, moment.span.start))) &&
      !isCount(text, moment) &&
      !isShare(left, right, moment)
    );
  if (moment.rule === "day-of-month") return CUE.test(left);
  if (moment.rule === "month-of-year") return CUE.test(left) || isWholeLine(text, moment);
  return /(?<![A-Za-zÀ-ỹ])(?:từ|sáng|chiều|tối|đêm)\s*$/iu.test(left);
}

/** `12/12 chi bộ`: a share of something counted. */
export const isCount = (text: string, moment: Moment): boolean =>
  !moment.worded && moment.rule === "day-and-month" && COUNTED.test(after(text, moment.span.end));

/** `05/4: tổng kết cấp huyện; 10/4: …`: the day of an entry of a schedule; the smaller over the larger may be a share. */
const isEntry = (text: string, left: string, { span, day = 0, month = 0 }: Moment): boolean =>
  OPENS_ENTRY.test(left) &&
  ENTRY_NEXT.test(after(text, span.end)) &&
  (day >= month || text.startsWith("0", span.start));

/** `khởi công 17/4, hoàn thành …`: right behind what is held, and nothing counted behind. */
const HELD =
  /(?<![A-Za-zÀ-ỹ])(?:khởi\s+công|khánh\s+thành|khai\s+mạc|bế\s+mạc|khai\s+giảng|bế\s+giảng|phát\s+động|ra\s+quân|tổng\s+duyệt|công\s+bố(?:\s+kết\s+quả)?|trao\s+giải|sơ\s+kết|tổng\s+kết|hoàn\s+thành|bắt\s+đầu|kết\s+thúc)\s+$/iu;
const CLOSED = /^\s*(?:[.,;)\n]|$|tại\s)/u;

/** `ngày 23/02 (thành phố), | 24/02 | (các huyện phía Đông)`: the next of some days, each with its remark. */
const DAYS_WITH_REMARKS =
  /ngày\s+\d{1,2}\/\d{1,2}\s+\(\p{L}[^()\n]{1,60}\)(?:\s*[,;]\s*\d{1,2}\/\d{1,2}\s+\([^()\n]{1,60}\)){0,3}\s*(?:[,;]|và|,\s*và)\s*$/iu;
const REACH = 240;

const isNextWithRemark = (text: string, { span }: Moment): boolean =>
  /^\s+\(/u.test(after(text, span.end)) &&
  DAYS_WITH_REMARKS.test(text.slice(Math.max(0, span.start - REACH), span.start));

/** `thu hoạch nộp Ban Tuyên giáo | 31/3 |;`: the larger over the smaller is no share; streets and works have days as names (`đường 30/4`). */
const isNoShare = (left: string, { day = 0, month = 0 }: Moment): boolean =>
  day > month &&
  month > 0 &&
  !(day === 24 && month === 7) &&
  WORD_LAST.test(left) &&
  !NAMED_AFTER_DAY.test(left) &&
  !DAY_NAMED.test(left);
const WORD_LAST = /[A-Za-zÀ-ỹ]\s+$/u;

/** `Quốc khánh | 2/9`, `ngày Nhà giáo Việt Nam | 20/11`: what the day is called. */
const DAY_NAMED = new RegExp(
  String.raw`${HOLIDAYS}\s+$|(?<![A-Za-zÀ-ỹ])(?:ngày|lễ|tết|kỷ\s+niệm|thành\s+lập)\s[^,;:.]*$`,
  "iu",
);
const NAMED_AFTER_DAY =
  /(?<![A-Za-zÀ-ỹ])(?:đường|phố|cầu|hẻm|ngõ|ngách|kiệt|nhà|phòng|lô|thửa|tờ|tổ|ấp|khu|phường|quận|trường|chợ|công\s+(?:viên|ty|trường)|quảng\s+trường|xí\s+nghiệp|nhà\s+máy|bệnh\s+viện|rạp|sân|quốc\s+lộ|tỉnh\s+lộ|hồ|đập|đội|lớp|giải|cúp|quỹ|điểm|tỷ\s+lệ|tỉ\s+lệ|bảng|biểu|mẫu|(?<!(?:quân|sĩ|sỹ)\s)số|lần|tăng|giảm|đạt|bằng|gần|hơn|khoảng|trên|dưới|còn|có|là)\s+$/iu;

/** `trước mùa mưa bão (| 15/6 |)`: alone in parentheses behind a time word. */
const isExplained = (left: string, right: string, { day = 0, month = 0 }: Moment): boolean =>
  day > month &&
  month > 0 &&
  /(?<![A-Za-zÀ-ỹ])(?:trước|đến|dịp|xong|vào|hết)\s[^,;:.()]{2,30}\s?\(\s*$/iu.test(left) &&
  /^\s*\)/u.test(right);

/** `có từ 2/3 …`: smaller over larger, and something follows that may be counted. */
const isShare = (left: string, right: string, { day = 0, month = 0 }: Moment): boolean =>
  day < month && /^\s+\p{Ll}/u.test(right) && !/(?:ngày|trước|nhất|vào|hạn)\s*$/iu.test(left);

const isWholeLine = (text: string, { span }: Moment): boolean =>
  /(?:^|[\n|]|(?<![ \t]) *\t)[ \t]*$/u.test(before(text, span.start)) &&
  /^[ \t]*(?:[\n|\t]|$)/u.test(after(text, span.end));

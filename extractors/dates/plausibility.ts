import { HOLIDAYS, OPENING_DAYS } from "../../src/vietnamese/holidays.ts";
import { isInColumnOfTimes } from "./cell.ts";
import type { Chain } from "./chain.ts";
import type { Moment } from "./moment.ts";
import { isReturning } from "./returning.ts";

/** How far back the word that makes numbers a date may begin. */
const LOOK_BACK = 40;

const before = (text: string, offset: number): string => text.slice(Math.max(0, offset - LOOK_BACK), offset);

/** `trước 31/3`, `từ 6/2020`, `14 giờ 00, 29/7`: words after which bare numbers are a date. */
const CUE =
  /(?<![A-Za-zÀ-ỹ])(?:trước|từ|đến|tới|vào|hết|nhất|xong|sáng|chiều|tối|đêm|trưa|hôm|hạn|lúc|ngày|gian|dịp|chốt|nhất\s+là|kể\s+từ|giờ(?:\s*\d{1,2})?|\d{1,2}\s?h(?:\s?\d{2})?|thứ\s+[A-Za-zÀ-ỹ]{2,4}|thứ\s+[2-7]|chủ\s+nhật)\s*(?:[:,(]\s*)?$/iu;

/** `trước Quốc khánh 02/9`: behind a time word the name of a day may stand before it. */
const NAMED = new RegExp(
  String.raw`(?<![A-Za-zÀ-ỹ])(?:trước|đến|dịp)\s+(?:${HOLIDAYS}|ngày\s+${OPENING_DAYS})\s*$`,
  "iu",
);

/**
 * `Số 12/3/2003`, `mã 1.2.2020`: a code on one line, and not digital (`kinh tế số`, `chuyển đổi số`). A sign glued before
 * it makes it part of something longer.
 */
const CODE =
  /(?:(?<![A-Za-zÀ-ỹ]|(?:tế|đổi|thuật|nghệ|quyền|phủ|liệu|hội|năng|thời|quân|sĩ|sỹ|dân|doanh|chỉ)\s{1,3})(?:số|mã|điểm|mục)[^\S\n]*(?::[^\S\n]*)?|[A-Za-zÀ-ỹ0-9/.,_-])$/iu;

/** `đợt 1 tháng 4/2023`: the number belongs to what is counted. */
const COUNTED_OFF = /(?<![A-Za-zÀ-ỹ])(?:đợt|lần|lớp|kỳ|tuần|khóa|tổ|vòng|bước|giai\s+đoạn|nhóm|phần|tập|chương)\s*$/iu;

/** `08:15 - 29/12/2023`: the minutes of a clock. */
const CLOCK = /\d:\s?$/u;

/** What makes a fraction of two numbers: something counted follows. */
const COUNTED =
  /^\s*(?:số|tổng|đại\s+biểu|phiếu|thành\s+viên|chi\s+bộ|đảng\s+bộ|đảng\s+viên|đồng\s+chí|người|xã|phường|huyện|đơn\s+vị|cơ\s+quan|hộ|thôn|trường|chỉ\s+tiêu|điểm|ủy\s+viên|cấp\s+ủy|diện\s+tích|%)/iu;

const after = (text: string, offset: number): string => text.slice(offset, offset + 40);

/** The lunar calendar, whose days are left alone. */
const LUNAR = /^\s*(?:\(\s*)?(?:âm lịch|AL(?![A-Za-zÀ-ỹ]))/iu;

/** Whether a chain is a date and no code, share, count or lunar day. */
export function isMeantAsDate(text: string, { moments, links }: Chain): boolean {
  const [head, last] = [moments[0] as Moment, moments.at(-1) as Moment];
  const left = before(text, head.span.start);
  const right = after(text, last.span.end);
  if (LUNAR.test(right) || (last.year === undefined && isReturning(text, head, last.span.end))) return false;
  if (moments.length === 1 && head.unit === "day" && head.month === undefined) return false;
  if (head.worded)
    return isWordedDate({ left: moments.length > 1 ? left.replace(/các\s*$/iu, "") : left, right }, head);
  if (CODE.test(left) || (head.rule === "day-of-month" && COUNTED_OFF.test(left))) return false;
  if (CLOCK.test(left) && !ROUND.test(left)) return false;
  if (
    links[0] === "range" &&
    last.unit === "day" &&
    (last.span.end - last.span.start >= 8 || isSetOff(left, right) || isCell(left, right))
  )
    return !isCount(text, last);
  return isBareDate(text, head, left);
}

/** `từ 01/3 đến 31/3`, `Đợt 1 (01/6 - 20/6)`, `đợt 1: 10 - 14/4`, `- 25/01 - 10/02: …`: a stretch of days without a year, led, alone in parentheses or before a colon; `Duyệt kịch bản: 07 - 10/5.` behind a label. */
const isSetOff = (left: string, right: string): boolean =>
  (/\p{L}\s?:\s*$/u.test(left) && /^\s*(?:[.;\n]|$)/u.test(right)) ||
  /(?<![A-Za-zÀ-ỹ])từ\s*$/iu.test(left) ||
  (/\(\s*$/u.test(left) && /^\s*\)/u.test(right)) ||
  ROUND.test(left) ||
  (OPENS_ENTRY.test(left) && ENTRY_NEXT.test(right));

/** `20/4 - 10/5` alone in the cell of a table. */
const isCell = (left: string, right: string): boolean =>
  /(?:\|[ \t]*|\t *)$/u.test(left) && /^[ \t]*(?:[\n|\t]|$)/u.test(right);

const ROUND =
  /(?<![A-Za-zÀ-ỹ])(?:đợt|lớp|vòng|bước|tuần|ca|cụm|giai\s+đoạn)\s+(?:\d{1,2}|[IVX]{1,4}|một|hai|ba)\s*[:(]\s*$/iu;

/** Where an entry of a schedule begins: a line, a cell or a member of a series. */
const OPENS_ENTRY = /(?:^|[\n|;])[ \t]*(?:[-–+•*][ \t]*)?$/u;
const ENTRY_NEXT = /^\s?:\s+\p{L}/u;

/** `trong 2009 - 2013`, `vụ đông xuân 2005 - 2006`, `5 năm liền (2009 - 2013)`: words that a span of years follows; alone in parentheses it needs none. */
const SPAN_OF_YEARS =
  /(?<![A-Za-zÀ-ỹ])(?:từ|trong|năm|vụ\s+[A-Za-zÀ-ỹ]+(?:(?:\s+|\s*-\s*)[A-Za-zÀ-ỹ]+){0,2}|(?:đông|hè|thu)\s+xuân|mùa\s+(?:khô|mưa|vụ|lũ))\s*(?:\(\s*)?$/iu;

/** Numbers without a time word are a date where they say the year in full, or where the word before them says so. */
function isBareDate(text: string, moment: Moment, left: string): boolean {
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

/** The words on both sides of a moment. */
interface Around {
  readonly left: string;
  readonly right: string;
}

/** `kết quả 6 tháng đầu năm`: of the year of the document; `định kỳ 6 tháng đầu năm` comes back. */
const HALF_OF_THIS_YEAR =
  /(?<![A-Za-zÀ-ỹ])(?:trong|vào|kết\s+quả|công\s+tác|nhiệm\s+vụ|tình\s+hình|đánh\s+giá|thực\s+hiện|sơ\s+kết)\s*$/iu;

/** `Cách mạng Tháng 8` is a name; `6 tháng 5` and `mỗi tháng 1` count months; `âm lịch` is another calendar. */
function isWordedDate({ left, right }: Around, moment: Moment): boolean {
  if (moment.rule === "month-alone")
    return !/(?:\d *|(?:cách\s+mạng|rằm|m[ùồ]ng\s+\S{1,4}|mỗi|hàng|hằng|một|các|nhiều|vài|mấy)\s*)$/iu.test(left);
  // a number at the end of the line or cell before counts nothing here
  if (moment.unit === "quarter" && /(?:(?:mỗi|hàng|hằng)\s*|\d *)$/iu.test(left)) return false;
  if (moment.rule === "half-year" && moment.year === undefined)
    return HALF_OF_THIS_YEAR.test(left) && !/^\s*\(/u.test(right);
  return true;
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

/** `trước mùa mưa bão (| 15/6 |)`: alone in parentheses behind a time word. */
const isExplained = (left: string, right: string, { day = 0, month = 0 }: Moment): boolean =>
  day > month &&
  month > 0 &&
  /(?<![A-Za-zÀ-ỹ])(?:trước|đến|dịp|xong|vào|hết)\s[^,;:.()]{2,30}\s?\(\s*$/iu.test(left) &&
  /^\s*\)/u.test(right);
/** `Quốc khánh | 2/9`, `ngày Nhà giáo Việt Nam | 20/11`: what the day is called. */
const DAY_NAMED = new RegExp(
  String.raw`${HOLIDAYS}\s+$|(?<![A-Za-zÀ-ỹ])(?:ngày|lễ|tết|kỷ\s+niệm|thành\s+lập)\s[^,;:.]*$`,
  "iu",
);
const NAMED_AFTER_DAY =
  /(?<![A-Za-zÀ-ỹ])(?:đường|phố|cầu|hẻm|ngõ|ngách|kiệt|nhà|phòng|lô|thửa|tờ|tổ|ấp|khu|phường|quận|trường|chợ|công\s+(?:viên|ty|trường)|quảng\s+trường|xí\s+nghiệp|nhà\s+máy|bệnh\s+viện|rạp|sân|quốc\s+lộ|tỉnh\s+lộ|hồ|đập|đội|lớp|giải|cúp|quỹ|điểm|tỷ\s+lệ|tỉ\s+lệ|bảng|biểu|mẫu|(?<!(?:quân|sĩ|sỹ)\s)số|lần|tăng|giảm|đạt|bằng|gần|hơn|khoảng|trên|dưới|còn|có|là)\s+$/iu;

/** `có từ 2/3 …`: smaller over larger, and something follows that may be counted. */
const isShare = (left: string, right: string, { day = 0, month = 0 }: Moment): boolean =>
  day < month && /^\s+\p{Ll}/u.test(right) && !/(?:ngày|trước|nhất|vào|hạn)\s*$/iu.test(left);

const isWholeLine = (text: string, { span }: Moment): boolean =>
  /(?:^|[\n|]|(?<![ \t]) *\t)[ \t]*$/u.test(before(text, span.start)) &&
  /^[ \t]*(?:[\n|\t]|$)/u.test(after(text, span.end));

/** Where the `từ` (`kể từ`) right before an offset begins. */
export function startsRange(text: string, offset: number): number | null {
  const match =
    /(?<![A-Za-zÀ-ỹ])(?:kể\s+)?từ\s+(?:(?:sáng|chiều|tối|đêm|thứ\s+[A-Za-zÀ-ỹ]{2,4}|thứ\s+[2-7]|\d{1,2}\s*(?:giờ|h|g)(?:\s*\d{1,2})?)(?:\s*,)?\s*)?$/iu.exec(
      before(text, offset),
    );
  return match ? offset - match[0].length : null;
}

/** Where the `từ nay đến hết` right before an offset begins. */
export function startsNow(text: string, offset: number): number | null {
  const match = /(?<![A-Za-zÀ-ỹ])từ\s+nay\s+(?:cho\s+)?(?:đến|tới)\s+(?:(?:hết|trước)\s+)?$/iu.exec(
    text.slice(Math.max(0, offset - 32), offset),
  );
  return match ? offset - match[0].length : null;
}

/** `các ngày 12, 13/8`: several days are meant together. */
export const namesSeveral = (text: string, offset: number): boolean => SEVERAL_DAYS.test(before(text, offset));

const SEVERAL_DAYS = /(?<![A-Za-zÀ-ỹ])(?:các|những|hai|ba|0?[2-9])\s+$/iu;

/** `từ ngày 10/5/2020 đến khi …`: an end that no date tells. */
export const endsInEvent = (text: string, offset: number): boolean =>
  /^\s*(?:đến|cho\s+đến|cho\s+tới)\s+(?:khi|nay|lúc|thời\s+điểm|trước|hết|ngày|kết\s+thúc|đại\s+hội)(?!\s*\d)/iu.test(
    after(text, offset),
  );

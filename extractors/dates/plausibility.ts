import { isBareDate, isCount } from "./bare-date.ts";
import type { Chain } from "./chain.ts";
import type { Moment } from "./moment.ts";
import { isReturning } from "./returning.ts";
import { after, before, ENTRY_NEXT, isCell, OPENS_ENTRY, ROUND } from "./surroundings.ts";

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

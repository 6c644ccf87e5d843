import type { Draft } from "../../../src/record/draft.ts";
import type { Span } from "../../../src/text/span.ts";
import { beginsWithDeed } from "../words/deed.ts";
import type { Clause } from "./clause.ts";
import type { Row } from "./table.ts";

/** Everything near a bound that may say who and what. */
export interface Scene {
  readonly draft: Draft;
  readonly clause: Clause;
  /** Before the bound, without the words of other times. */
  readonly left: string;
  /** Behind the bound. */
  readonly right: string;
  /** Before a colon in front of `left`. */
  readonly lead: string | null;
  /** The row of the table that the bound stands in. */
  readonly row: Row | null;
  /** Whether what is done stands behind the bound although something stands before it, too. */
  readonly ahead: boolean;
  /** Whether the bound comes back. */
  readonly returns: boolean;
}

/** A label or lead-in of time: `Thời gian tiến hành`, `Định kỳ`, `Dự kiến`. */
const TIME_ONLY =
  /^\s*(?:(?:về\s+)?thời\s+(?:gian|hạn|điểm)(?:(?:,|\s+và)\s+địa\s+điểm)?|tiến\s+độ|hạn|định\s+kỳ|dự\s+kiến|lịch|ngày)(?![A-Za-zÀ-ỹ])(?:\s+(?:thực\s+hiện|tiến\s+hành|tổ\s+chức|hoàn\s+thành|dự\s+kiến|triển\s+khai|bắt\s+đầu|kết\s+thúc|báo\s+cáo|g[ửở]i|nộp))*(?!\s+(?:thực\s+hiện|tiến\s+hành|tổ\s+chức|hoàn\s+thành))(?:không\s+quá|[\s\d:,(–-]|hai|ba|và|ngày|tổ\s+chức|hoàn\s+thành|thực\s+hiện|tiến\s+hành|trong)*$/iu;

/** `01 buổi, từ 7 giờ 30, thứ Sáu`: how long, and at what hour of which day. */
const HOURS =
  /(?:\d{1,2}|một|hai|ba)\s+(?:ngày|buổi)(?![A-Za-zÀ-ỹ])|\d{1,2}\s*(?:giờ|h)(?:\s*\d{2})?(?:\s*phút)?(?![A-Za-zÀ-ỹ])|(?:từ|lúc|vào|sáng|chiều|tối|thứ\s+[A-Za-zÀ-ỹ]{2,4}|chủ\s+nhật)(?![A-Za-zÀ-ỹ])/giu;

/** No words of hours take more letters. */
const LONGEST_HOURS = 60;

export const tellsOnlyHours = (words: string): boolean =>
  words.length < LONGEST_HOURS && /[A-Za-zÀ-ỹ]/u.test(words) && !/[^\s,(]/u.test(words.replace(HOURS, ""));

export const tellsOnlyTime = (words: string): boolean => TIME_ONLY.test(words) || LENGTH_ONLY.test(words);

/** `Xác định giá trị doanh nghiệp: | 90 ngày kể từ thời điểm kiểm kê (hoàn thành trước …)`: how long from when. */
const LENGTH_ONLY =
  /^\s*(?:trong\s+)?\d{1,3}\s+(?:ngày|tháng|tuần)(?:\s+làm\s+việc)?\s+(?:kể\s+từ|từ|sau)\s[^,;:]{2,60}$/iu;

/** `mỗi tháng | ít nhất một lần | dự sinh hoạt`: how often, between the period and what is done. */
export const TIMES =
  /^(?:\s*(?:ít\s+nhất\s+|tối\s+thiểu\s+)?(?:một|hai|ba|0?[1-4])\s+(?:lần|kỳ|buổi|đợt|số)(?![A-Za-zÀ-ỹ]))?/iu;

/** The words of a span without those of other times, nor the parentheses that hold nothing else before `và`. */
export function wordsOf(text: string, { start, end }: Span, bounds: readonly Span[]): string {
  let words = "";
  let read = start;
  for (const other of bounds) {
    if (other.start < start || other.end > end) continue;
    words += text.slice(read, other.start);
    read = Math.max(read, other.end);
    if (words.endsWith("(") && text.startsWith(") và ", read)) {
      words = words.slice(0, -1);
      read++;
    }
  }
  return words + text.slice(read, end);
}

/** `…, trước ngày 15/6 báo cáo`, `định kỳ cuối năm báo cáo`: whether the bound opens what follows. */
export const opensRight = (left: string, right: string, recurring: boolean): boolean =>
  (recurring || /(?:[,;:]|(?<![A-Za-zÀ-ỹ])(?:và|song|nhưng|trong\s+đó))\s*$/u.test(left)) &&
  beginsWithDeed(right.replace(OPENING, ""));

/** What stands before a verb: `phải giao xong ruộng`, `trực tiếp tiếp dân`, `tự đánh giá`. */
const OPENING = /^[\s)]*(?:(?:phải|cần|tự|trực\s+tiếp|chủ\s+động)\s+)?/iu;

/** `phấn đấu đến hết năm | có 12 xã đạt chuẩn`: what is aimed at stands behind the time. */
export const aims = (left: string): boolean => /(?:phấn\s+đấu|bảo\s+đảm|đảm\s+bảo)\s*$/iu.test(left);

/** `…, | đến hết quý III | phải đạt 75%`: how far it must have come by then stands behind the time. */
export const reaches = (left: string, right: string): boolean =>
  /(?:,|(?<![A-Za-zÀ-ỹ])và)\s*$/iu.test(left) && /^\s*(?:(?:phải|cần)\s+)?đạt\s/iu.test(right);

/** `…, vì vậy | hằng quý các đội phải …`: the bound opens what follows from the words before. */
export const concludes = (left: string): boolean =>
  /(?<![A-Za-zÀ-ỹ])(?:vì\s+(?:vậy|thế)|do\s+(?:đó|vậy)|bởi\s+vậy)[\s,*]*$/iu.test(left);

/** `Trong thời gian tiến hành đại hội, | hằng tháng các đảng ủy …`, `Căn cứ kết quả kiểm tra, | trong tháng 5 Sở …`: when or why, not what. */
export const isCircumstance = (left: string): boolean =>
  /^\s*(?:trong\s+(?:thời\s+gian|quá\s+trình|suốt)|sau\s+(?:mỗi|khi|từng)|trước\s+mỗi|kết\s+thúc\s+mỗi|ngoài|bên\s+cạnh|cùng\s+với|trên\s+cơ\s+sở|căn\s+cứ|theo|để|nhằm|nhân|chào\s+mừng|từ\s+nay)\s[^,;:]{2,120},\s*$/iu.test(
    left,
  );

/** `Đợt 1 | (01/6 - 20/6): …`, `Giai đoạn chuẩn bị | (quý IV): …`: a round, before its time. */
export const opensRound = (left: string): boolean =>
  /^\s*(?:đợt|giai\s+đoạn|bước|vòng|tuần)\s+(?:\d{1,2}|[IVX]{1,4}|một|hai|ba|chuẩn\s+bị|thực\s+hiện|triển\s+khai|tiến\s+hành|tổng\s+hợp|hoàn\s+thiện|kết\s+thúc|tổng\s+kết)[\s(]*$/iu.test(
    left,
  );

/** `Đối với Đại hội …`, `Về …`: what only leads to a topic. */
export const withoutAbout = (words: string): string => words.replace(/^\s*(?:đối\s+với|về)\s+/iu, "");

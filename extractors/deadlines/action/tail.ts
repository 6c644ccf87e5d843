import { withoutEnd } from "../../../src/text/without-end.ts";
import { subjectOf } from "../actor/actor.ts";
import { hasDeed } from "../words/deed.ts";

/** `…, riêng 6 xã vùng bãi | chậm nhất …`: who, not what. */
const EXCEPTION = /(?<!\s)\s*,\s*riêng\s([^,;:]{2,60})$/iu;

const isBodyFirst = (who: string): boolean => who.startsWith(subjectOf(who)?.name ?? "\n") && !hasDeed(who);

/** Without a remark in parentheses, the number of a round and signs at the end. */
export const withoutTail = (clause: string): string =>
  withoutEnd(withoutRemark(withoutLength(withoutBeginning(withoutRound(withoutException(clause))))), ",(");

/** `học sinh nộp hồ sơ | từ ngày 09/4, | hạn cuối ngày 20/4`: since when, before until when. */
const withoutBeginning = (clause: string): string =>
  clause.replace(/(?<!\s)\s+(?:bắt\s+đầu\s+)?từ\s+(?:ngày\s+)?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?[\s,]*$/iu, "");

/** `nộp tại bộ phận một cửa | trong 3 ngày: | từ 08/10 đến 10/10`: how long, before from when to when. */
const withoutLength = (clause: string): string =>
  clause.replace(/(?<!\s)\s+trong\s+(?:\d{1,2}|hai|ba)\s+(?:ngày|buổi|tuần)[\s,:]*$/iu, "");

/** `khảo sát người bệnh hai đợt, | đợt 1`: which of those that were told. */
export const withoutRound = (clause: string): string =>
  clause.replace(
    /(?<=\S),\s+(?:đợt|lần|vòng)\s+(?:\d{1,2}|[IVX]{1,3}|một|hai|ba)(?:\s+(?:đêm|sáng|chiều|tối))?[\s:]*$/iu,
    "",
  );

const withoutException = (clause: string): string =>
  /riêng/iu.test(clause) ? clause.replace(EXCEPTION, (part, who: string) => (isBodyFirst(who) ? "" : part)) : clause;

const withoutRemark = (clause: string): string =>
  clause.includes("(")
    ? clause.replace(/(?<!\s)\s*\((?:qua|thông\s+qua|theo|có|kèm|bằng|bản)[^()]*\)[\s,]*$/iu, "")
    : clause;

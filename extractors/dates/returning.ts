import type { Moment } from "./moment.ts";

/** Whether what the words after `năm` say makes the phrase come back every year, or lie in another one. */
const ELSEWHERE =
  /^\s*(?:,\s*)?(?:(?:của\s+)?(?:hàng|hằng|mỗi|các)\s+(?:năm|tháng|quý)|(?:cùng|của)\s+năm(?!\s*\d)|năm\s+trước)/iu;

const wide = (text: string, offset: number): string => text.slice(Math.max(0, offset - 48), offset);

/** `hàng năm (trước ngày …`, `6 tháng (trước ngày …`: a day without a year behind a period comes back with it. */
const RETURNING =
  /(?<![A-Za-zÀ-ỹ])(?:(?:hàng|hằng|mỗi)\s+(?:năm|quý|tháng)(?:\s+(?:một|0?1)\s+lần)?|(?:0?6|sáu)\s+tháng(?:\s+đầu\s+năm)?(?:(?<!sơ\s+kết\s+\S+\s+tháng(?:\s+đầu\s+năm)?)|(?=\s*\())|(?<!(?:đầu|giữa|trong)\s)năm)[\s,(]*(?:(?:vào|trong|trước|chậm\s+nhất|muộn\s+nhất|ngày|là|hết)[\s,]+)+$/iu;

/** `sơ kết 6 tháng trước 05/7, tổng kết năm trước 15/12/2023`: the other day tells of which year. */
const YEAR_TOLD = /^[^.;\n]{0,50}\d[/.-]\d{1,2}[/.-]\d{4}/u;

/** Whether a day, month or quarter without a year comes back with a period that the words around it name. */
export const isReturning = (text: string, { span: { start } }: Moment, end: number): boolean =>
  ELSEWHERE.test(text.slice(end, end + 40)) ||
  (RETURNING.test(wide(text, start)) && !YEAR_TOLD.test(text.slice(end, end + 60)));

import { type Recogniser, yearOf } from "./moment.ts";
import { MONTH_NAMES, MONTH_WORDS, NAM, NGAY, THANG } from "./words.ts";

/** No digit, no further part of a code (`15/03/2020/QĐ`, `12-5-KH`) may follow. */
const NO_CODE = String.raw`(?!\d|\s?\/\s?[A-Za-zÀ-ỹ\d]|-[A-Za-zÀ-ỹ])`;

const numbers = (g: Readonly<Record<string, string | undefined>>) => ({
  day: Number(g.day),
  month: g.word ? (MONTH_WORDS[g.word.toLowerCase()] ?? 0) : Number(g.month),
});

const withYear = (year: number | undefined) => (year === undefined ? {} : { year });

/** ngày 25 tháng 12 năm 2019 | ngày 10 tháng 7/2017 | 15 tháng 3 */
export const dayOfMonth: Recogniser = {
  name: "day-of-month",
  pattern: new RegExp(
    String.raw`(?<intro>${NGAY}\s*)?(?<day>\d{1,2})\s*(?:của\s+)?${THANG}\s*(?:(?<month>\d{1,2})|(?<word>${MONTH_NAMES})(?![A-Za-zÀ-ỹ]|\s+lần))(?:(?:\s*,)?\s*${NAM}\s*(?<year>\d{4})|\s*[/-]\s*(?<slashed>\d{4}))?(?!\d)`,
    "iuy",
  ),
  read: (g) => ({ unit: "day", ...numbers(g), ...withYear(yearOf(g.year ?? g.slashed)) }),
};

/** ngày 31/7/2017 | 30-5-2019 | 06 / 7 /2005 | ngày 15/3/04 */
export const dayBySigns: Recogniser = {
  name: "day-by-signs",
  pattern: new RegExp(
    String.raw`(?<intro>${NGAY}\s*)?(?<day>\d{1,2}|(?<=${NGAY}\s{0,3})(?:\d[Oo]|[lI]\d))(?:\s*\/\s*(?<month>\d{1,2})\s*\/\s*(?<year>\d{4}|\d{2})|(?<sign>\s?-\s?|\.)(?<other>\d{1,2})\k<sign>(?<last>\d{4}|\d{2}))${NO_CODE}`,
    "iuy",
  ),
  read: (g) => {
    const digits = g.year ?? g.last;
    const year = yearOf(digits);
    const month = Number(g.month ?? g.other);
    if (year === undefined || (!g.intro && (digits?.length === 2 || month > 12))) return null;
    return { unit: "day", day: Number(g.day?.replace(/o/iu, "0").replace(/[lI]/u, "1")), month, year };
  },
};

/** ngày 16/12 | 20/6 | ngày 19-5 | từ 13-3 đến 24-3-2006 | xong trước 15-7; */
export const dayAndMonth: Recogniser = {
  name: "day-and-month",
  pattern: new RegExp(
    String.raw`(?<intro>${NGAY}\s*)?(?:(?<tied>)(?<=\d\s?-\s?\d{1,2}\s+(?:đến|tới)\s{1,2}|${NGAY}\s{0,2}\d{1,2}(?:\s{1,2}và|,)\s{1,2})|)(?<day>\d{1,2})(?:\s*\/\s*(?<month>\d{1,2})|(?<dashed>\s?-\s?)(?<other>\d{1,2})(?:(?<ranged>)(?=\s+(?:đến|tới)\s+(?:${NGAY}\s*)?\d{1,2}\s?-\s?\d)|(?<limit>)(?=[.,;)\n]|$)(?<=(?:trước|nhất|nhất\s{1,2}là|hết|xong)\s{1,2}\d{1,2}-\d{1,2})|))(?!\d|%|\s*\/\s*\d|-\d{4}|[.,]\d|\s*${THANG})${NO_CODE}`,
    "iuy",
  ),
  read: (g) => {
    const [day, month] = [Number(g.day), Number(g.month ?? g.other)];
    if (g.dashed && ((!g.intro && [g.ranged, g.tied, g.limit].every((told) => told === undefined)) || month > 12))
      return null;
    if (!g.intro && (month > 12 || day > 31)) return null;
    return { unit: "day", day, month };
  },
};

/** The `12` of `các ngày 12, 13/8/2020`: a day whose month is said later. */
export const dayAlone: Recogniser = {
  name: "day-alone",
  pattern: new RegExp(
    String.raw`(?<intro>${NGAY}\s*)?(?<day>0?[1-9]|[12]\d|3[01])(?!\d|[.,/%]\d|\s*%|[A-Za-zÀ-ỹ])`,
    "iuy",
  ),
  read: (g) => ({ unit: "day", day: Number(g.day) }),
};

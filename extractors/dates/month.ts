import { type Recogniser, yearOf } from "./moment.ts";
import { MONTH_NAMES, MONTH_WORDS, NAM, THANG } from "./words.ts";

/** `l0`, `1O`: figures as scans read them. */
const figures = (read = ""): string => read.replace(/o/iu, "0").replace(/[lI]/u, "1");

/** tháng 5 năm 2015 | tháng 01/2020 | tháng 6-2021 | tháng ba năm 1975 | the `10 năm 2018` of a list */
export const monthOfYear: Recogniser = {
  name: "month-of-year",
  pattern: new RegExp(
    String.raw`(?<intro>${THANG}\s*)?(?:(?<month>\d{1,2}|(?<=${THANG}\s{0,3})(?:\d[Oo]|[lI]\d))|(?<word>${MONTH_NAMES}))(?:\s*[/.-]\s*|(?:\s*,)?\s*(?:của\s+)?${NAM}\s*)(?<year>\d{4})(?!\d|\s?[/-]\s?[A-Za-zÀ-ỹ\d])`,
    "iuy",
  ),
  read: (g) => {
    const month = g.word ? MONTH_WORDS[g.word.toLowerCase()] : Number(figures(g.month));
    const year = yearOf(g.year);
    if (!month || month > 12 || year === undefined || (g.word && !g.intro)) return null;
    return { unit: "month", month, year };
  },
};

/** tháng 9 | the `9` of `tháng 8, 9 và 10 năm 2018` */
export const monthAlone: Recogniser = {
  name: "month-alone",
  pattern: new RegExp(
    String.raw`(?<intro>${THANG}\s*)?(?<month>1[0-2]|0?[1-9])(?!\d|[.,/%]\d|\s*%|[A-Za-zÀ-ỹ]|\s+(?:lần|buổi|kỳ)(?![A-Za-zÀ-ỹ]))`,
    "iuy",
  ),
  read: (g) => ({ unit: "month", month: Number(g.month) }),
};

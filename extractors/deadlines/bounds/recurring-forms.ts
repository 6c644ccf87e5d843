import { every, monthlyOn, quarterlyOn, yearlyOn } from "./rrule.ts";

export type Groups = Readonly<Record<string, string | undefined>>;

/** One way to say that something comes back. */
export interface Form {
  readonly rule: string;
  /** What every phrase of the form holds, asked first because it is quick. */
  readonly needs?: RegExp;
  readonly pattern: RegExp;
  readonly dated: boolean;
  /** The rules a match stands for; none where its numbers cannot be meant. */
  read(groups: Groups): readonly string[];
}

/** `hàng`, `hằng`, `mỗi`: what makes a unit of time a period. */
export const HANG = String.raw`(?:hàng|hằng|mỗi)\s+`;
const EVERY_YEAR = String.raw`(?:(?:của\s+)?${HANG}năm)`;
const BY = String.raw`(?:(?:vào|trước|chậm\s+nhất|muộn\s+nhất|xong|hạn|là|thời\s+gian|trong)\s+){0,6}`;
export const LETTER = String.raw`(?![A-Za-zÀ-ỹ])`;
/** A form by the source of its pattern, which begins at a word. */
export const form = (rule: string, source: string, read: Form["read"], dated = true): Form => ({
  rule,
  pattern: new RegExp(String.raw`(?<![A-Za-zÀ-ỹ])${source}`, "giu"),
  dated,
  read,
});

/** A form that is tried only where something of it is seen. */
export const needing = (needs: RegExp, form: Form): Form => ({ ...form, needs });

/** `ngày 5`, `ngày mồng 5`, `mồng 5`. */
const DAY = String.raw`(?:ngày\s*(?:m[ồù]ng\s+)?|m[ồù]ng\s+)`;

const isMonthDay = (month: number, day: number): boolean => month >= 1 && month <= 12 && day >= 1 && day <= 31;
const yearly = (day: string | undefined, month: string | undefined): readonly string[] =>
  isMonthDay(Number(month), Number(day)) ? [yearlyOn(Number(month), Number(day))] : [];

const DAY_MONTH = String.raw`(?:ngày\s*)?(?<day>\d{1,2})(?:\s*[/-]\s*|\s+tháng\s+)(?<month>\d{1,2})(?![\d/]|\s*-\s*\d|\s+năm\s+\d)`;
const SECOND = String.raw`(?:\s*(?:,|và)\s*(?:${BY}ngày\s*)?(?<day2>\d{1,2})(?:\s*\/\s*|\s+tháng\s+)(?<month2>\d{1,2})(?![\d/]))?`;

export const MONTH_OF_QUARTER: Readonly<Record<string, 1 | 2 | 3>> = {
  đầu: 1,
  giữa: 2,
  cuối: 3,
  nhất: 1,
  hai: 2,
  ba: 3,
};

/** The forms that say a day; what says more comes first. */
export const DATED_FORMS: readonly Form[] = [
  // Hàng quý vào ngày 20 của tháng cuối quý | trước ngày 05 tháng cuối cùng của mỗi quý
  needing(
    /quý/iu,
    form(
      "day-of-quarter",
      String.raw`(?:(?:định\s+kỳ\s+)?${HANG}quý(?:\s+(?:một|0?1)\s+lần)?[\s,(]*)?${BY}ngày\s*(?<day>\d{1,2})\s+(?:của\s+)?tháng\s+(?<which>đầu|giữa|cuối|thứ\s+(?:nhất|hai|ba))(?:\s+(?:cùng|tiên))?\s+(?:(?:của|trong)\s+)?(?:${HANG})?quý${LETTER}`,
      (g) => [quarterlyOn(MONTH_OF_QUARTER[(g.which ?? "").toLowerCase().replace(/^thứ\s+/u, "")] ?? 3, Number(g.day))],
    ),
  ),
  // Hàng năm, trước ngày 15/12 | cuối năm (vào ngày 15/11) | cuối năm vào ngày 15 tháng 11 | báo cáo năm trước ngày 20/12 hằng năm
  needing(
    /\d(?:\s*[/-]|\s+tháng)\s*\d/iu,
    form(
      "yearly-then-day",
      String.raw`(?<half>(?:0?6|sáu)\s+tháng\s*(?:,|và)\s+)?(?:định\s+kỳ\s+)?(?:(?:vào\s+)?cuối\s+năm|${HANG}năm(?:\s+(?:một|0?1)\s+lần)?|(?<!(?:đầu|giữa|trong)\s)năm|(?:${HANG})?(?:0?6|sáu)\s+tháng(?:\s+đầu\s+năm)?(?:(?<!sơ\s+kết\s+\S+\s+tháng(?:\s+đầu\s+năm)?)|(?=\s*\()))[\s,(]*(?:vào|trước|chậm\s+nhất|muộn\s+nhất|ngày)[\s,]*${BY}${DAY_MONTH}${SECOND}(?:[\s,(]*${EVERY_YEAR}${LETTER})?(?![^.;\n]{0,60}\d[/.-]\d{1,2}[/.-]\d{4})`,
      (g) => [
        ...(g.half ? [every("half")] : []),
        ...yearly(g.day, g.month),
        ...(g.day2 ? yearly(g.day2, g.month2) : []),
      ],
    ),
  ),
  // trước ngày 20/11 hàng năm | ngày 15/6 và ngày 15/12 hằng năm
  needing(
    /(?:hàng|hằng|mỗi)\s+năm/iu,
    form("day-then-yearly", String.raw`${BY}${DAY_MONTH}${SECOND}[\s,(]*${EVERY_YEAR}${LETTER}`, (g) => [
      ...yearly(g.day, g.month),
      ...(g.day2 ? yearly(g.day2, g.month2) : []),
    ]),
  ),
  // trước ngày 10/6 (báo cáo 6 tháng) và trước ngày 05/12 (báo cáo năm)
  needing(
    /\(\s*báo\s+cáo/iu,
    form(
      "day-then-report",
      String.raw`${BY}${DAY_MONTH}(?=\s*\(\s*báo\s+cáo\s+(?:định\s+kỳ\s+)?(?:(?:0?6|sáu)\s+tháng(?:\s+đầu\s+năm)?|(?:cả\s+)?năm)\s*\))`,
      (g) => yearly(g.day, g.month),
    ),
  ),
  // 2 lần/tháng (ngày 10 và ngày 25)
  needing(
    /lần\s*\/\s*tháng/iu,
    form(
      "times-then-days",
      String.raw`0?2\s+lần\s*\/\s*tháng[\s,(]*(?:vào\s+)?(?:các\s+)?${DAY}(?<day>\d{1,2})\s*(?:,|và)\s*(?:${DAY})?(?<day2>\d{1,2})(?![\d/]|\s*tháng)`,
      (g) => [monthlyOn(Number(g.day), Number(g.day2))],
    ),
  ),
  // trước ngày 20 hằng tháng | ngày 25 của tháng | hàng tháng vào ngày 15
  // ngày 01 và ngày 15 hằng tháng
  needing(
    /(?:hàng|hằng|mỗi)\s+tháng/iu,
    form(
      "days-of-month",
      String.raw`${BY}(?:các\s+)?${DAY}(?<day>\d{1,2})\s*(?:,|và)\s*(?:${DAY})?(?<day2>\d{1,2})\s+(?:của\s+)?${HANG}tháng${LETTER}`,
      (g) => [monthlyOn(Number(g.day), Number(g.day2))],
    ),
  ),
  needing(
    /\d\s+(?:hàng|hằng|mỗi|của|trong)\s/iu,
    form(
      "day-of-month",
      String.raw`${BY}${DAY}(?<day>\d{1,2})\s+(?:${HANG}tháng|(?:của|trong)\s+(?:${HANG})?tháng)(?!\s*(?:\d|cuối|đầu|giữa|sau|này|tiếp))${LETTER}`,
      (g) => [monthlyOn(Number(g.day))],
    ),
  ),
  needing(
    /tháng(?:\s+(?:một|0?1)\s+lần)?[\s,(]*(?:vào|trước|chậm|muộn)/iu,
    form(
      "monthly-then-day",
      String.raw`(?:(?:định\s+kỳ\s+)?${HANG}tháng(?:\s+(?:một|0?1)\s+lần)?[\s,(]*|(?<=báo\s+cáo\s+tháng[\s,(]{1,3})(?![\s,(]))(?:vào|trước|chậm\s+nhất|muộn\s+nhất)[\s,]*${BY}${DAY}(?<day>\d{1,2})(?![\d/]|\s*tháng)`,
      (g) => [monthlyOn(Number(g.day))],
    ),
  ),
  // mỗi năm một lần vào tháng 8 | 6 tháng một lần vào tháng 01 và tháng 7 | hàng năm, trong tháng 12 | hàng năm, vào tháng 6 và tháng 12
  needing(
    /(?:vào|trong|trước)\s+tháng/iu,
    form(
      "yearly-then-month",
      String.raw`(?:định\s+kỳ\s+)?(?:${HANG}năm(?:\s+(?:một|0?1)\s+lần)?|(?:0?6|sáu)\s+tháng\s+(?:một|0?1)\s+lần)[\s,(]*(?:vào|trong|trước)\s+tháng\s*(?<month>1[0-2]|0?[1-9])(?![\d%]|\s*[/.-]\s*\d|\s*năm\s*\d)(?:\s*(?:,|và)\s*(?:vào\s+|trong\s+)?tháng\s*(?<month2>1[0-2]|0?[1-9])(?![\d%]|\s*[/.-]\s*\d|\s*năm\s*\d))?`,
      (g) => [g.month, g.month2].filter((month) => month !== undefined).map((month) => yearlyOn(Number(month), null)),
    ),
  ),
  // tháng 12 hàng năm
  needing(
    /(?:hàng|hằng|mỗi)\s+năm/iu,
    form(
      "month-of-year",
      String.raw`(?:(?:vào|trong|trước)\s+)?tháng\s*(?<month>1[0-2]|0?[1-9])\s+${EVERY_YEAR}${LETTER}`,
      (g) => [yearlyOn(Number(g.month), null)],
    ),
  ),
];

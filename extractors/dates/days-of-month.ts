import { type Recogniser, yearOf } from "./moment.ts";
import { NAM, THANG } from "./words.ts";

/** 20 ngày đầu tháng 7/2012 | 10 ngày cuối tháng 6: so many days of a month from its first or to its last */
export const daysOfMonth: Recogniser = {
  name: "days-of-month",
  pattern: new RegExp(
    String.raw`(?<intro>(?<count>[12]\d|0?[2-9])\s+ngày\s+(?<part>đầu|cuối)\s+)${THANG}\s*(?<month>1[0-2]|0?[1-9])(?:(?:\s*[/.-]\s*|(?:\s*,)?\s*${NAM}\s*)(?<year>\d{4}))?(?!\d|[.,/]\d)`,
    "iuy",
  ),
  read: (g) => {
    const year = yearOf(g.year);
    const days = Number(g.count) * (g.part?.toLowerCase() === "đầu" ? 1 : -1);
    return { unit: "month", month: Number(g.month), days, ...(year !== undefined && { year }) };
  },
};

import { type Recogniser, yearOf } from "./moment.ts";
import { NAM, THANG } from "./words.ts";

const WEEKS: Readonly<Record<string, 1 | 2 | 3 | 4 | 5>> = {
  đầu: 1,
  nhất: 1,
  "1": 1,
  i: 1,
  hai: 2,
  "2": 2,
  ii: 2,
  ba: 3,
  "3": 3,
  iii: 3,
  tư: 4,
  "4": 4,
  iv: 4,
  cuối: 5,
};

const numberOf = (word = ""): (typeof WEEKS)[string] | undefined => WEEKS[word.toLowerCase().replace(/^0/u, "")];

/** tuần đầu tháng 5/2019 | tuần 3, 4 tháng 4 | tuần thứ hai của tháng 3 năm 2021 | tuần 2 tháng 5: so many times seven days; the last week runs to its end */
export const week: Recogniser = {
  name: "week-of-month",
  pattern: new RegExp(
    String.raw`(?<!(?:một|hai|ba|bốn|\d)\s{1,3})(?<intro>tuần\s+(?:(?:thứ\s+)?(?<week>đầu|cuối|nhất|hai|ba|tư|IV|I{1,3}|0?[1-4]))(?:\s*(?:,|và|-|–)\s*(?:tuần\s+)?(?:thứ\s+)?(?<last>cuối|hai|ba|tư|IV|I{2,3}|0?[2-4]))?(?:\s+(?:cùng|tiên))?\s+(?:(?:của|trong)\s+)?)${THANG}\s*(?<month>1[0-2]|0?[1-9])(?:(?:\s*[/.-]\s*|(?:\s*,)?\s*${NAM}\s*)(?<year>\d{4}))?(?!\d|[.,/]\d)`,
    "iuy",
  ),
  read: (g) => {
    const [week, last] = [numberOf(g.week), numberOf(g.last)];
    const year = yearOf(g.year);
    if (!week || (last && last <= week)) return null;
    return {
      unit: "month",
      month: Number(g.month),
      week,
      ...(last && { lastWeek: last }),
      ...(year !== undefined && { year }),
    };
  },
};

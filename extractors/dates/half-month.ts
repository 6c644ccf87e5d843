import { type Recogniser, yearOf } from "./moment.ts";
import { NAM, THANG } from "./words.ts";

/** nửa đầu tháng 10/2024 | nửa cuối tháng 3 năm 2021: a month is parted behind its 15th day */
export const halfMonth: Recogniser = {
  name: "half-month",
  pattern: new RegExp(
    String.raw`(?<intro>nửa\s+(?<half>đầu|cuối)\s+)${THANG}\s*(?<month>1[0-2]|0?[1-9])(?:(?:\s*[/.-]\s*|(?:\s*,)?\s*${NAM}\s*)(?<year>\d{4}))?(?!\d|[.,/]\d)`,
    "iuy",
  ),
  read: (g) => {
    const year = yearOf(g.year);
    const half = g.half?.toLowerCase() === "đầu" ? 1 : 2;
    return { unit: "month", month: Number(g.month), halfMonth: half, ...(year !== undefined && { year }) };
  },
};

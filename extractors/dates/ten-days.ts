import { type Recogniser, yearOf } from "./moment.ts";
import { NAM, THANG } from "./words.ts";

const TENS = { thượng: 1, trung: 2, hạ: 3 } as const;

/** trung tuần tháng 9 năm 2005: the second ten days of a month; hạ tuần runs to its end */
export const tenDays: Recogniser = {
  name: "ten-days",
  pattern: new RegExp(
    String.raw`(?<intro>(?<ten>thượng|trung|hạ)\s+tuần\s+)${THANG}\s*(?<month>1[0-2]|0?[1-9])(?:(?:\s*[/.-]\s*|(?:\s*,)?\s*${NAM}\s*)(?<year>\d{4}))?(?!\d|[.,/]\d)`,
    "iuy",
  ),
  read: (g) => {
    const year = yearOf(g.year);
    const ten = TENS[g.ten?.toLowerCase() as keyof typeof TENS];
    return { unit: "month", month: Number(g.month), ten, ...(year !== undefined && { year }) };
  },
};

import { type Recogniser, yearOf } from "./moment.ts";
import { NAM } from "./words.ts";

/** năm 2020 | the `2021` of `năm 2020, 2021` */
export const year: Recogniser = {
  name: "year",
  pattern: new RegExp(
    String.raw`(?<intro>${NAM}\s*(?:(?:tài\s+chính|ngân\s+sách|kế\s+hoạch)\s+)?)?(?<year>(?:19|20)\d\d)(?!\d|[.,/%]\d|\/[A-Za-zÀ-ỹ]|-[A-Za-zÀ-ỹ])`,
    "iuy",
  ),
  read: (g) => {
    const value = yearOf(g.year);
    return value === undefined ? null : { unit: "year", year: value };
  },
};

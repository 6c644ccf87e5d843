import type { Recogniser } from "./moment.ts";
import { NAM, THANG } from "./words.ts";

/** trong năm nay | hết quý này | trong tháng này: the period that the day of issue lies in */
export const thisPeriod: Recogniser = {
  name: "this-period",
  pattern: new RegExp(
    String.raw`(?<=(?<![A-Za-zÀ-ỹ])(?:trong|hết|đến)\s{1,3})(?<intro>${NAM}\s+nay|(?:(?<month>${THANG})|quý)\s+này)(?![A-Za-zÀ-ỹ])`,
    "iuy",
  ),
  read: (g) => ({ unit: g.month ? "month" : /^q/iu.test(g.intro ?? "") ? "quarter" : "year", current: true }),
};

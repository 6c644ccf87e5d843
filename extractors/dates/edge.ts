import { romanValue } from "../../src/vietnamese/numerals.ts";
import { type Recogniser, yearOf } from "./moment.ts";
import { NAM, THANG } from "./words.ts";

const EDGES = { đầu: "first", giữa: "middle", cuối: "last" } as const;

/** cuối tháng 3 năm 2021 | đầu tháng 6 | giữa tháng 5/2020 | cuối năm 2025 | cuối quý II/2020 (Civil Code 2015, article 146); what is compared (`so với cuối năm 2006`) is the year */
export const edge: Recogniser = {
  name: "edge",
  pattern: new RegExp(
    String.raw`(?<!(?:tuần|tháng|quý|ngày|so\s{1,3}với)\s{1,4})(?<intro>(?<edge>đầu|giữa|cuối)\s+)(?:${THANG}\s*(?<month>1[0-2]|0?[1-9])(?:(?:\s*[/.-]\s*|(?:\s*,)?\s*${NAM}\s*)(?<of>\d{4}))?|quý\s*(?:(?<roman>IV|I{1,3})|(?<digit>[1-4]))(?:(?:\s*[/-]\s*|(?:\s*,)?\s*${NAM}\s*)(?<quarterOf>\d{4}))?|${NAM}\s*(?<year>\d{4}))(?![A-Za-zÀ-ỹ]|\d|[.,/]\d)`,
    "iuy",
  ),
  read: (g) => {
    const year = yearOf(g.year ?? g.of ?? g.quarterOf);
    const known = { edge: EDGES[g.edge?.toLowerCase() as keyof typeof EDGES], ...(year !== undefined && { year }) };
    const quarter = g.roman ? romanValue(g.roman.toUpperCase()) : Number(g.digit ?? 0);
    if (g.month) return { unit: "month", month: Number(g.month), ...known };
    return quarter ? { unit: "quarter", quarter, ...known } : { unit: "year", ...known };
  },
};

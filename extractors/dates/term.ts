import { type Recogniser, yearOf } from "./moment.ts";
import { NAM } from "./words.ts";

const INTRO = String.raw`nhiệm\s+k[ỳì]|giai\s+đoạn|thời\s+k[ỳì]|niên\s+kh[óo][aá]|kh[óo][aá]|${NAM}\s+học|chương\s+trình`;
const DASH = String.raw`\s*(?:[-–—÷](?:\s{0,2}[-–—])?|đến(?:\s+${NAM})?|tới)\s*`;

/** nhiệm kỳ 2020 - 2025 | khóa XV (2021 - 2026) | nhiệm kỳ Đại hội 2020 - 2025 | giai đoạn 2021 đến 2030 | năm học 2021-2022 | giai đoạn (2016-2020) */
export const term: Recogniser = {
  name: "term",
  pattern: new RegExp(
    String.raw`(?<intro>(?:${INTRO})(?:\s+(?:đại\s+hội|hđnd|hội\s+đồng\s+nhân\s+dân|[IVXL]{1,6}))?\s*(?:\(\s*)?(?:(?:từ\s+)?${NAM}\s+)?)?(?<year>(?:19|20)\d\d)${DASH}(?<last>(?:19|20)\d\d)(?!\d|[.,/]\d|\/[A-Za-zÀ-ỹ])`,
    "iuy",
  ),
  read: (g) => {
    const [first, last] = [yearOf(g.year), yearOf(g.last)];
    if (first === undefined || last === undefined || last < first) return null;
    return { unit: "term", year: first, lastYear: last };
  },
};

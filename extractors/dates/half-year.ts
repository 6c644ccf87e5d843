import { wordValue } from "../../src/vietnamese/numerals.ts";
import { type Recogniser, yearOf } from "./moment.ts";
import { NAM } from "./words.ts";

/** 6 tháng đầu năm 2022 | 06 tháng cuối năm 2021 | 9 tháng đầu năm 2020 | sáu tháng đầu năm 2009 */
export const halfYear: Recogniser = {
  name: "half-year",
  pattern: new RegExp(
    String.raw`(?<intro>(?:(?<count>0?[1-9]|1[01])|(?<word>hai|ba|bốn|năm|sáu|bảy|tám|chín|mười(?:\s+một)?))\s*tháng\s*(?<part>đầu|cuối)\s*)(?:của\s+)?${NAM}(?:\s*(?<year>\d{4})(?!\d))?`,
    "iuy",
  ),
  read: (g) => {
    const count = g.word ? wordValue(g.word) : Number(g.count);
    const year = yearOf(g.year);
    if (!count) return null;
    const first = g.part?.toLowerCase() === "đầu";
    return {
      unit: "half",
      month: first ? 1 : 13 - count,
      lastMonth: first ? count : 12,
      ...(year !== undefined && { year }),
    };
  },
};

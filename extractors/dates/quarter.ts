import { romanValue, wordValue } from "../../src/vietnamese/numerals.ts";
import { type Recogniser, yearOf } from "./moment.ts";
import { NAM } from "./words.ts";

/** quý III/2017 | Quý I năm 2021 | quý 2 | the `II` of `quý I, II năm 2021` */
export const quarter: Recogniser = {
  name: "quarter",
  pattern: new RegExp(
    String.raw`(?<intro>qu[ýí]\s*)?(?:(?<roman>IV|I{1,3})|(?<digit>0?[1-4])|(?<word>(?:một|nhất|hai|ba|tư|bốn)(?!\s+lần)))(?![A-Za-zÀ-ỹ]|[\d%]|[.,]\d)(?:(?:\s*[/-]\s*|(?:\s*,)?\s*(?:(?:của|trong)\s+)?${NAM}\s*)(?<year>\d{4})(?!\d))?`,
    "iuy",
  ),
  read: (g) => {
    const number = g.roman ? romanValue(g.roman.toUpperCase()) : g.word ? wordValue(g.word) : Number(g.digit);
    const year = yearOf(g.year);
    if (!number || (!g.intro && !g.roman && year === undefined)) return null;
    return { unit: "quarter", quarter: number, ...(year !== undefined && { year }) };
  },
};

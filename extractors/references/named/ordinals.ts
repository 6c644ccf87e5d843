import { matchesOf } from "../../../src/text/matches.ts";
import { romanValue, wordValue } from "../../../src/vietnamese/numerals.ts";

/** A number as Party documents write it: `XII`, `12`, `tư`, `mười hai`. */
export const ORDINAL =
  "(?:[IVXLC]{1,6}(?![A-Za-zÀ-ỹ])|\\d{1,2}(?!\\d)|nhất|hai|ba|bốn|tư|năm|sáu|bảy|bẩy|tám|chín|mười(?:\\s{1,3}(?:một|hai|ba|tư|lăm))?)";

/** The value of such a number; `null` where it has none. */
export const ordinalValue = (written: string): number | null =>
  /^\d+$/u.test(written) ? Number(written) : (romanValue(written) ?? wordValue(written));

const ONE = new RegExp(ORDINAL, "gu");

export interface Member {
  readonly written: string;
  readonly value: number;
}

/** The numbers of an enumeration such as `XI, XII` or `5 và 6`. */
export const ordinalsIn = (text: string): readonly Member[] =>
  matchesOf(text, ONE).flatMap(([written]) => {
    const value = ordinalValue(written.replace(/\s+/gu, " "));
    return value === null ? [] : [{ written, value }];
  });

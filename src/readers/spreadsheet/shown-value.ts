import { format, getFormatFromId, isDateFormat } from "numfmt";

/** Days between the first days of the two calendars that a workbook may count from: 1900 and 1904. */
const DAYS_TO_1904 = 1462;

/** How numbers of a workbook are shown. */
export interface NumberFormats {
  /** Patterns of the file by their number. */
  readonly own: ReadonlyMap<number, string>;
  readonly from1904: boolean;
}

/**
 * A number as the sheet shows it: rounded and dated by its format (`33.7`, `20/12/2005`, `11%`). Thousands stay without
 * separators, which are the machine's and not the file's; the bookkeeper's dash is the zero it stands for.
 */
export function shownNumber(value: number, id: number, formats: NumberFormats): string {
  const pattern = formats.own.get(id) ?? builtIn(id);
  const isDate = isDateFormat(pattern);
  try {
    const shown = format(pattern, isDate && formats.from1904 ? value + DAYS_TO_1904 : value, {
      locale: isDate ? "vi" : "en",
    });
    const plain = plainSpaces(GROUPED.test(pattern) ? shown.replace(/(?<=\d),(?=\d{3})/gu, "") : shown);
    return /^[-–—]$/u.test(plain) ? String(value) : plain;
  } catch {
    return String(value);
  }
}

const GROUPED = /[#0?],[#0?]/u;

/** Formats that the file need not spell out. Those of dates follow the machine: day, month, year in Vietnam. */
const builtIn = (id: number): string =>
  id === 14 ? "dd/mm/yyyy" : id === 22 ? "dd/mm/yyyy hh:mm" : getFormatFromId(id, "en");

const plainSpaces = (text: string): string => text.replace(/[\u00A0\u2007\u202F]/gu, " ").trim();

const ERRORS: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
};

/** An error value as the sheet shows it. */
export const shownError = (code: number): string => ERRORS[code] ?? "#N/A";
/** A truth value as the sheet shows it. */
export const shownBoolean = (value: boolean): string => (value ? "TRUE" : "FALSE");

import type { Span } from "../../src/text/span.ts";

/** What a moment's words fix: the smallest calendar unit they name. */
export type Unit = "day" | "month" | "quarter" | "half" | "year" | "term";

/** The components that words say of a point or stretch of the calendar; what they leave out is absent. */
export interface Components {
  readonly unit: Unit;
  readonly year?: number;
  /** Of a term: its last year. */
  readonly lastYear?: number;
  readonly quarter?: number;
  readonly month?: number;
  /** Of a half: its last month. */
  readonly lastMonth?: number;
  readonly day?: number;
  /** `đầu`, `giữa`, `cuối` narrow a month, quarter or year to one day. */
  readonly edge?: "first" | "middle" | "last";
  /** Which ten days of a month: `thượng tuần`, `trung tuần`, `hạ tuần`. */
  readonly ten?: 1 | 2 | 3;
  /** Which half of a month: `nửa đầu tháng`, `nửa cuối tháng`. */
  readonly halfMonth?: 1 | 2;
  /** How many days of a month from its first, or below zero to its last: `20 ngày đầu tháng`. */
  readonly days?: number;
  /** `năm nay`, `tháng này`: the one that the day of issue lies in. */
  readonly current?: boolean;
  /** Which seven days of a month: `tuần đầu`, `tuần thứ hai`; 5 is the last. */
  readonly week?: 1 | 2 | 3 | 4 | 5;
  /** The last of several weeks: `tuần 3, 4 tháng 4`. */
  readonly lastWeek?: 1 | 2 | 3 | 4 | 5;
}

/** One calendar phrase in the text. */
export interface Moment extends Components {
  readonly span: Span;
  /** The name of the recogniser that found it. */
  readonly rule: string;
  /** Whether a time word (`ngày`, `tháng`, …) introduces it, so that its numbers cannot mean anything else. */
  readonly worded: boolean;
  /** Whether its year is said by a neighbour. */
  readonly borrowed?: boolean;
}

/** Reads one phrase of the calendar at a place. */
export interface Recogniser {
  readonly name: string;
  /** Sticky; a group `intro` holds the time word that may stand before the numbers. */
  readonly pattern: RegExp;
  /** The components of a match; `null` where the numbers cannot be meant so. */
  read(groups: Readonly<Record<string, string | undefined>>): Components | null;
}

/** The moment that begins exactly at `offset`, by the first recogniser that reads one. */
export function momentAt(text: string, offset: number, recognisers: readonly Recogniser[]): Moment | null {
  for (const { name, pattern, read } of recognisers) {
    pattern.lastIndex = offset;
    const match = pattern.exec(text);
    const components = match?.groups && read(match.groups);
    if (match && components)
      return {
        ...components,
        span: { start: offset, end: offset + match[0].length },
        rule: name,
        worded: Boolean(match.groups?.intro),
      };
  }
  return null;
}

/** A year as written: four digits of this or the last century, or two that stand for such. */
export function yearOf(digits: string | undefined): number | undefined {
  if (!digits) return undefined;
  const year = Number(digits);
  if (digits.length === 2) return year < 50 ? 2000 + year : 1900 + year;
  return year >= 1800 && year <= 2199 ? year : undefined;
}

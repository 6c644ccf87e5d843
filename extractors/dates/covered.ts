import type { CalendarDate } from "../../src/record/calendar.ts";
import type { CalendarSpan } from "./calendar-span.ts";
import type { Group } from "./grouping.ts";

/** The days that a phrase covers, and the same in the Extended Date/Time Format (ISO 8601-2:2019); open where `null`. */
export interface Covered {
  readonly start: CalendarDate | null;
  readonly end: CalendarDate | null;
  readonly edtf: string | null;
}

/** From the first to the last of several moments; `null` where either is not known. */
export function cover(kind: Group["kind"], spans: readonly (CalendarSpan | null)[]): Covered | null {
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return null;
  const edtf = kind === "set" ? `{${spans.map((span) => span?.edtf).join(",")}}` : `${first.edtf}/${last.edtf}`;
  return { start: first.start, end: last.end, edtf };
}

/** `từ ngày 15/9/2021 đến ngày 10/8/2021`: a digit was mistyped. */
export const isBackwards = (covered: Covered | null): boolean =>
  covered !== null && covered.start !== null && covered.end !== null && covered.end < covered.start;

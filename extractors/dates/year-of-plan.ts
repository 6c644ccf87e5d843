import { type CalendarDate, partsOf } from "../../src/record/calendar.ts";
import type { Era } from "../../src/record/issue-date.ts";
import type { DateFact } from "../../src/record/schema.ts";
import type { Group } from "./grouping.ts";

/** How far behind a day with its year one without may stand that is of the same year. */
const NEAR = 800;

/** What year a date without one has. */
export interface YearOfPlan {
  eraFor(group: Group): Era | null;
  /** Takes note of a date that says its year. */
  note(group: Group, fact: DateFact | undefined): void;
}

/**
 * Plans for the next year begin in this one: `tuyển quân năm 2016` of October 2015 has `từ ngày 10/10 đến 25/10/2015`,
 * and `ngày 26/10` right behind it is of 2015, too. Other documents keep their era.
 */
export function yearOfPlan(era: Era | null, issuedOn: CalendarDate | null): YearOfPlan {
  if (!era || !issuedOn || era.year !== partsOf(issuedOn).year + 1) return { eraFor: () => era, note: () => undefined };
  const issued = partsOf(issuedOn);
  let told = Number.NEGATIVE_INFINITY;
  return {
    eraFor({ moments: [first] }) {
      const isNear = first !== undefined && first.span.start - told < NEAR;
      return isNear && (first.month ?? 0) >= issued.month ? { year: issued.year, month: issued.month } : era;
    },
    note({ moments }, fact) {
      const last = moments.at(-1);
      if (last?.year === undefined || !fact?.end || fact.end < issuedOn) return;
      told = last.year === issued.year ? last.span.end : Number.NEGATIVE_INFINITY;
    },
  };
}

import type { Chain } from "./chain.ts";
import type { Moment, Unit } from "./moment.ts";
import { namesSeveral, startsRange } from "./range-words.ts";

/** Moments that make one date: one alone, both ends of a range, or neighbours in the calendar named as one set. */
export interface Group {
  readonly moments: readonly Moment[];
  readonly kind: "single" | "range" | "set";
}

const JOINABLE: ReadonlySet<Unit> = new Set<Unit>(["month", "quarter"]);

/**
 * Ranges become one date. Members of a list stay dates of their own (`ngày 15 và 20/3`), except neighbouring months and
 * quarters that one word names (`tháng 9, 10 năm 2018`, but `tháng 9 và tháng 10`) and neighbouring days that a plural takes together (`các ngày 12, 13/8/2020`; `hai
 * ngày 12 và 13/8` counts them one by one).
 */
export function grouped(text: string, { moments, links }: Chain): readonly Group[] {
  const groups: Group[] = [];
  let i = 0;
  while (i < moments.length) {
    const group =
      rangeFrom(text, { moments, links }, i) ?? setFrom(text, { moments, links }, i) ?? single(moments[i] as Moment);
    groups.push(group);
    i += group.moments.length;
  }
  return groups;
}

const single = (moment: Moment): Group => ({ moments: [moment], kind: "single" });

function rangeFrom(text: string, { moments, links }: Chain, i: number): Group | null {
  const [first, last] = [moments[i], moments[i + 1]];
  if (links[i] !== "range" || !first || !last) return null;
  if (isAnniversary(first, last) && startsRange(text, first.span.start) === null) return null;
  return { moments: [first, last], kind: "range" };
}

/** `(03/02/1930 - 03/02/2020)`: the day itself and its return, not the ninety years between; `từ ngày 01/4/2019 đến ngày 01/4/2024` says that it means those. */
const isAnniversary = (a: Moment, b: Moment): boolean =>
  a.unit === "day" && a.day === b.day && a.month === b.month && a.year !== b.year;

function setFrom(text: string, { moments, links }: Chain, i: number): Group | null {
  let end = i;
  while (
    links[end] === "list" &&
    isOpen(moments[end] as Moment) &&
    follow(moments[end] as Moment, moments[end + 1] as Moment)
  )
    end++;
  if (end === i) return null;
  const [first, last] = [moments[i] as Moment, moments[end] as Moment];
  const joined =
    (JOINABLE.has(first.unit) && moments.slice(i + 1, end + 1).every(({ worded }) => !worded)) ||
    (namesSeveral(text, first.span.start) && !AND.test(text.slice(first.span.start, last.span.end)));
  return joined && links[end] !== "range" && !last.edge ? { moments: moments.slice(i, end + 1), kind: "set" } : null;
}

const AND = /(?<![A-Za-zÀ-ỹ])và(?![A-Za-zÀ-ỹ])/iu;

/** Whether a member leaves its year to the ones behind it. */
const isOpen = ({ year, borrowed = false }: Moment): boolean => year === undefined || borrowed;

function follow(a: Moment, b: Moment): boolean {
  if (a.unit !== b.unit || a.edge || b.edge) return false;
  if (a.unit === "day") return a.month === b.month && a.year === b.year && (b.day ?? 0) - (a.day ?? 0) === 1;
  const step = a.unit === "month" ? 12 : 4;
  const index = ({ year = 0, month, quarter }: Moment): number => year * step + (month ?? quarter ?? 0);
  return index(b) - index(a) === 1;
}

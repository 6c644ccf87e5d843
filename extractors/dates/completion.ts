import type { Chain, Link } from "./chain.ts";
import type { Moment } from "./moment.ts";

/**
 * Shares what one member of a chain says with those that leave it out: `ngày 12, 13/8/2020` says month and year once,
 * `từ 15/11 đến 20/3/2022` the year. Members at the end that stay without a month are none (`ngày 12/8, 13 người`).
 */
export function completed(text: string, { moments, links }: Chain): Chain {
  const backward = [...moments];
  for (let i = backward.length - 2; i >= 0; i--)
    backward[i] = completedBy(backward[i] as Moment, backward[i + 1] as Moment, -1);
  const kept = backward.slice(0, countWhole(text, backward));
  for (let i = 1; i < kept.length; i++) kept[i] = completedBy(kept[i] as Moment, kept[i - 1] as Moment, 1);
  return { moments: kept, links: links.slice(0, Math.max(0, kept.length - 1)) as readonly Link[] };
}

/** A moment with the month and year of its neighbour where it has none; a turn of the year lies between them if needed. */
function completedBy(moment: Moment, neighbour: Moment, direction: 1 | -1): Moment {
  const month = moment.unit === "day" && neighbour.unit === "day" ? (moment.month ?? neighbour.month) : moment.month;
  const known = month === undefined ? moment : { ...moment, month };
  if (moment.year !== undefined || neighbour.year === undefined) return known;
  const turns = direction * (position(known) - position(neighbour)) < 0;
  return { ...known, year: neighbour.year + (turns ? direction : 0), borrowed: true };
}

/** Where in its year a moment lies, in months; a year or term lies everywhere. */
function position({ unit, month, quarter }: Moment): number {
  if (unit === "year" || unit === "term") return 0;
  return month ?? (quarter ?? 0) * 3;
}

/** How many members from the first on are whole: day and month known, bare numbers made sure by a later member. */
function countWhole(text: string, moments: readonly Moment[]): number {
  let count = moments.length;
  while (count > 0 && !isWhole(text, moments, count - 1)) count--;
  return count;
}

function isWhole(text: string, moments: readonly Moment[], i: number): boolean {
  const moment = moments[i] as Moment;
  if (moment.unit === "day" && moment.month === undefined) return false;
  if (moment.worded || moment.year !== undefined || moment.rule === "day-and-month" || moment.rule === "day-of-month")
    return true;
  if (i === 0) return false;
  return (
    moments[i - 1]?.year === undefined && /^\s*(?:[.;:)\n]|$)/u.test(text.slice(moment.span.end, moment.span.end + 12))
  );
}

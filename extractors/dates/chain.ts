import type { Span } from "../../src/text/span.ts";
import { isCount } from "./bare-date.ts";
import { completed } from "./completion.ts";
import { type Moment, momentAt } from "./moment.ts";
import { monthAlone } from "./month.ts";
import { isMeantAsDate } from "./plausibility.ts";
import { startsRange } from "./range-words.ts";
import { CONTINUATIONS, recognisersAt } from "./recognisers.ts";

/** How a moment is tied to the one before it. */
export type Link = "range" | "list";

/** Moments that one phrase names together: `từ ngày 01 đến ngày 15/4/2019`, `các ngày 12, 13/8`. */
export interface Chain {
  readonly moments: readonly Moment[];
  /** One less than moments. */
  readonly links: readonly Link[];
}

/** Words between two moments: a weekday in parentheses, the sign or word that ties them, an hour or part of the day. */
const LINK =
  /(?:\s*\((?:(?:thứ|chủ|tức)[^()\n]{1,30}|[^()\n]{1,24}(?=\)\s*(?:đến|tới)\s))\))?(?:\s*,)?(?:(?<range>[^\S\n]*[-–—÷]|\s*(?:(?:cho\s+)?(?:đến|tới)|(?<closes>(?:và\s+)?kết\s+thúc(?:\s+vào)?)(?=\s)(?!\s+trước)))|(?<list>\s*(?:,|&|và|hoặc)(?:\s*(?:cả|các|trong))?|(?<=,)))\s*(?:(?:hết|trước|sáng|chiều|tối|thứ\s+[A-Za-zÀ-ỹ]{2,4}|thứ\s+[2-7]|chủ\s+nhật|(?:\d{1,2}\s*(?:giờ|h|g)\s*(?:\d{1,2})?\s*(?:phút|')?))[\s,]*){0,4}/iuy;

/** No month has more days to name; longer chains are columns of numbers. */
const LONGEST = 31;

/** The chain whose first moment begins at `offset`; bare numbers are a day before they are a month. */
export function chainAt(text: string, offset: number): Chain | null {
  const head = momentAt(text, offset, recognisersAt(text, offset));
  if (!head) return null;
  const chain = chainFrom(text, head);
  if (head.rule !== "day-alone" || head.worded || chain) return chain;
  const month = momentAt(text, offset, [monthAlone]);
  return month && chainFrom(text, month);
}

function chainFrom(text: string, head: Moment): Chain | null {
  const moments = [head];
  const links: Link[] = [];
  for (let next = follower(text, head); next && moments.length < LONGEST; next = follower(text, next.moment)) {
    moments.push(next.moment);
    links.push(next.link);
  }
  const chain = completed(text, { moments, links });
  return chain.moments.length > 0 && isMeantAsDate(text, chain) ? chain : null;
}

function follower(text: string, previous: Moment): { moment: Moment; link: Link } | null {
  LINK.lastIndex = previous.span.end;
  const match = LINK.exec(text);
  if (!match) return null;
  if (match.groups?.closes !== undefined && startsRange(text, previous.span.start) === null) return null;
  const link: Link = match.groups?.range === undefined ? "list" : "range";
  const at = previous.span.end + match[0].length;
  const moment =
    momentAt(text, at, CONTINUATIONS[previous.unit] ?? []) ??
    (link === "range" ? momentAt(text, at, recognisersAt(text, at)) : null);
  if (!moment || (link === "list" && moment.unit !== previous.unit)) return null;
  if (isCount(text, moment)) return null;
  return { moment, link };
}

/** From the first to the last of some moments, with the `từ` before them. */
export function spanOf(text: string, moments: readonly Moment[]): Span {
  const [first] = moments as [Moment, ...Moment[]];
  const end = moments.at(-1)?.span.end ?? first.span.end;
  const from = moments.length > 1 ? startsRange(text, first.span.start) : null;
  return { start: from ?? first.span.start, end };
}

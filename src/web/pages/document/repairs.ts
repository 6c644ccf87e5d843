import type { Span } from "../../../text/span.ts";

/** A stretch that was read otherwise than it was written. */
export interface Repair extends Span {
  readonly was: string;
  readonly charset: string | null;
  readonly code: string | null;
}

/** Words of one charset beside each other as one stretch: one thing to point at, and to step to. */
export function joinedRepairs(text: string, repairs: readonly Repair[]): readonly Repair[] {
  const joined: Repair[] = [];
  for (const repair of repairs) {
    const last = joined.at(-1);
    const gap = last && text.slice(last.end, repair.start);
    if (last && repair.charset !== null && last.charset === repair.charset && repair.start >= last.end && gap === " ")
      joined[joined.length - 1] = { ...last, end: repair.end, was: `${last.was} ${repair.was}` };
    else joined.push(repair);
  }
  return joined;
}

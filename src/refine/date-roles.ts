import type { Draft, Stage } from "../record/draft.ts";
import type { DateFact, Deadline } from "../record/schema.ts";
import { countAhead } from "../text/count-ahead.ts";
import { overlaps, type Span } from "../text/span.ts";

type Role = DateFact["role"];

/** What each date is for: issue, citation, deadline, term, event. */
export const dateRoles: Stage = {
  name: "date-roles",
  version: 1,
  find(draft: Draft) {
    const cited = sorted(draft.references.flatMap(({ mentions }) => mentions));
    const bound = sorted(draft.deadlines);
    return { dates: draft.dates.map((date) => ({ ...date, role: roleOf(draft, date, { cited, bound }) })) };
  },
};

interface Uses {
  readonly cited: readonly { readonly span: Span }[];
  readonly bound: readonly Deadline[];
}

function roleOf(draft: Draft, date: DateFact, { cited, bound }: Uses): Role {
  const { issuedOn } = draft.header;
  if (issuedOn && overlaps(issuedOn.span, date.span)) return "issue";
  if (date.precision === "term") return "term";
  if (meeting(cited, date.span)) return "citation";
  const deadline = meeting(bound, date.span);
  if (!deadline) return "other";
  return deadline.modality === "on" || deadline.modality === "during" ? "event" : "deadline";
}

const sorted = <T extends { readonly span: Span }>(items: readonly T[]): readonly T[] =>
  [...items].sort((a, b) => a.span.start - b.span.start);

/** How many items before a place may still reach it: mentions and deadlines nest at most so deep. */
const NESTED = 4;

/** The item that overlaps a span, if any; the items are in the order of the text. */
function meeting<T extends { readonly span: Span }>(items: readonly T[], s: Span): T | null {
  const low = countAhead(items, ({ span }) => span.start < s.end);
  for (let i = low - 1; i >= 0 && i >= low - NESTED; i--) if (overlaps((items[i] as T).span, s)) return items[i] as T;
  return null;
}

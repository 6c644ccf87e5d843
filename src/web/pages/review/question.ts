import type { AnswerOf, Given } from "../../api/client.ts";
import { typeBefore } from "../../format/type-before.ts";
import type { Place } from "../../router.ts";
import type { ShownFact } from "../document/shown-facts.ts";

export type ReviewItem = AnswerOf<"GET /api/v1/review">["items"][number];
export type ReviewQuery = NonNullable<Given<"GET /api/v1/review">["query"]>;

const ASKED = ["fact", "review", "from", "to", "issuer", "kind", "code", "charset", "cursor"] as const;

/** The address's query as the API takes it. */
export const reviewQuery = ({ query }: Place): ReviewQuery =>
  Object.fromEntries(ASKED.flatMap((name) => (query.get(name) ? [[name, query.get(name)]] : []))) as ReviewQuery;

/** What tells one item from all others. */
export const keyOf = ({ documentId, fact, field, span, anchor }: ReviewItem): string =>
  [documentId, fact, field, anchor?.id ?? span.start].join(" ");

/** The item as the page of its document shows it. */
export const shownFact = ({ fact, field, span, anchor, confidence, value }: ReviewItem): ShownFact => ({
  id: fact === "header" ? `header.${field}` : (anchor?.id ?? ""),
  part: fact,
  field,
  spans: [span],
  anchor,
  confidence,
  value,
});

/** What is to be judged, in one line. */
export function itemText({ fact, value, quote }: ReviewItem): string {
  if (typeof value === "string") return value;
  if (fact === "deadlines") return [value["actor"], value["action"]].filter(Boolean).join(": ") || quote;
  const cited = value["code"] ?? value["name"];
  return [typeBefore(value["type"], cited), cited].filter(Boolean).join(" ") || quote;
}

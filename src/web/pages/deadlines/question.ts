import type { AnswerOf, Given } from "../../api/client.ts";
import type { Place } from "../../router.ts";

export type DeadlineRow = AnswerOf<"GET /api/v1/deadlines">["items"][number];
type DeadlineQuery = NonNullable<Given<"GET /api/v1/deadlines">["query"]>;

const ASKED = [
  "from",
  "to",
  "actor",
  "issuer",
  "kind",
  "cites",
  "code",
  "charset",
  "confidence",
  "review",
  "text",
  "cursor",
] as const;

/** The address's query as the API takes it. */
export const deadlineQuery = ({ query }: Place): DeadlineQuery =>
  Object.fromEntries(ASKED.flatMap((name) => (query.get(name) ? [[name, query.get(name)]] : []))) as DeadlineQuery;

/** Where a deadline stands beside its words. */
export const deadlineAddress = ({ documentId, id }: Pick<DeadlineRow, "documentId" | "id">): string =>
  `/documents/${documentId}?fact=${id}`;

/** Who and what, as one line. */
export const dutyText = ({ actor, action, quote }: Pick<DeadlineRow, "actor" | "action" | "quote">): string =>
  [actor, action].filter(Boolean).join(": ") || quote;

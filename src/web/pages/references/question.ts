import type { AnswerOf, Given } from "../../api/client.ts";
import type { Place } from "../../router.ts";

export type CitationRow = AnswerOf<"GET /api/v1/references">["items"][number];
export type CitationQuery = NonNullable<Given<"GET /api/v1/references">["query"]>;

const ASKED = ["to", "from", "until", "code", "kind", "cursor"] as const;

/** The address's query as the API takes it. */
export const citationQuery = ({ query }: Place): CitationQuery =>
  Object.fromEntries(ASKED.flatMap((name) => (query.get(name) ? [[name, query.get(name)]] : []))) as CitationQuery;

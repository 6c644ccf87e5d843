import type { AnswerOf, Given } from "../../api/client.ts";
import type { Place } from "../../router.ts";

export type DocumentRow = AnswerOf<"GET /api/v1/documents">["items"][number];
export type DocumentQuery = NonNullable<Given<"GET /api/v1/documents">["query"]>;

const ASKED = [
  "text",
  "from",
  "to",
  "issuer",
  "actor",
  "kind",
  "code",
  "cites",
  "charset",
  "state",
  "origin",
  "cursor",
] as const;

/** The address's query as the API takes it. */
export const documentQuery = ({ query }: Place): DocumentQuery =>
  Object.fromEntries(ASKED.flatMap((name) => (query.get(name) ? [[name, query.get(name)]] : []))) as DocumentQuery;

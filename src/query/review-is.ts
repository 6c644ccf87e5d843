import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Filter } from "./filters.ts";

/**
 * The condition that a filter's `review` puts on the rows of a table of facts; absent, all that was not dismissed. An
 * index of verdicts serves where the rows are wanted in its order, and misleads where few rows of few documents are.
 */
export function reviewIs(
  review: Filter["review"],
  table: "deadlines" | "citations" | "fields",
  byIndex = false,
): RawBuilder<SqlBool> {
  const column = sql.ref(`${table}.review`);
  if (review === undefined) return sql<SqlBool>`coalesce(${column}, '') <> 'dismissed'`;
  const verdict = review === "none" ? "" : review;
  if (!byIndex) return sql<SqlBool>`coalesce(${column}, '') = ${verdict}`;
  return verdict === "" ? sql<SqlBool>`${column} is null` : sql<SqlBool>`${column} = ${verdict}`;
}

import { type RawBuilder, type SqlBool, sql } from "kysely";
import { VERDICTS } from "../record/corrections.ts";
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
  if (review === "none")
    // PostgreSQL takes what is equal to be rare, what is not equal to be the rule, as it is here.
    return byIndex
      ? sql<SqlBool>`${column} is null`
      : sql<SqlBool>`coalesce(${column}, '') not in (${sql.join(VERDICTS)})`;
  return byIndex ? sql<SqlBool>`${column} = ${review}` : sql<SqlBool>`coalesce(${column}, '') = ${review}`;
}

import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Filter } from "./filters.ts";

/** The condition that a filter's `review` puts on the rows of a table of facts; absent, all that was not dismissed. */
export function reviewIs(review: Filter["review"], table: "deadlines" | "citations" | "fields"): RawBuilder<SqlBool> {
  const column = sql.ref(`${table}.review`);
  if (review === undefined) return sql<SqlBool>`coalesce(${column}, '') <> 'dismissed'`;
  return review === "none" ? sql<SqlBool>`${column} is null` : sql<SqlBool>`${column} = ${review}`;
}

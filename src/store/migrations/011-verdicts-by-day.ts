import { sql } from "kysely";
import type { Migration } from "./migration.ts";

/** What was dismissed is told by the indexes in the order of days: the rows of all that is meant are not read. */
export const verdictsByDay: Migration = {
  name: "011-verdicts-by-day",
  async up(db) {
    for (const statement of INDEXES) await sql.raw(statement).execute(db);
  },
};

const INDEXES = ["", "actor_folded, ", "issuer_folded, ", "kind, "].flatMap((column) => {
  const columns = `${column}due_day, document_id, position`;
  const name = `deadlines_by_${columns.replaceAll(", ", "_")}`;
  return [`drop index ${name}`, `create index ${name} on deadlines (${columns}, review)`];
});

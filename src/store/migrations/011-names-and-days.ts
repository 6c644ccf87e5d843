import { sql } from "kysely";
import type { Migration } from "./migration.ts";

/** Of all names that hold a word very many facts are meant: which of them a page shows is told without their rows. */
export const namesAndDays: Migration = {
  name: "011-names-and-days",
  async up(db) {
    for (const statement of INDEXES) await sql.raw(statement).execute(db);
  },
};

const INDEXES = ["actor", "issuer"].flatMap((role) => [
  `drop index deadlines_by_${role}_folded_due_day_document_id_position`,
  `create index deadlines_by_${role} on deadlines (${role}_folded, due_day, document_id, position, review)`,
]);

import { sql } from "kysely";
import type { Migration } from "./migration.ts";

/** From when and until when a recurring duty is owed. */
export const lasting: Migration = {
  name: "005-lasting",
  async up(db) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const STATEMENTS = [
  "alter table deadlines add column lasts_from text",
  "alter table deadlines add column lasts_to text",
  `update deadlines set due_day = null, lasts_from = coalesce(start_day, (select issued_on from documents
    where documents.id = deadlines.document_id)), lasts_to = end_day where rrule is not null`,
];

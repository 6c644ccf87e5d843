import { sql } from "kysely";
import type { Migration } from "./migration.ts";

/** Recurring duties are few: what a filter asks of them is told by an index of them alone, without reading their rows. */
export const duties: Migration = {
  name: "008-duties",
  async up(db) {
    await sql`drop index deadlines_by_rrule_document_id_position`.execute(db);
    await sql`create index deadlines_by_rrule on deadlines (rrule, document_id, position, review, kind, charset,
      confidence, lasts_from, lasts_to) where rrule is not null`.execute(db);
  },
};

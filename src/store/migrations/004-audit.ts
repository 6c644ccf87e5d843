import { sql } from "kysely";
import type { Migration } from "./migration.ts";

/** Who did what over the pages and the API, and the files of a run by index. */
export const audit: Migration = {
  name: "004-audit",
  async up(db) {
    await sql`create table audit (
      id text primary key, at text not null, action text not null, actor text not null, subject text, address text not null)`.execute(
      db,
    );
    await sql`create index audit_by_at on audit (at, id)`.execute(db);
    await sql`create index files_by_run on files (run_id, state)`.execute(db);
  },
};

import { sql } from "kysely";
import type { Migration } from "./migration.ts";

/**
 * Full-text search over folded text (no marks, lower case), so that `dang uy` finds `Đảng ủy` and `đại hội` finds
 * `ĐẠI HỘI`. Both databases index what `foldMarks` makes, not what they would fold themselves: neither folds `đ`.
 */
export const search: Migration = {
  name: "002-search",
  async up(db, dialect) {
    if (dialect === "sqlite") {
      await sql`create table search_keys (
        row_number integer primary key,
        document_id text not null unique references documents (id) on delete cascade)`.execute(db);
      await sql`create virtual table search using fts5 (
        title, body, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0")`.execute(db);
    } else {
      await sql`create table search (
        document_id text primary key references documents (id) on delete cascade,
        words tsvector not null)`.execute(db);
      await sql`create index search_words on search using gin (words)`.execute(db);
    }
  },
};

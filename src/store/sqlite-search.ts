import { type Kysely, sql } from "kysely";
import type { Database } from "./database.ts";
import { indexedText, searchTerms } from "./search-words.ts";
import type { Found, SearchIndex } from "./store.ts";

/** A hit in the title counts as much as so many in the body. */
const TITLE_WEIGHT = 5;

export const sqliteSearch = (db: Kysely<Database>): SearchIndex => ({
  async put(writer, { id, title, text }) {
    await sql`insert into search_keys (document_id) values (${id})`.execute(writer);
    await sql`insert into search (rowid, title, body)
      select row_number, ${indexedText(title)}, ${indexedText(text)} from search_keys where document_id = ${id}`.execute(
      writer,
    );
  },
  async remove(writer, id) {
    await sql`delete from search where rowid = (select row_number from search_keys where document_id = ${id})`.execute(
      writer,
    );
    await sql`delete from search_keys where document_id = ${id}`.execute(writer);
  },
  async find(words, limit) {
    const match = searchTerms(words)
      .map((term) => `"${term.join(" ")}"`)
      .join(" ");
    if (match === "") return [];
    const score = sql`bm25(search, ${sql.lit(TITLE_WEIGHT)}, 1)`;
    const { rows } = await sql<Found>`
      select document_id, -${score} as rank from search join search_keys on row_number = search.rowid
      where search match ${match} order by ${score}, document_id limit ${limit}`.execute(db);
    return rows;
  },
});

import { type Kysely, sql } from "kysely";
import type { Database } from "./database.ts";
import { indexedText, searchTerms } from "./search-words.ts";
import type { Found, SearchIndex } from "./store.ts";

/** PostgreSQL refuses vectors of more than 1 MB; what lies beyond is still in the document's text. */
const INDEXED_CHARACTERS = 700_000;
/** A word of no text, after the title, keeps a phrase from running from the title into the body. */
const SEAM = "zzseamzz";

export const postgresSearch = (db: Kysely<Database>): SearchIndex => ({
  async put(writer, { id, title, text }) {
    const body = indexedText(text).slice(0, INDEXED_CHARACTERS);
    await sql`
      insert into search (document_id, words)
      values (${id}, setweight(to_tsvector('simple', ${`${indexedText(title)} ${SEAM}`}), 'A') || to_tsvector('simple', ${body}))`.execute(
      writer,
    );
  },
  async remove(writer, id) {
    await sql`delete from search where document_id = ${id}`.execute(writer);
  },
  async find(words, limit) {
    const query = searchTerms(words)
      .map((term) => `(${term.map((word) => `'${word}'`).join(" <-> ")})`)
      .join(" & ");
    if (query === "") return [];
    const { rows } = await sql<Found>`
      select document_id, ts_rank(words, query) as rank from search, to_tsquery('simple', ${query}) as query
      where words @@ query order by rank desc, document_id limit ${limit}`.execute(db);
    return rows;
  },
});

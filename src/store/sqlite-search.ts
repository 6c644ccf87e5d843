import { type Kysely, sql } from "kysely";
import type { Database } from "./database.ts";
import { indexedText, searchTerms } from "./search-words.ts";
import type { Found, SearchIndex } from "./store.ts";

/** A hit in the title counts as much as so many in the body. */
const TITLE_WEIGHT = 5;
/** Of words that more documents hold, those with them in the title are ranked, and the others come unranked. */
const MOST_RANKED = 10_000;

export const sqliteSearch = (db: Kysely<Database>): SearchIndex => ({
  async put(writer, { id, title, text }) {
    await sql`insert into search (rowid, title, body) values (${id}, ${indexedText(title)}, ${indexedText(text)})`.execute(
      writer,
    );
  },
  async remove(writer, id) {
    await sql`delete from search where rowid = ${id}`.execute(writer);
  },
  async find(words, limit) {
    const match = searchTerms(words)
      .map((term) => `"${term.join(" ")}"`)
      .join(" ");
    if (match === "") return [];
    if ((await countOf(db, match)) <= MOST_RANKED) return ranked(db, match, limit);
    const inTitle = `title : (${match})`;
    const titles =
      (await countOf(db, inTitle)) <= MOST_RANKED
        ? await ranked(db, inTitle, limit)
        : await unranked(db, inTitle, limit);
    const there = new Set(titles.map((found) => found.document_id));
    const others = await unranked(db, match, limit);
    return [...titles, ...others.filter((found) => !there.has(found.document_id))].slice(0, limit);
  },
});

async function countOf(db: Kysely<Database>, match: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from (select rowid from search where search match ${match} limit ${MOST_RANKED + 1})`.execute(
    db,
  );
  return rows[0]?.n ?? 0;
}

async function ranked(db: Kysely<Database>, match: string, limit: number): Promise<readonly Found[]> {
  const score = sql`bm25(search, ${sql.lit(TITLE_WEIGHT)}, 1)`;
  const { rows } = await sql<Found>`
    select rowid as document_id, -${score} as rank from search
    where search match ${match} order by ${score}, rowid limit ${limit}`.execute(db);
  return rows;
}

async function unranked(db: Kysely<Database>, match: string, limit: number): Promise<readonly Found[]> {
  const { rows } = await sql<Found>`
    select rowid as document_id, 0 as rank from search
    where search match ${match} limit ${limit}`.execute(db);
  return rows;
}

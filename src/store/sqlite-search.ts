import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Database } from "./database.ts";
import { indexedText, searchTerms } from "./search-words.ts";
import type { SearchIndex } from "./store.ts";

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
  async find(words, limit, order) {
    const match = searchTerms(words)
      .map((term) => `"${term.join(" ")}"`)
      .join(" ");
    if (match === "") return [];
    const some = order === "any" ? await unranked(db, match, limit + 1) : null;
    if (some && some.length <= limit) return some;
    if ((await countOf(db, match)) <= MOST_RANKED) return ranked(db, match, limit);
    const inTitle = `title : (${match})`;
    const isFew = (await countOf(db, inTitle)) <= MOST_RANKED;
    const titles = await (isFew ? ranked : unranked)(db, inTitle, limit);
    return [...new Set([...titles, ...(await unranked(db, match, limit))])].slice(0, limit);
  },
});

async function countOf(db: Kysely<Database>, match: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from (select rowid from search where search match ${match} limit ${MOST_RANKED + 1})`.execute(
    db,
  );
  return rows[0]?.n ?? 0;
}

const ranked = (db: Kysely<Database>, match: string, limit: number): Promise<readonly number[]> =>
  holders(db, sql`${match} order by bm25(search, ${sql.lit(TITLE_WEIGHT)}, 1), rowid limit ${limit}`);

const unranked = (db: Kysely<Database>, match: string, limit: number): Promise<readonly number[]> =>
  holders(db, sql`${match} limit ${limit}`);

async function holders(db: Kysely<Database>, match: RawBuilder<unknown>): Promise<readonly number[]> {
  const { rows } = await sql<{ rowid: number }>`select rowid from search where search match ${match}`.execute(db);
  return rows.map((row) => row.rowid);
}

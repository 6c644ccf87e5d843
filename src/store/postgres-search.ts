import { type Kysely, type RawBuilder, type SqlBool, sql } from "kysely";
import type { Database } from "./database.ts";
import { indexedText, pairsIn, searchTerms, wordsOf } from "./search-words.ts";
import type { Found, SearchIndex } from "./store.ts";

/** PostgreSQL refuses vectors of more than 1 MB; what lies beyond is still in the document's text. */
const INDEXED_BYTES = 400_000;
const BYTES_A_CHARACTER = 3;
/** A word of no text, after the title, keeps a phrase from running from the title into the body. */
const SEAM = "zzseamzz";
/** To rank a document its words are read: of words that more documents hold, the others come unranked. */
const MOST_RANKED = 1000;

export const postgresSearch = (db: Kysely<Database>): SearchIndex => ({
  async put(writer, { id, title, text }) {
    const [head, body] = [withinLimit(indexedText(title)), withinLimit(indexedText(text))];
    const pairs = [...new Set([...pairsIn(wordsOf(head)), ...pairsIn(wordsOf(body))])];
    await sql`
      insert into search (document_id, words, title_words, pairs)
      values (${id}, setweight(to_tsvector('simple', ${`${head} ${SEAM}`}), 'A') || to_tsvector('simple', ${body}),
        to_tsvector('simple', ${head}), array_to_tsvector(${pairs}))`.execute(writer);
  },
  async remove(writer, id) {
    await sql`delete from search where document_id = ${id}`.execute(writer);
  },
  async find(words, limit) {
    const terms = searchTerms(words);
    if (terms.length === 0) return [];
    const all = await ranked(db, { where: holding(terms), terms, limit });
    if (all.length < MOST_RANKED) return all.slice(0, limit);
    const titles = await ranked(db, { where: sql`title_words @@ ${asQuery(terms)}`, terms, limit });
    const there = new Set(titles.map((found) => found.document_id));
    const others = await unranked(db, holding(terms), limit);
    return [...titles, ...others.filter((found) => !there.has(found.document_id))].slice(0, limit);
  },
});

const withinLimit = (text: string): string =>
  Buffer.byteLength(text) <= INDEXED_BYTES ? text : text.slice(0, INDEXED_BYTES / BYTES_A_CHARACTER);

type Terms = readonly (readonly string[])[];

const asQuery = (terms: Terms): RawBuilder<unknown> => {
  const phrases = terms.map((term) => `(${term.map((word) => `'${word}'`).join(" <-> ")})`);
  return sql`to_tsquery('simple', ${phrases.join(" & ")})`;
};

/** All the words, and of phrases all the pairs, by their indexes; only longer phrases are looked for in the words again. */
function holding(terms: Terms): RawBuilder<SqlBool> {
  const single = terms.filter((term) => term.length === 1).map(([word]) => `'${word}'`);
  const pairs = terms.flatMap(pairsIn).map((pair) => `'${pair}'`);
  const long = terms.filter((term) => term.length > 2);
  const parts: RawBuilder<unknown>[] = [];
  if (single.length > 0) parts.push(sql`words @@ ${single.join(" & ")}::tsquery`);
  if (pairs.length > 0) parts.push(sql`pairs @@ ${pairs.join(" & ")}::tsquery`);
  if (long.length > 0) parts.push(sql`words @@ ${asQuery(long)}`);
  return sql<SqlBool>`(${sql.join(parts, sql` and `)})`;
}

interface Ranking {
  readonly where: RawBuilder<unknown>;
  readonly terms: Terms;
  readonly limit: number;
}

/** At most so many as are ranked; as many as that mean that there may be more. */
async function ranked(db: Kysely<Database>, { where, terms }: Ranking): Promise<readonly Found[]> {
  const { rows } = await sql<Found>`
    select document_id, ts_rank(words, ${asQuery(terms)}) as rank
    from (select document_id, words from search where ${where} limit ${MOST_RANKED}) as candidates
    order by rank desc, document_id`.execute(db);
  return rows;
}

async function unranked(db: Kysely<Database>, where: RawBuilder<unknown>, limit: number): Promise<readonly Found[]> {
  const { rows } = await sql<Found>`
    select document_id, 0 as rank from search where ${where} limit ${limit}`.execute(db);
  return rows;
}

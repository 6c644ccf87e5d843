import { type Kysely, type RawBuilder, type SqlBool, sql } from "kysely";
import type { Database } from "./database.ts";
import { indexedText, pairsIn, searchTerms, wordsOf } from "./search-words.ts";
import type { SearchIndex } from "./store.ts";

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
  async find(words, limit, order) {
    const terms = searchTerms(words);
    if (terms.length === 0) return [];
    return byIndex(db, async (asked) => {
      const all = await holders(asked, holding(terms), Math.max(limit, MOST_RANKED));
      const isMany = all.length >= MOST_RANKED;
      const best = isMany ? await holders(asked, sql`title_words @@ ${asQuery(terms)}`, MOST_RANKED) : all;
      const first = order === "any" && best.length <= limit ? best : await ranked(asked, best, terms);
      return [...new Set([...first, ...all])].slice(0, limit);
    });
  },
});

/** PostgreSQL does not know that the words of a text lie apart from its row, and would rather read all than ask an index. */
const byIndex = <T>(db: Kysely<Database>, ask: (asked: Kysely<Database>) => Promise<T>): Promise<T> =>
  db.transaction().execute(async (transaction) => {
    await sql`set local enable_seqscan = off`.execute(transaction);
    return ask(transaction);
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

async function holders(db: Kysely<Database>, where: RawBuilder<unknown>, limit: number): Promise<readonly number[]> {
  const { rows } = await sql<Row>`select document_id from search where ${where} limit ${limit}`.execute(db);
  return rows.map((row) => row.document_id);
}

async function ranked(db: Kysely<Database>, documents: readonly number[], terms: Terms): Promise<readonly number[]> {
  const { rows } = await sql<Row>`select document_id from search where document_id = any(${documents})
    order by ts_rank(words, ${asQuery(terms)}) desc, document_id`.execute(db);
  return rows.map((row) => row.document_id);
}

interface Row {
  readonly document_id: number;
}

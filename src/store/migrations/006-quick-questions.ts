import { type Kysely, sql } from "kysely";
import { indexedText, pairsIn, wordsOf } from "../search-words.ts";
import type { Migration } from "./migration.ts";

/** What makes questions quick in a store of a million facts. */
export const quickQuestions: Migration = {
  name: "006-quick-questions",
  async up(db, dialect) {
    for (const statement of CITATIONS) await sql.raw(statement).execute(db);
    if (dialect === "postgres") await addSearchColumns(db);
  },
};

/** Who cites a document is told in the order of the citing documents' days, without looking at these. */
const CITATIONS = [
  "alter table citations add column citing_day text not null default ''",
  `update citations set citing_day =
    coalesce((select issued_on from documents where documents.id = citations.document_id), '')`,
  "drop index citations_by_key_document_id",
  "drop index citations_by_code",
  "create index citations_by_key_day on citations (key, citing_day, document_id, position)",
  "create index citations_by_day on citations (citing_day, document_id, position)",
  "create index citations_by_code_key on citations (code, key)",
];

/** Titles of their own; and pairs of neighbouring words, which tell where a phrase stands without reading the text. */
async function addSearchColumns(db: Kysely<never>): Promise<void> {
  await sql`alter table search add column title_words tsvector, add column pairs tsvector`.execute(db);
  await sql`update search set title_words = ts_filter(words, '{a}')`.execute(db);
  for (let last = ""; ; ) {
    const { rows } = await sql<{ id: string; text: string; subject: string | null }>`
      select id, text, subject from documents where id > ${last} order by id limit 200`.execute(db);
    for (const { id, text, subject } of rows)
      await sql`update search set pairs = array_to_tsvector(${pairsOfTexts([subject ?? "", text])}) where document_id = ${id}`.execute(
        db,
      );
    const end = rows.at(-1);
    if (!end) break;
    last = end.id;
  }
  await sql`create index search_title_words on search using gin (title_words)`.execute(db);
  await sql`create index search_pairs on search using gin (pairs)`.execute(db);
}

const pairsOfTexts = (texts: readonly string[]): string[] => [
  ...new Set(texts.flatMap((text) => pairsIn(wordsOf(indexedText(text))))),
];

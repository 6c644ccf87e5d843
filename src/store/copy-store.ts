import type { Selectable } from "kysely";
import { recordSchema } from "../record/schema.ts";
import { titleOf } from "../record/title.ts";
import type { Database, DocumentRow } from "./database.ts";
import { FACT_TABLES } from "./rows.ts";
import type { Store } from "./store.ts";

const PAGE = 200;
const TABLES_OF_DOCUMENT = [...FACT_TABLES, "readings", "corrections", "uncorrected_records"] as const;

export interface Copied {
  readonly documents: number;
  readonly originals: number;
}

/** Copies everything of one store into another, empty one, of the same or the other kind, a document at a time. */
export async function copyStore(from: Store, to: Store): Promise<Copied> {
  let documents = 0;
  let originals = 0;
  for await (const document of pages(from, "documents", "id")) {
    await copyDocument(from, to, document);
    const content = await from.originals.get(document.sha256);
    if (content) await to.originals.put(document.sha256, content);
    documents++;
    if (content) originals++;
  }
  for await (const file of pages(from, "files", "path")) await to.db.insertInto("files").values(file).execute();
  for await (const run of pages(from, "runs", "id")) await to.db.insertInto("runs").values(run).execute();
  for await (const entry of pages(from, "audit", "id")) await to.db.insertInto("audit").values(entry).execute();
  const names = await from.db.selectFrom("names").selectAll().execute();
  for (let i = 0; i < names.length; i += PAGE)
    await to.db
      .insertInto("names")
      .values(names.slice(i, i + PAGE))
      .execute();
  return { documents, originals };
}

async function copyDocument(from: Store, to: Store, document: Selectable<DocumentRow>): Promise<void> {
  await to.db.transaction().execute(async (transaction) => {
    const { id, ...row } = document;
    const { id: document_id } = await transaction
      .insertInto("documents")
      .values(row)
      .returning("id")
      .executeTakeFirstOrThrow();
    for (const table of TABLES_OF_DOCUMENT) {
      const rows = await from.db
        .selectFrom(table as "pages")
        .selectAll()
        .where("document_id", "=", id)
        .execute();
      for (let i = 0; i < rows.length; i += PAGE)
        await transaction
          .insertInto(table)
          .values(rows.slice(i, i + PAGE).map((fact) => ({ ...fact, document_id })) as never)
          .execute();
    }
    const title = titleOf(recordSchema.parse(JSON.parse(document.record)));
    await to.search.put(transaction, { id: document_id, title, text: document.text });
  });
}

/** All rows of a table in the order of its key, a page at a time. */
async function* pages<T extends "documents" | "files" | "runs" | "audit">(store: Store, table: T, key: string) {
  for (let last: string | number = table === "documents" ? 0 : ""; ; ) {
    const rows = await store.db
      .selectFrom(table as "runs")
      .selectAll()
      .where(key as "id", ">", last as string)
      .orderBy(key as "id")
      .limit(PAGE)
      .execute();
    for (const row of rows) yield row as never as RowOf<T>;
    const end = rows.at(-1) as unknown as Record<string, string | number> | undefined;
    if (!end) return;
    last = end[key] as string | number;
  }
}

type RowOf<T extends "documents" | "files" | "runs" | "audit"> = Selectable<Database[T]>;

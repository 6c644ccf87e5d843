import { recordAsGold } from "../exports/gold.ts";
import type { DocumentRecord } from "../record/schema.ts";
import type { Store } from "../store/store.ts";

const PAGE = 100;

/** The documents that people have corrected, in the order they came, as gold for the accuracy bench (see `docs/fixtures.md`). */
export async function* correctedGold(store: Store): AsyncGenerator<CorrectedGold> {
  for (let last = 0; ; ) {
    const rows = await store.db
      .selectFrom("uncorrected_records")
      .innerJoin("documents", "documents.id", "document_id")
      .select(["id", "sha256", "name", "documents.record"])
      .where("id", ">", last)
      .orderBy("id")
      .limit(PAGE)
      .execute();
    for (const { sha256, name, record } of rows)
      yield { documentId: sha256, name, ...recordAsGold(JSON.parse(record) as DocumentRecord) };
    const end = rows.at(-1);
    if (!end) return;
    last = end.id;
  }
}

export type CorrectedGold = ReturnType<typeof recordAsGold> & {
  readonly documentId: string;
  readonly name: string | null;
};

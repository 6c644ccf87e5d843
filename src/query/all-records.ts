import { type DocumentRecord, recordSchema } from "../record/schema.ts";
import type { Store } from "../store/store.ts";
import { queryDocuments } from "./documents.ts";
import type { Filter } from "./filters.ts";

const PAGE = 200;

export interface StoredRecord {
  readonly id: string;
  readonly state: string;
  readonly record: DocumentRecord;
}

/** The records that a filter leaves, by issue date, a page at a time so that memory stays flat. */
export async function* allRecords(store: Store, filter: Filter): AsyncGenerator<StoredRecord> {
  for (let after: string | undefined; ; ) {
    const { rows, next } = await queryDocuments(store, { ...filter, limit: PAGE, ...(after && { after }) });
    const ids = rows.map(({ id }) => id);
    const stored =
      ids.length === 0
        ? []
        : await store.db
            .selectFrom("documents")
            .select(["sha256 as id", "state", "record"])
            .where("sha256", "in", ids)
            .execute();
    const byId = new Map(stored.map((row) => [row.id, row]));
    for (const id of ids) {
      const row = byId.get(id);
      if (row) yield { id, state: row.state, record: recordSchema.parse(JSON.parse(row.record)) };
    }
    if (next === null) return;
    after = next;
  }
}

import { UsageError } from "../errors.ts";
import { type DocumentRecord, recordSchema } from "../record/schema.ts";
import type { Store } from "../store/store.ts";

/**
 * The record of one document, by its id or the beginning of it that no other has, or by its code where only one has it.
 * @throws UsageError where none or several are meant.
 */
export async function showDocument(store: Store, wanted: string): Promise<DocumentRecord> {
  const isId = /^[0-9a-f]{4,64}$/u.test(wanted);
  const rows = await store.db
    .selectFrom("documents")
    .select(["id", "record"])
    .where((e) => (isId ? e("id", "like", `${wanted}%`) : e("code", "=", wanted)))
    .orderBy("id")
    .limit(2)
    .execute();
  const [first, second] = rows;
  if (!first) throw new UsageError(`The store has no document ${wanted}; vanthu documents lists those it has.`);
  if (second) throw new UsageError(`Several documents are meant by ${wanted}; give more of the id.`);
  return recordSchema.parse(JSON.parse(first.record));
}

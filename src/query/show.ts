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
    .select(["sha256 as id", "record", "code", "issued_on as issuedOn", "name"])
    .where((e) => (isId ? e("sha256", "like", `${wanted}%`) : e("code", "=", wanted)))
    .orderBy("sha256")
    .limit(MOST_NAMED + 1)
    .execute();
  const [first, second] = rows;
  if (!first) throw new UsageError(`The store has no document ${wanted}; vanthu documents lists those it has.`);
  if (second) {
    const named = rows.slice(0, MOST_NAMED).map(nameOf).join(", ");
    const more = rows.length > MOST_NAMED ? ", …" : "";
    throw new UsageError(
      `Several documents are meant by ${wanted}; give the beginning of the id of one: ${named}${more}.`,
    );
  }
  return recordSchema.parse(JSON.parse(first.record));
}

/** Of those that may be meant, so many are told. */
const MOST_NAMED = 10;

interface Named {
  readonly id: string;
  readonly code: string | null;
  readonly issuedOn: string | null;
  readonly name: string | null;
}

const nameOf = ({ id, code, issuedOn, name }: Named): string =>
  `${id.slice(0, 12)} (${[code, issuedOn, name].filter(Boolean).join(", ")})`;

import { createHash } from "node:crypto";
import { recordSchema } from "../record/schema.ts";
import type { Store } from "./store.ts";

/** What is wrong with one document of a store. */
export interface StoreFault {
  readonly id: string;
  readonly fault: string;
}

/** Looks at every document of a store, after a restore say: record and text valid, original there and unchanged. */
export async function* checkStore(store: Store): AsyncGenerator<StoreFault | { readonly checked: number }> {
  let checked = 0;
  for (let last = 0; ; ) {
    const rows = await store.db
      .selectFrom("documents")
      .select(["id", "sha256", "record", "text"])
      .where("id", ">", last)
      .orderBy("id")
      .limit(100)
      .execute();
    for (const row of rows) {
      for (const fault of await faultsOf(store, row)) yield { id: row.sha256, fault };
      checked++;
    }
    const end = rows.at(-1);
    if (!end) break;
    last = end.id;
  }
  yield { checked };
}

async function faultsOf(
  store: Store,
  { sha256, record, text }: { sha256: string; record: string; text: string },
): Promise<readonly string[]> {
  const faults: string[] = [];
  const parsed = recordSchema.safeParse(JSON.parse(record));
  if (!parsed.success) faults.push("its record does not fit the schema");
  else if (parsed.data.text.toWellFormed() !== text.toWellFormed()) faults.push("its text differs from its record's");
  const original = await store.originals.get(sha256);
  if (!original) faults.push("its original is missing");
  else if (createHash("sha256").update(original).digest("hex") !== sha256) faults.push("its original has changed");
  return faults;
}

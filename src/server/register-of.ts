import { registerEntry } from "../exports/register-entry.ts";
import { allRecords } from "../query/all-records.ts";
import type { Filter } from "../query/filters.ts";
import type { Store } from "../store/store.ts";

/** The register of the documents that a filter leaves, in the form of the State Archives. */
export async function registerOf(store: Store, filter: Filter): Promise<Uint8Array> {
  const entries = [];
  for await (const stored of allRecords(store, filter)) entries.push(registerEntry(stored));
  return (await import("../exports/register.ts")).renderRegister(entries);
}

import { allRecords } from "../query/all-records.ts";
import type { Filter } from "../query/filters.ts";
import type { Store } from "../store/store.ts";

/** The register of the documents that a filter leaves, in the form of the State Archives. */
export async function registerOf(store: Store, filter: Filter): Promise<Uint8Array> {
  const entries = [];
  for await (const { state, record } of allRecords(store, filter)) {
    const { code, issuedOn, documentType, subject, issuer } = record.header;
    entries.push({
      code: code?.value ?? null,
      issuedOn: issuedOn?.value ?? null,
      documentType: documentType?.value ?? null,
      subject: subject?.value ?? null,
      issuer: issuer?.value ?? null,
      pages: record.source.pages,
      note: state === "partial" ? "Thiếu một phần văn bản" : null,
    });
  }
  return (await import("../exports/register.ts")).renderRegister(entries);
}

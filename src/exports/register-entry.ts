import type { DocumentRecord } from "../record/schema.ts";
import type { RegisterEntry } from "./register.ts";

/** A first line longer than this is no title. */
const LONGEST_TITLE = 200;

/** A document as the register lists it; one without number or subject is found again by its first line and its file. */
export function registerEntry({
  state,
  record,
}: {
  readonly state: string;
  readonly record: DocumentRecord;
}): RegisterEntry {
  const { code, issuedOn, documentType, subject, issuer } = record.header;
  const notes = [state === "partial" && "Thiếu một phần văn bản", !code && !subject && record.source.name];
  return {
    code: code?.value ?? null,
    issuedOn: issuedOn?.value ?? null,
    documentType: documentType?.value ?? null,
    subject: subject?.value ?? (code ? null : firstLine(record.text)),
    issuer: issuer?.value ?? null,
    pages: record.source.pages,
    note: notes.filter(Boolean).join("; ") || null,
  };
}

const firstLine = (text: string): string | null => /\S.*/u.exec(text)?.[0].trim().slice(0, LONGEST_TITLE) ?? null;

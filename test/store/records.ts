import { BLANK_DEADLINE, BLANK_RECORD, BLANK_REFERENCE } from "../../bench/archive/blank.ts";
import type { Deadline, DocumentRecord, Reference } from "../../src/record/schema.ts";
import type { Imported } from "../../src/store/rows.ts";

/** A record of a plan, for tests of the store that do not care how it was found. */
export const planRecord = (known: Partial<DocumentRecord> = {}): DocumentRecord => ({ ...BLANK_RECORD, ...known });

export const headerField = (value: string) => ({ value, span: { start: 0, end: 1 }, confidence: 1 });

let count = 0;

export const deadline = (known: Partial<Deadline>): Deadline => ({ ...BLANK_DEADLINE, id: `d${++count}`, ...known });

export const reference = (known: Partial<Reference>): Reference => ({
  ...BLANK_REFERENCE,
  id: `r${++count}`,
  ...known,
});

export const asImported = (letter: string, record: DocumentRecord): Imported => ({
  id: letter.repeat(64),
  record,
  stages: { header: 1 },
  importedAt: "2026-11-22T01:00:00.000Z",
});

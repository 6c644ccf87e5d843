import type { Deadline, DocumentRecord, Reference } from "../../src/record/schema.ts";
import { EMPTY_HEADER } from "../../src/record/schema.ts";
import type { Imported } from "../../src/store/rows.ts";

const SPAN = { start: 0, end: 1 };

/** A record of a plan, for tests of the store that do not care how it was found. */
export const planRecord = (known: Partial<DocumentRecord> = {}): DocumentRecord => ({
  schema: "vanthu/1",
  source: {
    name: "ke-hoach.txt",
    sha256: null,
    bytes: 10,
    mediaType: "text/plain",
    format: "text",
    pages: null,
    textOrigin: "text",
  },
  pipeline: { version: "0.1.0", ocr: null },
  charset: { dominant: "unicode", runs: [] },
  text: "Kế hoạch",
  pages: [],
  kind: "plan",
  header: EMPTY_HEADER,
  sections: [],
  footnotes: [],
  recipients: [],
  signatories: [],
  annexes: [],
  references: [],
  dates: [],
  deadlines: [],
  warnings: [],
  ...known,
});

export const headerField = (value: string) => ({ value, span: SPAN, confidence: 1 });

let count = 0;

export const deadline = (known: Partial<Deadline>): Deadline => ({
  id: `d${++count}`,
  span: SPAN,
  quote: "trước ngày",
  modality: "before",
  start: null,
  end: null,
  time: null,
  edtf: null,
  rrule: null,
  relativeTo: null,
  actor: null,
  action: "báo cáo",
  recipient: null,
  via: null,
  references: [],
  section: null,
  page: null,
  confidence: 0.9,
  rule: "test",
  ...known,
});

export const reference = (known: Partial<Reference>): Reference => ({
  id: `r${++count}`,
  type: null,
  code: null,
  number: null,
  symbol: null,
  name: null,
  issuedOn: null,
  issuer: null,
  title: null,
  relation: "cites",
  variants: [],
  mentions: [{ span: SPAN, quote: "K", page: null, section: null, form: "full", pinpoint: null, rule: "test" }],
  confidence: 0.9,
  ...known,
});

export const asImported = (letter: string, record: DocumentRecord): Imported => ({
  id: letter.repeat(64),
  record,
  stages: { header: 1 },
  importedAt: "2026-11-22T01:00:00.000Z",
});

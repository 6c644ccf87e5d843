import { type Deadline, type DocumentRecord, EMPTY_HEADER, type Reference } from "../../src/record/schema.ts";

const SPAN = { start: 0, end: 1 };

/** A record with nothing in it, for benches and tests that make records up. */
export const BLANK_RECORD: DocumentRecord = {
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
};

export const BLANK_DEADLINE: Deadline = {
  id: "d1",
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
  rule: "made up",
};

export const BLANK_REFERENCE: Reference = {
  id: "r1",
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
  mentions: [{ span: SPAN, quote: "K", page: null, section: null, form: "full", pinpoint: null, rule: "made up" }],
  confidence: 0.9,
};

import { z } from "zod";
import { FORMATS } from "../text/raw-document.ts";

/** The record of one document, `vanthu/1`. Offsets are UTF-16 code units into `text`, half-open. Absent values are `null`. */

export const KINDS = [
  "plan",
  "directive",
  "guidance",
  "decision",
  "resolution",
  "official-letter",
  "notice",
  "report",
  "conclusion",
  "regulation",
  "programme",
  "circular",
  "decree",
  "law",
  "article",
  "other",
] as const;
export const MODALITIES = ["before", "by", "on", "within", "during", "recurring"] as const;
export const RELATIONS = ["basis", "amends", "replaces", "cites"] as const;
export const DATE_ROLES = ["issue", "citation", "deadline", "term", "event", "other"] as const;
/** Where text comes from: the file itself, the recognition of scans, or both. */
export const TEXT_ORIGINS = ["text", "ocr", "mixed"] as const;
export const PRECISIONS = ["day", "month", "quarter", "year", "term"] as const;

const spanSchema = z.object({ start: z.int().min(0), end: z.int().min(0) });
const share = z.number().min(0).max(1);
const calendarDate = z.iso.date();
const text = z.string().min(1);
const orNull = <T extends z.ZodType>(schema: T) => schema.nullable();

const located = { span: spanSchema };
const quoted = { span: spanSchema, quote: text };

const headerField = orNull(z.object({ value: text, span: spanSchema, confidence: share }));

export const headerSchema = z.object({
  superior: headerField,
  issuer: headerField,
  motto: headerField,
  number: headerField,
  symbol: headerField,
  code: headerField,
  place: headerField,
  issuedOn: headerField,
  documentType: headerField,
  subject: headerField,
});

export const sectionSchema = z.object({
  id: text,
  label: text,
  path: z.array(text),
  heading: z.string(),
  span: spanSchema,
  page: orNull(z.int()),
  get children() {
    return z.array(sectionSchema);
  },
});

const footnoteSchema = z.object({ label: text, text: z.string(), ...located, page: orNull(z.int()) });
const recipientSchema = z.object({ value: text, ...located });
const signatorySchema = z.object({ authority: orNull(text), position: orNull(text), name: orNull(text), ...located });
const annexSchema = z.object({ label: text, title: orNull(text), ...located });

const mentionSchema = z.object({
  ...quoted,
  page: orNull(z.int()),
  section: orNull(text),
  form: z.enum(["full", "short", "list", "named"]),
  pinpoint: orNull(z.object({ article: orNull(text), clause: orNull(text), point: orNull(text) })),
  /** The rule that found it. */
  rule: text,
});

const referenceSchema = z.object({
  id: text,
  type: orNull(text),
  code: orNull(text),
  number: orNull(text),
  symbol: orNull(text),
  name: orNull(text),
  issuedOn: orNull(calendarDate),
  issuer: orNull(text),
  title: orNull(text),
  relation: z.enum(RELATIONS),
  variants: z.array(text),
  mentions: z.array(mentionSchema).min(1),
  confidence: share,
});

const dateSchema = z.object({
  ...quoted,
  start: orNull(calendarDate),
  end: orNull(calendarDate),
  /** Extended Date/Time Format, level 2 (ISO 8601-2:2019). */
  edtf: orNull(text),
  precision: z.enum(PRECISIONS),
  /** The components that the words do not say and the document supplies. */
  implied: z.array(z.enum(["year", "month", "day"])),
  role: z.enum(DATE_ROLES),
  rule: text,
});

const deadlineSchema = z.object({
  id: text,
  ...quoted,
  modality: z.enum(MODALITIES),
  start: orNull(calendarDate),
  end: orNull(calendarDate),
  /** `HH:MM` of the last day. */
  time: orNull(z.string().regex(/^\d\d:\d\d$/)),
  edtf: orNull(text),
  /** RFC 5545, without DTSTART. */
  rrule: orNull(z.string().startsWith("FREQ=")),
  relativeTo: orNull(
    z.object({ anchor: z.enum(["issue", "effect", "event"]), text, offset: text, workingDays: z.boolean() }),
  ),
  actor: orNull(text),
  action: orNull(text),
  recipient: orNull(text),
  via: orNull(text),
  references: z.array(text),
  section: orNull(text),
  page: orNull(z.int()),
  confidence: share,
  rule: text,
});

const warningSchema = z.object({
  code: text,
  severity: z.enum(["error", "warning", "info"]),
  message: text,
  span: orNull(spanSchema),
  quote: z.string(),
  /** What stood in the document before a repair. */
  actual: orNull(z.string()),
});

export const recordSchema = z.object({
  schema: z.literal("vanthu/1"),
  source: z.object({
    name: orNull(text),
    sha256: orNull(z.string().regex(/^[0-9a-f]{64}$/)),
    bytes: orNull(z.int().min(0)),
    mediaType: orNull(text),
    format: z.enum(FORMATS),
    pages: orNull(z.int().min(0)),
    textOrigin: z.enum(TEXT_ORIGINS),
  }),
  pipeline: z.object({
    version: text,
    ocr: orNull(z.object({ engine: text, language: text, confidence: share })),
  }),
  charset: z.object({
    dominant: text,
    runs: z.array(
      z.object({
        charset: text,
        span: spanSchema,
        evidence: z.enum(["font", "declared", "content"]),
        confidence: share,
      }),
    ),
  }),
  text: z.string(),
  pages: z.array(
    z.object({
      number: z.int().min(1),
      span: spanSchema,
      origin: z.enum(["text", "ocr"]),
      confidence: orNull(share),
      rotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
    }),
  ),
  kind: z.enum(KINDS),
  header: headerSchema,
  sections: z.array(sectionSchema),
  footnotes: z.array(footnoteSchema),
  recipients: z.array(recipientSchema),
  signatories: z.array(signatorySchema),
  annexes: z.array(annexSchema),
  references: z.array(referenceSchema),
  dates: z.array(dateSchema),
  deadlines: z.array(deadlineSchema),
  warnings: z.array(warningSchema),
});

export type DocumentRecord = z.infer<typeof recordSchema>;
export type Header = z.infer<typeof headerSchema>;
export type HeaderField = NonNullable<Header["superior"]>;
export type Section = z.infer<typeof sectionSchema>;
export type Footnote = z.infer<typeof footnoteSchema>;
export type Recipient = z.infer<typeof recipientSchema>;
export type Signatory = z.infer<typeof signatorySchema>;
export type Annex = z.infer<typeof annexSchema>;
export type Mention = z.infer<typeof mentionSchema>;
export type Reference = z.infer<typeof referenceSchema>;
export type DateFact = z.infer<typeof dateSchema>;
export type Deadline = z.infer<typeof deadlineSchema>;
export type Warning = z.infer<typeof warningSchema>;
export type Kind = (typeof KINDS)[number];
export type Modality = (typeof MODALITIES)[number];
export type Relation = (typeof RELATIONS)[number];

export const EMPTY_HEADER: Header = {
  superior: null,
  issuer: null,
  motto: null,
  number: null,
  symbol: null,
  code: null,
  place: null,
  issuedOn: null,
  documentType: null,
  subject: null,
};

import { z } from "@hono/zod-openapi";
import type { z as zod } from "zod";
import { OUTCOMES } from "../archive/outcome.ts";
import { filterSchema } from "../query/filters.ts";
import { addDays } from "../record/calendar.ts";
import { CORRECTABLE, VERDICTS } from "../record/corrections.ts";
import { type DocumentRecord, MODALITIES } from "../record/schema.ts";

const orNull = <T extends zod.ZodType>(schema: T) => schema.nullable();
const text = z.string();
const day = z.iso.date();
const instant = z.string().openapi({ format: "date-time" });

const verdict = orNull(z.enum(VERDICTS)).openapi({ description: "What people say of it; null where nobody has." });

export const spanSchema = z.object({ start: z.int(), end: z.int() }).openapi("Span");

/** What a list may be narrowed by: the fields of every filter, and where the page before ended. */
export const listQuery = filterSchema.omit({ after: true }).extend({
  cursor: z.string().max(2000).optional().openapi({ description: "`next` of the answer before." }),
});

/** The same for a file, which has all rows. */
export const fileQuery = filterSchema.omit({ after: true, limit: true });

/** The same for a calendar. */
export const calendarQuery = fileQuery.extend({
  alarm: z.coerce.number().int().min(0).max(365).optional().openapi({ description: "Remind so many days before." }),
  token: z.string().max(200).optional().openapi({ description: "For programs that cannot log in." }),
});

/** The record's own schema is put in its place when the description is written: see `openapi.ts`. */
export const recordRef = z.looseObject({}).openapi("DocumentRecord") as unknown as zod.ZodType<DocumentRecord>;

export const documentRow = z
  .object({
    id: text,
    name: orNull(text),
    kind: text,
    code: orNull(text),
    issuedOn: orNull(text),
    issuer: orNull(text),
    documentType: orNull(text),
    subject: orNull(text),
    format: text,
    charset: text,
    pages: orNull(z.int()),
    state: text,
  })
  .openapi("DocumentRow");

export const documentFile = z
  .object({ path: text, state: text, seenAt: instant })
  .openapi("DocumentFile", { description: "A path by which the document came." });

export const deadlineRow = z
  .object({
    documentId: text,
    id: text,
    due: day.openapi({ description: "Of a recurring duty: an occurrence in the span that was asked for." }),
    start: orNull(day),
    end: orNull(day),
    time: orNull(text),
    rrule: orNull(text),
    lastsFrom: orNull(day).openapi({ description: "From when a recurring duty is owed." }),
    lastsTo: orNull(day).openapi({ description: "Until when." }),
    modality: z.enum(MODALITIES) as unknown as zod.ZodType<string>,
    actor: orNull(text),
    action: orNull(text),
    recipient: orNull(text),
    via: orNull(text),
    quote: text,
    offset: z.int().openapi({ description: "Where the quote begins in the document's text." }),
    endOffset: z.int().openapi({ description: "Where it ends." }),
    page: orNull(z.int()),
    confidence: z.number(),
    code: orNull(text),
    subject: orNull(text),
    issuer: orNull(text),
    issuedOn: orNull(text),
    name: orNull(text),
    review: verdict,
    warning: orNull(text).openapi({ description: "The code of a warning about its words." }),
    uid: text.openapi({ description: "The same as long as it is the same words of the same document." }),
    revision: z.int().openapi({ description: "Grows whenever a calendar has to show something else of it." }),
  })
  .openapi("DeadlineRow");

/** A span of a year at most: longer ones are lists, or counts by month. */
const MOST_DAYS = 366;
const MOST_A_DAY = 100;

/** What the days of a span may be narrowed by. */
export const daysQuery = listQuery
  .omit({ limit: true, cursor: true })
  .extend({
    from: day,
    to: day,
    perDay: z.coerce
      .number()
      .int()
      .min(1)
      .max(MOST_A_DAY)
      .default(5)
      .openapi({ description: "So many deadlines of each day; all are counted." }),
  })
  .refine(({ from, to }) => to < addDays(from, MOST_DAYS), {
    path: ["to"],
    message: `ask for ${MOST_DAYS} days at most`,
  });

export const deadlineDay = z
  .object({
    day,
    count: z.int().openapi({ description: "Of all that falls on the day." }),
    deadlines: z.array(deadlineRow).openapi({ description: "The first of them." }),
  })
  .openapi("DeadlineDay");

export const citationRow = z
  .object({
    documentId: text,
    citing: orNull(text),
    citingSubject: orNull(text),
    citingIssuer: orNull(text),
    citingIssuedOn: orNull(text),
    name: orNull(text),
    cited: orNull(text),
    type: orNull(text),
    issuedOn: orNull(text),
    issuer: orNull(text),
    title: orNull(text),
    relation: text,
    mentions: z.int(),
    quote: text,
    page: orNull(z.int()),
    citedId: orNull(text).openapi({
      description: "The cited document, where the store has just one that can be meant.",
    }),
    review: verdict,
  })
  .openapi("CitationRow");

export const repairSchema = z
  .object({
    start: z.int(),
    end: z.int(),
    was: text.openapi({ description: "What stood there in the file." }),
    charset: orNull(text),
    code: orNull(text).openapi({ description: "The warning that tells of the repair." }),
  })
  .openapi("Repair");

export const pageSchema = z
  .object({
    number: z.int(),
    origin: z.enum(["text", "ocr"]),
    confidence: orNull(z.number()),
    rotation: z.int(),
    start: z.int(),
    end: z.int(),
    width: orNull(z.number()).openapi({ description: "Of the upright page, in a unit of its own; see its shape." }),
    height: orNull(z.number()),
    picture: orNull(text).openapi({ description: "The address of its picture; null where there is none." }),
  })
  .openapi("PageView");

export const wordSchema = z
  .object({
    start: z.int(),
    end: z.int(),
    box: z
      .tuple([z.number(), z.number(), z.number(), z.number()])
      .openapi({ description: "Left, top, right, bottom as fractions of the page's picture." }),
  })
  .openapi("WordBox");

export const anchorSchema = z
  .object({ start: z.int(), end: z.int(), quote: text, id: text.optional() })
  .openapi("Anchor", { description: "The words of a fact in the text that a reviewer saw." });

/** A union, since a named schema that is made nullable would take its name with it and lose the null. */
export const anchorOrNull = z.union([anchorSchema, z.null()]);

export const correctionSchema = z
  .object({
    id: text,
    documentId: text,
    revision: z.int(),
    fact: z.enum(CORRECTABLE),
    anchor: anchorOrNull,
    field: text.openapi({ description: "Empty where the whole fact is meant." }),
    verdict: z.enum(VERDICTS),
    value: z.unknown(),
    was: z.unknown(),
    author: text,
    madeAt: instant,
    undoneAt: orNull(instant),
    undoneBy: orNull(text),
  })
  .openapi("Correction");

export const reviewItemSchema = z
  .object({
    documentId: text,
    revision: z.int().openapi({ description: "What a correction is based on." }),
    code: orNull(text),
    subject: orNull(text),
    name: orNull(text),
    fact: z.enum(["header", "deadlines", "references"]),
    field: text,
    value: z.union([text, z.record(text, orNull(text))]),
    quote: text,
    span: spanSchema,
    anchor: anchorOrNull,
    confidence: z.number(),
    verdict,
  })
  .openapi("ReviewItem");

export const auditSchema = z
  .object({
    id: text,
    at: instant,
    action: text,
    actor: text,
    subject: orNull(text).openapi({ description: "The correction or the run." }),
    address: text.openapi({ description: "Where it was asked from." }),
    documentId: orNull(text),
    document: orNull(text).openapi({ description: "The code of the corrected document, or its name." }),
    fact: orNull(z.enum(CORRECTABLE)),
    field: orNull(text),
    verdict: orNull(z.enum(VERDICTS)),
  })
  .openapi("AuditEntry", { description: "What somebody did; of a correction also to which field of which document." });

const facet = z.object({ value: orNull(text), count: z.int() }).openapi("Facet");
const facetLists = {
  years: z.array(facet),
  kinds: z.array(facet),
  issuers: z.array(facet),
  charsets: z.array(facet),
  states: z.array(facet),
  origins: z.array(facet),
};
export const facetsSchema = z.object({ documents: z.int(), ...facetLists }).openapi("Facets");
export const overviewSchema = z
  .object({
    documents: z.int(),
    ...facetLists,
    outcomes: z.array(facet),
    reasons: z.array(facet),
    months: z.array(facet),
  })
  .openapi("Overview");

export const graphSchema = z
  .object({
    nodes: z.array(
      z.object({
        key: text,
        code: orNull(text),
        name: orNull(text),
        title: orNull(text),
        documentId: orNull(text),
        kind: orNull(text),
        issuedOn: orNull(text),
      }),
    ),
    edges: z.array(z.object({ from: text, to: text, relation: text })),
    left: z.int().openapi({ description: "Citations besides those shown." }),
  })
  .openapi("ReferenceGraph");

export const factSchema = z
  .object({
    fact: text.openapi({ description: "The record's list: deadlines, dates, references, header, …" }),
    field: text.openapi({ description: "The name of a header field; empty for others." }),
    index: z.int().openapi({ description: "Its place in that list." }),
    id: orNull(text),
    span: spanSchema,
    quote: text,
    anchor: anchorOrNull.openapi({ description: "What a correction of it has as its anchor." }),
  })
  .openapi("Fact");

export const countsSchema = z
  .object(Object.fromEntries(OUTCOMES.map((state) => [state, z.int()])) as Record<(typeof OUTCOMES)[number], z.ZodInt>)
  .openapi("Counts");

export const outcomeSchema = z
  .object({
    path: text,
    name: text,
    state: z.enum([...OUTCOMES, "waiting"]),
    documentId: orNull(text),
    reason: orNull(text),
    message: orNull(text),
    advice: orNull(text),
  })
  .openapi("FileOutcome");

export const runSchema = z
  .object({
    id: text,
    command: text,
    startedAt: instant,
    endedAt: orNull(instant),
    state: z
      .enum(["waiting", "running", "ended", "silent"])
      .openapi({ description: "`silent`: not ended, and nothing heard of it for a quarter of an hour." }),
    counts: countsSchema,
    total: orNull(z.int()).openapi({ description: "Files in all, where this server runs it." }),
    inWork: z.array(text).openapi({ description: "Names of the files being read, where this server runs it." }),
  })
  .openapi("Run");

export const runWithFiles = runSchema
  .extend({ files: z.array(outcomeSchema), next: orNull(text) })
  .openapi("RunWithFiles");

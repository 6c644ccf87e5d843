import { z } from "zod";
import { UsageError } from "../errors.ts";
import { CORRECTABLE, VERDICTS } from "../record/corrections.ts";
import { KINDS, TEXT_ORIGINS } from "../record/schema.ts";

const day = z.iso.date();
const WORDS = "write 1 to 500 characters";
const words = z.string().trim().min(1, WORDS).max(500, WORDS);
const SHARE = "write a number from 0 to 1";
const ROWS = "write a whole number from 1 to 1000";

/** What a question may be narrowed by. The same names are flags of the commands and parameters of the addresses. */
export const filterSchema = z.object({
  /** First and last day, both included. */
  from: day.optional(),
  to: day.optional(),
  issuer: words.optional(),
  actor: words.optional(),
  kind: z.enum(KINDS).optional(),
  /** The code of the document itself. */
  code: words.optional(),
  /** The code or name of a document that it cites. */
  cites: words.optional(),
  charset: words.optional(),
  /** Whether all of the document's text could be read. */
  state: z.enum(["done", "partial"]).optional(),
  /** Where the document's text comes from: the file itself, scans, or both. */
  origin: z.enum(TEXT_ORIGINS).optional(),
  /** At least so sure, 0 to 1. */
  confidence: z.coerce.number(SHARE).min(0, SHARE).max(1, SHARE).optional(),
  /** How recurring duties stand in a span: on each of their days (daily ones once), once, or not at all. */
  recurring: z.enum(["each", "once", "none"]).default("each"),
  /** Full text. */
  text: words.optional(),
  /**
   * What people say of a fact: `none` where nobody has looked at it, `all` with what they dismissed. Absent, all that
   * was not dismissed.
   */
  review: z.enum(["none", ...VERDICTS, "all"]).optional(),
  /** The kind of fact that is to be reviewed. */
  fact: z.enum(CORRECTABLE).optional(),
  limit: z.coerce.number(ROWS).int(ROWS).min(1, ROWS).max(1000, ROWS).default(50),
  /** Where the previous page ended; opaque. */
  after: z.string().max(2000).optional(),
});

export type Filter = z.output<typeof filterSchema>;

/** @throws UsageError that names what does not parse. */
export function parseFilter(given: unknown): Filter {
  const parsed = filterSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UsageError(
    `The filter ${issue?.path.join(".") || ""} does not parse: ${issue ? whatToWrite(issue) : "unknown"}.`,
  );
}

/** What a person can write instead, where that can be said. */
export function whatToWrite(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_value") return `take one of ${issue.values.join(", ")}`;
  if (issue.code === "invalid_format" && issue.format === "date") return "write the day as YYYY-MM-DD";
  return issue.message;
}

import { z } from "zod";
import type { Correction, ListFact, ReviewVerdict } from "./corrections.ts";
import type { AnyFact } from "./corrections-place.ts";
import { type DocumentRecord, headerSchema, recordSchema } from "./schema.ts";

/** Where a fact stands and what found it is no matter of opinion. */
const FIXED: ReadonlySet<string> = new Set(["id", "span", "quote", "mentions", "children", "rule", "confidence"]);

/** The fact as a correction has it; `null` where the value is none that the field can have. */
export function correctedFact<F extends AnyFact>(
  fact: F,
  { fact: list, field, verdict, value }: CorrectionOf,
): F | null {
  const certain = "confidence" in fact ? { ...fact, confidence: 1 } : fact;
  if (verdict === "confirmed" || (verdict === "dismissed" && field === "")) return certain;
  const changes = verdict === "dismissed" ? { [field]: null } : field === "" ? value : { [field]: value };
  if (!isPlain(changes) || Object.keys(changes).some((name) => FIXED.has(name) || !(name in fact))) return null;
  const parsed = recordSchema.shape[list].element.safeParse(withDays({ ...certain, ...changes }, changes));
  return parsed.success ? (parsed.data as F) : null;
}

type CorrectionOf = Omit<Correction, "fact"> & { readonly fact: ListFact };

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** First and last day say the same in Extended Date/Time Format, unless the correction says that, too. */
function withDays<F extends object>(fact: F, changes: Record<string, unknown>): F {
  if (!("edtf" in fact) || "edtf" in changes || !("start" in changes || "end" in changes)) return fact;
  const { start, end } = fact as { start?: unknown; end?: unknown };
  const span = start === end ? start : `${start ?? ".."}/${end ?? ".."}`;
  return { ...fact, edtf: span };
}

/** What people say of a fact after one more verdict: the whole is corrected where a field is. */
export const reviewAfter = (before: ReviewVerdict | null, { field, verdict }: Correction): ReviewVerdict => {
  if (verdict === "dismissed") return field === "" ? "dismissed" : "corrected";
  return verdict === "confirmed" && before === "corrected" ? "corrected" : verdict;
};

export type HeaderName = keyof DocumentRecord["header"];
const DAY = z.iso.date();

/** The header and kind as a correction of one field has them; `null` where there is no such field or value. */
export function correctedHeader(
  record: DocumentRecord,
  { field, verdict, value, anchor }: Correction,
): DocumentRecord | null {
  if (field === "kind") {
    const kind = recordSchema.shape.kind.safeParse(verdict === "corrected" ? value : record.kind);
    return kind.success && verdict !== "dismissed" ? { ...record, kind: kind.data } : null;
  }
  if (!(field in headerSchema.shape)) return null;
  const name = field as HeaderName;
  const found = record.header[name];
  const right = verdict === "corrected" ? value : found?.value;
  if (verdict === "dismissed" || (verdict === "confirmed" && !found)) return withField(record, name, null);
  const { start, end } = anchor ?? found?.span ?? { start: 0, end: 0 };
  const parsed = headerSchema.shape[name].safeParse({ value: right, span: { start, end }, confidence: 1 });
  if (!parsed.success || (name === "issuedOn" && !DAY.safeParse(right).success)) return null;
  return withField(record, name, parsed.data);
}

const withField = (record: DocumentRecord, name: HeaderName, field: DocumentRecord["header"][HeaderName]) => ({
  ...record,
  header: { ...record.header, [name]: field },
});

import type { z } from "zod";
import type { Diagnostic } from "../text/diagnostic.ts";
import type { CharsetStretch } from "../text/normalizer.ts";
import type { RawDocument, RawPage } from "../text/raw-document.ts";
import type { Span } from "../text/span.ts";
import type { Draft } from "./draft.ts";
import { type DocumentRecord, recordSchema, type Warning } from "./schema.ts";
import { surelyFits } from "./validity.ts";

/**
 * The finished record of a draft, validated. Its text, and so all its quotes, have the case that was typed; values read
 * off the page (a header's issuer, a heading) have the case that is shown. `version` is that of the pipeline.
 */
export function assemble(draft: Draft, version: string): DocumentRecord {
  const { document } = draft;
  const { raw, typed: text, pages } = document;
  const quoted = <T extends { readonly span: Span; readonly quote: string }>(fact: T): T => {
    const quote = slice(text, fact.span);
    return fact.quote === quote ? fact : { ...fact, quote };
  };
  return checked({
    schema: "vanthu/1",
    source: { ...sourceOf(raw), format: raw.format, pages: pages.length || null, textOrigin: originOf(pages) },
    pipeline: { version, ocr: raw.ocr ?? null },
    charset: { dominant: dominantCharset(text, document.charsets), runs: document.charsets },
    text,
    pages: pages.map(({ number, span, origin, confidence, rotation }) => ({
      number,
      span,
      origin,
      confidence,
      rotation,
    })),
    kind: draft.kind,
    header: draft.header,
    sections: draft.sections,
    footnotes: draft.footnotes,
    recipients: draft.recipients,
    signatories: draft.signatories,
    annexes: draft.annexes,
    references: draft.references.map((r) => ({ ...r, mentions: r.mentions.map(quoted) })),
    dates: draft.dates.map(quoted),
    deadlines: draft.deadlines.map(quoted),
    warnings: [...document.diagnostics, ...draft.diagnostics].map((d) => warningOf(d, text)),
  } as DocumentRecord);
}

/** The record as its schema has it: what surely fits stays as it is, the rest is copied. @throws ZodError where a stage broke its word (a bug). */
const checked = (record: DocumentRecord): DocumentRecord =>
  Object.fromEntries(
    Object.entries(record).map(([name, value]) => {
      const schema: z.ZodType = recordSchema.shape[name as keyof DocumentRecord];
      return [name, surelyFits(schema, value) ? value : schema.parse(value)];
    }),
  ) as DocumentRecord;

const slice = (text: string, { start, end }: Span): string => text.slice(start, end);

const sourceOf = (raw: RawDocument) => ({
  name: raw.source?.name || null,
  sha256: raw.source?.sha256 ?? null,
  bytes: raw.source?.bytes ?? null,
  mediaType: raw.source?.mediaType ?? null,
});

function originOf(pages: readonly RawPage[]): DocumentRecord["source"]["textOrigin"] {
  const read = pages.filter((page) => page.origin === "ocr").length;
  if (read === 0) return "text";
  return read === pages.length ? "ocr" : "mixed";
}

/** The charset that most of the letters came in. */
function dominantCharset(text: string, stretches: readonly CharsetStretch[]): string {
  const converted = new Map<string, number>();
  for (const { charset, span } of stretches)
    converted.set(charset, (converted.get(charset) ?? 0) + span.end - span.start);
  const [first] = [...converted].sort((a, b) => b[1] - a[1]);
  const total = [...converted.values()].reduce((sum, n) => sum + n, 0);
  return first && first[1] > text.length - total ? first[0] : "unicode";
}

const warningOf = (d: Diagnostic, text: string): Warning => ({
  code: d.code,
  severity: d.severity,
  message: d.message,
  span: d.span ?? null,
  quote: d.span ? slice(text, d.span) : "",
  actual: d.actual ?? null,
});

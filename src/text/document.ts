import type { Diagnostic } from "./diagnostic.ts";
import { applyEdits, type TextMap } from "./edit.ts";
import type { CharsetStretch, Normalizer } from "./normalizer.ts";
import type { Locator, RawDocument, RawPage } from "./raw-document.ts";
import type { Span } from "./span.ts";

/** The readable text: Unicode NFC, `\n` line ends, one paragraph, cell or header line per line. */
export interface Document {
  readonly raw: RawDocument;
  readonly text: string;
  /** From the raw text to this one, in the order they were made. */
  readonly maps: readonly TextMap[];
  /** The reader's locators, on this text. */
  readonly locators: readonly Locator[];
  readonly pages: readonly RawPage[];
  readonly charsets: readonly CharsetStretch[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Where a span of the readable text stood in the reader's text. */
export const toRaw = (document: Document, s: Span): Span => document.maps.reduceRight((at, map) => map.toInput(at), s);

/** Runs the normalizers in order; whatever they say of places is carried on to the final text. */
export function normalize(raw: RawDocument, normalizers: readonly Normalizer[]): Document {
  let document: Document = {
    raw,
    text: raw.text,
    maps: [],
    locators: raw.locators,
    pages: raw.pages,
    charsets: [],
    diagnostics: raw.diagnostics,
  };
  for (const normalizer of normalizers) document = advance(document, normalizer);
  return document;
}

function advance(before: Document, normalizer: Normalizer): Document {
  const { edits, charsets = [], diagnostics = [] } = normalizer.edits(before);
  if (edits.length === 0)
    return {
      ...before,
      charsets: [...before.charsets, ...charsets],
      diagnostics: [...before.diagnostics, ...diagnostics],
    };
  const { text, map } = applyEdits(before.text, edits);
  const carried = <T extends { readonly span?: Span }>(items: readonly T[]): readonly T[] =>
    items.map((item) => (item.span ? { ...item, span: map.toOutput(item.span) } : item));
  return {
    raw: before.raw,
    text,
    maps: [...before.maps, map],
    locators: carried(before.locators),
    pages: carried(before.pages),
    charsets: [...carried(before.charsets), ...charsets],
    diagnostics: [...carried(before.diagnostics), ...diagnostics],
  };
}

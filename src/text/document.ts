import { arrange, arranged, type Piece } from "./arrange.ts";
import { detached } from "./detached.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { applyEdits, type TextMap, textAfter } from "./edit.ts";
import { EditColumns } from "./edit-columns.ts";
import type { CharsetStretch, Normalizer } from "./normalizer.ts";
import type { Locator, RawDocument, RawPage } from "./raw-document.ts";
import type { Span } from "./span.ts";

/** The readable text: Unicode NFC, `\n` line ends, one paragraph, cell or header line per line. */
export interface Document {
  readonly raw: RawDocument;
  readonly text: string;
  /**
   * The same text with the case that was typed: `text` shows what is typed in a capital font (`.VnTimeH`) as the
   * capitals that a reader sees, so that headings look like headings. Equal in length.
   */
  readonly typed: string;
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
    typed: raw.text,
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
  const { edits: made, order, charsets = [], diagnostics = [] } = normalizer.edits(before);
  if (order) return inOrder(before, order);
  const edits = EditColumns.from(made);
  if (edits.length + charsets.length + diagnostics.length === 0) return before;
  if (edits.length === 0)
    return {
      ...before,
      charsets: [...before.charsets, ...charsets],
      diagnostics: [...before.diagnostics, ...diagnostics.map(withOwnWords)],
    };
  const { text, map } = applyEdits(before.text, edits);
  const after = { ...carriedOver(before, map), text, typed: typedText(before, edits) ?? text };
  return {
    ...after,
    charsets: [...after.charsets, ...charsets],
    diagnostics: [...after.diagnostics, ...diagnostics.map(withOwnWords)],
  };
}

const withOwnWords = (found: Diagnostic): Diagnostic =>
  found.actual === undefined ? found : { ...found, actual: detached(found.actual) };

/** The document read in another order. A page reaches to the next one's start. */
function inOrder(before: Document, order: readonly Piece[]): Document {
  const { text, map } = arrange(before.text, order);
  const after = carriedOver(before, map);
  const pages = after.pages.map((page, i) => {
    const end = Math.min(page.span.end, after.pages[i + 1]?.span.start ?? text.length);
    return { ...page, span: { start: page.span.start, end: Math.max(page.span.start, end) } };
  });
  return { ...after, pages, text, typed: before.typed === before.text ? text : arranged(before.typed, order) };
}

/** All that stands in places, in the places that a map carries them to. */
function carriedOver(before: Document, map: TextMap): Document {
  const carried = <T extends { readonly span?: Span }>(items: readonly T[]): readonly T[] =>
    items.map((item) => (item.span ? { ...item, span: map.toOutput(item.span) } : item));
  return {
    ...before,
    maps: [...before.maps, map],
    locators: carried(before.locators),
    pages: carried(before.pages),
    charsets: carried(before.charsets),
    diagnostics: carried(before.diagnostics),
  };
}

/** `null` where nothing is typed otherwise than it is shown. */
function typedText(before: Document, edits: EditColumns): string | null {
  if (before.typed === before.text && edits.typed.size === 0) return null;
  return textAfter(
    before.typed,
    edits,
    edits.inserts.map((insert, i) => edits.typed.get(i) ?? insert),
  );
}

import { type Anchor, LIST_FACTS } from "../record/corrections.ts";
import { type AnyFact, anchorOf, factsOf } from "../record/corrections-place.ts";
import type { DocumentRecord } from "../record/schema.ts";
import { overlaps, type Span } from "../text/span.ts";

/** A fact of a record by its place in it. */
export interface PlacedFact {
  /** The record's list, or `header`. */
  readonly fact: string;
  /** The name of a header field; empty for others. */
  readonly field: string;
  readonly index: number;
  readonly id: string | null;
  readonly span: Span;
  readonly quote: string;
  /** What a correction of it has as its anchor; `null` where there are none of its kind. */
  readonly anchor: Anchor | null;
}

/** Lists that people do not correct. */
const OTHER_LISTS = ["footnotes", "annexes", "warnings"] as const;

/** The facts that share at least one letter with a stretch of the text, the smallest first. */
export function factsIn(record: DocumentRecord, asked: Span): readonly PlacedFact[] {
  return [...allFacts(record)]
    .filter(({ span }) => overlaps(span, asked))
    .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
}

type Known = Omit<PlacedFact, "quote" | "field" | "id" | "anchor"> & Partial<PlacedFact>;

function* allFacts(record: DocumentRecord): Generator<PlacedFact> {
  const placed = ({ span: { start, end }, ...known }: Known): PlacedFact => {
    const quote = record.text.slice(start, end);
    return { field: "", id: null, anchor: null, ...known, span: { start, end }, quote };
  };
  for (const [field, value] of Object.entries(record.header))
    if (value) yield placed({ fact: "header", field, index: 0, span: value.span });
  for (const fact of LIST_FACTS)
    for (const [index, one] of factsOf(record, fact).entries()) {
      const known = { fact, index, id: "id" in one ? one.id : null, anchor: anchorOf(one, record.text) };
      for (const span of spansOf(one)) yield placed({ ...known, span });
    }
  for (const fact of OTHER_LISTS)
    for (const [index, { span }] of record[fact].entries()) if (span) yield placed({ fact, index, span });
}

const spansOf = (fact: AnyFact): readonly Span[] =>
  "mentions" in fact ? fact.mentions.map(({ span }) => span) : [fact.span];

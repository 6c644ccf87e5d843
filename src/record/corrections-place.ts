import type { Anchor, Correction, ListFact } from "./corrections.ts";
import type { DocumentRecord, Header, Section } from "./schema.ts";

/** Any fact of the lists that people correct. */
export type AnyFact = DocumentRecord[ListFact][number];

/** The words by which a fact is found again: those of its first mention, a section's heading, else what its span holds. */
export function anchorOf(fact: AnyFact, text: string): Anchor {
  const { span, quote } = wordsOf(fact, text);
  return { ...span, quote, ...("id" in fact && { id: fact.id }) };
}

function wordsOf(fact: AnyFact, text: string): Pick<AnyFact & { span: Span; quote: string }, "span" | "quote"> {
  if ("mentions" in fact) return fact.mentions[0] as { span: Span; quote: string };
  if ("quote" in fact) return fact;
  const quote = "heading" in fact ? fact.heading || fact.label : text.slice(fact.span.start, fact.span.end);
  return { span: fact.span, quote };
}

interface Span {
  start: number;
  end: number;
}

/**
 * Which fact an anchor means, -1 where none: of those with the same words the nearest one, else the nearest that shares
 * a place with it. Facts that share their words, as two duties of one sentence do, are told apart by their id.
 */
export function placeOf(anchor: Anchor | null, facts: readonly AnyFact[], text: string): number {
  if (!anchor) return -1;
  const candidates = facts.map((fact, place) => ({ place, ...anchorOf(fact, text) }));
  const alike = candidates.filter(({ quote }) => quote === anchor.quote);
  const near = alike.length > 0 ? alike : candidates.filter((c) => c.start < anchor.end && anchor.start < c.end);
  const distance = (c: Anchor): number => 2 * Math.abs(c.start - anchor.start) + (c.id === anchor.id ? 0 : 1);
  const [first] = near.sort((a, b) => distance(a) - distance(b));
  return first?.place ?? -1;
}

const flat = (sections: readonly Section[]): readonly Section[] =>
  sections.flatMap((section) => [section, ...flat(section.children)]);

/** The facts of one list of a record; sections in the order of the text, whatever their depth. */
export const factsOf = (record: DocumentRecord, list: ListFact): readonly AnyFact[] =>
  list === "sections" ? flat(record.sections) : record[list];

/** Which fact of the record a correction means; -1 where none, 0 for the header. */
export const targetOf = (record: DocumentRecord, { fact, anchor }: Pick<Correction, "fact" | "anchor">): number =>
  fact === "header" ? 0 : placeOf(anchor, factsOf(record, fact), record.text);

/** What a record has where a correction points: a field's value, or a whole fact; `null` where nothing. */
export function valueAt(record: DocumentRecord, correction: Pick<Correction, "fact" | "anchor" | "field">): unknown {
  const { fact: list, field } = correction;
  if (list === "header") return field === "kind" ? record.kind : (record.header[field as keyof Header]?.value ?? null);
  const fact = factsOf(record, list)[targetOf(record, correction)];
  return (field === "" ? fact : (fact as unknown as Record<string, unknown> | undefined)?.[field]) ?? null;
}

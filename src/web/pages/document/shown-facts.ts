import { anchorOf } from "../../../record/corrections-place.ts";
import type { DocumentRecord, Section } from "../../../record/schema.ts";
import type { Span } from "../../../text/span.ts";

/** The parts of a record that stand at the words of the document. */
export const PARTS = [
  "header",
  "deadlines",
  "references",
  "dates",
  "sections",
  "signatories",
  "recipients",
  "annexes",
  "footnotes",
  "warnings",
] as const;
export type Part = (typeof PARTS)[number];
/** Those that people may correct. */
export type CorrectablePart = Exclude<Part, "annexes" | "footnotes" | "warnings">;

export interface Anchor extends Span {
  readonly quote: string;
  readonly id?: string | undefined;
}

/** A fact of the record as the page shows it. */
export interface ShownFact {
  /** Its name in addresses: `d1`, `r2`, `s3`, `header.code`, `dates.4`. */
  readonly id: string;
  readonly part: Part;
  /** The words that say it; a citation may have several mentions. */
  readonly spans: readonly Span[];
  readonly confidence: number | null;
  /** How a correction names it: of the header the field, of the others the words. */
  readonly field: string;
  readonly anchor: Anchor | null;
  /** The fact itself, as the record has it. */
  readonly value: unknown;
}

/** Every fact that stands at some words, in the order of the record. */
export const shownFacts = (record: DocumentRecord): readonly ShownFact[] => [
  ...headerFacts(record),
  ...PARTS.flatMap((part) => (part === "header" ? [] : listFacts(record, part))),
];

/** The kind is no word of the document, but people correct it with the header. */
const headerFacts = ({ header, kind, text }: DocumentRecord): readonly ShownFact[] => [
  { id: "header.kind", part: "header", spans: [], confidence: null, field: "kind", anchor: null, value: kind },
  ...Object.entries(header).map(([field, found]) => ({
    id: `header.${field}`,
    part: "header" as const,
    spans: found && found.span.end > found.span.start ? [found.span] : [],
    confidence: found?.confidence ?? null,
    field,
    anchor: found && { ...found.span, quote: text.slice(found.span.start, found.span.end) },
    value: found?.value ?? null,
  })),
];

type Listed = Exclude<Part, "header">;

function listFacts(record: DocumentRecord, part: Listed): readonly ShownFact[] {
  const facts: readonly Spanned[] = part === "sections" ? flat(record.sections) : record[part];
  return facts.map((fact, i) => ({
    id: fact.id ?? `${part}.${i}`,
    part,
    spans: spansOf(fact, record.text),
    confidence: fact.confidence ?? null,
    field: "",
    anchor: fact.span || fact.mentions ? anchorOf(fact as never, record.text) : null,
    value: fact,
  }));
}

interface Spanned {
  readonly id?: string;
  readonly span?: Span | null;
  readonly heading?: string;
  readonly mentions?: readonly { readonly span: Span }[];
  readonly confidence?: number;
}

/** Of a section only its heading: all of it would colour the page. */
function spansOf({ span, mentions, heading }: Spanned, text: string): readonly Span[] {
  if (mentions) return mentions.map((mention) => mention.span);
  if (!span) return [];
  if (heading === undefined) return [span];
  const line = text.indexOf("\n", span.start);
  return [{ start: span.start, end: Math.min(span.end, line < 0 ? span.end : line) }];
}

const LONGEST_HEADING = 70;

/** Whether a section's first line is a heading, and not where its paragraph begins: something stands below, and it ends. */
export function isHeading({ part, spans, value }: ShownFact, text: string): boolean {
  const [line] = spans;
  if (part !== "sections" || !line || (value as Section).span.end <= line.end + 1) return false;
  return line.end - line.start <= LONGEST_HEADING && !/^\n\p{Ll}/u.test(text.slice(line.end, line.end + 2));
}

export const flat = (sections: readonly Section[]): readonly Section[] =>
  sections.flatMap((section) => [section, ...flat(section.children)]);

/** The facts that share words with a span, the shortest first. */
export const factsAt = (facts: readonly ShownFact[], { start, end }: Span): readonly ShownFact[] =>
  facts
    .flatMap((fact) => {
      const met = fact.spans.find((one) => one.start < Math.max(end, start + 1) && start < one.end);
      return met ? [{ fact, length: met.end - met.start }] : [];
    })
    .sort((a, b) => a.length - b.length)
    .map(({ fact }) => fact);

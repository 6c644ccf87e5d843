import { correctedFact, correctedHeader, reviewAfter } from "./corrections-fact.ts";
import { type AnyFact, factsOf, targetOf } from "./corrections-place.ts";
import type { Deadline, DocumentRecord, Reference, Section } from "./schema.ts";

/** The lists of a record whose facts people correct. */
export const LIST_FACTS = ["deadlines", "dates", "references", "signatories", "recipients", "sections"] as const;
/** What people correct; `header` stands for its fields and the document's kind. */
export const CORRECTABLE = ["header", ...LIST_FACTS] as const;
export const VERDICTS = ["confirmed", "corrected", "dismissed"] as const;
export type ListFact = (typeof LIST_FACTS)[number];
export type CorrectableFact = (typeof CORRECTABLE)[number];
export type ReviewVerdict = (typeof VERDICTS)[number];

/** The words of a fact in the text that a reviewer saw, and the fact's id where it has one. */
export interface Anchor {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly id?: string | undefined;
}

/** What a person says of one field of one fact, or of the whole fact. */
export interface Correction {
  readonly fact: CorrectableFact;
  /** Which fact is meant. The fields of the header have names; an anchor may say where the right value stands. */
  readonly anchor: Anchor | null;
  /** The name of the field; `""` for the whole fact. */
  readonly field: string;
  readonly verdict: ReviewVerdict;
  /** What is right instead, where the verdict is `corrected`: of a whole fact, the fields that change. */
  readonly value: unknown;
}

/** A fact with what people say of it; `null` where nobody has said anything. */
export interface Reviewed<T> {
  readonly fact: T;
  readonly review: ReviewVerdict | null;
}

/** A record as people have corrected it. */
export interface Corrected<C extends Correction = Correction> {
  /** Without what was dismissed. */
  readonly record: DocumentRecord;
  /** The verdict on each field of the header, and on the kind. */
  readonly header: ReadonlyMap<string, ReviewVerdict>;
  /** With those that were dismissed. */
  readonly deadlines: readonly Reviewed<Deadline>[];
  readonly references: readonly Reviewed<Reference>[];
  /** Corrections of facts that the record does not have, or no longer. */
  readonly unplaced: readonly C[];
  /** Corrections of fields that there are not, or with a value that the field cannot have. */
  readonly unfit: readonly C[];
}

type Slots = { readonly [F in ListFact]: Reviewed<DocumentRecord[F][number]>[] };

/** Applies corrections, in the order they were made, to the record that the program found. */
export function applyCorrections<C extends Correction>(found: DocumentRecord, corrections: readonly C[]): Corrected<C> {
  let record = found;
  const slots = slotsOf(found);
  const header = new Map<string, ReviewVerdict>();
  const [unplaced, unfit]: [C[], C[]] = [[], []];
  for (const correction of corrections) {
    const { fact: kind, field, verdict } = correction;
    if (kind === "header") {
      const next = correctedHeader(record, correction);
      if (next) {
        record = next;
        header.set(field, verdict);
      } else unfit.push(correction);
      continue;
    }
    const list = slots[kind] as Reviewed<AnyFact>[];
    const place = targetOf(found, correction);
    const slot = list[place];
    const fact = slot && correctedFact(slot.fact, { ...correction, fact: kind });
    if (!slot) unplaced.push(correction);
    else if (!fact) unfit.push(correction);
    else list[place] = { fact, review: reviewAfter(slot.review, correction) };
  }
  const { deadlines, references } = slots;
  return { record: assembled(record, slots), header, deadlines, references, unplaced, unfit };
}

const slotsOf = (record: DocumentRecord): Slots =>
  Object.fromEntries(
    LIST_FACTS.map((name) => [name, factsOf(record, name).map((fact) => ({ fact, review: null }))]),
  ) as never as Slots;

const kept = <T>(slots: readonly Reviewed<T>[]): T[] =>
  slots.filter(({ review }) => review !== "dismissed").map(({ fact }) => fact);

function assembled(record: DocumentRecord, slots: Slots): DocumentRecord {
  const references = kept(slots.references);
  const ids = new Set(references.map(({ id }) => id));
  return {
    ...record,
    sections: sectionsOf(record.sections, new Map(slots.sections.map((slot) => [slot.fact.id, slot]))),
    recipients: kept(slots.recipients),
    signatories: kept(slots.signatories),
    references,
    dates: kept(slots.dates),
    deadlines: kept(slots.deadlines).map((one) => ({ ...one, references: one.references.filter((id) => ids.has(id)) })),
  };
}

/** The tree again: what stood in a section that was dismissed moves up to its place. */
const sectionsOf = (sections: readonly Section[], slots: ReadonlyMap<string, Reviewed<Section>>): Section[] =>
  sections.flatMap((section) => {
    const slot = slots.get(section.id);
    const children = sectionsOf(section.children, slots);
    return slot?.review === "dismissed" ? children : [{ ...section, ...slot?.fact, children }];
  });

import type { DocumentRecord, Section } from "../record/schema.ts";

/** How much of a footnote's text says which one it is. */
const BEGINNING = 40;

/** What a record says, in the form of a fixture's gold (`docs/fixtures.md`): for records that people have corrected. */
export const recordAsGold = ({ header, ...record }: DocumentRecord) => ({
  gold: 1 as const,
  document: record.source.name ?? "",
  kind: record.kind,
  header: {
    superior: header.superior?.value ?? null,
    issuer: header.issuer?.value ?? null,
    number: header.number?.value ?? null,
    symbol: header.symbol?.value ?? null,
    code: header.code?.value ?? null,
    place: header.place?.value ?? null,
    issuedOn: header.issuedOn?.value ?? null,
    documentType: header.documentType?.value ?? null,
    subject: header.subject?.value ?? null,
  },
  sections: flat(record.sections).map(({ path, heading }) => ({ path, heading })),
  footnotes: record.footnotes.map(({ label, text }) => ({ label, starts: text.slice(0, BEGINNING) })),
  recipients: record.recipients.map(({ value }) => value),
  signatories: record.signatories.map(({ authority, position, name }) => ({ authority, position, name })),
  references: record.references.map(({ type, code, name, issuedOn, issuer, mentions, relation }) => ({
    ...{ type, code, name, issuedOn, issuer, mentions: mentions.length, relation },
  })),
  dates: record.dates.map(({ quote, start, end }) => ({ quote, start, end })),
  deadlines: record.deadlines.map(({ quote, modality, start, end, rrule, actor, action }) => ({
    ...{ quote, modality, start, end, rrule, actor, action },
  })),
  warnings: record.warnings.filter(({ severity }) => severity !== "info").map(({ code, quote }) => ({ code, quote })),
});

const flat = (sections: readonly Section[]): readonly Section[] =>
  sections.flatMap((section) => [section, ...flat(section.children)]);

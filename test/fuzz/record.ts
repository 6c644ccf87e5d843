import { type DocumentRecord, recordSchema, type Section } from "../../src/record/schema.ts";

/** @throws Error where it does not hold. */
export function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

interface Place {
  readonly start: number;
  readonly end: number;
}

interface Located {
  readonly span: Place;
  readonly quote?: string;
}

export const isWithin = ({ start, end }: Place, length: number): boolean =>
  Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= length;

/** What holds of every record, whatever it was made of. */
export function checkRecord(record: DocumentRecord): void {
  recordSchema.parse(record);
  must(record.text === record.text.normalize("NFC"), "the text is not NFC");
  for (const { span, quote } of placesOf(record)) {
    must(isWithin(span, record.text.length), `a place lies outside the text: ${JSON.stringify(span)}`);
    must(quote === undefined || quote === record.text.slice(span.start, span.end), `«${quote}» does not stand there`);
  }
  checkIds(record);
  checkOrder(record);
  checkValues(record);
}

function placesOf(value: unknown): readonly Located[] {
  if (value === null || typeof value !== "object") return [];
  const below = Object.values(value).flatMap(placesOf);
  return "span" in value && value.span ? [value as Located, ...below] : below;
}

/** All sections in the order of the text. */
export const flatSections = (sections: readonly Section[]): readonly Section[] =>
  sections.flatMap((section) => [section, ...flatSections(section.children)]);

/** Every id is there once, and whoever is named by an id is there. */
function checkIds({ sections, references, deadlines }: DocumentRecord): void {
  const mentions = references.flatMap((reference) => reference.mentions);
  const ids = [...flatSections(sections), ...references, ...deadlines].map(({ id }) => id);
  const known = new Set<string | null>([...ids, null]);
  must(known.size === ids.length + 1, `an id is there twice: ${ids}`);
  const named = [...deadlines.flatMap((d) => [...d.references, d.section]), ...mentions.map(({ section }) => section)];
  for (const id of named) must(known.has(id), `${id} is named, but not there`);
}

/** Facts come in the order of the text, sections lie in their parents, and what begins ends later. */
function checkOrder({ sections, dates, deadlines, footnotes, recipients, references }: DocumentRecord): void {
  const lists: readonly (readonly Located[])[] = [flatSections(sections), dates, deadlines, footnotes, recipients];
  for (const facts of [...lists, ...references.map(({ mentions }) => mentions)])
    facts.forEach(({ span }, i) => {
      must(span.start >= (facts[i - 1]?.span.start ?? 0), `out of order: ${JSON.stringify(facts.slice(i - 1, i + 1))}`);
    });
  dates.forEach(({ span, quote }, i) => {
    must(span.start >= (dates[i - 1]?.span.end ?? 0), `«${quote}» overlaps the date before it`);
  });
  for (const { start, end, quote } of [...dates, ...deadlines])
    must(start === null || end === null || start <= end, `«${quote}» ends on ${end}, before ${start}`);
  for (const { span, children } of flatSections(sections))
    children.forEach((child, i) => {
      const from = children[i - 1]?.span.end ?? span.start;
      must(from <= child.span.start && child.span.end <= span.end, `section ${child.path} lies beside its parent`);
    });
}

/** The words alone: what is shown may have other case and white space than what was typed. */
const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether the words come in this order, with others between them: columns are read line by line. */
function areIn(words: readonly string[], text: string): boolean {
  let at = 0;
  return words.every((word) => {
    const found = text.indexOf(word, at);
    at = found + word.length;
    return found >= 0;
  });
}

/** What a fact says stands where it says it stands: the span of a fact without a quote can be wrong, too. */
function checkValues({
  text,
  header,
  sections,
  recipients,
  signatories,
  footnotes,
  dates,
  deadlines,
  references,
}: DocumentRecord): void {
  const stands = ({ span }: Located, ...values: readonly (string | null)[]): void => {
    const there = text.slice(span.start, span.end).toLowerCase();
    for (const value of values) must(areIn(wordsIn(value ?? ""), there), `«${value}» does not stand in its place`);
  };
  // the day and the type may be shown otherwise than they are written: KÊ HOẠCH is a plan
  for (const field of Object.values({ ...header, issuedOn: null, documentType: null }))
    if (field) stands(field, field.value);
  for (const section of flatSections(sections)) stands(section, section.heading);
  for (const recipient of recipients) stands(recipient, recipient.value);
  for (const note of footnotes) stands(note, note.text);
  for (const signatory of signatories) stands(signatory, signatory.authority, signatory.position, signatory.name);
  for (const { quote } of [...dates, ...deadlines, ...references.flatMap(({ mentions }) => mentions)])
    must(quote === quote.trim(), `«${quote}» has blanks around it`);
}

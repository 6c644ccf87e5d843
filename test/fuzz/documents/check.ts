import { paragraphsOf } from "../../../scripts/fixtures/source.ts";
import { parseDocument } from "../../../src/pipeline.ts";
import { FORMAT_LIST } from "../../../src/readers/formats.ts";
import type { DocumentRecord } from "../../../src/record/schema.ts";
import { checkRaw, checkSettled } from "../properties.ts";
import { flatSections, must } from "../record.ts";
import type { Form } from "./forms.ts";
import type { Said } from "./said.ts";

/** A made document in one form. */
export interface Made {
  readonly form: Form;
  readonly bytes: Uint8Array;
  readonly source: string;
  readonly said: Said;
}

const known = (values: readonly (string | null | undefined)[]): readonly string[] =>
  values.filter((value) => value !== null && value !== undefined);

/** What the program finds, as a made document says it. */
export const saidIn = (record: DocumentRecord): Said => ({
  sections: flatSections(record.sections).map(({ path }) => path.join(".")),
  cited: [...new Set(known(record.references.map(({ code }) => code)))],
  days: [...new Set(known(record.dates.map(({ start, end }) => (start === end ? start : null))))],
  deadlines: record.deadlines.map(({ modality, start, end, rrule }) => [modality, start, end, rrule].join(" ")),
  notes: record.footnotes.map(({ label }) => label),
  recipients: record.recipients.map(({ value }) => value),
  signers: known(record.signatories.map(({ name }) => name)),
  annexes: record.annexes.map(({ label, title }) => `${label}: ${title}`),
  header: known((["code", "issuedOn", "documentType", "subject"] as const).map((field) => record.header[field]?.value)),
});

/** Every word of the document is in the text; all that it says is found, as often as it says it, and nothing else. */
export async function checkMade({ form, bytes, source, said }: Made): Promise<void> {
  const entry = FORMAT_LIST.find(({ recognises }) => recognises(bytes, form.file));
  if (!entry) throw new Error(`${form.file} is not known for what it is`);
  const raw = await (await entry.load()).read(bytes, { name: form.file, ocr: "never" });
  await checkRaw(raw);
  checkSettled(raw);
  const record = parseDocument(raw);
  const text = letters(record.text);
  for (const words of paragraphsOf(source)) must(text.includes(letters(words)), `lost: ${words}`);
  checkQuotes(record);
  const found = saidIn(record);
  for (const name of Object.keys(said) as (keyof Said)[]) compare(name, said[name], found[name]);
}

/** Words as both read: small letters under a font of capitals are typed small. */
const letters = (words: string): string => words.replace(/\s+/gu, "").toLowerCase();

/** Quotes begin and end between words, and what is cited by its code is quoted with it. */
function checkQuotes({ text, dates, deadlines, references }: DocumentRecord): void {
  const mentions = references.flatMap((reference) => reference.mentions);
  for (const { span, quote } of [...dates, ...deadlines, ...mentions])
    for (const at of [span.start, span.end])
      must(!/^[\p{L}\p{N}]{2}/u.test(text.slice(Math.max(0, at - 1), at + 1)), `«${quote}» cuts a word`);
  for (const { code, mentions } of references)
    must(!code || mentions.some(({ quote }) => quote.includes(code)), `no mention of ${code} holds it`);
}

function compare(name: string, said: readonly string[], found: readonly string[]): void {
  const rest = [...found];
  const missed = said.filter((one) => {
    const at = rest.indexOf(one);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  must(missed.length === 0, `${name}: not found ${missed.join(" | ")}; found ${found.join(" | ")}`);
  must(rest.length === 0, `${name}: found, though nobody says it: ${rest.join(" | ")}`);
}

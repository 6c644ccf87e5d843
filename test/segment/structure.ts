import { parseText } from "../../src/pipeline.ts";
import type { DocumentRecord, Section } from "../../src/record/schema.ts";

/** A document's text from its lines; `""` is a blank line. */
export const textOf = (...lines: string[]): string => lines.join("\n");

/** The values of a header's fields, those that are there. */
export function headerOf(text: string): Record<string, string> {
  const { header } = parseText(text);
  return Object.fromEntries(
    Object.entries(header).flatMap(([name, field]) => (field && name !== "motto" ? [[name, field.value]] : [])),
  );
}

/** The sections as an outline: `II > 1  Heading`. */
export const outlineOf = (record: DocumentRecord): string[] => flat(record.sections).map(lineOf);

const lineOf = (section: Section): string => `${section.path.join(" > ")}  ${section.heading}`;

export const flat = (sections: readonly Section[]): Section[] =>
  sections.flatMap((section) => [section, ...flat(section.children)]);

/** `authority | position | name`, `-` for what is missing. */
export const signaturesOf = (record: DocumentRecord): string[] =>
  record.signatories.map(({ authority, position, name }) =>
    [authority, position, name].map((part) => part ?? "-").join(" | "),
  );

/** The codes of the warnings, in order, with what they quote. */
export const warningsOf = (record: DocumentRecord, code: string): string[] =>
  record.warnings.filter((warning) => warning.code === code).map(({ quote }) => quote);

import { lineJoins } from "../../normalizers/line-joins.ts";
import { markdown } from "../../normalizers/markdown.ts";
import { nfc } from "../../normalizers/nfc.ts";
import { pageFurniture } from "../../normalizers/page-furniture.ts";
import { whiteSpace } from "../../normalizers/white-space.ts";
import { assemble } from "../../src/record/assemble.ts";
import { advanceDraft, startDraft } from "../../src/record/draft.ts";
import type { DocumentRecord, Section } from "../../src/record/schema.ts";
import { closing } from "../../src/segment/closing.ts";
import { footnotes } from "../../src/segment/footnotes.ts";
import { header } from "../../src/segment/header.ts";
import { headerGaps } from "../../src/segment/header-gaps.ts";
import { kind } from "../../src/segment/kind.ts";
import { sections } from "../../src/segment/sections.ts";
import { normalize } from "../../src/text/document.ts";
import type { Locator, RawDocument } from "../../src/text/raw-document.ts";

const NORMALIZERS = [nfc, whiteSpace, markdown, pageFurniture, lineJoins];
const STAGES = [header, footnotes, closing, kind, headerGaps, sections];

/** The parts of a document: text normalizers and segmentation alone, without what other stages find. */
export const segment = (raw: RawDocument): DocumentRecord =>
  assemble(STAGES.reduce(advanceDraft, startDraft(normalize(raw, NORMALIZERS), {})), "test");

export const segmentText = (text: string): DocumentRecord =>
  segment({ format: "text", text, locators: [], pages: [], diagnostics: [] });

/** A document's text from its lines; `""` is a blank line. */
export const textOf = (...lines: string[]): string => lines.join("\n");

/** The values of a header's fields, those that are there. */
export function headerOf(text: string): Record<string, string> {
  const record = segmentText(text);
  return Object.fromEntries(
    Object.entries(record.header).flatMap(([name, field]) => (field && name !== "motto" ? [[name, field.value]] : [])),
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

/** What a reader would make of a document with tables: a line is a string, a row of cells a list of them. */
export function rawOf(
  parts: readonly (string | readonly string[])[],
  format: RawDocument["format"] = "docx",
): RawDocument {
  const locators: Locator[] = [];
  let text = "";
  let [table, row, inTable] = [-1, 0, false];
  for (const part of parts) {
    if (typeof part === "string") inTable = false;
    else {
      [table, row] = inTable ? [table, row + 1] : [table + 1, 0];
      inTable = true;
    }
    for (const [column, words] of (typeof part === "string" ? [part] : part).entries()) {
      const span = { start: text.length, end: text.length + words.length };
      if (inTable) locators.push({ span, cell: { table, row, column } });
      text += `${words}\n`;
    }
  }
  return { format, text, locators, pages: [], diagnostics: [] };
}

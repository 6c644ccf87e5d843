import { dates } from "../../../extractors/dates/dates.ts";
import { references } from "../../../extractors/references/references.ts";
import { advanceDraft, type Draft, startDraft } from "../../../src/record/draft.ts";
import type { Reference } from "../../../src/record/schema.ts";
import { normalize } from "../../../src/text/document.ts";
import { type Mark, readMarks, writeMarks } from "../../marked.ts";

/** A draft of a text with its dates and references, and whatever else a test knows of it. */
export function draftOf(text: string, known: Partial<Draft> = {}): Draft {
  const document = normalize({ format: "text", text, locators: [], pages: [], diagnostics: [] }, []);
  return [dates, references].reduce(advanceDraft, { ...startDraft(document, {}), ...known });
}

export const cited = (text: string, known: Partial<Draft> = {}): readonly Reference[] =>
  draftOf(text, known).references;

/** One line for each reference: what a test compares. */
export const told = (text: string, known: Partial<Draft> = {}): readonly string[] =>
  cited(text, known).map(({ type, code, name, issuedOn, issuer }) =>
    [type, code ?? name, issuedOn, issuer].map((part) => part ?? "-").join(" | "),
  );

/** The sentence with its mentions marked `ref`, and the sentence it was given. */
export function marked(sentence: string): { found: string; expected: string } {
  const { text } = readMarks(sentence);
  const spans = new Map(cited(text).flatMap(({ mentions }) => mentions.map(({ span }) => [`${span.start}`, span])));
  const marks: Mark[] = [...spans.values()].map((span) => ({ label: "ref", span }));
  return { found: writeMarks(text, marks), expected: sentence };
}

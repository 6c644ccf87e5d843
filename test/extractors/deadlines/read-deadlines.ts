import { expect } from "vitest";
import { parseText } from "../../../src/index.ts";
import type { Deadline } from "../../../src/record/schema.ts";
import { readMarks, writeMarks } from "../../marked.ts";

/** The day on which the document of every sentence here was issued. */
export const ISSUED = "2021-03-10";

/** Modality and days or rule as one phrase: `before ../2021-06-30`, `recurring FREQ=MONTHLY`. */
export const dueOf = ({ modality, start, end, rrule }: Deadline): string =>
  `${modality} ${rrule ?? (start === end && end !== null ? end : `${start ?? ".."}/${end ?? ".."}`)}`;

export const deadlinesOf = (text: string, issuedOn: string | null = ISSUED): readonly Deadline[] =>
  parseText(text, issuedOn === null ? {} : { issuedOn }).deadlines;

/** A sentence whose words of time are marked `[due: …]`, and what they mean. */
export type Row = readonly string[];

/** Checks place and meaning of every deadline of a sentence, and the meaning again in decomposed letters. */
export function expectDue([marked = "", ...due]: Row, issuedOn: string | null = ISSUED): void {
  const { text } = readMarks(marked);
  const deadlines = deadlinesOf(text, issuedOn);
  expect(
    writeMarks(
      text,
      deadlines.map(({ span }) => ({ label: "due", span })),
    ),
  ).toBe(marked);
  expect(deadlines.map(dueOf)).toEqual(due);
  expect(deadlinesOf(text.normalize("NFD"), issuedOn).map(dueOf)).toEqual(due);
}

import { expect } from "vitest";
import { parseText } from "../../../src/index.ts";
import type { DateFact } from "../../../src/record/schema.ts";
import { readMarks, writeMarks } from "../../marked.ts";

/** The day on which the document of every sentence here was issued, where the row does not say another. */
export const ISSUED = "2021-03-10";

/** First and last day as one word: `2021-03-10`, `2021-03-01/2021-03-31`, `2021-03-01/..`. */
export const daysOf = ({ start, end }: Pick<DateFact, "start" | "end">): string =>
  start === end ? String(start) : `${start ?? ".."}/${end ?? ".."}`;

/** A sentence with its dates marked `[date: …]`, and their days in order. */
export type Row = readonly string[];

/** Checks place and days of every date of a sentence, and the days again in decomposed letters and wider spaces. */
export function expectDates([marked = "", ...days]: Row, issuedOn: string = ISSUED): void {
  const { text } = readMarks(marked);
  const { dates, text: read } = parseText(text, { issuedOn });
  expect(
    writeMarks(
      read,
      dates.map(({ span }) => ({ label: "date", span })),
    ),
  ).toBe(marked);
  expect(dates.map(daysOf)).toEqual(days);
  const typed = text.normalize("NFD").replaceAll(" ", "  ");
  expect(parseText(typed, { issuedOn }).dates.map(daysOf)).toEqual(days);
}

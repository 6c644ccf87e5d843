import type { Document } from "../../src/text/document.ts";
import type { Edit } from "../../src/text/edit.ts";
import type { Normalizer } from "../../src/text/normalizer.ts";
import { type RecognisedLine, recognisedLines } from "./recognised-lines.ts";
import { repairReports } from "./reports.ts";

const KIND = { code: "section-label-repaired", reason: "above the second of its section" } as const;

// "I. MỤC ĐÍCH, YÊU CẦU"
const ROMAN = /^[IVX]{1,5}[.)-]\s?\p{Lu}[^\p{Ll}]{2,80}$/u;
const LABEL = /^\(?(?<number>\d{1,2})[.)/]\s/u;
/** A short heading without a number: `Mục đích:`, `Nhiệm vụ`. */
const HEADING = /^\p{Lu}\p{Ll}[^.;\d]{1,50}:?$/u;

/** The `1.` that was lost before the first heading of a section, whose second has its `2.`. */
export const ocrFirstLabels: Normalizer = {
  name: "ocr-first-labels",
  version: 1,
  edits(document) {
    const edits = lostLabels(document);
    return { edits, diagnostics: repairReports(KIND, edits, document.text) };
  },
};

function lostLabels(document: Document): readonly Edit[] {
  const lines = recognisedLines(document).filter(({ text }) => text.trim() !== "");
  return lines.flatMap(({ text }, i) => {
    const first = lines[i + 1];
    if (!ROMAN.test(text) || !first || !HEADING.test(first.text) || nextNumber(lines, i + 2) !== "2") return [];
    const { start } = first;
    return [{ start, end: start + first.text.length, insert: `1. ${first.text}` }];
  });
}

/** The number of the first label from a line on, within the section. */
function nextNumber(lines: readonly RecognisedLine[], from: number): string | null {
  for (const { text } of lines.slice(from)) {
    if (ROMAN.test(text)) return null;
    const number = LABEL.exec(text)?.groups?.number;
    if (number) return number;
  }
  return null;
}

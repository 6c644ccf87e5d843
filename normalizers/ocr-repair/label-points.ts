import type { Document } from "../../src/text/document.ts";
import type { Edit } from "../../src/text/edit.ts";
import type { Normalizer } from "../../src/text/normalizer.ts";
import { recognisedLines } from "./recognised-lines.ts";
import { repairReports } from "./reports.ts";

const KIND = { code: "section-label-repaired", reason: "among labels that end with a point" } as const;

// "3, Công trình thanh niên" | "2.2, Cấp thẻ" | "2,1. Thanh tra"
const COMMA = /^(?<number>\d{1,2}(?:[.,]\d{1,2}){0,2}[.,])(?= \p{Lu})/u;
const POINT = /^\d{1,2}(?:\.\d{1,2}){0,2}\.(?= \p{Lu})/u;
/** So many labels show how a document ends them. */
const ENOUGH = 2;

/** The point of a label taken for a comma, where others of the document end with a point: `2, Giải bóng chuyền`. */
export const ocrLabelPoints: Normalizer = {
  name: "ocr-label-points",
  version: 1,
  edits(document) {
    const edits = misreadPoints(document);
    return { edits, diagnostics: repairReports(KIND, edits, document.text) };
  },
};

function misreadPoints(document: Document): readonly Edit[] {
  const lines = recognisedLines(document);
  if (lines.filter(({ text }) => POINT.test(text)).length < ENOUGH) return [];
  return lines.flatMap(({ text, start }) => {
    const number = COMMA.exec(text)?.groups?.number ?? "";
    const insert = number.replaceAll(",", ".");
    return insert === number ? [] : [{ start, end: start + number.length, insert }];
  });
}

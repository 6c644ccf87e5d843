import type { Document } from "../../src/text/document.ts";
import type { Edit } from "../../src/text/edit.ts";
import type { Normalizer } from "../../src/text/normalizer.ts";
import { recognisedLines } from "./recognised-lines.ts";
import { repairReports } from "./reports.ts";

const KIND = { code: "section-label-repaired", reason: "among labels that end with a point" } as const;

// "3, Công trình thanh niên" | "2.2, Cấp thẻ" | "2,1. Thanh tra"
const COMMA = /^(?<number>\d{1,2}(?:[.,]\d{1,2}){0,2}[.,])(?= \p{Lu})/u;
const POINT = /^\d{1,2}(?:\.\d{1,2}){0,2}\.(?= \p{Lu})/u;
/** `3 Các phòng báo cáo …` behind `2. …`: the next number, and no point. */
const LOST = /^(?<number>\d{1,2}) (?=\p{Lu}\p{Ll})/u;
/** The number of a label of one figure group: `3.`, not `3.1.`. */
const FIGURE = /^\d{1,2}(?=\.(?: |$))/u;
/** So many labels show how a document ends them. */
const ENOUGH = 2;

/** The point of a label lost or taken for a comma, where others of the document end with one: `2, Giải bóng chuyền`. */
export const ocrLabelPoints: Normalizer = {
  name: "ocr-label-points",
  version: 2,
  edits(document) {
    const edits = misreadPoints(document);
    return { edits, diagnostics: repairReports(KIND, edits, document.text) };
  },
};

function misreadPoints(document: Document): readonly Edit[] {
  const lines = recognisedLines(document);
  if (lines.filter(({ text }) => POINT.test(text)).length < ENOUGH) return [];
  let last = 0;
  return lines.flatMap(({ text, start }) => {
    const lost = LOST.exec(text)?.groups?.number;
    const isNext = lost !== undefined && Number(lost) === last + 1 && last > 0;
    const number = isNext ? lost : (COMMA.exec(text)?.groups?.number ?? "");
    const insert = isNext ? `${lost}.` : number.replaceAll(",", ".");
    last = Number(FIGURE.exec(insert || text)?.[0] ?? last);
    return insert === number ? [] : [{ start, end: start + number.length, insert }];
  });
}

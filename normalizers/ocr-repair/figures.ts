import type { Document } from "../../src/text/document.ts";
import type { Edit } from "../../src/text/edit.ts";
import type { Normalizer } from "../../src/text/normalizer.ts";
import { repairReports } from "./reports.ts";

/** Letters that are read for a figure of the same shape. */
const FIGURES: Readonly<Record<string, string>> = { l: "1", I: "1", "|": "1", O: "0", o: "0", Ô: "0" };
const FIGURE = "[0-9lI|OoÔ]";
const EDGE = "(?<![A-Za-zÀ-ỹ0-9/.|-])";

/** Where only figures can stand. Each has a figure among what looks like one. */
const PLACES: readonly RegExp[] = [
  // "l5/4/2014" | "15/O4/2014"
  new RegExp(`${EDGE}(?<figures>${FIGURE}{1,2}/${FIGURE}{1,2}/[12]\\d${FIGURE}{2})(?![A-Za-zÀ-ỹ0-9/])`, "gu"),
  // "ngày l5 tháng 4" | "tháng O9 năm 2014" | "năm 2O14"
  new RegExp(`(?:ngày|tháng) (?<figures>[0-3]${FIGURE}|[lIO|]\\d)(?![A-Za-zÀ-ỹ0-9/])`, "giu"),
  new RegExp(`năm (?<figures>[12]${FIGURE}{3})(?![A-Za-zÀ-ỹ0-9/])`, "giu"),
  // "Kế hoạch số l06-KH/ĐU" | "số 1O6/KH-UBND": the number before the hyphen or stroke of a code
  new RegExp(`[Ss]ố:? ?(?<figures>(?=[lI|OÔ]{0,2}\\d)${FIGURE}{1,5})(?=[/-](?:20\\d\\d/)?[A-ZĐƯ]{2})`, "gu"),
];

const KIND = { code: "ocr-suspect-code", reason: "among figures", severity: "warning" } as const;

/** Letters in the midst of figures of codes and dates on recognised pages: `l5/4/2014`, `1O6-KH/ĐU`. */
export const ocrFigures: Normalizer = {
  name: "ocr-figures",
  version: 1,
  edits(document) {
    const edits = lettersAmongFigures(document);
    return {
      edits,
      diagnostics: repairReports(KIND, edits, document.text),
    };
  },
};

function lettersAmongFigures({ text, pages }: Document): readonly Edit[] {
  const found = new Map<number, Edit>();
  for (const { origin, span } of pages) {
    if (origin !== "ocr") continue;
    const page = text.slice(span.start, span.end);
    for (const pattern of PLACES)
      for (const match of page.matchAll(pattern)) {
        const read = match.groups?.figures ?? "";
        const insert = [...read].map((letter) => FIGURES[letter] ?? letter).join("");
        const start = span.start + match.index + match[0].indexOf(read);
        if (insert !== read && !found.has(start)) found.set(start, { start, end: start + read.length, insert });
      }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

import type { Document } from "../../src/text/document.ts";
import type { Edit } from "../../src/text/edit.ts";
import type { Normalizer } from "../../src/text/normalizer.ts";
import { foldMarks } from "../../src/vietnamese/fold.ts";
import { type RecognisedLine, recognisedLines } from "./recognised-lines.ts";
import { repairReports } from "./reports.ts";

/** In how many lines of the first page the number of the document stands, at most. */
const HEADER_LINES = 15;
// "Số:c201/KH-SYT" | "Số: /KH-UBND" | "Số ÍŸ7 - KH/ĐU": what was read before the symbol
const NUMBER_LINE =
  /^(?<before>Số ?[:.]? ?)(?<read>[^\s/-]{0,8}) ?[/-] ?(?<symbol>[A-ZĐƯ]{2,}(?:[/&.-][A-ZĐƯa-z]+)*)(?=\s|$)/u;

const KIND = {
  code: "ocr-number-from-title",
  reason: "by the title under which the paper was scanned",
} as const;

/**
 * The number that the clerk wrote by hand in the blank before a printed symbol, where no recogniser can read it but the
 * title of the scan tells it: registries name a scan after number and symbol (`308 KH UBND`). A number that was read in
 * figures stands.
 */
export const ocrHandwrittenNumber: Normalizer = {
  name: "ocr-handwritten-number",
  version: 1,
  edits(document) {
    const edits = numberFromTitle(document);
    return { edits, diagnostics: repairReports(KIND, edits, document.text) };
  },
};

function numberFromTitle(document: Document): readonly Edit[] {
  const { title } = document.raw;
  if (!title) return [];
  const header = recognisedLines(document).slice(0, HEADER_LINES);
  return header.flatMap((line) => numberOf(line, title)).slice(0, 1);
}

function numberOf({ text, start }: RecognisedLine, title: string): readonly Edit[] {
  const { before = "", read = "", symbol = "" } = NUMBER_LINE.exec(text)?.groups ?? {};
  if (!symbol || /^\d+$/u.test(read)) return [];
  const insert = numberBeside(symbol, title);
  return insert ? [{ start: start + before.length, end: start + before.length + read.length, insert }] : [];
}

/** `2004` of `2004 kh syt cd` for `KH-SYT-CĐN`: the number alone stands beside letters that begin the symbol's parts. */
function numberBeside(symbol: string, title: string): string | undefined {
  const parts = wordsOf(symbol);
  const words = wordsOf(title).filter((word) => word !== "SO");
  const [number, ...others] = words.filter((word) => /\d/u.test(word));
  const letters = words.filter((word) => word !== number);
  const told = letters.length >= Math.min(2, parts.length) && letters.every((word, i) => parts[i]?.startsWith(word));
  return told && others.length === 0 && /^\d{1,5}$/u.test(number ?? "") ? number : undefined;
}

const wordsOf = (text: string): readonly string[] =>
  foldMarks(text)
    .toUpperCase()
    .split(/[^A-Z0-9]+/u)
    .filter(Boolean);

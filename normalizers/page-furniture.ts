import { type Line, linesOf } from "../src/record/lines.ts";
import type { Document } from "../src/text/document.ts";
import type { Edit } from "../src/text/edit.ts";
import type { Normalizer } from "../src/text/normalizer.ts";

/** `2`, `- 2 -`, `Trang 2`, `Trang 2/5`, `2 | Page`. */
const PAGE_NUMBER = /^[-–—\s]*(?:(?:trang|page)\s*)?\d{1,4}(?:\s*[/|]\s*(?:\d{1,4}|page))?[-–—\s]*$/iu;
/** What Word's fields leave behind where a program writes their code instead of their value. */
const FIELD_CODE =
  /^[-–—\s]*(?:trang\s+)?(?:PAGE(?:\s+\\\*\s*MERGEFORMAT)?(?:\s*\d+)?[-–—\s]*|EMBED\s+\S+(?:\s[-–—\s]*)?)$/iu;
/** `- 2 -` and `Trang 2/5` are page numbers wherever they stand. */
const CERTAIN_NUMBER = /^(?:[-–—]\s?\d{1,3}\s?[-–—]|trang\s+\d{1,3}\s*\/\s*\d{1,3})$/iu;
/** What one of these begins with, asked first: most lines begin with other words. */
const MAY_BE_FURNITURE = /^[-–—\s]*(?:\d|trang\s|PAGE|EMBED)/iu;
/** How many lines from the edge of a page running heads and page numbers stand. */
const EDGE = 2;

/** Takes page numbers, running heads and field codes off the text. */
export const pageFurniture: Normalizer = {
  name: "page-furniture",
  version: 2,
  edits(document) {
    const lines = linesOf(document);
    const edges = pageEdges(lines);
    const repeated = runningHeads(edges, document.pages.length);
    const lone = document.pages.length > 0 ? new Set<Line>() : loneNumbers(lines);
    const isFurniture = (line: Line): boolean =>
      (MAY_BE_FURNITURE.test(line.text) &&
        (FIELD_CODE.test(line.text) || lone.has(line) || (line.cell === null && CERTAIN_NUMBER.test(line.text)))) ||
      (edges.has(line) && (PAGE_NUMBER.test(line.text) || ((line.page ?? 1) > 1 && repeated.has(shape(line)))));
    return { edits: lines.filter(isFurniture).map((line) => removal(document, line)) };
  },
};

/** How many lines a page has at least: numbers that stand nearer count the rows of a table. */
const SHORTEST_PAGE = 18;

/** Numbers alone on their line that count 1, 2, 3 … or 2, 3, 4 … from page to page, in a text without pages. */
function loneNumbers(lines: readonly Line[]): ReadonlySet<Line> {
  const found = lines.flatMap((line, i) =>
    line.cell === null && line.text.length <= 3 && /^\d+$/u.test(line.text) ? [{ line, i }] : [],
  );
  const [first] = found;
  const counts = found.every(({ line, i }, n) => {
    const above = found[n - 1];
    return Number(line.text) === Number(first?.line.text) + n && (!above || i - above.i >= SHORTEST_PAGE);
  });
  const begins = first !== undefined && Number(first.line.text) <= 2 && first.i >= SHORTEST_PAGE;
  return new Set(
    counts && begins && !isLoneRow(first, { found: found.length, lines: lines.length })
      ? found.map(({ line }) => line)
      : [],
  );
}

/** A `1` that no `2` follows, far from the end of the text, is the one row of a table. */
const isLoneRow = ({ line, i }: { line: Line; i: number }, of: { found: number; lines: number }): boolean =>
  of.found === 1 && line.text === "1" && i < of.lines - EDGE;

/** The first and last lines of each page. */
function pageEdges(lines: readonly Line[]): ReadonlySet<Line> {
  const edges = new Set<Line>();
  const turns = lines.flatMap((line, i) =>
    i > 0 && line.page !== null && line.page !== lines[i - 1]?.page ? [i] : [],
  );
  for (const turn of turns)
    for (const line of lines.slice(Math.max(0, turn - EDGE), turn + EDGE)) if (line.cell === null) edges.add(line);
  if (turns.length > 0) for (const line of lines.slice(-EDGE)) if (line.cell === null) edges.add(line);
  return edges;
}

/** `1. Mục tiêu`, `a) Giải pháp`, `(Kèm theo Kế hoạch số 12/KH-UBND)`: every part, every annex may begin so. */
const OF_A_PART = /^\(?(?:(?:\p{L}|\d{1,2}(?:\.\d{1,2}){0,3})[.)]\s+\p{L}|(?:ban\s+hành\s+)?kèm\s+theo\s)/iu;

/** Lines that stand at the edge of at least three pages, and of half of all pages, the same but for their numbers. */
function runningHeads(edges: ReadonlySet<Line>, pages: number): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const line of edges) if (!OF_A_PART.test(line.text)) counts.set(shape(line), (counts.get(shape(line)) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= 3 && count * 2 >= pages).map(([text]) => text));
}

/** `PHỤ LỤC 1`, `Mẫu số 02`, `Điều 3`: what is numbered here are the parts of the document, one on each page, not its pages. */
const NUMBERED_PART =
  /^(?:phụ\s+lục|phụ\s+biểu|biểu|bảng|mẫu|chương|phần|mục|điều)(?:\s+(?:mẫu|số))?\s*(?:[:.]\s*)?\d/iu;

/** A line as it comes again on other pages, whatever the number of the page. */
const shape = ({ text }: Line): string => (NUMBERED_PART.test(text) ? text : text.replace(/\d+/gu, "#")).toLowerCase();

function removal({ text }: Document, line: Line): Edit {
  const newline = text.indexOf("\n", line.span.end);
  const end = newline < 0 ? text.length : newline + 1;
  return { start: text.lastIndexOf("\n", line.span.start - 1) + 1, end, insert: "" };
}

import type { Line } from "../../record/lines.ts";

/** Dots that lead to a page number or wait to be written over. */
const LEADERS = /\.{6,}|…{3,}|_{6,}/u;
/** How many lines a quotation may take before its end counts as lost. */
const LONGEST_QUOTATION = 60;

/** Whether a line can begin a section: no row of a table, of a list of contents or of a form. */
export const isSectionLine = ({ text, cell }: Line, tables: ReadonlySet<number>): boolean =>
  (cell === null || !tables.has(cell.table)) && columnsIn(text) < 4 && !LEADERS.test(text);

const columnsIn = (text: string): number => (text.includes("\t") ? text.split(/\t+/u).length : 1);

/** The lines inside quotations that begin a line and end another: the words of an amendment are no divisions of the document. */
export function quotedLines(lines: readonly Line[]): ReadonlySet<number> {
  const quoted = new Set<number>();
  for (let i = 0; i < lines.length; i++) {
    if (!opens((lines[i] as Line).text)) continue;
    const end = lines.slice(i, i + LONGEST_QUOTATION).findIndex(({ text }) => /["”»'’]{1,2}\s*[.;,]?$/u.test(text));
    for (let j = i; end > 0 && j <= i + end; j++) quoted.add(j);
    if (end > 0) i += end;
  }
  return quoted;
}

const opens = (text: string): boolean => /^(?:["“«]|'')/u.test(text) && !/["”»]|'';?/u.test(text.slice(1));

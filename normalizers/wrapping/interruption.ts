import type { Line } from "../../src/record/lines.ts";
import { isAllCapitals } from "../../src/vietnamese/capitals.ts";
import { BEGINS, ENDED, OPEN_WORD } from "./edges.ts";
import type { NoteMarks } from "./note-marks.ts";

/** Notes in the middle of a sentence. */
export interface Interruption {
  /** The line on which the sentence stops. */
  readonly open: Line;
  /** The notes' lines, with the rule above them. */
  readonly notes: readonly Line[];
  /** What goes on with the sentence, to the end of its paragraph. */
  readonly rest: readonly Line[];
}

/** No sentence is left open by a shorter line, unless its last word asks for more. */
const SHORTEST = 20;
/** So long is a line at least that a page's end breaks and that goes on with a capital. */
const FULL = 40;
/** Lines of notes at the foot of one page, and of a paragraph behind them. */
const MOST = 24;
const LOWER = /^["“(]?\p{Ll}/u;
/** `… theo quy định của`, `…, Sở Nội vụ,`: the sentence must go on. */
const asksForMore = (text: string): boolean => text.endsWith(",") || OPEN_WORD.test(text);

/** What a note or the rule above it begins with, asked first: few lines do. */
const MAY_BEGIN_NOTES = /^(?:[\s([¹²³⁰⁴-⁹]|[_–—-]{5})/u;

/** The interruption that begins below line `i`; `null` where there is none. */
export function interruptionAt(lines: readonly Line[], i: number, marks: NoteMarks): Interruption | null {
  const open = lines[i] as Line;
  const first = lines[i + 1];
  if (!first || !MAY_BEGIN_NOTES.test(first.text) || !mayBeOpen(open)) return null;
  if (!marks.isRule(first) && !marks.beginsNote(first, undefined)) return null;
  const end = endOfNotes(lines, i + 1, { marks, open });
  const next = lines[end];
  if (end < 0 || !next || !goesOn(open, next)) return null;
  return { open, notes: lines.slice(i + 1, end), rest: lines.slice(end, endOfParagraph(lines, end)) };
}

const mayBeOpen = ({ text, cell, column }: Line): boolean =>
  cell === null &&
  column === null &&
  (text.length >= SHORTEST || asksForMore(text)) &&
  !ENDED.test(text) &&
  !isAllCapitals(text);

/** Whether a line can go on with an open one. */
function goesOn(open: Line, next: Line): boolean {
  if (next.cell !== null || BEGINS.test(next.text) || isAllCapitals(next.text)) return false;
  return LOWER.test(next.text) || asksForMore(open.text) || (open.text.length >= FULL && open.page !== next.page);
}

/** The index of the first line below the notes that begin at `from`; -1 where no note is among them. */
function endOfNotes(lines: readonly Line[], from: number, { marks, open }: { marks: NoteMarks; open: Line }): number {
  let noted = false;
  for (let i = from; i < Math.min(lines.length, from + MOST); i++) {
    const line = lines[i] as Line;
    const above = lines[i - 1] as Line;
    if (marks.beginsNote(line, i > from ? above : undefined)) noted = true;
    else if (i === from) continue;
    else if (!noted) return -1;
    else if (line.afterBlank || line.page !== above.page || (ENDED.test(above.text) && goesOn(open, line))) return i;
  }
  return -1;
}

/** The index of the first line below the paragraph that goes on at `from`. */
function endOfParagraph(lines: readonly Line[], from: number): number {
  for (let i = from + 1; i < Math.min(lines.length, from + MOST); i++) {
    const line = lines[i] as Line;
    if (ENDED.test((lines[i - 1] as Line).text) || line.afterBlank || line.cell !== null || BEGINS.test(line.text))
      return i;
  }
  return from + 1;
}

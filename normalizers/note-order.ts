import { type Line, linesOf } from "../src/record/lines.ts";
import type { Piece } from "../src/text/arrange.ts";
import type { Document } from "../src/text/document.ts";
import type { Normalizer } from "../src/text/normalizer.ts";
import { joint } from "./wrapping/edges.ts";
import { type Interruption, interruptionAt } from "./wrapping/interruption.ts";
import { NoteMarks } from "./wrapping/note-marks.ts";

/**
 * Notes at the foot of a page that stand in the middle of a sentence are read after the paragraph that they interrupt,
 * where readers that know notes put them.
 */
export const noteOrder: Normalizer = {
  name: "note-order",
  version: 1,
  edits(document) {
    const known = document.locators.some(({ footnote }) => footnote !== undefined);
    const found = known || !MAY_HOLD_NOTES.test(document.text) ? [] : interruptionsIn(document, linesOf(document));
    return { edits: [], ...(found.length > 0 && { order: orderOf(document, found) }) };
  },
};

/** A line that may begin a note. */
const MAY_HOLD_NOTES = /^[ \t]*(?:[([](?:\d{1,3}|\*{1,3})[)\]]|_{5})/mu;

/** The interruptions of each paragraph that has any. */
function interruptionsIn(document: Document, lines: readonly Line[]): readonly (readonly Interruption[])[] {
  const paragraphs: Interruption[][] = [];
  const marks = new NoteMarks(document);
  let last = -1;
  for (let i = 0; i < lines.length; i++) {
    marks.read(lines[i] as Line);
    const found = interruptionAt(lines, i, marks);
    if (!found) continue;
    if (i === last) paragraphs.at(-1)?.push(found);
    else paragraphs.push([found]);
    for (const line of found.rest.slice(0, -1)) marks.read(line);
    last = i + found.notes.length + found.rest.length;
    i = last - 1;
  }
  return paragraphs;
}

/** The open line, what goes on with it, then the notes with the gaps that stood above them. */
function orderOf({ text }: Document, paragraphs: readonly (readonly Interruption[])[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let read = 0;
  for (const found of paragraphs) {
    pieces.push({ start: read, end: (found[0] as Interruption).open.span.end });
    for (const { open, rest } of found)
      for (const [i, line] of rest.entries()) pieces.push(joint((rest[i - 1] ?? open).text), line.span);
    for (const { open, notes } of found) pieces.push({ start: open.span.end, end: endOf(notes) });
    read = endOf((found.at(-1) as Interruption).rest);
  }
  return [...pieces, { start: read, end: text.length }];
}

const endOf = (lines: readonly Line[]): number => (lines.at(-1) as Line).span.end;

import type { Draft, Stage } from "../record/draft.ts";
import type { FoundAhead } from "../record/found-ahead.ts";
import type { Line } from "../record/lines.ts";
import {
  BARE_LABEL,
  bareMarksIn,
  isRaised,
  NOTE_LABEL,
  NOTE_RULE,
  noteMarksIn,
  noteSignsOf,
  plainLabel,
} from "../record/note-labels.ts";
import { pageOf } from "../record/place.ts";
import type { Footnote } from "../record/schema.ts";
import { type Document, toRaw } from "../text/document.ts";
import type { Span } from "../text/span.ts";

/** Notes at the foot of a page or the end of the document. */
export const footnotes: Stage = {
  name: "footnotes",
  version: 5,
  find: (draft) => ({
    footnotes: [...knownNotes(draft), ...printedNotes(draft)].sort((a, b) => a.span.start - b.span.start),
  }),
};

/** Notes that the reader tells of. */
const knownNotes = ({ document }: Draft): readonly Footnote[] =>
  document.locators.flatMap(({ footnote, span }) => (footnote === undefined ? [] : [noteOf(document, footnote, span)]));

/** Of the page on which it is printed, wherever it is read. */
function noteOf(document: Document, label: string, span: Span): Footnote {
  const words = document.text.slice(span.start, span.end).replace(NOTE_LABEL, "").replace(BARE_LABEL, "").trim();
  return { label: plainLabel(label), text: words, span, page: pageOf(document.raw.pages, toRaw(document, span)) };
}

/** Notes that only print tells of: a line with a label whose mark hangs on a word above, or was raised in the source. */
function printedNotes({ document, lines }: Draft): readonly Footnote[] {
  if (document.locators.some(({ footnote }) => footnote !== undefined)) return [];
  const printed = new PrintedNotes(document);
  for (const line of lines) printed.read(line);
  return printed.notes;
}

/** Gathers the notes of lines that are read in order. */
class PrintedNotes {
  readonly notes: Footnote[] = [];
  private readonly marked = new Set<string>();
  private readonly raised = new Set<string>();
  private readonly document: Document;
  private readonly signs: FoundAhead;
  /** Whether the line above was a rule. */
  private ruled = false;

  constructor(document: Document) {
    this.document = document;
    this.signs = noteSignsOf(document.text);
  }

  read(line: Line): void {
    const bare = this.ruled ? BARE_LABEL.exec(line.text)?.groups?.label : undefined;
    if (bare !== undefined && this.raised.delete(bare)) {
      this.notes.push(noteOf(this.document, bare, line.span));
      return;
    }
    this.ruled = NOTE_RULE.test(line.text);
    if (this.signs.beginsIn(line.span)) this.readSigns(line);
  }

  private readSigns(line: Line): void {
    for (const mark of bareMarksIn(line.text)) this.raised.add(mark);
    const label = NOTE_LABEL.exec(line.text)?.groups?.label;
    if (label !== undefined && (this.marked.has(label) || isRaised(this.document, line))) {
      this.notes.push(noteOf(this.document, label, line.span));
      this.marked.delete(label);
    } else for (const mark of noteMarksIn(line.text)) this.marked.add(mark);
  }
}

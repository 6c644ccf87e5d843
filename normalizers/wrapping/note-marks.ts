import type { FoundAhead } from "../../src/record/found-ahead.ts";
import type { Line } from "../../src/record/lines.ts";
import {
  BARE_LABEL,
  bareMarksIn,
  isRaised,
  NOTE_LABEL,
  NOTE_RULE,
  noteMarksIn,
  noteSignsOf,
} from "../../src/record/note-labels.ts";
import type { Document } from "../../src/text/document.ts";

/** The marks that hang on words read so far, and whether a line begins a note that one of them calls. */
export class NoteMarks {
  private readonly hanging = new Set<string>();
  private readonly raised = new Set<string>();
  private readonly document: Document;
  private readonly signs: FoundAhead;

  constructor(document: Document) {
    this.document = document;
    this.signs = noteSignsOf(document.text);
  }

  /** Lines are read in the order of the text. */
  read({ text, span }: Line): void {
    if (!this.signs.beginsIn(span)) return;
    for (const label of noteMarksIn(text)) this.hanging.add(label);
    for (const label of bareMarksIn(text)) this.raised.add(label);
  }

  /** `above` is the line of the notes above, if any: bare labels stand under a rule. */
  beginsNote(line: Line, above: Line | undefined): boolean {
    const label = NOTE_LABEL.exec(line.text)?.groups?.label;
    if (label !== undefined) return this.hanging.has(label) || isRaised(this.document, line);
    const bare = BARE_LABEL.exec(line.text)?.groups?.label;
    return bare !== undefined && above !== undefined && this.raised.has(bare);
  }

  isRule = ({ text }: Line): boolean => NOTE_RULE.test(text);
}

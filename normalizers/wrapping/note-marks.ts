import type { Line } from "../../src/record/lines.ts";
import { BARE_LABEL, BARE_MARK, isRaised, NOTE_LABEL, NOTE_MARK, NOTE_RULE } from "../../src/record/note-labels.ts";
import type { Document } from "../../src/text/document.ts";
import { matchesOf } from "../../src/text/matches.ts";

/** The marks that hang on words read so far, and whether a line begins a note that one of them calls. */
export class NoteMarks {
  private readonly hanging = new Set<string>();
  private readonly raised = new Set<string>();
  private readonly document: Document;

  constructor(document: Document) {
    this.document = document;
  }

  read({ text }: Line): void {
    for (const { groups } of matchesOf(text, NOTE_MARK)) this.hanging.add(groups?.label ?? "");
    for (const { groups } of matchesOf(text, BARE_MARK)) this.raised.add(groups?.label ?? "");
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

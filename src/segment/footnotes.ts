import type { Draft, Stage } from "../record/draft.ts";
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
function printedNotes(draft: Draft): readonly Footnote[] {
  const known = draft.document.locators.filter((locator) => locator.footnote !== undefined);
  if (known.length > 0) return [];
  const marked = new Set<string>();
  const notes: Footnote[] = [];
  const raised = new Set<string>();
  const signs = noteSignsOf(draft.document.text);
  let ruled = false;
  for (const line of draft.lines) {
    const bare = ruled ? BARE_LABEL.exec(line.text)?.groups?.label : undefined;
    if (bare !== undefined && raised.delete(bare)) {
      notes.push(noteOf(draft.document, bare, line.span));
      continue;
    }
    ruled = NOTE_RULE.test(line.text);
    if (!signs.beginsIn(line.span)) continue;
    for (const mark of bareMarksIn(line.text)) raised.add(mark);
    const label = NOTE_LABEL.exec(line.text)?.groups?.label;
    if (label !== undefined && (marked.has(label) || isRaised(draft.document, line))) {
      notes.push(noteOf(draft.document, label, line.span));
      marked.delete(label);
    } else for (const mark of noteMarksIn(line.text)) marked.add(mark);
  }
  return notes;
}

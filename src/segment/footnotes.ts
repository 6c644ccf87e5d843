import type { Draft, Stage } from "../record/draft.ts";
import type { Line } from "../record/lines.ts";
import { pageOf } from "../record/place.ts";
import type { Footnote } from "../record/schema.ts";
import { toRaw } from "../text/document.ts";
import { matchesOf } from "../text/matches.ts";
import type { Span } from "../text/span.ts";

/** Notes at the foot of a page or the end of the document. */
export const footnotes: Stage = {
  name: "footnotes",
  version: 3,
  find: (draft) => ({
    footnotes: [...knownNotes(draft), ...printedNotes(draft)].sort((a, b) => a.span.start - b.span.start),
  }),
};

/** Notes that the reader tells of. */
const knownNotes = ({ document }: Draft): readonly Footnote[] =>
  document.locators.flatMap(({ footnote, span }) => (footnote === undefined ? [] : [noteOf(document, footnote, span)]));

function noteOf({ text, pages }: Draft["document"], label: string, span: Span): Footnote {
  const words = text.slice(span.start, span.end).replace(NOTE_LABEL, "").replace(BARE_LABEL, "").trim();
  return { label, text: words, span, page: pageOf(pages, span) };
}

/** `(1) Thực hiện theo …`, `[2] …`, `(*) …`. */
const NOTE_LABEL = /^\s*[([](?<label>\d{1,3}|\*{1,3})[)\]]\s*/u;
/** `____` above `1 Thực hiện theo …`: notes whose raised labels were read as plain digits, and their marks (`Tỉnh ủy1.`). */
const RULE = /^[_–—-]{5,}$/u;
const BARE_LABEL = /^(?<label>\d{1,2})\s+(?=\p{Lu})/u;
const BARE_MARK = /(?<=[a-zà-ỹ]{3}|[”»)])(?<label>\d{1,2})(?=[\s.,;:]|$)/gu;
/** `Tỉnh ủy(1).`: the mark of a note hangs on a word. */
const MARK = /(?<=[A-Za-zÀ-ỹ\d"”»)])[([](?<label>\d{1,3}|\*{1,3})[)\]]/gu;

/** Notes that only print tells of: a line with a label whose mark hangs on a word above, or was raised in the source. */
function printedNotes(draft: Draft): readonly Footnote[] {
  const known = draft.document.locators.filter((locator) => locator.footnote !== undefined);
  if (known.length > 0) return [];
  const marked = new Set<string>();
  const notes: Footnote[] = [];
  const raised = new Set<string>();
  let ruled = false;
  for (const line of draft.lines) {
    const bare = ruled ? BARE_LABEL.exec(line.text)?.groups?.label : undefined;
    if (bare !== undefined && raised.delete(bare)) {
      notes.push(noteOf(draft.document, bare, line.span));
      continue;
    }
    ruled = RULE.test(line.text);
    for (const { groups } of matchesOf(line.text, BARE_MARK)) raised.add(groups?.label ?? "");
    const label = NOTE_LABEL.exec(line.text)?.groups?.label;
    if (label !== undefined && (marked.has(label) || isRaised(draft, line))) {
      notes.push(noteOf(draft.document, label, line.span));
      marked.delete(label);
    } else for (const { groups } of matchesOf(line.text, MARK)) marked.add(groups?.label ?? "");
  }
  return notes;
}

/** Whether the source raised the label at the beginning of a line: `<sup>(1)</sup>`, `[^1]:`. */
function isRaised({ document }: Draft, line: Line): boolean {
  const { raw } = document;
  const { start } = toRaw(document, { start: line.span.start, end: line.span.start + 1 });
  const source = raw.text.slice(Math.max(0, start - 6), start + 4);
  return /<sup>|\[\^/iu.test(source);
}

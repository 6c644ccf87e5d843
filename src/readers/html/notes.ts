import { attribute, closest, descendants, type Element, INLINE, textOf } from "./tree.ts";

/** A footnote or endnote of a page made by a word processor. */
export interface HtmlNote {
  readonly label: string;
  readonly element: Element;
}

// href="#_ftn1" beside a word; "#_ftnref1" goes back from the note. LibreOffice: "#sdfootnote1sym", "#sdfootnote1anc".
const TO_NOTE = /^#(?:_(?<word>(?:ftn|edn)\w{1,8})|(?<office>sd(?:foot|end)note\d{1,5})sym)$/u;
const TO_TEXT = /^#(?:_(?<word>(?:ftn|edn)ref\w{1,8})|(?<office>sd(?:foot|end)note\d{1,5})anc)$/u;
const NOTE_ID = /^(?:(?:ftn|edn)\w{1,8}|sd(?:foot|end)note\d{1,5})$/u;

/** Notes by the name that their marks point to. */
export function notesOf(root: Element): ReadonlyMap<string, HtmlNote> {
  const notes = new Map<string, HtmlNote>();
  for (const anchor of descendants(root)) {
    const groups = anchor.tagName === "a" ? TO_TEXT.exec(attribute(anchor, "href"))?.groups : undefined;
    if (!groups) continue;
    const element =
      closest(anchor, (candidate) => NOTE_ID.test(attribute(candidate, "id"))) ??
      closest(anchor, (candidate) => !INLINE.has(candidate.tagName));
    const key = groups.office ?? groups.word?.replace("ref", "") ?? "";
    if (element && element !== root) notes.set(key, { label: labelOf(anchor), element });
  }
  return notes;
}

/** The name of the note that an anchor marks. */
export const markedNote = (anchor: Element): string | null => {
  const groups = TO_NOTE.exec(attribute(anchor, "href"))?.groups;
  return groups?.office ?? groups?.word ?? null;
};

/** Whether the anchor is a note's own label. */
export const isNoteLabel = (anchor: Element): boolean => TO_TEXT.test(attribute(anchor, "href"));

// [1] | (1) | 1
const labelOf = (anchor: Element): string =>
  textOf(anchor)
    .replace(/[[\]()]/gu, "")
    .trim();

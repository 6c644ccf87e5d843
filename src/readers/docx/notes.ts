import { formatNumber, type NumberFormat } from "../number-formats.ts";
import { child, childrenOf, valOf, type XmlNode } from "./xml.ts";

/** The footnotes and endnotes of a document. */
export interface Notes {
  /** The automatic label of the next note of that kind. */
  nextLabel(kind: string): string;
  /** The note of that kind and id, the first time it is asked for. */
  take(kind: string, id: string): XmlNode | undefined;
  /** Notes that nothing in the text refers to. */
  rest(): XmlNode[];
}

const KINDS = [
  { reference: "w:footnoteReference", note: "w:footnote", settings: "w:footnotePr", format: "decimal" },
  { reference: "w:endnoteReference", note: "w:endnote", settings: "w:endnotePr", format: "lowerRoman" },
] as const;

/** Reads `footnotes.xml` and `endnotes.xml`; the settings of the document say how they are counted. */
export function readNotes(parts: readonly XmlNode[], settings: XmlNode): Notes {
  const notes = new Map<string, XmlNode>();
  for (const part of parts)
    for (const note of childrenOf(childrenOf(part)[0]))
      if (!/separator|notice/iu.test(note.attributes.type ?? "")) notes.set(`${note.name} ${note.attributes.id}`, note);
  const counts = new Map<string, { next: number; format: NumberFormat }>();
  for (const kind of KINDS) {
    const given = child(child(settings, "w:settings"), kind.settings);
    const format = (valOf(given, "w:numFmt") as NumberFormat | undefined) ?? kind.format;
    counts.set(kind.reference, { next: Number(valOf(given, "w:numStart") ?? 1) || 1, format });
  }
  return {
    nextLabel(kind) {
      const count = counts.get(kind);
      return count ? formatNumber(count.next++, count.format) : "";
    },
    take(kind, id) {
      const key = `${KINDS.find((k) => k.reference === kind)?.note} ${id}`;
      const note = notes.get(key);
      notes.delete(key);
      return note;
    },
    rest: () => [...notes.values()],
  };
}

import type { Span } from "../src/text/span.ts";

/** A stretch marked in a test's sentence: `trước ngày [date: 31/7/2017]` has one with the label `date`. */
export interface Mark {
  readonly label: string;
  readonly span: Span;
}

/** Takes the marks off a sentence. Marks do not nest. */
export function readMarks(marked: string): { text: string; marks: readonly Mark[] } {
  const marks: Mark[] = [];
  let text = "";
  let read = 0;
  for (const { 0: whole, 1: label = "", 2: words = "", index } of marked.matchAll(/\[([a-z-]+): ([^[\]]*)\]/gu)) {
    text += marked.slice(read, index);
    marks.push({ label, span: { start: text.length, end: text.length + words.length } });
    text += words;
    read = index + whole.length;
  }
  return { text: text + marked.slice(read), marks };
}

/** Marks stretches in a text, for comparison with the sentence of a test. */
export function writeMarks(text: string, marks: readonly Mark[]): string {
  const sorted = [...marks].sort((a, b) => a.span.start - b.span.start);
  let out = "";
  let read = 0;
  for (const { label, span } of sorted) {
    out += `${text.slice(read, span.start)}[${label}: ${text.slice(span.start, span.end)}]`;
    read = span.end;
  }
  return out + text.slice(read);
}

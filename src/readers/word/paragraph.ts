import type { Cell } from "../../text/raw-document.ts";

/** A stretch of a paragraph in one font. `\n` is a line break that the author set. */
export interface Run {
  readonly text: string;
  readonly font?: string | undefined;
  /** The label of the note whose mark this run is. */
  readonly noteMark?: string | undefined;
  /** A new page begins before this run, as the file itself knows. */
  readonly newPage?: boolean | undefined;
}

/** What stands apart from the body and belongs to one of its paragraphs. */
export interface Note {
  readonly label: string;
  readonly paragraphs: readonly Paragraph[];
}

/** A paragraph of a word processor, its automatic number already among the runs. */
export interface Paragraph {
  readonly runs: readonly Run[];
  readonly heading?: boolean | undefined;
  readonly cell?: Cell | undefined;
  /** Notes whose marks stand in this paragraph, in the order of the marks. */
  readonly notes?: readonly Note[] | undefined;
  /** Text of the boxes and shapes that hang on this paragraph. */
  readonly boxes?: readonly Paragraph[] | undefined;
}

export const textOf = (paragraph: Paragraph): string => paragraph.runs.map((run) => run.text).join("");

/** The mark of a note, as it stands in the text and before the note; of a note that lost its label, nothing. */
export const markOf = (label: string): string => (label === "" ? "" : `(${label})`);

/** A note with a mark of its own (`*`) begins with that mark, which the reader writes itself. */
export function withoutMark(paragraphs: readonly Paragraph[], label: string): readonly Paragraph[] {
  const [first, ...rest] = paragraphs;
  const [run, ...runs] = first?.runs ?? [];
  if (!first || !run?.text.trimStart().startsWith(label) || /^\d+$/u.test(label)) return paragraphs;
  return [{ ...first, runs: [{ ...run, text: run.text.trimStart().slice(label.length) }, ...runs] }, ...rest];
}

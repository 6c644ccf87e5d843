import type { Span } from "../../../text/span.ts";

/** Something that is shown of a stretch of the text. */
export interface Mark extends Span {
  readonly name: string;
  /** What stood there before a repair. */
  readonly was?: string;
  readonly by?: string;
}

/** A stretch of the text with all that is shown of it. */
export interface Segment extends Span {
  readonly marks: readonly Mark[];
}

/** A line of the text, cut wherever what is shown changes. */
export interface Paragraph extends Span {
  readonly segments: readonly Segment[];
}

/** Cuts the text into lines, and those where marks begin and end. */
export function paragraphsOf(text: string, marks: readonly Mark[]): readonly Paragraph[] {
  const sorted = marks.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start);
  const paragraphs: Paragraph[] = [];
  let open: readonly Mark[] = [];
  let next = 0;
  for (let start = 0; start <= text.length; ) {
    const line = text.indexOf("\n", start);
    const end = line < 0 ? text.length : line;
    const here = open.filter((mark) => mark.end > start);
    while (next < sorted.length && (sorted[next] as Mark).start < end) here.push(sorted[next++] as Mark);
    paragraphs.push({ start, end, segments: segmentsOf({ start, end }, here) });
    open = here;
    start = end + 1;
  }
  return paragraphs;
}

function segmentsOf({ start, end }: Span, marks: readonly Mark[]): readonly Segment[] {
  const inside = (offset: number): boolean => offset > start && offset < end;
  const cuts = new Set([start, ...marks.flatMap((mark) => [mark.start, mark.end].filter(inside)), end]);
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((from, i) => {
    const to = sorted[i + 1] as number;
    return { start: from, end: to, marks: marks.filter((mark) => mark.start < to && from < mark.end) };
  });
}

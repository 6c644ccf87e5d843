import type { Edit } from "../text/edit.ts";

/** Edits of a text, and the text that they made. */
export interface EditStep {
  readonly edits: readonly Edit[];
  readonly text: string;
}

/** One list of edits that does what two lists do one after the other. `first.text` is the text between them. */
export function composeEdits(first: EditStep, second: readonly Edit[]): readonly Edit[] {
  if (first.edits.length === 0) return second;
  if (second.length === 0) return first.edits;
  const composed: Edit[] = [];
  let [a, b, shift] = [0, 0, 0];
  while (a < first.edits.length || b < second.length) {
    const group = nextGroup(first.edits, second, { a, b, shift });
    const { from, to, nextA, nextB } = group;
    const start = from - shift;
    for (; a < nextA; a++) shift += grownBy(first.edits[a] as Edit);
    composed.push({ start, end: to - shift, insert: applied(first.text, from, to, second.slice(b, nextB)) });
    b = nextB;
  }
  return composed;
}

const grownBy = ({ start, end, insert }: Edit): number => insert.length - (end - start);

/** The next stretch of the text between in which edits of both lists touch one another. */
function nextGroup(first: readonly Edit[], second: readonly Edit[], at: { a: number; b: number; shift: number }) {
  let { a, b, shift } = at;
  const spanA = (): readonly [number, number] => {
    const edit = first[a];
    return edit ? [edit.start + shift, edit.start + shift + edit.insert.length] : [Infinity, Infinity];
  };
  const spanB = (): readonly [number, number] => {
    const edit = second[b];
    return edit ? [edit.start, edit.end] : [Infinity, Infinity];
  };
  const from = Math.min(spanA()[0], spanB()[0]);
  let to = from;
  for (;;) {
    if (spanA()[0] <= to) {
      to = Math.max(to, spanA()[1]);
      shift += grownBy(first[a++] as Edit);
    } else if (spanB()[0] <= to) {
      to = Math.max(to, spanB()[1]);
      b++;
    } else return { from, to, nextA: a, nextB: b };
  }
}

function applied(text: string, from: number, to: number, edits: readonly Edit[]): string {
  let out = "";
  let read = from;
  for (const { start, end, insert } of edits) {
    out += text.slice(read, start) + insert;
    read = end;
  }
  return out + text.slice(read, to);
}

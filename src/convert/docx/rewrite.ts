import type { Edit } from "../../text/edit.ts";
import { escapeXml, type Piece } from "./pieces.ts";

/** The XML of a part with its pieces as the edits of its text leave them. Whatever is not text stays as it is. */
export function rewritePieces(xml: string, pieces: readonly Piece[], edits: readonly Edit[]): string {
  const out: string[] = [];
  let read = 0;
  let first = 0;
  for (const [i, piece] of pieces.entries()) {
    const end = piece.start + piece.text.length;
    while (first < edits.length && (edits[first] as Edit).end <= piece.start && !startsIn(edits[first] as Edit, piece))
      first++;
    const text = edited(piece, edits, first, isFollowed(pieces, i));
    if (text !== piece.text) {
      out.push(
        xml.slice(read, piece.xmlStart),
        text === "" ? "" : `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`,
      );
      read = piece.xmlEnd;
    }
    while (first < edits.length && (edits[first] as Edit).end <= end) first++;
  }
  return out.join("") + xml.slice(read);
}

/** Whether the next piece begins right where this one ends. */
const isFollowed = (pieces: readonly Piece[], i: number): boolean => {
  const [piece, next] = [pieces[i] as Piece, pieces[i + 1]];
  return next?.start === piece.start + piece.text.length;
};

const startsIn = ({ start }: Edit, piece: Piece): boolean =>
  start >= piece.start && start < piece.start + piece.text.length;

/** The text of a piece. What an edit puts in belongs to the piece that it starts in, and is taken out of the others. */
function edited({ start, text }: Piece, edits: readonly Edit[], first: number, followed: boolean): string {
  const end = start + text.length;
  let out = "";
  let read = start;
  for (let i = first; i < edits.length; i++) {
    const edit = edits[i] as Edit;
    if (edit.start > end || (edit.start === end && (edit.end > end || followed))) break;
    if (edit.end < start) continue;
    const from = Math.max(edit.start, start);
    out += text.slice(read - start, from - start) + (edit.start >= start ? edit.insert : "");
    read = Math.min(Math.max(edit.end, read), end);
  }
  return out + text.slice(read - start);
}

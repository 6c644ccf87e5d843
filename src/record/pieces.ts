import { matchesOf } from "../text/matches.ts";
import type { Line } from "./lines.ts";

/** A stretch of a line that stands in a column of its own: `BỘ TÀI CHÍNH        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM` has two. */
export interface Piece extends Line {
  /** Counted from the left, from 0; `null` where the line has no columns. */
  readonly column: number | null;
  /** How far from the beginning of its line it stands, in characters. */
  readonly offset: number;
}

/** Three spaces, a tab or a cell mark. */
const GAP = /(?:\t| {3}|\|)[ \t|]*/gu;
/** Words before and after a blank that somebody was to fill in: `Số:      /KH-UBND`, `ngày     tháng     năm 2011`. */
const BEFORE_BLANK =
  /(?:^|[\s,(])(?:(?<!(?:đổi|tế|nghệ|thuật|liệu|năng|hội|quyền|phủ|dân)\s{1,3})số|ngày|tháng|năm)\s*(?:[:.]\s*)?$|\/$/iu;
const AFTER_BLANK = /^(?:[/–-]\s*[A-Za-zÀ-ỹ]|tháng(?![A-Za-zÀ-ỹ])|năm(?![A-Za-zÀ-ỹ]))/iu;
/** How far before a gap the word may begin that it is the blank of. */
const REACH = 80;

/** The pieces of a line, from left to right. */
export function piecesOf(line: Line): readonly Piece[] {
  if (line.text.search(GAP) < 0) return line.text === "" ? [] : [pieceOf(line, 0, line.text.length)];
  const pieces: Piece[] = [];
  let start = 0;
  for (const { 0: gap, index } of matchesOf(line.text, GAP)) {
    const before = line.text.slice(Math.max(start, index - REACH), index);
    const after = line.text.slice(index + gap.length);
    if (!gap.includes("|") && (BEFORE_BLANK.test(before) || AFTER_BLANK.test(after))) continue;
    if (before.trim() !== "") pieces.push(pieceOf(line, start, index));
    start = index + gap.length;
  }
  if (start < line.text.length) pieces.push(pieceOf(line, start, line.text.length));
  if (pieces.length < 2) return pieces;
  return pieces.map((piece, column) => ({ ...piece, column, afterBlank: column === 0 && line.afterBlank }));
}

/** The words of each piece, for those that ask for no more: most lines are one piece. */
export const pieceTexts = (line: Line): readonly string[] =>
  line.text.search(GAP) < 0 ? [line.text.trim()] : piecesOf(line).map(({ text }) => text);

const pieceOf = (line: Line, start: number, end: number): Piece => {
  const text = line.text.slice(start, end).trim();
  const from =
    line.span.start + start + (line.text.slice(start, end).length - line.text.slice(start, end).trimStart().length);
  return {
    ...line,
    text,
    span: { start: from, end: from + text.length },
    column: line.cell?.column ?? line.column,
    offset: line.indent + from - line.span.start,
  };
};

/** Two pieces of one piece, parted before the character at `at`. */
export function splitPiece(piece: Piece, at: number): readonly [Piece, Piece] {
  const left = piece.text.slice(0, at).trimEnd();
  const right = piece.text.slice(at).trimStart();
  const rightStart = piece.span.end - right.length;
  return [
    { ...piece, text: left, span: { start: piece.span.start, end: piece.span.start + left.length } },
    {
      ...piece,
      text: right,
      span: { start: rightStart, end: piece.span.end },
      column: (piece.column ?? 0) + 1,
      offset: piece.offset + rightStart - piece.span.start,
      afterBlank: false,
    },
  ];
}

import { countAhead } from "./count-ahead.ts";
import type { Edited } from "./edit.ts";
import { cover, type Span, shift, span } from "./span.ts";

/** A stretch of a text, or what is put in between two of them. */
export type Piece = Span | string;

/** A stretch and where it went. */
interface Move {
  readonly from: Span;
  readonly to: Span;
}

/** The pieces of a text in another order, with the map between both texts. Stretches are disjoint; what no piece holds is left out. */
export function arrange(text: string, pieces: readonly Piece[]): Edited {
  const moves: Move[] = [];
  let at = 0;
  for (const piece of pieces) {
    const length = typeof piece === "string" ? piece.length : piece.end - piece.start;
    if (typeof piece !== "string") moves.push({ from: piece, to: span(at, at + length) });
    at += length;
  }
  const ahead = [...moves].sort((a, b) => a.from.start - b.from.start);
  const back = moves.map(({ from, to }) => ({ from: to, to: from }));
  return {
    text: arranged(text, pieces),
    map: { toOutput: (s) => carry(s, ahead), toInput: (s) => carry(s, back) },
  };
}

/** The text of the pieces alone. */
export const arranged = (text: string, pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === "string" ? piece : text.slice(piece.start, piece.end))).join("");

/** Where a span went: what covers all its parts, or the end of the stretch before one that was left out. */
function carry(s: Span, moves: readonly Move[]): Span {
  let i = countEnded(moves, s.start);
  let whole: Span | null = null;
  for (let move = moves[i]; move && move.from.start <= s.end; move = moves[++i]) {
    const inside = span(Math.max(s.start, move.from.start), Math.min(s.end, move.from.end));
    if (inside.start === inside.end && s.start < s.end) continue;
    const part = shift(inside, move.to.start - move.from.start);
    whole = whole === null ? part : cover(whole, part);
  }
  if (whole !== null) return whole;
  const end = moves[countEnded(moves, s.start) - 1]?.to.end ?? 0;
  return span(end, end);
}

/** How many of the stretches end at or before an offset. */
const countEnded = (moves: readonly Move[], offset: number): number =>
  countAhead(moves, ({ from }) => from.end <= offset);

import type { Piece } from "../../record/pieces.ts";
import { splitPiece } from "../../record/pieces.ts";
import { isAllCapitals } from "../../vietnamese/capitals.ts";
import { beginsTitle, isSeal, readName, statesAuthority } from "../../vietnamese/offices.ts";
import { markOf } from "../header/marks.ts";
import { readPlaceDate } from "../header/place-date.ts";
import { RECIPIENTS } from "./zone.ts";

/** The pieces of a closing: the recipients, and the signatures column by column. */
export interface Closing {
  readonly recipients: readonly Piece[];
  readonly columns: readonly (readonly Piece[])[];
}

/** In characters: pieces whose beginnings lie nearer than this stand in one column. */
const COLUMN_WIDTH = 24;

/** Parts recipients from signatures: by columns where there are any, else by what the lines say. */
export function splitClosing(pieces: readonly Piece[]): Closing {
  const recipients: Piece[] = [];
  const columns = new Map<string, Piece[]>();
  let place: Piece | null = null;
  for (const piece of pieces) {
    if (markOf(piece.text) === "rule") continue;
    const label = RECIPIENTS.exec(piece.text)?.[0].length;
    if (label !== undefined && recipients.length === 0) {
      place = piece;
      const [, entry] = splitPiece(piece, label);
      if (entry.text !== "") recipients.push({ ...entry, column: piece.column, offset: piece.offset });
    } else if (place && isRecipient(piece, place, recipients.at(-1))) recipients.push(piece);
    else {
      if (place && !stands(piece, place)) place = null;
      const key = columnKey(piece, columns);
      columns.set(key, [...(columns.get(key) ?? []), piece]);
    }
  }
  return { recipients, columns: [...columns.values()] };
}

/** Whether a piece of the closing is still among the recipients. */
function isRecipient(piece: Piece, place: Piece, above: Piece | undefined): boolean {
  if (!stands(piece, place)) return false;
  if (/^[-–—+•*▪]/u.test(piece.text)) return true;
  if (isSigning(piece.text)) return false;
  const closed = above !== undefined && /[.]$/u.test(above.text);
  return (
    !(closed && (readName(piece.text) !== null || piece.afterBlank)) &&
    !(piece.afterBlank && readName(piece.text) !== null)
  );
}

/** Whether a piece stands in the column of `Nơi nhận`. */
function stands(piece: Piece, place: Piece): boolean {
  if (piece.cell !== null || place.cell !== null)
    return piece.cell?.table === place.cell?.table && piece.cell?.column === place.cell?.column;
  if (piece.column !== null && place.column !== null && piece.column !== place.column) return false;
  return Math.abs(piece.offset - place.offset) < COLUMN_WIDTH;
}

const isSigning = (text: string): boolean =>
  statesAuthority(text) ||
  (isAllCapitals(text) && text.length > 3) ||
  (beginsTitle(text) && text.length < 30 && !/[;,.]$/u.test(text)) ||
  isSeal(text) ||
  readPlaceDate(text.slice(0, 90), { start: 0, end: 0 }) !== null;

/** The column of a signature: its table cell, else the one that begins near. */
function columnKey(piece: Piece, columns: ReadonlyMap<string, readonly Piece[]>): string {
  if (piece.cell) return `${piece.cell.table}:${piece.cell.column}`;
  if (piece.column === null) return "";
  const near = [...columns].find(
    ([key, [first]]) => key.startsWith("@") && first && Math.abs(first.offset - piece.offset) < COLUMN_WIDTH,
  );
  return near?.[0] ?? `@${piece.offset}`;
}

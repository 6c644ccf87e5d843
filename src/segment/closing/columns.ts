import type { Piece } from "../../record/pieces.ts";
import { splitPiece } from "../../record/pieces.ts";
import { isAllCapitals } from "../../vietnamese/capitals.ts";
import { beginsTitle, isSeal, readName, statesAuthority, withoutRank } from "../../vietnamese/offices.ts";
import { beginsSurname } from "../../vietnamese/surnames.ts";
import { isAroundName } from "../header/marks.ts";
import { readPlaceDate } from "../header/place-date.ts";
import { RECIPIENTS } from "./zone.ts";

/** The pieces of a closing: the recipients, and the signatures column by column. */
export interface Closing {
  readonly recipients: readonly Piece[];
  readonly columns: readonly (readonly Piece[])[];
}

const BULLET = /^[-–—+•*▪]/u;
/** In characters: pieces whose beginnings lie nearer than this stand in one column. */
const COLUMN_WIDTH = 24;
const RIGHT_UNDER = 4;

/** Parts recipients from signatures: by columns where there are any, else by what the lines say. */
export function splitClosing(all: readonly Piece[]): Closing {
  const pieces = all.filter(({ text }) => !isAroundName(text) && !/^\d{1,3}$/u.test(text));
  const at = pieces.findIndex(({ text }) => RECIPIENTS.test(text));
  const place = pieces[at];
  const list = place ? listBelow(pieces, at, place) : new Set<Piece>();
  const columns = new Map<string, Piece[]>();
  for (const piece of pieces) {
    if (list.has(piece) || piece === place) continue;
    const key = columnKey(piece, columns);
    const column = columns.get(key);
    if (column) column.push(piece);
    else columns.set(key, [piece]);
  }
  const first = place && entryBeside(place);
  if (first && isSigning(first.text))
    return { recipients: [...list], columns: [[first, ...[...columns.values()].flat()]] };
  return { recipients: first ? [first, ...list] : [...list], columns: withNames([...columns.values()]) };
}

/** A column of names alone belongs to the titles beside it. */
function withNames(columns: readonly Piece[][]): readonly (readonly Piece[])[] {
  const titled = columns.filter((column) => column.some(({ text }) => statesAuthority(text) || beginsTitle(text)));
  if (titled.length !== 1) return columns;
  return [columns.flat().sort((a, b) => a.span.start - b.span.start)];
}

/** What stands on the line of `Nơi nhận:` itself. */
function entryBeside(place: Piece): Piece | null {
  const [, entry] = splitPiece(place, RECIPIENTS.exec(place.text)?.[0].length ?? 0);
  return entry.text === "" ? null : { ...entry, column: place.column, offset: place.offset };
}

/** The pieces below `Nơi nhận` that list recipients: up to the last bullet, and on until somebody signs. */
function listBelow(pieces: readonly Piece[], at: number, place: Piece): Set<Piece> {
  const below = pieces.slice(at + 1).filter((piece) => stands(piece, place));
  const lastBullet = below.findLastIndex(({ text }) => BULLET.test(text));
  const dense = below.slice(1, lastBullet + 1).some(({ afterBlank }) => !afterBlank);
  const list = new Set<Piece>();
  for (const [i, piece] of below.entries()) {
    const above = below[i - 1];
    if (i > lastBullet && lastBullet >= 0 && (/\.$/u.test(above?.text ?? "") || (dense && piece.afterBlank)))
      return list;
    if (i < lastBullet && isNameBetween(piece, above)) continue;
    if (BULLET.test(piece.text) || !(isSigning(piece.text) || isNameBelow(piece, above))) list.add(piece);
    else if (i > lastBullet) return list;
  }
  return list;
}

/** Whether a piece is a name that stands apart from the list above it. */
const isNameBelow = (piece: Piece, above: Piece | undefined): boolean =>
  readName(piece.text) !== null && (piece.afterBlank || (above !== undefined && /[.]$/u.test(above.text)));

/** `- UBND huyện;` above `Đặng Văn Tám` above `- Lưu: VT.`: columns that were read line by line put the name between entries. */
const isNameBetween = ({ text }: Piece, above: Piece | undefined): boolean =>
  !BULLET.test(text) && /[;,]$/u.test(above?.text ?? "") && readName(text) !== null && beginsSurname(withoutRank(text));

/** Whether a piece stands in the column of `Nơi nhận`. */
function stands(piece: Piece, place: Piece): boolean {
  if (piece.cell !== null || place.cell !== null)
    return piece.cell?.table === place.cell?.table && piece.cell?.column === place.cell?.column;
  if (piece.column !== null && place.column !== null && piece.column !== place.column) return false;
  return Math.abs(piece.offset - place.offset) < COLUMN_WIDTH;
}

const isSigning = (text: string): boolean =>
  statesAuthority(text) ||
  (isAllCapitals(text) && text.length > 3 && (!/[\d,;()]/u.test(text) || beginsTitle(text))) ||
  (beginsTitle(text) && text.length < 30 && !/[;,.]$/u.test(text)) ||
  isSeal(text) ||
  /^\W?đã ký(?![A-Za-zÀ-ỹ])/iu.test(text) ||
  readPlaceDate(text.slice(0, 90), { start: 0, end: 0 }) !== null;

/** The column of a signature: its table cell, else the one whose pieces stand under each other. */
function columnKey(piece: Piece, columns: ReadonlyMap<string, readonly Piece[]>): string {
  if (piece.cell) return `${piece.cell.table}:${piece.cell.column}`;
  const apart = [...columns].map(([key, pieces]) => ({
    key,
    distance: Math.min(
      ...[pieces[0], pieces.at(-1)].map((other) => (other?.cell === null ? distance(piece, other) : Infinity)),
    ),
  }));
  const near = apart.reduce((best, one) => (one.distance < best.distance ? one : best), {
    key: "",
    distance: Infinity,
  });
  return near.distance < COLUMN_WIDTH ? near.key : `@${piece.offset}`;
}

/** How far the beginnings or the middles of two pieces stand apart; a row may leave out a column, where they stand right under each other. */
function distance(piece: Piece, other: Piece): number {
  const middle = ({ offset, text }: Piece): number => offset + text.length / 2;
  const apart = Math.min(Math.abs(piece.offset - other.offset), Math.abs(middle(piece) - middle(other)));
  const isSameColumn = piece.column === null || other.column === null || piece.column === other.column;
  return isSameColumn || apart < RIGHT_UNDER ? apart : Infinity;
}

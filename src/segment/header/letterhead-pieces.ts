import type { Line } from "../../record/lines.ts";
import { type Piece, piecesOf, splitPiece } from "../../record/pieces.ts";
import { beginsBody } from "../../vietnamese/bodies.ts";
import { isAllCapitals } from "../../vietnamese/capitals.ts";
import { readLabel } from "../sections/label.ts";
import type { Letterhead } from "./letterhead.ts";
import { markOf, rightBlockIn } from "./marks.ts";
import { readNumber } from "./number.ts";
import { type PlaceAndDate, readPlaceDate } from "./place-date.ts";
import { readTypeLine, type TypeLine } from "./title.ts";

/** `K Ế   H O Ạ C H` is set wide and has no columns. */
const SPACED = /^(?:\p{Lu} {1,6}){4,20}\p{Lu}$/u;

/** The pieces of a line; a right block printed without a gap is a piece of its own. */
export function headerPieces(line: Line): readonly Piece[] {
  if (SPACED.test(line.text)) return [{ ...line, column: line.cell?.column ?? line.column, offset: line.indent }];
  return piecesOf(line).flatMap((piece) => {
    const at = rightBlockIn(piece.text);
    return at > 0 ? splitPiece(piece, at) : [piece];
  });
}

/** Takes a piece into the letterhead as what its words say it is. */
export function readPiece(piece: Piece, found: Letterhead, below: Line | undefined): void {
  const mark = markOf(piece.text);
  if (mark === "motto" || mark === "slogan") found.mottos.push(piece);
  else if (mark === "receipt") found.names = [];
  else if (mark === "address") found.addressed = true;
  else if (mark === "about" && (found.number || found.mottos.length > 0)) found.about.push(piece);
  else if (mark === null) readWords(piece, found, below);
}

function readWords(piece: Piece, found: Letterhead, below: Line | undefined): void {
  const number = found.number ? null : readNumber(piece.text, piece.span);
  if (number) {
    found.number = number;
    const rest = piece.text.slice(number.length).trimStart();
    const restSpan = { start: piece.span.end - rest.length, end: piece.span.end };
    if (rest !== "") found.placeDate ??= readPlaceDate(rest, restSpan);
    return;
  }
  if (endsMotto(piece, found)) return;
  if (!isClause(piece, found) && readDate(piece, found, below)) return;
  const type = isOfName(piece, found) ? null : readTypeLine(piece.text);
  if (type) found.type = { ...type, ...spansOf(piece, type) };
  else if (goesOn(piece, found.about.at(-1))) found.about.push(piece);
  else found.names.push({ piece, afterNumber: found.number !== null });
}

/** `BAN CHỈ ĐẠO THỰC HIỆN` above `QUY CHẾ DÂN CHỦ`, `BAN QUẢN LÝ` above `DỰ ÁN …`: what a body is for. */
const FOR =
  /^ban .*\s(?:thực hiện|triển khai|xây dựng|điều hành|phong trào|đề án|chương trình|cuộc vận động|công tác)$/iu;

/** Whether a piece goes on with the name of a body right above it, whatever type its words begin with. */
function isOfName(piece: Piece, { names, number, mottos }: Letterhead): boolean {
  const above = names.at(-1)?.piece;
  const next = above !== undefined && !piece.afterBlank && number === null && mottos.length === 0;
  return next && (piece.column ?? 0) === (above.column ?? 0) && FOR.test(above.text) && isAllCapitals(piece.text);
}

const spansOf = ({ span }: Piece, { nameEnd, rest }: TypeLine) => ({
  span: { start: span.start, end: span.start + nameEnd },
  restSpan: { start: span.end - rest.length, end: span.end },
});

/** Reads place and date, of which the line above may hold the place's beginning, the line below the year. */
function readDate(piece: Piece, found: Letterhead, below: Line | undefined): boolean {
  if (found.placeDate || piece.text.length > 120) return false;
  const whole = below && /[A-Za-zÀ-ỹ]\s*,\s*ngày/iu.test(piece.text) ? `${piece.text} ${below.text}` : piece.text;
  const read =
    readPlaceDate(piece.text, piece.span) ??
    readPlaceDate(whole, { start: piece.span.start, end: below?.span.end ?? piece.span.end });
  if (!read) return false;
  const above = found.names.at(-1)?.piece;
  found.placeDate = above && read.place && beginsPlace(above, piece) ? withPlace(read, above) : read;
  if (found.placeDate !== read) found.names.pop();
  return true;
}

/** `Thành phố Hồ Chí` above `Minh, ngày …`. */
const beginsPlace = (above: Piece, date: Piece): boolean =>
  !date.afterBlank &&
  !isAllCapitals(above.text) &&
  !beginsBody(above.text) &&
  above.text.length <= 30 &&
  /^\p{Lu}[A-Za-zÀ-ỹ\s.]{2,}$/u.test(above.text);

const withPlace = (read: PlaceAndDate, above: Piece): PlaceAndDate => ({
  ...read,
  place: read.place && {
    value: `${above.text} ${read.place.value}`,
    span: { start: above.span.start, end: read.place.span.end },
    confidence: 0.85,
  },
});

/** `NAM`, `VIỆT NAM` that the name of the state had no room for, unless a body above needs it (`MTTQ VIỆT`). */
const endsMotto = ({ text }: Piece, { names, mottos }: Letterhead): boolean =>
  (text === "NAM" && !/\sVIỆT$/u.test(names.at(-1)?.piece.text ?? "")) ||
  (text === "VIỆT NAM" && /NGHĨA$/u.test(mottos.at(-1)?.text ?? ""));

/** `nhà ở trước ngày 18 tháng 4 năm 2022` below `V/v …`: before a day, a place has a capital or a comma. */
const isClause = (piece: Piece, { about }: Letterhead): boolean =>
  /^\p{Ll}(?!.*,\s*ngày)/u.test(piece.text) && goesOn(piece, about.at(-1));

/** How many characters of the other column can stand between two lines of a subject. */
const NEAR = 160;

/** Whether a piece goes on with `V/v …` above it; the place and the day may stand beside the one and not beside the other. */
const goesOn = (piece: Piece, above: Piece | undefined): boolean =>
  above !== undefined &&
  (!piece.afterBlank || /^\p{Ll}/u.test(piece.text)) &&
  (piece.column ?? 0) === (above.column ?? 0) &&
  piece.span.start - above.span.end < NEAR &&
  readLabel(piece.text) === null &&
  !/^[-–+•]\s?\p{Lu}/u.test(piece.text) &&
  !isAllCapitals(piece.text);

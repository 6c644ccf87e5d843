import type { Line } from "../../record/lines.ts";
import { type Piece, piecesOf, splitPiece } from "../../record/pieces.ts";
import type { HeaderField } from "../../record/schema.ts";
import type { Span } from "../../text/span.ts";
import { beginsBody } from "../../vietnamese/bodies.ts";
import { isAllCapitals } from "../../vietnamese/capitals.ts";
import { readLabel } from "../sections/label.ts";
import { type AuthorLine, readAuthor } from "./author.ts";
import { markOf, rightBlockIn } from "./marks.ts";
import { type DocumentNumber, readNumber } from "./number.ts";
import { type PlaceAndDate, readPlaceDate } from "./place-date.ts";
import { readTypeLine, type TypeLine } from "./title.ts";

/** What stands above the text, piece by piece. */
export interface Letterhead {
  number: DocumentNumber | null;
  placeDate: PlaceAndDate | null;
  type: (TypeLine & { readonly span: Span; readonly restSpan: Span }) | null;
  author: HeaderField | null;
  /** Names of the state or the Party, with the slogan. */
  mottos: Piece[];
  /** Lines that may name bodies, with what stood above them. */
  names: { readonly piece: Piece; readonly afterNumber: boolean; readonly afterMotto: boolean }[];
  /** `V/v …` and the lines below it. */
  about: Piece[];
  /** Where the subject begins on the line that ends the author's. */
  rest: AuthorLine["rest"];
  /** Whether `Kính gửi` was met. */
  addressed: boolean;
  /** The index of the first line below the letterhead: below the type, or the first of the text. */
  next: number;
}

/** How far down a type may stand that nothing announces. */
const UNANNOUNCED = 6;
/** How many lines a letterhead may take, with what a web page prints above it. */
const LINES = 200;
/** How far below a type that nothing announces another letterhead shows that type to be a word of a menu. */
const REACH = 60;
/** A line longer than this is text. */
const LONGEST = 170;

/** Reads the lines above the text: until the type is named, a letter addresses somebody, or the text begins. */
export function readLetterhead(lines: readonly Line[]): Letterhead {
  const first = readFrom(lines, 0, LINES);
  if (!first.type || isAnnounced(first)) return first;
  const other = readFrom(lines, first.next, first.next + REACH);
  return other.type && isAnnounced(other) ? other : first;
}

function readFrom(lines: readonly Line[], from: number, to: number): Letterhead {
  const found: Letterhead = {
    number: null,
    placeDate: null,
    type: null,
    author: null,
    mottos: [],
    names: [],
    about: [],
    rest: null,
    addressed: false,
    next: from,
  };
  for (let i = from; i < Math.min(lines.length, to); i++) {
    const line = lines[i] as Line;
    found.next = i;
    if (beginsText(line, found)) return found;
    for (const piece of headerPieces(line)) readPiece(piece, found, lines[i + 1]);
    if (found.type && isMenuWord(line, i - from, found)) found.type = null;
    if (found.addressed) return found;
    found.next = i + 1;
    if (found.type) return readBelowType(lines, found);
  }
  return found;
}

/** Menus of web pages say `Thông báo`, `Kế hoạch` too, with no number, motto or day above them. */
const isMenuWord = ({ text }: Line, above: number, found: Letterhead): boolean =>
  !isAnnounced(found) && (above >= UNANNOUNCED || /^\p{Lu}\p{Ll}/u.test(text));

const isAnnounced = ({ number, mottos, placeDate }: Letterhead): boolean =>
  number !== null || mottos.length > 0 || placeDate !== null;

/** Number, day and author may stand below the type: `QUYẾT ĐỊNH` above `Số 12-QĐ/TU`. */
function readBelowType(lines: readonly Line[], found: Letterhead): Letterhead {
  for (let line = lines[found.next]; line !== undefined; line = lines[found.next]) {
    const author = found.number ? null : readAuthor(lines, found.next);
    const number = found.number || line.text.length > 60 ? null : readNumber(line.text, line.span);
    const placeDate = found.placeDate || line.text.length > 90 ? null : readPlaceDate(line.text, line.span);
    if (!author && !number && !placeDate) return found;
    found.author ??= author?.author ?? null;
    found.rest ??= author?.rest ?? null;
    found.number ??= author?.number ?? number;
    found.placeDate ??= author?.placeDate ?? placeDate;
    found.next += author?.lines ?? 1;
  }
  return found;
}

/** Whether the text begins at a line, the type not having been named. */
const beginsText = (line: Line, found: Letterhead): boolean =>
  (line.text.length > LONGEST && piecesOf(line).length < 2) ||
  (readLabel(line.text)?.ordinal === 1 && found.about.length === 0 && !readNumber(line.text, line.span));

/** The pieces of a line; a right block printed without a gap is a piece of its own. */
function headerPieces(line: Line): readonly Piece[] {
  return piecesOf(line).flatMap((piece) => {
    const at = rightBlockIn(piece.text);
    return at > 0 ? splitPiece(piece, at) : [piece];
  });
}

function readPiece(piece: Piece, found: Letterhead, below: Line | undefined): void {
  const mark = markOf(piece.text);
  if (mark === "motto" || mark === "slogan") found.mottos.push(piece);
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
  if (readDate(piece, found, below)) return;
  const type = readTypeLine(piece.text);
  if (type) found.type = { ...type, ...spansOf(piece, type) };
  else if (goesOn(piece, found.about.at(-1))) found.about.push(piece);
  else found.names.push({ piece, afterNumber: found.number !== null, afterMotto: found.mottos.length > 0 });
}

const spansOf = ({ span }: Piece, { nameEnd, rest }: TypeLine) => ({
  span: { start: span.start, end: span.start + nameEnd },
  restSpan: { start: span.end - rest.length, end: span.end },
});

/** Reads place and date, of which the line above may hold the place's beginning, the line below the year. */
function readDate(piece: Piece, found: Letterhead, below: Line | undefined): boolean {
  if (found.placeDate || piece.text.length > 120) return false;
  const whole = below && /\p{L}\s*,\s*ngày/iu.test(piece.text) ? `${piece.text} ${below.text}` : piece.text;
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
  /^\p{Lu}[\p{L}\s.]{2,}$/u.test(above.text);

const withPlace = (read: PlaceAndDate, above: Piece): PlaceAndDate => ({
  ...read,
  place: read.place && {
    value: `${above.text} ${read.place.value}`,
    span: { start: above.span.start, end: read.place.span.end },
    confidence: 0.85,
  },
});

/** Whether a piece goes on with `V/v …` above it. */
const goesOn = (piece: Piece, above: Piece | undefined): boolean =>
  above !== undefined && !piece.afterBlank && piece.column === above.column && !isAllCapitals(piece.text);

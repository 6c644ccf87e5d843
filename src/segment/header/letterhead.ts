import type { Line } from "../../record/lines.ts";
import { type Piece, piecesOf } from "../../record/pieces.ts";
import type { HeaderField } from "../../record/schema.ts";
import type { Span } from "../../text/span.ts";
import { readLabel } from "../sections/label.ts";
import { type AuthorLine, readAuthor } from "./author.ts";
import { headerPieces, readPiece } from "./letterhead-pieces.ts";
import { type DocumentNumber, readNumber } from "./number.ts";
import { type PlaceAndDate, readPlaceDate } from "./place-date.ts";
import type { TypeLine } from "./title.ts";

/** What stands above the text, piece by piece. */
export interface Letterhead {
  number: DocumentNumber | null;
  placeDate: PlaceAndDate | null;
  type: (TypeLine & { readonly span: Span; readonly restSpan: Span }) | null;
  author: HeaderField | null;
  /** Names of the state or the Party, with the slogan. */
  mottos: Piece[];
  /** Lines that may name bodies, and whether the number stood above them. */
  names: { readonly piece: Piece; readonly afterNumber: boolean }[];
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
    if (found.addressed && !found.type) return found;
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
    const author = readAuthor(lines, found.next);
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

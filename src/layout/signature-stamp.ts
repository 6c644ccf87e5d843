import type { Box } from "../text/raw-document.ts";
import { coverAll } from "./box.ts";
import { whiteGaps } from "./gutter.ts";
import type { Word } from "./page.ts";
import type { Row } from "./row.ts";

// "Ký bởi: Cổng Thông tin điện tử", "Cơ quan: Văn phòng", "Digitally signed by …"
const LABEL =
  /^(?:(?:người ký|ký bởi|được ký bởi|ký số bởi|email|e-mail|cơ quan|tổ chức|đơn vị|chức vụ|thời gian ký|ngày ký|ký ngày|date|reason|location|dn)\s*:|digitally signed by|signature (?:not )?(?:verified|valid))/iu;
// "Thời gian ký: 25.03.2014 10:12:34 +07:00": only a program signs to the second
const SIGNED_AT = /^(?:thời gian ký|ngày ký|ký ngày|date)\s*:.*\d{1,2}:\d{2}:\d{2}/iu;

/** A stretch of a row between wide gaps. */
interface Piece {
  readonly words: readonly Word[];
  readonly box: Box;
  readonly text: string;
  readonly size: number;
}

/**
 * The words of the stamps that a digital signature left on the page: lines such as `Ký bởi:`, `Email:` and `Cơ quan:`
 * that stand close together with the time of signing to the second. They are put on the paper after the document.
 */
export function signatureStamps(rows: readonly Row[]): ReadonlySet<Word> {
  const pieces = rows.flatMap(piecesOf);
  const signed = pieces.filter((piece) => SIGNED_AT.test(piece.text));
  return new Set(signed.flatMap((piece) => stampAround(piece, pieces)).flatMap((piece) => piece.words));
}

function piecesOf(row: Row): readonly Piece[] {
  const ends = new Set(whiteGaps(row).map((gap) => gap.left));
  const pieces: Word[][] = [[]];
  for (const word of row.words) {
    pieces.at(-1)?.push(word);
    if (ends.has(word.box[2])) pieces.push([]);
  }
  return pieces
    .filter((words) => words.length > 0)
    .map((words) => ({
      words,
      box: coverAll(words.map((word) => word.box)),
      text: words.map((word, i) => (i === 0 || word.glued ? word.text : ` ${word.text}`)).join(""),
      size: row.size,
    }));
}

/** The time of signing with the lines above and below that begin where it does, if one of them has a label. */
function stampAround(signed: Piece, pieces: readonly Piece[]): readonly Piece[] {
  const column = pieces.filter((piece) => Math.abs(piece.box[0] - signed.box[0]) < 1.5 * signed.size);
  const at = column.indexOf(signed);
  let start = at;
  while (start > 0 && isNextTo(column[start - 1], column[start])) start--;
  let end = at + 1;
  while (isNextTo(column[end - 1], column[end]) && LABEL.test(column[end]?.text ?? "")) end++;
  const first = column.findIndex((piece, i) => i >= start && LABEL.test(piece.text));
  const stamp = column.slice(first, end);
  return stamp.filter((piece) => LABEL.test(piece.text)).length > 1 ? stamp : [];
}

const isNextTo = (above: Piece | undefined, below: Piece | undefined): boolean =>
  above !== undefined && below !== undefined && below.box[1] - above.box[3] < 0.8 * below.size;

import type { Draft, Findings, Stage } from "../record/draft.ts";
import type { Line } from "../record/lines.ts";
import { type Piece, piecesOf, splitPiece } from "../record/pieces.ts";
import { isAllCapitals } from "../vietnamese/capitals.ts";
import { beginsTitle, isSeal, readName, statesAuthority, withoutRank } from "../vietnamese/offices.ts";
import { beginsSurname } from "../vietnamese/surnames.ts";
import { allAnnexes } from "./closing/all-annexes.ts";
import { splitClosing } from "./closing/columns.ts";
import { recipientsOf } from "./closing/recipients.ts";
import { signatoriesOf } from "./closing/signatories.ts";
import { closingZone, type Zone } from "./closing/zone.ts";
import { type PlaceAndDate, readPlaceDate } from "./header/place-date.ts";

/** Recipients, signatories and annexes, and with them the end of the body. */
export const closing: Stage = {
  name: "closing",
  version: 11,
  find(draft) {
    if (!isDocument(draft)) return {};
    const zone = closingZone(draft);
    const annexes = allAnnexes(draft, zone);
    const end = Math.min(
      zone ? (draft.lines[zone.start]?.span.start ?? draft.body.end) : draft.body.end,
      annexes[0]?.span.start ?? draft.body.end,
    );
    const body = { start: draft.body.start, end: Math.max(draft.body.start, end) };
    return { body, annexes, ...(zone && closingFacts(draft, zone)) };
  },
};

/** An article has a header of its title alone, and nobody signs it. */
const isDocument = ({ header }: Draft): boolean =>
  [header.documentType, header.number, header.symbol, header.motto, header.issuer].some((field) => field !== null);

function closingFacts(draft: Draft, zone: Zone): Findings {
  const pieces = draft.lines.slice(zone.start, zone.end).flatMap(piecesTogether).flatMap(withSignatureApart);
  const { recipients, columns } = splitClosing(pieces);
  return {
    recipients: recipientsOf(recipients),
    signatories: columns.flatMap(signatoriesOf).sort((a, b) => a.span.start - b.span.start),
    header: withDate(draft, pieces, zone),
  };
}

/** What a document is sent for, set apart from who receives it: `- Thường trực Tỉnh uỷ       (b/c)`. */
const REMARK =
  /^\((?:để\s|thay\s)?(?:b\s?\/\s?c|báo cáo|t\s?\/\s?h|thực hiện|p\s?\/\s?h|phối hợp|chỉ đạo|theo dõi|biết)/iu;

/** The pieces of a line, each with the remark behind it. */
function piecesTogether(line: Line): readonly Piece[] {
  const pieces = piecesOf(line);
  if (!pieces.some(({ text }) => REMARK.test(text))) return pieces;
  return pieces.flatMap((piece, i) => {
    const remark = pieces[i + 1];
    if (i > 0 && REMARK.test(piece.text)) return [];
    return remark && REMARK.test(remark.text) ? [joinedPiece(line, piece, remark)] : [piece];
  });
}

function joinedPiece(line: Line, left: Piece, { span: { end } }: Piece): Piece {
  const { start } = left.span;
  return { ...left, text: line.text.slice(start - line.span.start, end - line.span.start), span: { start, end } };
}

/** `thuộc Trung ương (để phối hợp); Lê Văn An`, `- Đảng ủy xã; CHỦ TỊCH`: where columns were read as one line, the signature ends an entry's. */
function withSignatureApart(piece: Piece): readonly Piece[] {
  const isEntry = ENTRY.test(piece.text);
  const at = Math.max(piece.text.lastIndexOf("; "), isEntry ? piece.text.lastIndexOf(". ") : -1) + 2;
  if (at > 2 && signs(piece.text.slice(at))) return splitPiece(piece, at);
  const tail = isEntry ? piece.text.search(SIGNATURE) : -1;
  return tail > 0 && signs(piece.text.slice(tail)) ? splitPiece(piece, tail) : [piece];
}

/** `- UBND tỉnh K/T CHỦ TỊCH`, `- HĐND PHÓ CHỦ TỊCH`, `- Lưu VP (đã ký) Lê Văn An`: capitals or a seal to the end of an entry. */
const SIGNATURE =
  /(?<=\s)(?:(?:TM|T\/M|KT|K\/T|TL|T\/L|TUQ|Q)[./]?\s?\p{Lu}(?!\d)|(?:PHÓ |QUYỀN )?(?:CHỦ TỊCH|CHỦ NHIỆM|BÍ THƯ|GIÁM ĐỐC|TRƯỞNG |CHÁNH |HIỆU TRƯỞNG|CỤC TRƯỞNG|VIỆN TRƯỞNG|THỨ TRƯỞNG|BỘ TRƯỞNG)|\((?:đã|Đã) ký)/u;
/** `- Lưu: VT. CHỦ TỊCH`, not `KT. CHỦ TỊCH`. */
const ENTRY = /^[-–+•]|^lưu(?![A-Za-zÀ-ỹ])/iu;

function signs(text: string): boolean {
  const name = readName(text);
  if (name !== null && beginsSurname(withoutRank(name))) return true;
  return (
    isSeal(text) || /^\(đã ký\)/iu.test(text) || (isAllCapitals(text) && (statesAuthority(text) || beginsTitle(text)))
  );
}

/** Place and day stand above the signature where the header has none; of a law, the day on which it was passed. */
function withDate({ header, lines }: Draft, pieces: readonly Piece[], zone: Zone): Draft["header"] {
  if (header.issuedOn || header.place) return header;
  const dated = pieces.flatMap(({ text, span }) => (text.length <= 90 ? (readPlaceDate(text, span) ?? []) : []))[0];
  const last = lines.slice(Math.max(0, zone.start - 3), zone.start).findLast(({ text }) => PASSED.test(text));
  const { place = null, issuedOn = null } = dated ?? (last ? passedOn(last) : {});
  return { ...header, place, issuedOn };
}

/** `Luật này đã được Quốc hội … thông qua ngày 21 tháng 6 năm 2012.` */
const PASSED = /thông\s+qua\s+(?<day>ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})/iu;

function passedOn({ text, span }: Line): Partial<PlaceAndDate> {
  const match = PASSED.exec(text);
  const day = match?.groups?.day ?? "";
  const start = span.start + (match ? match.index + match[0].length - day.length : 0);
  return readPlaceDate(day, { start, end: start + day.length }) ?? {};
}

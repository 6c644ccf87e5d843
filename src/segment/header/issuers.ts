import { type Piece, splitPiece } from "../../record/pieces.ts";
import type { HeaderField } from "../../record/schema.ts";
import { beginsBody, continuesBody, isOpenBody } from "../../vietnamese/bodies.ts";
import { isAllCapitals } from "../../vietnamese/capitals.ts";
import { foldPhrase } from "../../vietnamese/fold.ts";
import { joined } from "./joined.ts";
import type { Letterhead } from "./letterhead.ts";

/** The Youth Union prints its own name where others print that of the state or the Party. */
const UNION = /^đoàn (?:tncs|thanh niên cộng sản) hồ chí minh$/u;

/** How many lines the names of an issuer and its superiors take at most. */
const LINES = 7;

/** The bodies named in a letterhead: the last one issues, those above it are its superiors. */
export function issuers(found: Letterhead): { superior: HeaderField | null; issuer: HeaderField | null } {
  const bodies = together(group(nameLines(found)));
  const last = bodies.at(-1);
  if (!last) return { superior: null, issuer: null };
  const sure = last.some((piece) => beginsBody(piece.text)) ? 0.95 : 0.7;
  return { superior: joined(bodies.slice(0, -1).flat(), sure), issuer: joined(last, sure) };
}

/** The lines that name bodies: in the left column, above the number or, where the number stands first, below the motto. */
function nameLines({ names, number }: Letterhead): readonly Piece[] {
  const left = names.filter(({ piece }) => (piece.column ?? 0) === 0);
  const above = left
    .filter(({ afterNumber }) => number === null || !afterNumber)
    .flatMap(({ piece }) => apart(bare(piece)));
  const near = above.slice(-LINES);
  const named = near.findIndex(({ text }) => beginsBody(text) || (continuesBody(text) && isAllCapitals(text)));
  const first = named >= 0 ? named : near.findIndex(({ text }) => isAllCapitals(text));
  if (first < 0) return [];
  const form = near.findIndex(({ text }) => FORM_TITLE.test(text) && isAllCapitals(text));
  const lines = near.slice(first, form < 0 ? undefined : form).filter((piece) => isName(piece));
  return lines.filter((piece, i) => i === 0 || !UNION.test(foldPhrase(piece.text)));
}

/** `SỞ Y TẾ TỈNH … | BỆNH VIỆN …`: where a cell's lines were joined, a name that ends in a place goes before another body. */
const JOINED =
  /(?<=(?:^|\s)(?:TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|ĐẶC KHU)\s(?:\S+\s){1,5})(?=(?:SỞ|PHÒNG (?:GIÁO|NỘI|TÀI|LAO|VĂN|KINH|TƯ|Y|NÔNG|DÂN|CÔNG|QUẢN)|TRUNG TÂM|CHI CỤC|CỤC|CÔNG TY|BỆNH VIỆN|TRƯỜNG (?:ĐẠI|CAO|TRUNG|THPT|THCS|TIỂU|MẦM|CHÍNH|PHỔ)|BAN (?:QUẢN|TỔ|TUYÊN|DÂN|CHỈ|NỘI|CHẤP|BẢO)|VĂN PHÒNG|THANH TRA|ĐẢNG ỦY|ĐẢNG UỶ|HỘI (?:NÔNG|LIÊN|CỰU|CHỮ|ĐỒNG))\s)/u;

function apart(piece: Piece): readonly Piece[] {
  const at = JOINED.exec(piece.text)?.index ?? 0;
  return at > 0 && beginsBody(piece.text) ? splitPiece(piece, at) : [piece];
}

/** Without what a scan or a drawing left before the first letter. */
function bare(piece: Piece): Piece {
  const lead = /^[^A-Za-zÀ-ỹ\d]*/u.exec(piece.text)?.[0].length ?? 0;
  return { ...piece, text: piece.text.slice(lead), span: { start: piece.span.start + lead, end: piece.span.end } };
}

/** `ĐƠN ĐĂNG KÝ DỰ THI`, `TỜ KHAI THUẾ`: what a form is for, under the name of the state; the lines below go on with that. */
const FORM_TITLE =
  /^(?:đơn(?!\s+vị)|phiếu|tờ khai|bản (?:khai|cam kết|kê)|bảng|danh sách|sơ yếu|lý lịch|giấy)(?![A-Za-zÀ-ỹ])/iu;

const isName = ({ text }: Piece): boolean =>
  !FORM_TITLE.test(text) &&
  text.length <= 120 &&
  !/[.:;]$/u.test(text) &&
  (isAllCapitals(text) || beginsBody(text) || continuesBody(text));

/** Each body with all its lines. */
function group(lines: readonly Piece[]): readonly (readonly Piece[])[] {
  const bodies: Piece[][] = [];
  for (const line of lines) {
    const body = bodies.at(-1);
    const open =
      body !== undefined &&
      (isOpenBody(body.map((piece) => piece.text).join(" ")) || (isOpenBody(body.at(-1)?.text ?? "") && !isCut(body)));
    if (body && (open || !beginsBody(line.text))) body.push(line);
    else bodies.push([line]);
  }
  return bodies;
}

/** `BỘ TÀI NGUYÊN VÀ MÔI` above `TRƯỜNG`, which begins no school. */
const isCut = (body: readonly Piece[]): boolean => /\s(?:môi|xã)$/iu.test(body.at(-2)?.text ?? "");

/** A ministry; the commands of the army begin alike. */
const MINISTRY = /^bộ\s(?!(?:tư\s+lệnh|chỉ\s+huy|tổng\s+tham\s+mưu|đội)(?![A-Za-zÀ-ỹ]))/iu;

/** Ministries that stand one below the other issue together. */
function together(bodies: readonly (readonly Piece[])[]): readonly (readonly Piece[])[] {
  const ministries = bodies.every((body) => MINISTRY.test(body[0]?.text ?? ""));
  return bodies.length > 1 && ministries ? [bodies.flat()] : bodies;
}

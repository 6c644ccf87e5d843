import { remembered } from "../../text/remembered.ts";
import { singleSpaced } from "../../text/single-spaced.ts";
import { foldMarks } from "../../vietnamese/fold.ts";

/** What a piece of a header is by its words alone. */
export type Mark =
  | "motto"
  | "slogan"
  | "rule"
  | "stamp"
  | "receipt"
  | "form"
  | "session"
  | "address"
  | "about"
  | "signature"
  | "noise";

/** In base letters, so that scans and lost capitals read the same. */
const MARKS: readonly (readonly [Mark, RegExp])[] = [
  ["rule", /^[\s\-–—_=*~.:+·•#|/\\o0]*$/u],
  [
    "motto",
    /^(?:nuoc )?cong\s*ho[A-Za-zÀ-ỹ]*\s*xa\s*hoi(?:\s*chu\s*nghia(?:\s*viet(?:\s*na[A-Za-zÀ-ỹ])?)?)?\W*$|^chu\s*nghia\s*viet\s*na[A-Za-zÀ-ỹ]\W*$|^dang cong san viet nam\W*$/u,
  ],
  ["slogan", /^doc\s*lap\P{L}.{0,12}hanh\s*phuc\W*$/u],
  [
    "stamp",
    /^\W*(?:(?:tuyet |toi )?mat|khan|thuong khan|hoa toc(?: hen gio.*)?|(?:ban )?du thao(?: lan)?\W*(?:lan )?(?:thu )?\w{0,4}|luu hanh noi bo|tai lieu (?:hoi nghi|thu hoi|mat|luu hanh noi bo)|xem xong tra lai|(?:xong )?hoi nghi (?:xong )?tra lai|(?:ban )?sao (?:y|luc)(?: ban chinh)?|trich sao|ban sao|do (?:mat|khan)\s*:.*|cong khai)\W*$/u,
  ],
  // CÔNG VĂN ĐẾN: the office that received the document stamped its name above
  ["receipt", /^(?:cong van|van ban|c\.?v\.?) den\W*$/u],
  // Mẫu số 02 | Biểu mẫu 05 | Mẫu 2C-TCTW | (Ban hành kèm theo …) | TÊN CƠ QUAN CHỦ QUẢN
  [
    "form",
    /^(?:(?:mau|bieu mau|bieu|phu bieu|phu luc)(?: so)?\s*(?:[:.]\s*)?(?:\d{1,3}|[ivx]{1,4}|[a-h])(?![A-Za-zÀ-ỹ]).{0,40}$|phu luc\W*$|\(\s*(?:ban hanh |dinh )?kem theo|ten (?:co quan|cq|don vi|to chuc|doanh nghiep|truong|tc)(?![A-Za-zÀ-ỹ]))/u,
  ],
  // KHÓA XVIII - KỲ HỌP THỨ 5
  ["session", /^(?:khoa [ivxl]{1,6}\W*(?:nhiem ky.*|ky hop thu.*)?|ky hop thu.*)$/u],
  ["address", /^kinh\s*gui\b/u],
  ["about", /^(?:v\s*\/\s*v|ve viec)\b/u],
  // Ký bởi: Sở Nội vụ | Thời gian ký: 09/01/2019 08:30 | Signature Not Verified: what a digital signature prints
  [
    "signature",
    /^(?:(?:duoc )?ky (?:so )?boi(?![A-Za-zÀ-ỹ])|(?:thoi gian|ngay|nguoi) ky\s*:|signature (?:not verified|valid)|digitally signed by|(?:dn|reason|location|date)\s*:)/u,
  ],
  [
    "noise",
    /^(?:email|co quan|don vi|fax|dien thoai|website|dia chi|so den|cong van den|chuyen|luu ho so|den|ngay)\s*:/u,
  ],
];

/** The mark of a piece; `null` where its words say nothing. Long pieces are text. */
export const markOf = (text: string): Mark | null => (text.length > 200 ? null : markOfPiece(text));

const markOfPiece = remembered((text): Mark | null => {
  const plain = foldMarks(singleSpaced(text));
  return MARKS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
});

/** Whether a line is printed around the name of who signs: a rule, or what a digital signature says of itself. */
export const isAroundName = (text: string): boolean => /^(?:rule|signature)$/u.test(markOf(text) ?? "");

/** A number behind what the same line holds: `Hà Nội, ngày 5 tháng 6 năm 2020 Số 12-KH/ĐU`. */
const INNER_NUMBER = /(?<=\d\s+)S[ốỐ]\s*[:.]?\s*[\d.…]*\s*[-–/]\s*\p{Lu}/u;

/** A place and a day behind small letters or capitals: `V/v tăng cường quản lý Hà Khê, ngày 18 tháng 4 năm 2022`. */
const INNER_DATE =
  /(?<=(?:^|\s)(?:\p{Ll}{1,7}|\p{Lu}{2,9})\s{1,3})(?<!(?:phố|xã|huyện|quận|phường|tỉnh|trấn|khu|TP)\s{1,3})(?:(?:Thành phố|Thị xã|Tp\.?|TP\.?)\s?)?\p{Lu}\p{Ll}{1,7}(?:\s\p{Lu}\p{Ll}{1,7}){0,4}\s?,\s?ngày[^A-Za-zÀ-ỹ]{1,12}tháng[^A-Za-zÀ-ỹ]{1,12}năm[^A-Za-zÀ-ỹ]{0,12}$/u;

/** Where in a piece the right block of a header begins, printed after the left one without a gap; -1 where it does not. */
export function rightBlockIn(text: string): number {
  if (text.length > 200) return -1;
  const number = text.search(INNER_NUMBER);
  if (number > 0) return number;
  const date = text.search(INNER_DATE);
  if (date > 0) return date;
  const plain = foldMarks(text);
  if (plain.length !== text.length) return -1;
  const at = plain.search(
    /(?<=\S\s+)(?:cong ho[A-Za-zÀ-ỹ]* xa hoi chu nghia viet nam|dang cong san viet nam|doc lap\W+tu do\W+hanh phuc)\W*$/u,
  );
  return at > 0 && isShort(text.slice(0, at)) ? at : -1;
}

const isShort = (text: string): boolean => text.length < 80 && !/[.,;:]\s*$/u.test(text);

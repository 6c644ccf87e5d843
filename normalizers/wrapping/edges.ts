import { beginsTypeName } from "../../src/vietnamese/document-types.ts";

/** A paragraph that ends here: `.`, `;`, `:`, `./.`, with a bracket or quote after it. */
export const ENDED = /[.;:!?…]["”’)\]]*$/u;
/** A bullet, a label, a table's cell mark, or words that begin a part of their own. */
export const BEGINS =
  /^(?:[-–—+•▪●◦○■□*|=_]|\(?(?:\p{L}|\d{1,3})\)|(?:\d{1,3}(?:\.\d{1,3}){0,4}|[IVXLC]{1,6}|[IVXl1|]{2,6}|\p{L})[.:/-](?:\s|$|(?=\p{Lu}{2}))|\d{1,3}(?:\.\d{1,3}){1,4}\s|(?:Điều|Chương|Mục|Phần|Phụ lục|Mẫu|Biểu|Nơi nhận|Kính gửi|Căn cứ)\s)/iu;

/** `… theo quy định của`: more must follow. */
export const OPEN_WORD =
  /(?<![A-Za-zÀ-ỹ])(?:của|và|với|về|theo|tại|các|những|số|ngày|tháng|năm|do|cho|trong|đến|từ|là|để|bằng|được|hoặc|khi|ở|vào|trên|dưới|giữa|như)$/iu;
/** `… theo quy định của` is never the end of anything; `… rà soát cuối năm` may be that of a cell. */
const JOINING_WORD = /(?<![A-Za-zÀ-ỹ])(?:của|và|với|theo|tại|các|những|do|cho|từ|để|bằng|hoặc|ở|giữa|như)$/iu;
/** `Hướng dẫn số 8/HD-SYT, Phòng Y tế huyện` above `Tân Khê, …`: in a sentence, a word of place has no name yet. */
const OPEN_PLACE = /\s(?:tỉnh|huyện|quận|xã|phường|thị xã|thị trấn|thành phố)$(?<=[,;].*)/iu;
const PLACE_NAME = /^\p{Lu}\p{Ll}*\s\p{Lu}\p{Ll}*[\s,.;]/u;

/** Whether a line of full length stops where the one below, though it begins with a capital, must go on. */
export const isOpenAbove = (above: string, below: string): boolean =>
  above.length >= 40 &&
  /^\p{Lu}/u.test(below) &&
  (JOINING_WORD.test(above) || (OPEN_PLACE.test(above) && !BEGINS.test(above) && PLACE_NAME.test(below)));

/** `… tại điểm a khoản 1`, `… khoản 2 Điều 7`: of what must follow. */
const OPEN_PLACE_IN = /(?<![A-Za-zÀ-ỹ])(?:(?<inner>khoản\s+\d{1,2}|điểm\s+\p{Ll})|(?<=\s)điều\s+\d{1,3}[a-zđ]?)$/iu;
const INNER_GOES_ON = /^(?:khoản|điều)\s+\d{1,3}[a-zđ]?[\s,;]/iu;

/** `… theo Quyết định số` above `355/QĐ-UBND …`, `… tại khoản 2` above `Điều 7 Luật …`: what looks like a label goes on. */
export function isOpenCitation(above: string, below: string): boolean {
  if (/\ssố$/iu.test(above)) return /^\d{1,5}(?:\/\d{4})?[/-]\p{Lu}/u.test(below);
  if (/\s(?<!tài\s)(?:khoản|điều)$/iu.test(above)) return /^\d{1,3}[a-zđ]?[\s,;]/iu.test(below);
  const place = OPEN_PLACE_IN.exec(above);
  if (/^(?:khoản|điều)\s+\d/iu.test(below)) return place?.groups?.inner !== undefined && INNER_GOES_ON.test(below);
  return place !== null && beginsTypeName(below);
}

/** A code or a span of years that the end of the line broke: `số 10/2006/TT-` above `BTC`, `giai đoạn 2006-` above `2010`. */
const BROKEN_CODE = /\d[\p{L}\d/]{0,30}-$/u;

/** What stands between two lines of one paragraph once they are joined. */
export const joint = (above: string): string => (BROKEN_CODE.test(above) ? "" : " ");

/** A paragraph that ends here: `.`, `;`, `:`, `./.`, with a bracket or quote after it. */
export const ENDED = /[.;:!?…]["”’)\]]*$/u;
/** A bullet, a label, a table's cell mark, or words that begin a part of their own. */
export const BEGINS =
  /^(?:[-–—+•▪●◦○■□*|=_]|\(?(?:\p{L}|\d{1,3})\)|(?:\d{1,3}(?:\.\d{1,3}){0,4}|[IVXLC]{1,6}|[IVXl1|]{2,6}|\p{L})[.:/-](?:\s|$|(?=\p{Lu}{2}))|\d{1,3}(?:\.\d{1,3}){1,4}\s|(?:Điều|Chương|Mục|Phần|Phụ lục|Mẫu|Biểu|Nơi nhận|Kính gửi|Căn cứ)\s)/iu;

/** A code or a span of years that the end of the line broke: `số 10/2006/TT-` above `BTC`, `giai đoạn 2006-` above `2010`. */
const BROKEN_CODE = /\d[\p{L}\d/]{0,30}-$/u;

/** What stands between two lines of one paragraph once they are joined. */
export const joint = (above: string): string => (BROKEN_CODE.test(above) ? "" : " ");

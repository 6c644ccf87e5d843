import { matchesOf } from "../../../src/text/matches.ts";
import { singleSpaced } from "../../../src/text/single-spaced.ts";
import { deedsIn } from "../words/deed.ts";
import { HEADS, MODALS, QUANTIFIERS, WORD_END } from "../words/words.ts";

const BODY = String.raw`(?<body>(?:(?:${QUANTIFIERS})\s+)*(?:${HEADS})${WORD_END}[^,;.:()\n]{0,90})`;
const TO = new RegExp(
  String.raw`(?=[bcđgntv])(?<![A-Za-zÀ-ỹ])(?:g[ửở]i\s+(?:về|cho|đến|tới)|báo\s+cáo\s+(?:về|cho|với)|g[ửở]i|trình|nộp\s+(?:về|cho)|về|cho|đến|báo\s+cáo)\s+(?=\S)${BODY}`,
  "giu",
);
const VIA = new RegExp(String.raw`(?<![A-Za-zÀ-ỹ])(?:thông\s+)?qua\s+(?:đồng\s+chí\s+)?${BODY}`, "iu");
const STOP = new RegExp(
  String.raw`(?<!\s)\s+(?:(?:${MODALS}|chậm|kèm|(?:thông\s+)?qua|bằng|biết|tổng\s+hợp|xem\s+xét|kế\s+hoạch|báo\s+cáo|kết\s+quả|tình\s+hình|tiến\s+độ|danh\s+sách|văn\s+bản|dự\s+thảo|hồ\s+sơ|ngày|\d{1,2}\s+tháng|quý|và\s+(?:g[ửở]i|cả)|ban\s+hành|phê\s+duyệt|sơ\s+kết|tổng\s+kết|số|(?<!chất\s)lượng)(?![A-Za-zÀ-ỹ]).*|và\s*)$`,
  "isu",
);

/** Who gets what is done: `gửi về Thường trực Đảng ủy`, `báo cáo … cho Sở Nội vụ`. The last one named counts. */
export function recipientIn(clause: string): string | null {
  let found: string | null = null;
  const words = clause.includes("(") ? clause.replace(/\([^()]*\)?/gu, " ; ") : clause;
  for (const { groups } of matchesOf(words, TO)) found = name(groups?.body) ?? found;
  return found;
}

/** Through whom it goes: `(qua Văn phòng Tỉnh ủy)`. */
export const viaIn = (clause: string): string | null =>
  /qua\s/iu.test(clause) ? name(VIA.exec(clause)?.groups?.body) : null;

function name(words: string | undefined): string | null {
  const next = deedsIn(words ?? "").find(({ start }) => start > 0)?.start;
  return words ? singleSpaced(words.slice(0, next).replace(STOP, "")).trim() || null : null;
}

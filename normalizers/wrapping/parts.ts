import type { Line } from "../../src/record/lines.ts";

/** Where a line stands: in a header or a closing every printed line is one of its own. */
export type Part = "header" | "body" | "closing";

/** How far down a header can reach. */
const HEADER_LINES = 40;
/** The words with which a text begins after its header, and labels. */
const BODY_START =
  /^(?:[-–]\s*)?(?:Căn cứ|Thực hiện|Để |Theo |Xét |Nhằm |Quán triệt|Thi hành|Triển khai|Tiếp tục|Sau khi |Trong |Ngày |Kính gửi|Điều 1\b|(?:I|1|A)[.\-/]\s?\p{L})/u;
const CLOSING_START = /^\P{L}*Nơi\s+nhận|^(?:T\/M|TM\.|KT\.|K\/T|TL\.|T\/L|TUQ\.)\s*\p{L}/iu;
/** What ends a closing: an annex, or text again. */
const CLOSING_END = /^(?:phụ lục|biểu|mẫu|danh mục|danh sách|đề cương|chương|điều)\s/iu;
const LONG = 110;

/** The part of each line. */
export function partsOf(lines: readonly Line[]): readonly Part[] {
  const first = lines.slice(0, HEADER_LINES).findIndex((line) => BODY_START.test(line.text) || line.text.length > LONG);
  let part: Part = first > 0 ? "header" : "body";
  return lines.map((line, i) => {
    if (part === "header" && i >= first) part = "body";
    if (part === "body" && CLOSING_START.test(line.text)) part = "closing";
    else if (part === "closing" && (CLOSING_END.test(line.text) || line.text.length > LONG)) part = "body";
    return i === first ? "header" : part;
  });
}

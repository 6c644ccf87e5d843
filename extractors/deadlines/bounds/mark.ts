import type { DateFact } from "../../../src/record/schema.ts";
import type { Cue } from "./cue.ts";

/** `Đối với hợp đồng được ký trước ngày …`: which ones are meant, not when to do it. */
const CONCLUDED =
  /(?<![A-Za-zÀ-ỹ])(?:được|đã|(?:các|những)\s+(?:quyết\s+định|văn\s+bản|quy\s+định|hợp\s+đồng|đảng\s+viên|giấy\s+[A-Za-zÀ-ỹ]+))\s+(?:ký|ký\s+kết|cấp|ban\s+hành|thành\s+lập|bổ\s+nhiệm|tuyển\s+dụng|công\s+nhận|phê\s+duyệt|kết\s+nạp)\s*$/iu;

/** `Hồ sơ nộp trước ngày 15/3 thì giải quyết theo quy định cũ`: what holds of those of that time. */
const HOLDS_OF_THOSE =
  /^\s*(?:và\s+(?:đang|còn|chưa)(?:\s+[A-Za-zÀ-ỹ]+){1,4}\s+)?(?:thì|vẫn|không\s+phải|được\s+(?:tặng|hưởng|xét|giải\s+quyết|áp\s+dụng|công\s+nhận|xem)|tiếp\s+tục\s+(?:được|có))(?![A-Za-zÀ-ỹ])/iu;

/** `số hồ sơ nhận | trước ngày …`, `các khoản tiền thanh toán cho nhà thầu | trước ngày …`: cases by when they came. */
const CASES =
  /(?<![A-Za-zÀ-ỹ])(?:số|các|những|toàn\s+bộ|mọi|đối\s+với)\s+(?:số\s+)?(?:hồ\s+sơ|đơn(?:\s+thư)?|vụ(?:\s+việc|\s+án)?|việc|khoản(?:\s+[A-Za-zÀ-ỹ]+)?|hợp\s+đồng|dự\s+án|trường\s+hợp|chứng\s+từ|hóa\s+đơn|giấy\s+tờ)\s+(?:(?:đã|được|mới|còn)\s+)?(?:tiếp\s+nhận|nhận|nộp|thụ\s+lý|phát\s+sinh|thanh\s+toán|ký|lập|khởi\s+công|triển\s+khai|phê\s+duyệt|xảy\s+ra|đăng\s+ký|chi|tồn(?:\s+đọng)?)(?:\s+[A-Za-zÀ-ỹ,]+){0,8}\s*$/iu;
/** … and what is done with them stands behind, without a sign between. */
const DEALT_WITH =
  /^\s*(?:phải|cần|sẽ|được|chưa|còn|thì|(?:nhưng|mà|đến\s+nay)\s+(?:vẫn\s+)?(?:chưa|không|còn)|thực\s+hiện|giải\s+quyết|xử\s+lý|chuyển|tính|áp\s+dụng|nộp)(?![A-Za-zÀ-ỹ])/iu;

/** `Trường hợp nhà thầu đã nộp thuế trước ngày 1/1, thì …`: a case, told as done. */
const CASE = /^\s*(?:trường\s+hợp|nếu)(?![A-Za-zÀ-ỹ])[^.;]*(?<![A-Za-zÀ-ỹ])đã\s/iu;

/** `các đoạn đăng ký | hoàn thành năm 2025 | phải thông xe …`: which ones are meant, by when they are to be done. */
const PLANNED =
  /(?<![A-Za-zÀ-ỹ\d])(?:các|những|\d{1,3})\s+(?:dự\s+án|công\s+trình|gói\s+thầu|đoạn|hạng\s+mục|xã|huyện|đơn\s+vị|trường)\s+(?:[A-Za-zÀ-ỹ]+\s+){0,4}?(?:đăng\s+ký|dự\s+kiến|có\s+kế\s+hoạch|phấn\s+đấu)\s*$/iu;

/** `dự án nào | đến 31/10 | giải ngân dưới 60% thì …`, `Nếu | đến ngày 30/9 | chưa khởi công, …`: by when a condition is looked at. */
const CONDITION = /(?:(?<![A-Za-zÀ-ỹ])nào|(?:^|[,;]\s*)(?:nếu|trường\s+hợp)(?:\s+(?!thì\s)[A-Za-zÀ-ỹ]+){0,8})\s*$/iu;
const THEN = /^\s+(?!thì\s)[^,;.]{4,80}?(?:,|\sthì\s)/iu;

/** Whether a day tells which cases are meant, those from before it, instead of a limit. */
export function isMark(cue: Cue | null, before: string, after: string): boolean {
  if (CONCLUDED.test(before)) return true;
  if (cue && PLANNED.test(before) && /^\s+(?:phải|cần|mà)\s/iu.test(after)) return true;
  if ((cue?.rule === "until" || cue?.rule === "before") && CONDITION.test(before) && THEN.test(after)) return true;
  if (cue?.rule !== "before") return false;
  if (/[A-Za-zÀ-ỹ]{2}/u.test(before) && HOLDS_OF_THOSE.test(after)) return true;
  return (CASES.test(before) && DEALT_WITH.test(after)) || (CASE.test(before) && /^\s*(?:,\s*)?thì\s/iu.test(after));
}

/** `hạn cũ là ngày …`, `quá | hạn ngày …`: a limit that holds no more or was passed. */
const OLD = /^(?:thời\s+)?hạn\s+(?:cũ|trước|đã|ban\s+đầu)(?![A-Za-zÀ-ỹ])/iu;
const PASSED = /(?<!không\s)(?<![A-Za-zÀ-ỹ])(?:quá|trễ)\s+$/iu;
/** `chốt | số liệu năm 2014`: the figures of a year. */
const FIGURES = /^chốt\s+(?:danh\s+sách|số\s+liệu|sổ)\s*$/iu;

/** `số liệu lấy tại thời điểm | chốt 30/9`: as of when. */
const AT_TIME = /thời\s+điểm\s+$/iu;

/** Whether a cue that reads like a limit sets none. */
export const isOtherLimit = ({ rule, words }: Cue, before: string, { precision }: DateFact): boolean =>
  rule === "limit" &&
  ((/^chốt/iu.test(words) && AT_TIME.test(before)) ||
    OLD.test(words) ||
    (/^hạn/iu.test(words) && PASSED.test(before)) ||
    (precision === "year" && FIGURES.test(words)));

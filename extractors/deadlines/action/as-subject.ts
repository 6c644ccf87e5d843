import { subjectOf } from "../actor/actor.ts";
import type { Scene } from "../place/scene.ts";
import { undertakingIn } from "../place/undertaking.ts";
import { NAMED_DAY } from "./action-words.ts";
import { isGoingOn, isTimedBefore, withMade } from "./made.ts";
import { clipped } from "./phrase.ts";
import { beforeAnyway } from "./said-before.ts";
import { besideTime } from "./topic.ts";

/** What is to be done where it is the subject: `Ngày bầu cử là …`, `Việc tu bổ đình làng do … thực hiện`, `Danh sách … được … chuyển …`. */
export function asSubject(scene: Scene): string | null {
  const { left, ahead, draft, clause } = scene;
  if (ITS_RESULT.test(left) && isGoingOn(scene))
    return isTimedBefore(scene) ? clipped(left) : withMade(scene, left.trim(), beforeAnyway(scene));
  const undertaken = ahead ? null : undertakingIn(left);
  const what =
    NAMED_DAY.exec(left)?.groups?.what ??
    undertaken?.what ??
    (isPaper(left) && (PRESENTED.test(left) || isHandedOver(left) || DRAWN_UP.test(left)) ? left : null);
  if (what) return clipped(besideTime(what));
  const goal = GOAL.exec(left)?.groups?.what;
  if (goal) return clipped(goal);
  const delayed = DELAYED.exec(draft.document.text.slice(clause.sentence.start, clause.right.start))?.groups?.what;
  return delayed ? clipped(delayed) : null;
}

/** `…; việc luân chuyển bí thư xã | thực hiện`: what is carried out by then is the subject. */
export const asCarriedOut = ({ left, ahead }: Scene): string | null => {
  const what = ahead ? null : CARRIED_OUT.exec(left)?.groups?.what;
  return what ? clipped(what) : null;
};

const CARRIED_OUT =
  /(?:^|[,;:]\s)\s*(?<what>(?:việc|công\s+tác)\s[^,;:]{6,120}?)\s+(?:(?:phải|cần|sẽ|được)\s+)*(?:thực\s+hiện|tiến\s+hành|triển\s+khai|tổ\s+chức|hoàn\s+thành|kết\s+thúc)(?:\s+(?:xong|dứt\s+điểm))?\s*$/iu;

const PAPER = String.raw`^\s*(?:(?:các|những)\s+)?(?:bản|đơn(?!\s+vị)|báo\s+cáo|biên\s+bản|danh\s+sách|dự\s+(?:án|thảo|toán)|đề\s+(?:án|cương)|hồ\s+sơ|kế\s+hoạch|kết\s+(?:luận|quả)|phương\s+án|số\s+liệu|tài\s+liệu|tờ\s+trình|văn\s+(?:bản|kiện))\s`;

/** `Danh sách hộ vay vốn được Hội Nông dân xã chuyển Ngân hàng …`: the paper handed over is the subject. */
const PRESENTED = new RegExp(
  String.raw`${PAPER}(?:[^,;:]{0,80}?\s)?được\s(?:[^,;:]{0,60}?\s)?(?:g[ửở]i|trình|nộp|chuyển|công\s+bố|công\s+khai|niêm\s+yết|thông\s+báo|đăng)\s`,
  "iu",
);

/** `Dự toán kinh phí hội thi | trình Thường trực …`: the paper stands right before its handing over. */
const HANDED = new RegExp(
  String.raw`${PAPER}[^,;:]{2,60}?\s(?=(?:g[ửở]i|trình|nộp|(?<!(?:điều|luân|vận|di)\s)chuyển)\s)`,
  "iu",
);

const isHandedOver = (left: string): boolean => {
  const paper = HANDED.exec(left)?.[0];
  return paper !== undefined && subjectOf(paper) === null;
};

/** `Các huyện thống kê công trình; | kết quả gửi về Sở`: the paper of what was told before. */
const ITS_RESULT = /^\s*(?:kết\s+quả|báo\s+cáo|danh\s+sách|hồ\s+sơ|biên\s+bản)\s+(?:g[ửở]i|nộp|trình|chuyển)\s/iu;

/** Whether some words name a paper. */
export const isPaper = (words: string): boolean => NAMED_PAPER.test(words);
const NAMED_PAPER = new RegExp(PAPER, "iu");

/** `Danh sách thí sinh do Huyện đoàn tổng hợp, | chuyển …`: who draws up the paper that is handed over. */
const DRAWN_UP = new RegExp(
  String.raw`${PAPER}(?:[^,;:]{0,60}?\s)?do\s[^,;:]{4,60}?\s(?:tổng\s+hợp|lập|xây\s+dựng|hoàn\s+thiện|tham\s+mưu|soạn|đề\s+xuất)(?=,)`,
  "iu",
);

/** `Không được để | việc sửa trường | kéo dài quá ngày …`: what must not take longer. */
const DELAYED = /\sđể\s+(?=\S)(?<what>[^,;:]{3,80}?)(?<!\s)\s+kéo\s+dài\s/iu;

/** `phấn đấu | có thêm 3 phường được công nhận đạt chuẩn`: what is to be there by then. */
const GOAL = /(?:^|\s)phấn\s+đấu\s+(?=có\s)(?<what>[^,;:]+)$/iu;

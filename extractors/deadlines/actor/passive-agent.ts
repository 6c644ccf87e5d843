import { matchesOf } from "../../../src/text/matches.ts";
import { deedsIn } from "../words/deed.ts";
import { HEADS, QUANTIFIERS, WORD_END } from "../words/words.ts";
import { type Subject, subjectOf } from "./actor.ts";

/** `Đề thi | do | Phòng Giáo dục ra`, `Lễ khai mạc | được | Sở Du lịch tổ chức`: by whom something is done. */
const BY = new RegExp(
  String.raw`(?<=\S\s)(?<!(?:lý|tự|nhằm|là)\s)(?:do|(?<means>(?:(?:dự\s+kiến|sẽ)\s+)?được))\s+(?=(?:(?:${QUANTIFIERS})\s+)*(?:${HEADS})${WORD_END})`,
  "giu",
);

/** What a superior does to it, which is no deed of those who must act: `đề án được Ủy ban nhân dân tỉnh phê duyệt`. */
const DECIDES = new RegExp(
  String.raw`^\s*(?:phê\s+(?:duyệt|chuẩn)|thông\s+qua|giao|phân\s+(?:công|bổ|cấp)|công\s+nhận|chấp\s+thuận|cho|đồng\s+ý|thống\s+nhất|ban\s+hành|ủy\s+quyền|quyết\s+định|cấp|hỗ\s+trợ|đầu\s+tư|bố\s+trí|mời|triệu\s+tập|đánh\s+giá|xếp\s+loại|khen\s+thưởng|tặng|chọn|cử|yêu\s+cầu|đề\s+nghị|hướng\s+dẫn|thẩm\s+định)${WORD_END}`,
  "iu",
);

/** `do đồng chí Phó Bí thư | làm trưởng đoàn`: what somebody is, not what they do. */
const IS = /^\s*(?:làm\s+(?!chủ\s+đầu\s+tư)|là\s|dẫn\s+đầu)/iu;

/** `Cử 02 viên chức dự lớp | do Bệnh viện tổ chức`: who holds what is attended does not go there. */
const ATTENDED = /(?<![A-Za-zÀ-ỹ])(?:tham\s+dự|tham\s+gia|dự(?!\s+(?:khuyết|bị)\s))\s[^,;:.]{1,80}$/iu;

/** `tiêm tại các điểm | do Ủy ban nhân dân xã bố trí`, `theo mẫu do Sở ban hành`: who provides a place or a form does not act there. */
const PROVIDED =
  /(?<![A-Za-zÀ-ỹ])(?:tại|ở|theo|bằng|vào)\s+(?:(?:các|những|một|số)\s+)?(?:địa\s+điểm|điểm|nơi|phòng|mẫu|biểu|phần\s+mềm|hướng\s+dẫn|kế\s+hoạch|lịch|đề\s+(?:cương|thi))(?![A-Za-zÀ-ỹ])[^,;:.]{0,40}$/iu;

/** `Theo đề án được … phê duyệt`, `ngay sau khi được …`: what was before. */
const GROUNDS = /(?:^|[,;])\s*(?:theo|căn\s+cứ|trên\s+cơ\s+sở|sau\s+khi|khi|do|vì)\s[^,;]*$/iu;

/** Who does what another is the subject of, in some words. */
export function passiveAgent(words: string): string | null {
  if (!/\s(?:do|được)\s/iu.test(words)) return null;
  for (const match of matchesOf(words, BY)) {
    const before = words.slice(0, match.index);
    const rest = words.slice(match.index + match[0].length).split(/[;:]/u, 1)[0] ?? "";
    const subject = subjectOf(rest);
    const deed = subject && rest.startsWith(subject.name) ? rest.slice(subject.end) : "";
    const isDone = deedsIn(deed).length > 0 && !IS.test(deed);
    const decided = match.groups?.means?.startsWith("được") && DECIDES.test(deed);
    if (subject && isDone && !decided && !ATTENDED.test(before) && !PROVIDED.test(before) && !GROUNDS.test(before))
      return subject.name;
  }
  return null;
}

/** `Đoàn viên được phổ biến Nghị quyết trong tháng 9 | do công đoàn đảm nhiệm`: by whom something is done to the subject. */
export function doneTo(left: string, right: string): Subject | null {
  const isTold = /^[\s,]*do\s/iu.test(right) && /\sđược\s/iu.test(left);
  const agent = isTold ? passiveAgent(`${left.trim()} ${right.trim()}`) : null;
  return agent === null ? null : { name: agent, end: 0 };
}

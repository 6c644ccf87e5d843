import { bodyOf } from "../actor/actor.ts";
import { hasDeed } from "../words/deed.ts";
import { syllables } from "../words/words.ts";

/** A member of a series says which one, not what: `Đợt 1`, `Vòng loại`, `Lớp thứ nhất`, or a body in a list of visits. */
const MEMBER =
  /^(?:đợt(?!\s+(?:tiêm|kiểm|giám|thanh|tuyên|cao|vận|khảo|quyên|huấn|tập|tổng|ra|thi|học)\s)|vòng|lớp|cụm(?=\s+(?:\d|[IVX]))|chuyên\s+đề(?=\s+\d)|tuần(?=\s+\d)|bước|giai\s+đoạn|phần|lần|cấp|buổi|nhóm|khối|chung\s+kết|sơ\s+khảo|chung\s+khảo|tập\s+thể)(?![A-Za-zÀ-ỹ])(?:\s+\S+){0,5}$/iu;

/** `cấp xí nghiệp`: no verb, though one begins so. */
const A_LEVEL =
  /^cấp\s+(?:\S+(?:\s+\S+)?|(?:chi\s+đoàn|chi\s+bộ|chi\s+hội|cơ\s+sở|xã|huyện|tỉnh|thành\s+phố|trường|trung\s+ương)(?:(?:,|\s+và)\s+[^,;:]{2,30}){1,3})$/iu;

/** `03 tổ chức`, `số còn lại`: how many of those that were told of. */
const SO_MANY = /^(?=\S)(?:0\d\s+tổ\s+chức(?:\s+(?:cơ\s+sở\s+)?đảng)?[\s,]*)?(?:số\s+còn\s+lại)?$/iu;

/** `ở cơ sở`, `tại các xã`: only where. */
export const PLACE = /^(?:ở|tại)\s/iu;

/** `các huyện gửi`: what was said before; `Ban Chỉ đạo họp` says all. */
const HANDS_OVER =
  /(?<![A-Za-zÀ-ỹ])(?:g[ửở]i|nộp|trình|báo\s+cáo|kiểm\s+điểm|kiểm\s+tra|giám\s+sát|rà\s+soát|xây\s+dựng|lập|thực\s+hiện|hoàn\s+thành|tổ\s+chức|tiến\s+hành)$/iu;

/** `Tây Nguyên và Nam Bộ`: nothing but names. */
export const isOnlyNames = (words: string): boolean => NAMES.test(words);
const NAMES = /^\p{Lu}\p{Ll}+(?:,?\s+(?:và\s+)?\p{Lu}\p{Ll}+)+$/u;

/** How many letters one of these verbs takes, with the one before it. */
const LONGEST_VERB = 12;

export const isMember = (words: string): boolean =>
  isOnlyNames(words) ||
  ((MEMBER.test(words) || PLACE.test(words)) && !hasDeed(words)) ||
  A_LEVEL.test(words) ||
  SO_MANY.test(words) ||
  ((!hasDeed(words) || HANDS_OVER.test(words.slice(-LONGEST_VERB))) && !GATHERS.test(words) && bodyOf(words) !== null);

/** `Các tổ công đoàn đại hội`, `Chi hội sinh hoạt`: who meets, which says what is done. */
const GATHERS = /\S\s+(?:đại\s+hội|sinh\s+hoạt)\s*$/iu;

/** `Đợt 1`, `Cấp ngành`, a body: which one, in too few words to say of what; `Vòng lý thuyết` says it. */
export const isNameless = (words: string): boolean =>
  syllables(words) < 3 || /^cấp\s/iu.test(words) || bodyOf(words) !== null;

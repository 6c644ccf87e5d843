import { subjectOf } from "../actor/actor.ts";
import { hasDeed } from "../words/deed.ts";
import { EVENTS, syllables, WORD_END } from "../words/words.ts";
import { isPaper } from "./as-subject.ts";

/** `Trường hợp không chấp hành thì | tổ chức cưỡng chế`, `dự án nào chậm thì | đề xuất …`: in which case, before what is done. */
const CASE = /^\s*(?:(?:trường\s+hợp|nếu|khi)|[^,;:]{2,40}\snào)\s[^,;:]{2,120}?,?\s+thì\s+/iu;

/** `các đoạn đăng ký hoàn thành năm 2025 | phải thông xe …`: which things, before what must be done with them. */
const WHICH_MUST =
  /^\s*(?:các|những|mỗi|\d+)\s+(?:dự\s+án|công\s+trình|gói\s+thầu|đoạn|hạng\s+mục|hồ\s+sơ|tuyến|hợp\s+đồng)\s[^,;:]{2,80}?\sphải\s+/iu;

/** `Về thực hiện Thông báo 97-TB/ĐU, | Ủy ban Kiểm tra lập bảng theo dõi`: of what it is, before who acts. */
export function behindTopic(clause: string): string {
  const words = clause.slice(CASE.exec(clause)?.[0].length ?? 0);
  const which = WHICH_MUST.exec(words)?.[0] ?? "";
  if (which !== "" && subjectOf(words) === null) return words.slice(which.length);
  const topic = /^\s*về\s[^,;:]{2,80},\s+(?=\S)/iu.exec(words)?.[0] ?? "";
  return topic !== "" && subjectOf(words.slice(topic.length)) ? words.slice(topic.length) : words;
}

/**
 * `cấp bản đồ trước ngày 10/4, | đồng thời mở hai lớp`, `gửi báo cáo sơ kết trước ngày 15/6 và | báo cáo tổng kết`: behind
 * another time what is done or told next, else what was done before it (`đo hai lần: lần 1 vào tháng 5, | lần 2`).
 */
export function besideTime(clause: string): string {
  const words = clause.includes("(") ? clause.replace(REMARK_LAST, "") : clause;
  const joint = JOINT.exec(words);
  if (!joint) return words;
  const next = words.slice(joint.index + joint[0].length);
  if (isThing(next) || isFellow(words, next)) return besideTime(next);
  if (joint[0].endsWith("và")) return words;
  return hasDeed(next) ? besideTime(next) : words.slice(0, joint.index);
}

/** `báo cáo Sở trước ngày 10/6 | (báo cáo 6 tháng) và | trước ngày 05/12`: what only tells of the other time. */
const REMARK_LAST = /(?<=\S)(?:\s{2,}\([^()]{1,60}\)\s?(?:[,;]|và)){1,6}\s*$/u;

/** What joins words to those before a time that stood between. */
const JOINT = /(?<=\S) (?:,(?:\s+và(?=\s))?|\s+và(?=\s))/u;

/** `vòng lý thuyết ngày 03/11, | vòng thực hành`: named alike, and not by numbers. */
const isFellow = (words: string, next: string): boolean => {
  const [noun = ""] = /^\s*(?:vòng|lớp|phần|đợt)\s/iu.exec(next) ?? [];
  return (
    noun !== "" && words.trimStart().toLowerCase().startsWith(noun.trimStart().toLowerCase()) && !NUMBERED.test(next)
  );
};

const NUMBERED = /^\s*\S+\s+(?:\d|[IVX]+(?![A-Za-zÀ-ỹ])|thứ\s|một|hai|ba|đầu|cuối)/iu;

/** `hội nghị tổng kết`, `báo cáo năm`, `việc cấp giấy`: another thing of the same verb; `đợt 2`, `đợt bổ sung` is a part of the first. */
const isThing = (words: string): boolean =>
  (THING.test(words) || ROUND.test(words) || isPaper(words)) && syllables(words) > 1;
/** `chấm sơ khảo trước 20/9, | chung khảo | trước 05/10` */
const ROUND = /^\s*(?:chung\s+(?:khảo|kết)|bán\s+kết|phúc\s+khảo)\s*$/iu;
const THING = new RegExp(
  String.raw`^\s*(?!(?:đợt|lần|vòng|kỳ|phiên|giai\s+đoạn)\s|\S+\s+(?:\d|[IVX]+${WORD_END}|thứ\s|một|hai|ba))(?:${EVENTS}|việc|toàn\s+(?:bộ|tuyến)|phần\s+còn\s+lại)${WORD_END}`,
  "iu",
);

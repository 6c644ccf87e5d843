import type { Draft } from "../../../src/record/draft.ts";
import { shift } from "../../../src/text/span.ts";
import { bodyOf, subjectOf } from "../actor/actor.ts";
import type { Grid } from "../place/grid.ts";
import { TIMES } from "../place/scene.ts";
import { sentenceAround } from "../place/sentence.ts";
import { deedsIn, hasDeed } from "../words/deed.ts";
import { MODALS, WORD_END } from "../words/words.ts";
import type { Bound } from "./bound.ts";
import { findRecurrences, type Recurrence, triggersOf } from "./recurring.ts";
import { type Place, scheduleOf } from "./schedule.ts";
import { isInScope } from "./scope.ts";

const MODAL_NEXT = new RegExp(`^${TIMES.source.slice(1)}[\\s,]*(?:(?:${MODALS})${WORD_END}[\\s,]*)*`, "iu");

/** What a period only describes: plans, budgets, marks, amounts. */
const DESCRIBED =
  /(?<![A-Za-zÀ-ỹ])(?:kế\s+hoạch|chương\s+trình|ngân\s+sách|kinh\s+phí|tài\s+liệu|dự\s+toán|(?<!chủ\s+nhiệm\s+)nhiệm\s+vụ|chỉ\s+tiêu|tiêu\s+chí|cam\s+kết|chất\s+lượng|xếp\s+loại|mức|thu\s+nhập|bình\s+quân|nguồn|nghị\s+quyết|(?<!(?:tổ|đoàn|đội|ban|nhóm)\s)công\s+tác|phong\s+trào|thi\s+đua|định\s+mức|danh\s+mục|(?:phụ|trợ)\s+cấp|lương|tiền|số\s+[A-Za-zÀ-ỹ]+|tỷ\s+lệ|trung\s+bình|(?<=(?:\d|trăm|nghìn|ngàn|triệu|tỷ)\s{0,3})đồng|triệu)(?:\s+[A-Za-zÀ-ỹ,]+){0,6}\s*$/iu;

const DESCRIBED_NEXT = /(?<![A-Za-zÀ-ỹ])(?:kinh\s+phí|ngân\s+sách|lương|phụ\s+cấp)\s*$/iu;

/** Verbs that come back with a period of their own, whatever they are about. */
const PERIODIC =
  /(?<![A-Za-zÀ-ỹ])(?:sơ\s+kết|tổng\s+kết|họp|giao\s+ban|dự\s+sinh\s+hoạt|đối\s+thoại|khảo\s+sát)(?![A-Za-zÀ-ỹ])/iu;

/** What is held so many times: `Sinh hoạt chuyên đề mỗi quý 01 lần`. */
const GATHERING = /(?<![A-Za-zÀ-ỹ])(?:sinh\s+hoạt|gặp\s+mặt|tiếp\s+xúc|tiếp\s+công\s+dân)(?![A-Za-zÀ-ỹ])/iu;

/** A purpose or measure, not a duty. */
const PURPOSE = /(?<![A-Za-zÀ-ỹ])(?:để|nhằm|làm\s+cơ\s+sở|căn\s+cứ|tiêu\s+chí)(?![A-Za-zÀ-ỹ])[^;.]*$/iu;

/** `mỗi quý ít nhất 01 lớp`: how often what was named is held; people, households and shares are targets. */
const COUNTED_NEXT =
  /^\s*(?:(?:ít\s+nhất|tối\s+thiểu|từ)\s+)?(?:\d{1,2}|một|hai|ba)\s+(?:lần|lớp|buổi|cuộc|đợt|kỳ|phiên|hội\s+nghị|chuyến)(?![A-Za-zÀ-ỹ])/iu;

/** Right behind a period at the head of its clause, `báo cáo` is a verb whatever follows (`báo cáo Lãnh đạo Sở`). */
const REPORTS = /^\s*báo\s+cáo(?![A-Za-zÀ-ỹ])/iu;

/** What news tell as decided or asked for, not as a habit. */
const DECIDED =
  /(?<![A-Za-zÀ-ỹ])(?:theo\s+đó|thống\s+nhất|chủ\s+trương|quyết\s+định|yêu\s+cầu|đề\s+nghị|giao|sẽ|phải)(?![A-Za-zÀ-ỹ])/iu;

/** `Theo Kế hoạch, …`: a paragraph that tells what a paper asks for. */
const AS_PLANNED =
  /^\s*(?:cũng\s+)?theo\s+(?:kế\s+hoạch|chương\s+trình|chỉ\s+thị|công\s+văn|hướng\s+dẫn|quyết\s+định|nghị\s+quyết)(?![A-Za-zÀ-ỹ])/iu;

/** `hàng năm của …`: an attribute. */
const ATTRIBUTE_NEXT = /^\s*(?:của|đối\s+với|được|và\s+dài\s+hạn)(?![A-Za-zÀ-ỹ])/iu;

/** The bounds of recurring duties: a period that modifies what is done, not what is spoken of. */
export function recurringBounds(draft: Draft, grid: Grid): readonly Bound[] {
  const triggers = triggersOf(draft.document.text);
  const bounds: Bound[] = [];
  for (const line of draft.lines) {
    if (!triggers.beginsIn(line.span)) continue;
    for (const found of findRecurrences(line.text)) {
      const span = shift(found.span, line.span.start);
      const recurrence = { ...found, span, whole: shift(found.whole, line.span.start) };
      if (isInScope(draft, span) && isDuty({ draft, grid, line }, recurrence)) bounds.push(boundOf(recurrence));
    }
  }
  return bounds;
}

const boundOf = ({ span, rrule, rule, dated }: Recurrence): Bound => ({
  span,
  modality: "recurring",
  start: null,
  end: null,
  edtf: null,
  rrule,
  rule: `recurring-${rule}`,
  strength: dated ? 0.9 : 0.7,
});

function isDuty({ draft, grid, line }: Place, { whole: span, dated, rule }: Recurrence): boolean {
  const { text } = draft.document;
  const sentence = sentenceAround(text, line, span);
  const begun = BEGINS.test(text.slice(span.start, span.start + 2)) ? span.start : sentence.start;
  const [left, right] = [text.slice(begun, span.start), text.slice(span.end, sentence.end)];
  if (HABIT.test(right) || HABIT.test(left) || FIGURES.test(left)) return false;
  if (draft.kind === "article" && !DECIDED.test(left) && !(dated && AS_PLANNED.test(line.text))) return false;
  if (isWholeTime(left, right) && (scheduleOf({ draft, grid, line }, span, sentence) !== null || isLevel(left)))
    return true;
  if (rule === "times-per-period" && /^\s*[:,(]\s*(?:lần|đợt)\s/iu.test(right)) return false;
  if (rule === "times-per-period" && /(?:quá|hơn|trên|dưới)\s*$/iu.test(left)) return false;
  if (rule === "times-per-period") return deedsIn(left).some(({ passive }) => !passive) || hasDeed(right);
  if (dated) return /[A-Za-zÀ-ỹ]{2}/u.test(left + right) && (rule.endsWith("-range") || !DESCRIBED_NEXT.test(left));
  return !NOT_DONE.test(left) && isAdverb(left, text.slice(span.start, span.end), right);
}

/** `sản phẩm chưa đưa vào danh mục thống kê | hàng tháng`: what is told as not done is no duty. */
const NOT_DONE = /(?<![A-Za-zÀ-ỹ])chưa\s(?![^,;.]*(?<![A-Za-zÀ-ỹ])(?:phải|thì)(?![A-Za-zÀ-ỹ]))[^,;.]{0,120}$/iu;

/** `số liệu chốt | ngày 30 hằng tháng`: as of when figures are taken. */
const FIGURES = /(?<![A-Za-zÀ-ỹ])số\s+liệu\s+(?:được\s+)?(?:chốt|lấy|tính)(?:\s+(?:đến|vào|từ|tại))*\s*$/iu;

/** `Hằng năm, | Sở đã tổ chức 8 lớp`: what has been done so far. */
const HABIT =
  /^[^;:.]{0,60}?\s(?:(?:đều|cũng)\s+)?đã\s+(?:tổ\s+chức|thực\s+hiện|triển\s+khai|mở|phối\s+hợp|ban\s+hành|xây\s+dựng|hoàn\s+thành|chỉ\s+đạo|duy\s+trì)\s/iu;

/** `Chế độ báo cáo Hằng tuần, các xã báo cáo …`: with a capital, a period begins a sentence, whatever is run on before it. */
const BEGINS = /^[HM]\p{Ll}/u;

/** `Thời gian thực hiện: Hằng quý`, a cell `Hàng tháng`: the period is all that is said of the time; `thường xuyên` is style. */
const isWholeTime = (left: string, right: string): boolean =>
  /^(?:[^:]{0,60}:)?\s*(?:định\s+kỳ\s*)?$/iu.test(left) && /^[\s.;)]*$/u.test(right.replace(COUNTED_NEXT, ""));

/** Whether a period stands where an adverb does: at the head of its clause, before a verb, or behind what is done. */
function isAdverb(left: string, words: string, right: string): boolean {
  if (/(?:hàng|hằng|mỗi)\s+ngày/iu.test(words))
    return /\(\s*$/u.test(left)
      ? false
      : opensWithDeed(right) ||
          /(?<![A-Za-zÀ-ỹ])(?:báo\s+cáo|họp|giao\s+ban|cung\s+cấp|kiểm\s+tra|phát\s+(?:bản\s+)?tin|phát\s+sóng|đưa\s+tin|cập\s+nhật|tổng\s+hợp|g[ửở]i)(?![A-Za-zÀ-ỹ])/iu.test(
            left + right,
          );
  if (/,\s*$/u.test(left) && opensWithDeed(right)) return true;
  if (PURPOSE.test(left)) return false;
  if (/lần$/iu.test(words) && /,\s*$/u.test(left) && /^\s*(?:[.;]|$)/u.test(right))
    return deedsIn(left).some(({ passive }) => !passive);
  if (COUNTED_NEXT.test(right) && (GATHERING.test(left) || deedsIn(left).some(({ passive }) => !passive))) return true;
  if (/^định\s+kỳ/iu.test(words)) return PERIODIC.test(left) || !DESCRIBED.test(left);
  if (/^\s*$|[,:;(–-]\s*$/u.test(left))
    return REPORTS.test(right) || hasDeed(right) || subjectOf(right.replace(/^[\s,]+/u, "")) !== null;
  if (!/^\s*,/u.test(right) && opensWithDeed(right)) return !DESCRIBED.test(left);
  if (ATTRIBUTE_NEXT.test(right)) return false;
  if (/lần$/iu.test(words) && (GATHERING.test(left) || isLevel(left))) return true;
  return PERIODIC.test(left) || (hasDeed(left) && !DESCRIBED.test(left));
}

/** `…; cấp huyện mỗi quý một lần`: who, and how often; what is done was said of the one before. */
const isLevel = (left: string): boolean =>
  /^\s*cấp\s+\S+(?:\s+\S+)?\s*(?::\s*)?$/iu.test(left) || bodyOf(left) !== null;

const opensWithDeed = (words: string): boolean => {
  const rest = words.slice(MODAL_NEXT.exec(words)?.[0].length ?? 0);
  return deedsIn(rest)[0]?.start === 0;
};

import type { Clause } from "../place/clause.ts";
import { type Scene, tellsOnlyTime } from "../place/scene.ts";
import { labelLength, sentenceBefore } from "../place/sentence.ts";
import { hasDeed, hasWork } from "../words/deed.ts";
import { syllables } from "../words/words.ts";
import { actionBefore, allDone } from "./action.ts";
import { isPaper } from "./as-subject.ts";
import { isLastStep } from "./bare.ts";
import { isMember } from "./member.ts";

/** `…; xong trước ngày 10/12`: what the sentence before says is done. */
export function inSentenceBefore({ draft, clause, left, lead }: Scene): string | null {
  if ((lead !== null && !tellsOnlyTime(lead)) || (tellsOnlyTime(left) && !/^\s*(?:thời\s+(?:hạn|gian)|$)/iu.test(left)))
    return null;
  const { text } = draft.document;
  let before = sentenceBefore(text, clause.line, clause.sentence);
  for (let n = 0; before && n < PASSED_OVER && saysNothing(text.slice(before.start, before.end)); n++)
    before = sentenceBefore(text, clause.line, before);
  return before && allDone(untilTime(text.slice(before.start, before.end)));
}

/** What the sentence before says is done, whatever stands before the time in the clause itself. */
export const beforeAnyway = (scene: Scene): string | null => inSentenceBefore({ ...scene, lead: null, left: "" });

/** How many sentences that say nothing of what is done may stand between. */
const PASSED_OVER = 3;

/** Whether a sentence tells only when, what it takes, of which paper or whose turn it is: `Đối với các tỉnh Bắc Bộ hoàn thành trước …`. */
const saysNothing = (words: string): boolean =>
  TELLS_WHEN.test(words) ||
  TIME_LABEL.test(words) ||
  (isPaper(words) && !hasDeed(words)) ||
  isMember(words.slice(0, TIMED.exec(words)?.index).trim());

/** `phương án được coi là thông qua khi có 2/3 số hộ đồng ý`: what it takes, not what is done. */
const TELLS_WHEN = /\sđược\s+(?:coi|xem)\s+là\s/iu;

/** `Thời hạn gửi: trước ngày 30/3 đối với …;`: another time of what was told before it. */
const TIME_LABEL = /^\s*thời\s+(?:gian|hạn)\s[^:;]{2,30}:/iu;

const TIMED =
  /(?<![\s,])[\s,]+(?:(?:xong|hoàn\s+thành|chậm\s+nhất)\s+)?(?:(?:trong|trước|từ|vào|đến)\s+(?:ngày|tháng|quý|năm|tuần|sáng|chiều|tối|thứ\s|chủ\s+nhật|\d)|(?:chậm|muộn)\s+nhất\s+(?:là\s+)?(?:ngày|\d)|dự\s+kiến\s+(?:ngày|vào|trong)\s)/iu;

/** The words before those of time; all where something is done behind them alone: `Phấn đấu | trong quý III | hoàn thành việc số hóa …`. */
export function untilTime(words: string): string {
  const time = TIMED.exec(words);
  const before = words.slice(0, time?.index);
  return hasWork(before) || !hasWork(words.slice(before.length + (time?.[0].length ?? 0))) ? before : words;
}

/** What stands before the colon of an earlier sentence of the line: `Phiên chợ hàng Việt: mỗi huyện một phiên; …`. */
export function headOfLine({ line, sentence }: Clause): string | null {
  const before = line.text.slice(labelLength(line.text), Math.max(0, sentence.start - line.span.start));
  const colon = before.indexOf(":");
  return colon > 0 && syllables(before.slice(0, colon)) <= 15 ? before.slice(0, colon) : null;
}

/** `Mở lớp dạy bơi: đợt I …; đợt II …`: what is before the colon of an earlier member of the line. */
export function seriesIn({ clause: { line, sentence } }: Scene): string | null {
  const before = line.text.slice(labelLength(line.text), Math.max(0, sentence.start - line.span.start));
  const colon = before.indexOf(":");
  return colon > 0 && hasWork(before.slice(0, colon)) ? before.slice(0, colon) : null;
}

/** `…; chia làm 2 đợt: | đợt 1 từ …`: how often what was said before is done. */
const DIVIDED = /^\s*chia\s+(?:làm|thành)\s+\S+\s+(?:đợt|lần|vòng|bước|giai\s+đoạn)\s*$/iu;

/** What is done in turns, as the sentence before says. */
export const dividedBefore = (scene: Scene): string | null =>
  scene.lead !== null && DIVIDED.test(scene.lead) ? inSentenceBefore({ ...scene, lead: null }) : null;

/** `khởi công cầu vào …, | khánh thành trước …`: what the same sentence says before is done. */
export function earlierIn({ draft, clause: { sentence, left } }: Scene): string | null {
  const words = draft.document.text.slice(sentence.start, Math.max(sentence.start, left.start));
  const before = actionBefore(untilTime(words));
  return before && !isLastStep(before) ? before : null;
}

/** `lấy mẫu gửi giám định, | hoàn thành đợt một`: what stands before the words that say how far. */
export const beforeBare = (left: string, own: string): string | null =>
  actionBefore(left.slice(0, Math.max(0, left.lastIndexOf(own))));

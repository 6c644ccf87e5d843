import { remembered } from "../../../src/text/remembered.ts";
import { actorIn, subjectOf } from "../actor/actor.ts";
import { isDelivery, namesWhatIsHandedOver } from "../actor/delivery.ts";
import { type Deed, deedsIn, opensWithDraft } from "../words/deed.ts";
import { syllables } from "../words/words.ts";
import { eventIn, heldAtLast, heldFirst } from "./event.ts";
import { clipped, LONGEST } from "./phrase.ts";
import { JOINT, lastMember } from "./series.ts";
import { withoutTail } from "./tail.ts";
import { toldDeeds } from "./told-deeds.ts";
import { behindTopic, besideTime } from "./topic.ts";

const DONE_ONLY = /^(?:làm|hoàn\s+thành|xong|thực\s+hiện|tiến\s+hành|dự\s+kiến|kết\s+thúc)[\s.,;)]*$/iu;

/** What only leads to the time: `dự kiến tổ chức`, `hoàn thành`, `Thời gian tiến hành`; read once, from the end. */
const APPROACH =
  /$(?<=(?<approach>(?:[\s,(:–-]|(?<![A-Za-zÀ-ỹ])(?:(?<!lùi\s)thời\s+gian|thời\s+hạn|dự\s+kiến|hoàn\s+thành|xong|được|tiến\s+hành|thực\s+hiện|(?<!ban\s)tổ\s+chức|kết\s+thúc|phấn\s+đấu|yêu\s+cầu|và|bắt\s+đầu|từ|diễn\s+ra|(?<!thứ\s)(?:hai|ba)|tất\s+cả|đều|phải|(?<!(?:báo\s+cáo|sinh\s+hoạt|họp|giao\s+ban|kiểm\s+tra)\s)định\s+kỳ|khai\s+mạc|vào|trong|khoảng|là|(?<!(?:vụ|công|làm|sự|đầu|phần)\s)việc|(?<!(?:từng|các|những|mọi)\s)nội\s+dung)(?![A-Za-zÀ-ỹ]))+))/iu;
const withoutApproach = (words: string): string =>
  words.slice(0, words.length - (APPROACH.exec(words)?.groups?.approach?.length ?? 0));

/** What is done before a time at the end of a clause. */
export const actionBefore = remembered(readActionBefore);

function readActionBefore(clause: string): string | null {
  const own = besideTime(clause);
  const words = behindTopic(withoutTail(own));
  const approach = withCarryingOut(words, withoutApproach(words));
  return (
    heldAtLast(words, approach) ??
    heldFirst(approach) ??
    piece(approach, "last") ??
    eventIn(approach) ??
    piece(words, "last") ??
    lone(approach) ??
    (own === clause ? null : clipped(approach))
  );
}

/** `vệ sinh bể lắng | (đợt 1: 10 - 14/4;`: a remark that goes on behind the semicolon. */
const OPEN_REMARK = /\s\([^()]*$/u;

/** All that a sentence without a time says is done. */
export function allDone(sentence: string): string | null {
  const words = withoutTail(sentence.replace(OPEN_REMARK, ""));
  const approach = withCarryingOut(words, withoutApproach(words));
  return piece(approach, "last") ?? actionBefore(sentence);
}

/** `- Lúa: cấy xong trước …`: one verb may say all. */
const lone = (words: string): string | null => {
  const word = words.trim();
  const [deed] = deedsIn(word);
  return deed && deed.start === 0 && deed.end === word.length && !DONE_ONLY.test(word) ? word : null;
};

/** `Giám sát việc thực hiện, hoàn thành`: what a verb is about is no approach. */
const withCarryingOut = (words: string, approach: string): string =>
  approach + (/^\s+việc\s+(?:thực\s+hiện|tổ\s+chức|triển\s+khai)/iu.exec(words.slice(approach.length))?.[0] ?? "");

/** `trước 30/10, | huyện | trước 15/11, hồ sơ …`: where a time was taken out a blank stands before the comma, and a level before it has that time. */
const TIME_OUT = /^(?:tỉnh|huyện|xã|thôn|phường|quận) ,.*$/isu;
const TIME_OUT_BEFORE = /(?<=\S) ,\s*/u;

/** What is spoken of before a time where no verb says it: `Công tác kiểm tra hoàn thành trong …`. */
export function topicBefore(clause: string): string | null {
  const topic = (withoutApproach(withoutTail(clause)).split(TIME_OUT_BEFORE).at(-1) ?? "").trim();
  const subject = subjectOf(topic);
  if (/^(?:không\s+quá|khoảng|từ|\d)/iu.test(topic) || (subject && syllables(topic.slice(subject.end)) < 2))
    return null;
  return clipped(topic);
}

/** `chi bộ sinh hoạt chuyên đề ít nhất 01 lần, | trong đó quý IV …`: a part of it has a time of its own. */
const OF_WHICH = /,\s+trong\s+đó\s/iu;

/** `báo cáo tiến độ, | bắt đầu từ tháng 01/2017` */
const SINCE = /(?<!\s)\s*,\s*bắt\s+đầu\s+từ\s+(?:ngày|tháng|quý|năm)\s[^,;]*$/iu;

/** `xong trong tháng 5 | việc khơi thông cống rãnh` */
const TASK_NAMED = /^\s*việc\s+(?!(?:này|trên|đó)(?![A-Za-zÀ-ỹ]))/iu;

/** What is done behind a time at the head of a clause. */
export function actionAfter(clause: string): string | null {
  const words = clause
    .slice(0, OF_WHICH.exec(clause)?.index)
    .replace(/^[\s,)]+|[.;]\s*$/gu, "")
    .replace(SINCE, "")
    .replace(TIME_OUT, "");
  return (
    (opensWithDraft(words) || TASK_NAMED.test(words) ? clipped(words) : null) ??
    piece(words, "first") ??
    eventIn(clause)
  );
}

/** What is done, from a verb on: behind a time to the end of the clause, before one the whole of it. */
function piece(words: string, which: "first" | "last"): string | null {
  const who = actorIn(words);
  const from = who?.end ?? 0;
  const name = who ? Math.max(0, words.lastIndexOf(who.name, from)) : 0;
  const whoBegins = deedsIn(words.slice(0, name)).length > 0 ? 0 : name;
  const deeds = toldDeeds(words).filter(({ start }) => start >= from);
  const first = inSeries(words, deeds) ?? deeds[0];
  if (!first && from > 0 && REPORTED_OR_HAD.test(words.slice(from))) return clipped(words.slice(from));
  if (!first || DONE_ONLY.test(words.slice(first.start))) return null;
  if (which === "first" && !from && DONE_TO.test(words.slice(0, first.start))) return clipped(words);
  const begin = behindPartners(words, first, deeds);
  const whole = words.slice(begin - (DRAFTS.exec(words.slice(0, begin))?.[0].length ?? 0));
  if (syllables(first.passive ? untilRemark(whole) : whole) < 3 && (from === 0 || !HANDED_ALONE.test(whole)))
    return clipped(syllables(words) > ENOUGH ? words.slice(MUST.test(words.slice(from)) ? from : whoBegins) : words);
  if (which === "first" || syllables(whole) <= LONGEST) return clipped(whole) ?? clipped(words);
  return memberOf(words, whole, deeds);
}

/** `dự thảo | báo cáo, trình …`: what is drawn up. */
const DRAFTS = /(?<![A-Za-zÀ-ỹ])dự\s+thảo\s+$/iu;

/** `cơ sở giết mổ được | kiểm kê`, `50% doanh nghiệp được hướng dẫn | áp dụng …`: with whom or what it is done to. */
const DONE_TO = /(?<![A-Za-zÀ-ỹ])được\s+(?:(?:hướng\s+dẫn|hỗ\s+trợ|tạo\s+điều\s+kiện|vận\s+động)\s+)?$/iu;

/** The first deed that somebody does, or one that is done to the same thing beside it: `được | rà soát, số hóa, cập nhật`. */
function inSeries(words: string, deeds: readonly Deed[]): Deed | undefined {
  const index = deeds.findIndex(({ passive }) => !passive);
  const [before, deed] = [deeds[index - 1], deeds[index]];
  return before && deed && /^(?:,|\s+và)\s*$/u.test(words.slice(before.end, deed.start)) ? before : deed;
}

/** `Chi bộ | báo cáo kết quả`, `đơn vị | phải có báo cáo khắc phục`: no verb of a deed, but what is asked for. */
const REPORTED_OR_HAD = /^\s*(?:báo\s+cáo|(?:phải|cần)\s+có)\s/u;

/** Of what is too long the nearest to the time, or what is made where that only says to whom it goes. */
function memberOf(words: string, whole: string, deeds: readonly Deed[]): string | null {
  const final = deeds.findLast(({ start }) => JOINT.test(words.slice(0, start)));
  const handed = final && isDelivery(words.slice(final.start)) ? words.slice(final.start) : null;
  if (handed === null) return lastMember(words, deeds) ?? clipped(whole);
  return clipped(namesWhatIsHandedOver(handed) ? handed : whole);
}

/** `Riêng 4 xã …, là vùng trọng điểm | phải tiêm`: of long words the duty at their end. */
const MUST = /^\s*(?:phải|có\s+thể)\s/iu;

/** `được chỉnh lý | (Phòng Lưu trữ chủ trì)` */
const untilRemark = (words: string): string => words.split("(", 1)[0] as string;

/** `Sở Nội vụ: báo cáo`: to report needs no object; `Đoàn làm việc` is said with who. */
const HANDED_ALONE = /^\s*(?:báo\s+cáo|g[ửở]i|nộp|trình)/iu;

const WITH_PARTNERS = /^(?:chủ\s+trì,?\s+(?:và\s+)?)?phối\s+hợp\s+(?:chặt\s+chẽ\s+)?(?:(?:với|cùng)\s)?/iu;

/** As many syllables say what is done; those it is done with, or who else is spoken of, need not stand beside them. */
const ENOUGH = 15;

/** Where a deed begins behind those it is done with, if it is long otherwise: `chủ trì, phối hợp với …, tham mưu`. */
function behindPartners(words: string, { start }: Deed, deeds: readonly Deed[]): number {
  const partners = WITH_PARTNERS.exec(words.slice(start))?.[0].length ?? 0;
  if (partners === 0 || syllables(words.slice(start)) <= ENOUGH) return start;
  return deeds.find((deed) => deed.start >= start + partners)?.start ?? start;
}

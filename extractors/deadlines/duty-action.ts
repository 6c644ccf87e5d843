import { foldPhrase } from "../../src/vietnamese/fold.ts";
import { actionAfter, actionBefore, clipped, topicBefore } from "./action.ts";
import { bodyOf } from "./actor.ts";
import { hasDeed, hasWork } from "./deed.ts";
import type { Said } from "./duty.ts";
import { headingsAround, introductionOf, itemAround } from "./item.ts";
import { type Scene, tellsOnlyTime, withoutAbout } from "./scene.ts";
import { labelLength, sentenceBefore } from "./sentence.ts";
import { syllables } from "./words.ts";

/** `Thời hạn nộp hồ sơ: …`, `Thời gian bỏ phiếu bắt đầu từ …`: the label tells of what. */
const LABEL =
  /^(?:thời\s+(?:gian|hạn|điểm)|hạn|lịch)(?![A-Za-zÀ-ỹ])(?:\s+(?:chót|cuối|cùng|dự\s+kiến))*\s+(?!(?:thực\s+hiện|hoàn\s+thành|tổ\s+chức|tiến\s+hành|triển\s+khai|kết\s+thúc|bắt\s+đầu|cụ\s+thể|dự\s+kiến|không)(?![A-Za-zÀ-ỹ]))(?<what>[A-Za-zÀ-ỹ][^:,.;\d]{2,60}?)(?:\s*:|\s+(?:là|bắt\s+đầu|từ|trong|vào|ngày|trước|chậm|dự\s+kiến)(?![A-Za-zÀ-ỹ]))/iu;

/** `Thời gian tổ chức đại hội` tells of what the times under it are. */
const TIME_HEADING =
  /^(?:thời\s+(?:gian|hạn|điểm)|tiến\s+độ|lịch)(?![A-Za-zÀ-ỹ])(?:,?\s+(?:và\s+)?(?:địa\s+điểm|tổ\s+chức|tiến\s+hành|thực\s+hiện|thành\s+phần|hoàn\s+thành|triển\s+khai))*\s*(?<event>[^:.]*)/iu;

/** What is to be done: in the clause, in the row or label, by the lead, the item, its headings or the subject line. */
export function actionOf(scene: Scene): Said | null {
  const own = inClause(scene);
  if (own) return { words: own, inherited: false };
  const inherited = inItem(scene) ?? inHeadings(scene);
  return inherited ? { words: inherited, inherited: true } : null;
}

/** `Ngày bầu cử là Chủ nhật, ngày …` */
const NAMED_DAY = /^\s*(?<what>ngày\s+[^\d:.;,]{2,40}?)\s+là\s/iu;

/** A member of a series says which one, not what: `Đợt 1`, `Vòng loại`, `Lớp thứ nhất`, or a body in a list of visits. */
const MEMBER =
  /^(?:đợt|vòng|lớp|bước|giai\s+đoạn|phần|lần|cấp|buổi|nhóm|khối|chung\s+kết|sơ\s+khảo|chung\s+khảo|tập\s+thể)(?![A-Za-zÀ-ỹ])(?:\s+\S+){0,5}$/iu;

/** `ở cơ sở`, `tại các xã`: only where. */
const PLACE = /^(?:ở|tại)\s/iu;

const isMember = (words: string): boolean =>
  ((MEMBER.test(words) || PLACE.test(words)) && !hasDeed(words)) || bodyOf(words) !== null;

function inClause(scene: Scene): string | null {
  const own = said(scene);
  if (own === null || !isMember(own) || scene.row?.task?.startsWith(own)) return own ?? inSentenceBefore(scene);
  return (PLACE.test(own) ? inSentenceBefore(scene) : inIntroduction(scene)) ?? own;
}

/** `…; xong trước ngày 10/12`: what the sentence before says is done. */
function inSentenceBefore({ draft, clause, left, lead }: Scene): string | null {
  if ((lead !== null && !tellsOnlyTime(lead)) || (tellsOnlyTime(left) && !/^\s*(?:thời\s+hạn|$)/iu.test(left)))
    return null;
  const { text } = draft.document;
  const before = sentenceBefore(text, clause.line, clause.sentence);
  return before && actionBefore(untilTime(text.slice(before.start, before.end)));
}

const TIMED =
  /[\s,]+(?:(?:xong|hoàn\s+thành|chậm\s+nhất)\s+)?(?:trong|trước|từ|vào|đến)\s+(?:ngày|tháng|quý|năm|tuần|\d)/iu;

/** The words before those of time; all where nothing stands before them. */
const untilTime = (words: string): string => words.slice(0, TIMED.exec(words)?.index || undefined);

/** What stands before the series in its own line, in the line that introduces it, or in the heading above. */
function inIntroduction(scene: Scene): string | null {
  const { draft, clause, lead } = scene;
  const line = lead !== null && hasDeed(lead) ? lead : (seriesIn(scene) ?? introductionOf(draft, clause.index));
  return (line && actionBefore(line)) || headingOf(scene);
}

/** `Mở lớp dạy bơi: đợt I …; đợt II …`: what is before the colon of an earlier member of the line. */
function seriesIn({ clause: { line, sentence } }: Scene): string | null {
  const before = line.text.slice(labelLength(line.text), Math.max(0, sentence.start - line.span.start));
  const colon = before.indexOf(":");
  return colon > 0 && hasWork(before.slice(0, colon)) ? before.slice(0, colon) : null;
}

function said({ draft, clause, left, right, lead, row, ahead }: Scene): string | null {
  const day = NAMED_DAY.exec(left)?.groups?.what;
  if (day) return clipped(day);
  const timed = tellsOnlyTime(left);
  const own = (ahead ? actionAfter(right) : null) ?? (timed ? null : actionBefore(left));
  if (own) return (syllables(own) < 3 ? headOf(lead) : null) ?? own;
  if (row?.task) return clipped(row.task);
  const label = LABEL.exec(draft.document.text.slice(clause.sentence.start, clause.sentence.end))?.groups?.what;
  if (label) return clipped(label);
  const item = timed || tellsOnlyTime(lead ?? "");
  const following = (item && lead === null && !/^\s*,/u.test(right)) || PURPOSE.test(right) ? null : actionAfter(right);
  if (following) return following;
  return (lead && !tellsOnlyTime(lead) ? clipped(withoutAbout(lead)) : null) ?? (item ? null : topicBefore(left));
}

/** `Hồ sơ gửi về … trước ngày 10/10 để tổng hợp`: what it is for is not what is done. */
const PURPOSE = /^\s*để\s/iu;

/** `Giải đua thuyền (thi đấu …)`: the head of an item says more than two syllables of its own; a body is no head. */
const headOf = (lead: string | null): string | null =>
  lead === null || tellsOnlyTime(lead) || bodyOf(lead) !== null ? null : clipped(withoutAbout(lead));

function inItem({ draft, clause }: Scene): string | null {
  const { task } = itemAround(draft, clause.index);
  return task && clipped(task);
}

/** Headings that stand above every kind of task and name none. */
const GENERAL =
  /^(?:nội\s+dung|tổ\s+chức\s+thực\s+hiện|phân\s+công|nhiệm\s+vụ|biện\s+pháp|giải\s+pháp|chương\s+trình\s+cụ\s+thể|mục\s+(?:đích|tiêu)|kế\s+hoạch\s+cụ\s+thể|yêu\s+cầu|các\s+(?:hoạt\s+động|nhiệm\s+vụ|biện\s+pháp))(?![A-Za-zÀ-ỹ])(?:[\s,]+\S+){0,5}\s*[.:]?$/iu;

/** What the headings say is done, else the subject line. */
const inHeadings = (scene: Scene): string | null =>
  headingOf(scene) ?? clipped(scene.draft.header.subject?.value ?? "");

function headingOf({ draft, clause }: Scene): string | null {
  const subject = draft.header.subject?.value ?? "";
  for (const { heading, span } of headingsAround(draft, clause.line)) {
    if (span.start >= clause.line.span.start) continue;
    const words = withoutAbout(heading.slice(labelLength(heading)));
    const event = TIME_HEADING.exec(words)?.groups?.event;
    if (event && foldPhrase(subject).includes(foldPhrase(event))) return clipped(subject);
    if (event === undefined && !GENERAL.test(words) && !bodyOf(words)) return clipped(words);
  }
  return null;
}

import type { Draft } from "../../../src/record/draft.ts";
import type { DateFact } from "../../../src/record/schema.ts";
import type { Grid } from "../place/grid.ts";
import { lineIndexAt, sentenceAround } from "../place/sentence.ts";
import { taskBelow } from "../place/task-below.ts";
import { hasWork } from "../words/deed.ts";
import type { Bound } from "./bound.ts";
import { bound, edgeMeant, everyYear, opening } from "./bound-of-date.ts";
import { cueBefore, isRange } from "./cue.ts";
import { binds, type Setting, uncued } from "./evidence.ts";
import { isExcluded } from "./exclusion.ts";
import { isGoal } from "./goals.ts";
import { isPast } from "./issue-day.ts";
import { listed } from "./listed.ts";
import { type Place, type Schedule, scheduleOf } from "./schedule.ts";
import { isInScope } from "./scope.ts";
import { Taken } from "./taken.ts";

/** How many characters before a date its cue may take. */
const CUE_REACH = 90;

/** The bounds that dates make: by the cue before them, or by the schedule that they stand in. */
export function datedBounds(draft: Draft, grid: Grid): readonly Bound[] {
  const cited = new Taken();
  for (const { mentions } of draft.references) for (const { span } of mentions) cited.add(span);
  const bounds: Bound[] = [];
  for (const date of draft.dates) {
    if (date.precision === "term" || cited.meets(date.span) || !isInScope(draft, date.span)) continue;
    const line = draft.lines[lineIndexAt(draft.lines, date.span.start)];
    if (!line) continue;
    const bound = boundOf({ draft, grid, line }, date) ?? listed(draft.document.text, bounds.at(-1), date);
    if (bound) bounds.push(bound);
  }
  return bounds;
}

function boundOf(place: Place, date: DateFact): Bound | null {
  const { draft, line } = place;
  const { text } = draft.document;
  const sentence = sentenceAround(text, line, date.span);
  const left = text.slice(Math.max(sentence.start, date.span.start - CUE_REACH), date.span.start);
  const cue = cueBefore(left, date);
  const start = date.span.start - (cue?.length ?? (isRange(date) ? 0 : (HOUR.exec(left)?.[0].length ?? 0)));
  const [before, after] = [text.slice(sentence.start, start), text.slice(date.span.end, sentence.end)];
  if (isExcluded(draft, { before, after, date, cue }) || isGoal(draft, date, { before, after, cue })) return null;
  if (
    (!cue || cue.rule === "at-meeting" || cue.rule === "within-end-of") &&
    !isRange(date) &&
    !BEGUN.test(before) &&
    STRICTER.test(after)
  )
    return null;
  if (date.rule === "edge" && SAID_EXACTLY.test(after)) return null;
  const setting: Setting = { draft, date, before, after };
  const known = scheduleOf(place, date.span, sentence);
  if (RETURNS_FROM.test(before)) return null;
  if (!isRange(date) && FROM.test(left)) return opens(setting, known) ? opening(text, date) : null;
  const schedule =
    known ??
    (cue ? null : uncued(setting)) ??
    (isRange(date) && ITEM_LABEL.test(before) ? uncued(setting) : null) ??
    (headsTasks(draft, date) ? { kind: "heading", finish: false } : null);
  if (!schedule && !(cue && binds(cue, setting))) return null;
  if (date.start === null && date.end === null) return everyYear(date, { start, end: date.span.end });
  const meant = cue?.rule === "on" ? edgeMeant(date) : null;
  return { ...bound(text, date, { start, end: date.span.end }, { cue, schedule }), ...meant };
}

/** `Tháng 3` above what is done in it, in what looks ahead. */
const headsTasks = (draft: Draft, date: DateFact): boolean =>
  (date.precision === "month" || date.precision === "quarter") &&
  draft.kind !== "report" &&
  draft.kind !== "article" &&
  !isPast(draft, date) &&
  taskBelow(draft, lineIndexAt(draft.lines, date.span.start)) !== null;

/** `tổ chức hội thi 02 năm/lần, bắt đầu từ | năm 2022`: since when something comes back. */
const RETURNS_FROM =
  /(?:lần|kỳ|buổi|h[àằ]ng\s+(?:năm|quý|tháng|tuần)|mỗi\s+(?:năm|quý|tháng|tuần))[\s,(]+(?:(?:bắt\s+đầu\s+|kể\s+|tính\s+)?từ\s*|bắt\s+đầu\s+từ\s+(?:[A-Za-zÀ-ỹ]+\s+){1,4})$|(?:định\s+kỳ|h[àằ]ng|mỗi)\s[^;.]{3,80},\s*bắt\s+đầu\s+từ\s*$/iu;

/** `tổng duyệt | 19 giờ 00 | ngày 24/3`. */
const HOUR = /(?<![\d.,/:])\d{1,2}\s*(?:giờ|h|g)(?:\s*\d{2})?(?:\s*phút)?[\s,]+$/iu;

/** `quý II/2023, hoàn thành trước 30/6/2023`, `Báo cáo năm 2023: chậm nhất ngày 15/12`: the day that follows is the stricter word. */
const STRICTER =
  /^\s*(?:,\s*(?:hoàn\s+thành|xong|kết\s+thúc)\s+(?:xong\s+)?(?:trước|chậm\s+nhất)|:\s*(?:trước|(?:chậm|muộn)\s+nhất|hạn\s+(?:cuối|chót))(?![A-Za-zÀ-ỹ]))/iu;

/** `tại phiên họp cuối tháng 4, dự kiến ngày 28/4`: the day that follows says which end is meant. */
const SAID_EXACTLY = /^\s*[,(]\s*(?:dự\s+kiến|cụ\s+thể(?:\s+là)?|tức(?:\s+là)?)\s+(?:(?:vào|trong)\s+)?ngày\s*\d/iu;

/** `khởi công trong quý II, hoàn thành trước 30/6`: a beginning has a time of its own. */
const BEGUN = /(?<![A-Za-zÀ-ỹ])(?:khởi\s+công|bắt\s+đầu|khai\s+mạc|khai\s+trương|phát\s+động|triển\s+khai)\s*$/iu;

const ITEM_LABEL = /:\s*$/u;

/** Whether a beginning alone binds: in a schedule, or of something done until an event. */
const opens = ({ draft, date, before, after }: Setting, schedule: Schedule | null): boolean =>
  (schedule !== null && !isRange(date) && !ENDED.test(after)) ||
  ((date.end === null || BEGINS_FROM.test(before)) && hasWork(before) && !isPast(draft, date));

/** `Thời gian giám sát 15 ngày, bắt đầu từ | 05/10/2018`: when it begins is told, and its length. */
const BEGINS_FROM = /(?<![A-Za-zÀ-ỹ])bắt\s+đầu\s+từ\s*$/iu;

/** `từ tháng 01/2020, hoàn thành trước 31/3/2020`: the end that follows is the stricter word; `sau ngày 31/10`, `từ chiều ngày 23/8` are no days to act on. */
const FROM = /(?<![A-Za-zÀ-ỹ])(?:từ|sau)\s+(?:(?:sáng|chiều|tối|trưa)\s+)?$/iu;
const ENDED = /(?<![A-Za-zÀ-ỹ])(?:hoàn\s+thành|xong|kết\s+thúc|trước|đến|chậm\s+nhất|muộn\s+nhất)(?![A-Za-zÀ-ỹ])/iu;

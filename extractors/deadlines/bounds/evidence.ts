import type { Draft } from "../../../src/record/draft.ts";
import { earliestIssue } from "../../../src/record/issue-date.ts";
import { sectionsAround } from "../../../src/record/place.ts";
import type { DateFact } from "../../../src/record/schema.ts";
import { subjectOf } from "../actor/actor.ts";
import { deedsIn, hasDeed, hasWork } from "../words/deed.ts";
import type { Cue } from "./cue.ts";
import { isComing, isPast } from "./issue-day.ts";
import { opensClause, type Schedule } from "./schedule.ts";

/** A date in its sentence: the words before its cue (or before it), and those behind it. */
export interface Setting {
  readonly draft: Draft;
  readonly date: DateFact;
  readonly before: string;
  readonly after: string;
}

const ends = (words: string): boolean => deedsIn(words).at(-1)?.end === words.trimEnd().length;
const ITEM =
  /(?<=[^\s:][^:]+?):\s*(?:(?:sáng|chiều|tối|từ|vào|lúc|thứ\s+[A-Za-zÀ-ỹ]{2,4}(?![A-Za-zÀ-ỹ])|thứ\s+[2-7]|chủ\s+nhật|\d{1,2}\s*(?:giờ|h|g)(?:\s*\d{1,2}(?!\d|\s*(?:giờ|h|g)))?(?:\s*phút|')?|(?:\d{1,2}|một|hai|ba)\s+(?:ngày|lớp|buổi|đợt|cuộc|phiên))[\s,]*)*$/iu;
/** `Lắp đặt trạm quan trắc: quý IV/2021;`, `Thành lập tổ công tác (tháng 9/2021).`: nothing but the time stands there. */
const APPENDED =
  /[^\s:(][:(]\s*(?:(?:dự\s+kiến|khoảng|trong|vào)\s+)*$|\s\(\s*(?:(?:dự\s+kiến|khoảng|trong|vào)\s+)*$/iu;
/** `làm việc tại: tỉnh A (ngày 9/9), huyện B (ngày 11/9)`: a series of places, each with its day. */
const VISIT = /[:,]\s*(?:tỉnh|thành\s+phố|huyện|quận|thị\s+xã|xã|phường|thị\s+trấn)\s+\p{Lu}[^,;:()]{0,40}\(\s*$/u;
const EVENT_LAST =
  /(?<![A-Za-zÀ-ỹ])(?:vòng\s+[A-Za-zÀ-ỹ]+(?:\s+[A-Za-zÀ-ỹ]+)?|chung\s+kết|sơ\s+khảo|khai\s+mạc|bế\s+mạc|khai\s+giảng|bế\s+giảng|trao\s+giải|lễ(?:\s+[A-Za-zÀ-ỹ]+){1,5}|đợt\s+\d+)\s*$/iu;
/** `… sẽ được tổ chức gồm: “Ngày Chủ nhật xanh” | ngày 03/3/2024`: what is held, by its name. */
const NAMED_EVENT = /[”"]\s*$/u;
/** `Ngày bầu cử là Chủ nhật, ngày …`: the name of the day tells what it is for. */
const NAMED_DAY = /^\s*ngày\s+[^:.;,\d]{2,40}\slà\s+(?:(?:thứ\s+[A-Za-zÀ-ỹ]{2,4}|chủ\s+nhật)[\s,]*)?$/iu;
/** `lớp 1 tháng 4/2023`, `đợt II tháng 10/2023`, `Tuần 1 từ 8h00 | ngày 13/3/2017 đến …`. */
const ORDINAL =
  /(?<![A-Za-zÀ-ỹ])(?:đợt|lớp|vòng|lần|tuần|bước|khóa)\s+(?:\d{1,2}|[IVX]{1,4})\s*(?:[:,]\s*)?(?:(?:từ|lúc|vào)(?:\s+\d{1,2}\s*(?:giờ|h|g)(?:\s*\d{1,2})?(?:\s*phút|')?)?[\s,]*)?$/iu;
const CLAUSE_ENDS = /^\s*(?:[.,;)(]|$|tại\s|và\s)/u;
/** Deeds whose day dates a paper, not a duty. */
const ISSUED = /(?:ban\s+hành|ký|phê\s+duyệt|thông\s+qua|công\s+nhận|thành\s+lập|số\s+\S+)\s*$/iu;

/** What binds a date without a cue: it opens its line, stands behind a label, or right behind what is held or done. */
export function uncued(setting: Setting): Schedule | null {
  const { draft, date, before, after } = setting;
  if (isPast(draft, date)) return null;
  if (isYearly(date, before, after)) return { kind: "line-start", finish: false };
  if (opensClause(before) && isOpening(date, after)) return { kind: "line-start", finish: false };
  if (date.precision === "day" && (ITEM.test(before) || VISIT.test(before))) return { kind: "item", finish: false };
  if (NAMED_DAY.test(before)) return { kind: "label", finish: false };
  if (date.precision === "month" && isPart(date, before)) return { kind: "item", finish: false };
  if (isAppended(date, before, after)) return { kind: "item", finish: false };
  return date.precision === "day" && isHeld(before, after) ? { kind: "deed", finish: false } : null;
}

const isPart = ({ precision }: DateFact, before: string): boolean => precision !== "year" && ORDINAL.test(before);

/** `Ngày 15/3/2021: …`, `Tháng 6/2021, Ban Tuyên giáo tổ chức …`, `ngày 22/5/2016 đi bầu cử`. */
function isOpening({ precision }: DateFact, after: string): boolean {
  const [, sign, rest = ""] = /^\s*(?:\([^()]{1,30}\)\s*)?([:,–-])?\s*(\S[\s\S]*)?$/u.exec(after) ?? [];
  if (sign === ":") return rest !== "";
  if (precision === "year" || rest === "") return false;
  return sign ? hasWork(rest) : deedsIn(rest)[0]?.start === 0 || (subjectOf(rest) !== null && hasDeed(rest));
}

/** `năm 2014 | dạy cho 9.000 em`, `Phấn đấu năm 2020 | chỉnh lý xong 60%`: how much a year is to bring, at the head of a clause. */
const isYearly = ({ precision }: DateFact, before: string, after: string): boolean =>
  precision === "year" &&
  /(?:^|[,;:]|(?<![A-Za-zÀ-ỹ])(?:trong|riêng|phấn\s+đấu))\s*$/iu.test(before) &&
  deedsIn(after.trimStart())[0]?.start === 0 &&
  /^\s+(?:(?!(?:vào|trong|trước|từ|tháng|ngày|quý|tuần|lần|đợt)\s)[A-Za-zÀ-ỹ]+\s+){1,5}\d/iu.test(after);

/** A stretch behind what is done, set off by a colon or parentheses; a year only where the item begins with the deed. */
const isAppended = ({ precision }: DateFact, before: string, after: string): boolean =>
  precision !== "day" &&
  APPENDED.test(before) &&
  /^\s*(?:[.,;)]|$|và\s)/u.test(after) &&
  (precision === "year" ? deedsIn(before)[0]?.start === 0 && before.trimEnd().endsWith("(") : hasWork(before));

const isHeld = (before: string, after: string): boolean =>
  !ISSUED.test(before) &&
  (ends(before) ||
    EVENT_LAST.test(before) ||
    (NAMED_EVENT.test(before) && hasWork(before)) ||
    (hasWork(before) && /[A-Za-zÀ-ỹ]\s*$/u.test(before) && CLAUSE_ENDS.test(after)));

/** `…; hoạt động | từ ngày 30/6 đến hết ngày 04/7`: what was set up is at work. */
const GOES_ON = /(?<![A-Za-zÀ-ỹ])(?:hoạt\s+động|diễn\s+ra|kéo\s+dài)\s*$/iu;

/** Words that count on a day instead of asking something by it: `giải ngân dưới 60% đến ngày …`. */
const COUNTED = /(?:[\d%]|tỷ\s+đồng|triệu\s+đồng)\s*$/iu;

/** Whether a cue binds: a weak one only ahead of the issue and where something is to be done, a year only right behind it. */
export function binds(cue: Cue, { draft, date, before, after }: Setting): boolean {
  if (cue.strength >= 0.9 || cue.rule === "scheduled") return true;
  const past = isPast(draft, date);
  if (cue.rule === "until") return !past && !COUNTED.test(before) && bindsUntil(date, before, after);
  if (cue.rule === "at-meeting")
    return isComing(draft, date) && deedsIn(before).some(({ strong, start }) => strong || start === 0);
  if (cue.rule === "from-to") return !past && (hasWork(before + after) || GOES_ON.test(before) || isPart(date, before));
  if (date.precision === "year") return !past && bindsYear(before, after);
  return (
    hasWork(before) || hasWork(after) || (!past && earliestIssue(draft) !== null && /[A-Za-zÀ-ỹ]/u.test(before + after))
  );
}

/** `Đến năm 2025, …`: a goal unless somebody does something; elsewhere a year says what a paper is about. */
function bindsUntil({ precision }: DateFact, before: string, after: string): boolean {
  const acts = (words: string): boolean => deedsIn(words).some(({ passive }) => !passive);
  if (precision !== "year") return acts(before) || acts(after);
  if (/(?:bảo\s+đảm|đảm\s+bảo|phấn\s+đấu)\s*$/iu.test(before)) return hasDeed(after);
  return /^[\sA-Za-zÀ-ỹ]{0,20}$/u.test(before) && acts(before + after);
}

const bindsYear = (before: string, after: string): boolean =>
  before.trim() === "" ||
  deedsIn(after.trimStart())[0]?.start === 0 ||
  (ends(before) && /^\s*(?:[.,;)]|$|và\s+các)/u.test(after)) ||
  (hasDeed(before) && /^\s*(?:[.;]|$)/u.test(after) && !/(?<![A-Za-zÀ-ỹ])của\s+[^,;]{0,40}$/u.test(before));

/** Whether a line stands among goals: what they say of years asks nobody to do anything by them. */
export const isGoal = (draft: Draft, { span, precision }: DateFact): boolean =>
  precision === "year" &&
  sectionsAround(draft.sections, span).some(({ heading }) => /^(?:mục|chỉ)\s+tiêu/iu.test(heading));

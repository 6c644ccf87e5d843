import type { Draft } from "../../../src/record/draft.ts";
import { earliestIssue } from "../../../src/record/issue-date.ts";
import type { DateFact } from "../../../src/record/schema.ts";
import { subjectOf } from "../actor/actor.ts";
import { EVENT_NAME } from "../actor/actor-words.ts";
import { endsInPart, withoutCount } from "../place/counted-days.ts";
import { deedsIn, endsWithDeed, hasDeed, hasWork, opensWithDeed, opensWithDraft } from "../words/deed.ts";
import { type Cue, isRange } from "./cue.ts";
import { bindsUntil, bindsYear, isYearly } from "./goals.ts";
import { isComing, isPast } from "./issue-day.ts";
import { opensClause, type Schedule } from "./schedule.ts";

/** A date in its sentence: the words before its cue (or before it), and those behind it. */
export interface Setting {
  readonly draft: Draft;
  readonly date: DateFact;
  readonly before: string;
  readonly after: string;
}

const ITEM =
  /(?<=[^\s:][^:]+?):\s*(?:(?:sáng|chiều|tối|từ|vào|lúc|thứ\s+[A-Za-zÀ-ỹ]{2,4}(?![A-Za-zÀ-ỹ])|thứ\s+[2-7]|chủ\s+nhật|\d{1,2}\s*(?:giờ|h|g)(?:\s*\d{1,2}(?!\d|\s*(?:giờ|h|g)))?(?:\s*phút|')?|(?:\d{1,2}|một|hai|ba)\s+(?:ngày|lớp|buổi|đợt|cuộc|phiên))[\s,]*)*$/iu;
/** `Lắp đặt trạm quan trắc: quý IV/2021;`, `Thành lập tổ công tác (tháng 9/2021).`: nothing but the time stands there. */
const APPENDED =
  /\(\p{L}[^(),;:\d]{3,60}[,;]\s*$|[^\s:(][:(]\s*(?:(?:dự\s+kiến|khoảng|trong|vào)\s+)*$|\s\(\s*(?:(?:dự\s+kiến|khoảng|trong|vào)\s+)*$/iu;
/** `làm việc tại: tỉnh A (ngày 9/9), huyện B (ngày 11/9)`: a series of places, each with its day. */
const VISIT = /[:,]\s*(?:tỉnh|thành\s+phố|huyện|quận|thị\s+xã|xã|phường|thị\s+trấn)\s+\p{Lu}[^,;:()]{0,40}\(\s*$/u;
const EVENT_LAST =
  /(?<![A-Za-zÀ-ỹ])(?:vòng\s+[A-Za-zÀ-ỹ]+(?:\s+[A-Za-zÀ-ỹ]+)?|chung\s+kết|(?:chấm\s+)?(?:sơ|chung)\s+khảo|khai\s+mạc|bế\s+mạc|khai\s+giảng|bế\s+giảng|trao\s+giải|lễ(?:\s+[A-Za-zÀ-ỹ]+){1,5}|đợt\s+\d+)\s*$/iu;
/** `… sẽ được tổ chức gồm: “Ngày Chủ nhật xanh” | ngày 03/3/2024`: what is held, by its name. */
const NAMED_EVENT = /[”"]\s*$/u;
/** `Ngày bầu cử là Chủ nhật, ngày …`: the name of the day tells what it is for. */
const NAMED_DAY = /^\s*ngày\s+[^:.;,\d]{2,40}\slà\s+(?:(?:thứ\s+[A-Za-zÀ-ỹ]{2,4}|chủ\s+nhật)[\s,]*)?$/iu;
/** `lớp 1 tháng 4/2023`, `đợt II tháng 10/2023`, `Tuần 1 từ 8h00 | ngày 13/3/2017 đến …`. */
const ORDINAL =
  /(?<![A-Za-zÀ-ỹ])(?:đợt|lớp|vòng|lần|tuần|bước|khóa|cụm)\s+(?:\d{1,2}|[IVX]{1,4})\s*(?:[:,(]\s*)?(?:(?:từ|lúc|vào)(?:\s+\d{1,2}\s*(?:giờ|h|g)(?:\s*\d{1,2})?(?:\s*phút|')?)?[\s,]*)?$/iu;
/** `…, trong đó | quý IV/2021 sinh hoạt chuyên đề về …`: one of several, with what is done then. */
const AMONG = /,\s*(?:trong\s+đó|riêng)(?:\s+(?:vào|trong))?\s*$/iu;
/** `Khai giảng lớp 1 | ngày 05/4`: no sign between. */
const PART_LAST = /(?:\d|[IVX])\s*$/u;
const CLAUSE_ENDS = /^\s*(?:[.,;)(]|$|tại\s|và\s|để\s)/u;
/** Deeds whose day dates a paper, not a duty. */
const ISSUED = /(?:ban\s+hành|ký|phê\s+duyệt|thông\s+qua|công\s+nhận|thành\s+lập|số\s+(?=\S*\d)\S+)\s*$/iu;
/** `duyệt lần hai (tổng duyệt) | ngày 12/11`: an aside between what is held and its day. */
const ASIDE_LAST = /\([^()]*\)\s*$/u;

/** `danh sách gửi Ban Tổ chức Huyện ủy | ngày 24/3 để …`: a paper and to whom it goes. */
const HANDED =
  /(?:^|[,;])\s*(?:(?:các\s+)?(?:danh\s+sách|hồ\s+sơ|báo\s+cáo|kết\s+quả|biên\s+bản|bài\s+dự\s+thi))\s(?:[^,;:]{0,60}\s)?(?:g[ửở]i|nộp|trình)\s(?!kèm)[^,;:]{2,80}[A-Za-zÀ-ỹ]\s*$/iu;

/** What binds a date without a cue: it opens its line, stands behind a label, or right behind what is held or done. */
export function uncued(setting: Setting): Schedule | null {
  const { draft, date, before, after } = setting;
  if (isPast(draft, date)) return null;
  if (isYearly(date, setting)) return { kind: "line-start", finish: false };
  if (opensClause(before) && isOpening(date, after)) return { kind: "line-start", finish: false };
  if (AMONG.test(before) && date.precision !== "year" && opensWithDeed(after))
    return { kind: "line-start", finish: false };
  if (date.precision === "day" && /,\s*$/u.test(before) && hasDeed(before) && opensWithDeed(after))
    return { kind: "item", finish: false };
  if (isRemark(date, before, after)) return { kind: "item", finish: false };
  if (isStep(date, before, after)) return { kind: "item", finish: false };
  if (date.precision === "day" && (ITEM.test(before) || VISIT.test(before))) return { kind: "item", finish: false };
  if (NAMED_DAY.test(before)) return { kind: "label", finish: false };
  if (isPart(date, before) && (date.precision === "month" || isRange(date) || PART_LAST.test(before)))
    return { kind: "item", finish: false };
  if (isPhase(date, before, after)) return { kind: "item", finish: false };
  if (isAppended(date, before, after)) return { kind: "item", finish: false };
  const told = withoutCount(before.replace(ASIDE_LAST, ""), date.quote);
  return date.precision === "day" && isHeld(told, after) ? { kind: "deed", finish: false } : null;
}

/** `trang trí khánh tiết, tổng vệ sinh đường làng (| ngày 09/11 |)`: the day of the last thing done. */
const isRemark = ({ precision }: DateFact, before: string, after: string): boolean => {
  if (precision !== "day" || !REMARK_OPENS.test(before) || !(/^\s*\)/u.test(after) || OTHER_DAYS.test(after)))
    return false;
  const told =
    before
      .replace(REMARK_OPENS, "")
      .split(/[,;:()]/u)
      .at(-1) ?? "";
  const [deed] = deedsIn(told.trimStart());
  return EVENT_NAME.test(told.trimStart()) || deed?.start === 0 || (deed !== undefined && subjectOf(told) !== null);
};

/** A remark up to its day, with who acts before it: `phát hành sổ tay (Phòng Tuyên truyền; | ngày 15/4)`. */
const REMARK_OPENS = /\((?:\p{L}[^(),;:\d]{3,60}[,;]\s*)?$/u;

/** `(ngày 22 |, 24 và 25/11)` */
const OTHER_DAYS =
  /^\s*(?:,|và)\s*(?:ngày\s+|(?:đầu|giữa|cuối)\s+tháng\s+)?\d[\d\s/,.-]*(?:(?:và|ngày)\s+\d[\d\s/,.-]*)*\)/u;

/** `Bê tông hóa 2,5 km đường: quý II làm xong 1,5 km, | quý III | hoàn thành phần còn lại`: how far by when. */
const isStep = ({ precision }: DateFact, before: string, after: string): boolean =>
  (precision === "quarter" || precision === "month") &&
  /[:,;]\s*$/u.test(before) &&
  /^\s*(?:(?:phải|cần)\s+)?(?:làm\s+xong|hoàn\s+thành|xong)(?![A-Za-zÀ-ỹ])\s+[\dA-Za-zÀ-ỹ]/iu.test(after);

/** `Ngày 12/9/2021 | là ngày các xã ra quân`: what is done on it, told as its name. */
const IS_DAY_OF = /^\s*là\s+ngày\s/iu;

const isPart = ({ precision }: DateFact, before: string): boolean => precision !== "year" && ORDINAL.test(before);

/** `Giai đoạn 3 (| tháng 11/2025 |): nghiệm thu …`: a phase whose work stands behind its time; as a heading alone it tells none. */
const isPhase = ({ precision }: DateFact, before: string, after: string): boolean =>
  precision !== "year" && PHASE.test(before) && /^\s*(?:\)\s*)?:\s*\S/u.test(after);
const PHASE = /(?<![A-Za-zÀ-ỹ])giai\s+đoạn\s+(?:\d{1,2}|[IVX]{1,4})\s*[(:,]\s*$/iu;

/** `Ngày 15/3/2021: …`, `Tháng 6/2021, Ban Tuyên giáo tổ chức …`, `ngày 22/5/2016 đi bầu cử`. */
function isOpening({ precision }: DateFact, after: string): boolean {
  const [, sign, rest = ""] = /^\s*(?:\([^()]{1,30}\)\s*)?([:,–-])?\s*(\S[\s\S]*)?$/u.exec(after) ?? [];
  if (sign === ":") return rest !== "";
  if (IS_DAY_OF.test(after)) return hasWork(rest);
  if (precision === "year" || rest === "") return false;
  return sign
    ? hasWork(rest)
    : opensWithDraft(rest) || deedsIn(rest)[0]?.start === 0 || (subjectOf(rest) !== null && hasDeed(rest));
}

/** A stretch behind what is done, set off by a colon or parentheses; a year only where the item begins with the deed. */
const isAppended = ({ precision }: DateFact, before: string, after: string): boolean =>
  precision !== "day" &&
  APPENDED.test(before) &&
  /^\s*(?:[.,;)]|$|và\s)/u.test(after) &&
  (precision === "year" ? deedsIn(before)[0]?.start === 0 && before.trimEnd().endsWith("(") : hasWork(before));

const isHeld = (before: string, after: string): boolean =>
  !ISSUED.test(before) &&
  (endsWithDeed(before) ||
    EVENT_LAST.test(before) ||
    (HANDED.test(before) && CLAUSE_ENDS.test(after)) ||
    (NAMED_EVENT.test(before) && hasWork(before)) ||
    (hasWork(before) && (/[A-Za-zÀ-ỹ]\s*$/u.test(before) || endsInPart(before)) && CLAUSE_ENDS.test(after)));

/** `…; hoạt động | từ ngày 30/6 đến hết ngày 04/7`: what was set up is at work. */
const GOES_ON = /(?<![A-Za-zÀ-ỹ])(?:hoạt\s+động|diễn\s+ra|kéo\s+dài)\s*$/iu;

/** `Từ ngày 19/3 đến ngày 20/3 | : UBND huyện A`: whose turn it is, in a schedule. */
const VISITED = /^\s*:\s*\S/u;

/** Words that count on a day instead of asking something by it: `giải ngân dưới 60% đến ngày …`, `cán bộ có mặt đến ngày …`. */
const COUNTED =
  /(?:[\d%]|tỷ\s+đồng|triệu\s+đồng|(?<![A-Za-zÀ-ỹ])(?:(?:hiện\s+)?có(?:\s+mặt)?|(?:hiện\s+)?còn(?:\s+(?:nợ|tồn|lại|thiếu))?|dư\s+nợ|tồn(?:\s+đọng)?|phát\s+sinh|đang\s+công\s+tác))\s*$/iu;

/** Whether a cue binds: a weak one only ahead of the issue and where something is to be done, a year only right behind it. */
export function binds(cue: Cue, { draft, date, before, after }: Setting): boolean {
  if (cue.strength >= 0.9 || cue.rule === "scheduled") return true;
  const past = isPast(draft, date);
  if (cue.rule === "until") return !past && !COUNTED.test(before) && bindsUntil(cue, date, { before, after });
  if (cue.rule === "at-meeting")
    return (
      isComing(draft, date) &&
      (deedsIn(before).some(({ strong, start }) => strong || start === 0) ||
        (hasDeed(before) && subjectOf(before) !== null))
    );
  if (cue.rule === "scheduled-deed") return date.precision === "day";
  if (cue.rule === "from-to")
    return (
      !past &&
      (hasWork(before + after) ||
        GOES_ON.test(before) ||
        EVENT_LAST.test(before) ||
        isPart(date, before) ||
        (opensClause(before) && VISITED.test(after)))
    );
  if (date.precision === "year") return !past && bindsYear(before, after);
  return (
    hasWork(before) || hasWork(after) || (!past && earliestIssue(draft) !== null && /[A-Za-zÀ-ỹ]/u.test(before + after))
  );
}

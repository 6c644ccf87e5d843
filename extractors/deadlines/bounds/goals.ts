import type { Draft } from "../../../src/record/draft.ts";
import { sectionsAround } from "../../../src/record/place.ts";
import type { DateFact } from "../../../src/record/schema.ts";
import { deedsIn, endsWithDeed, hasDeed } from "../words/deed.ts";
import { HEADS, QUANTIFIERS, WORD_END } from "../words/words.ts";
import type { Cue } from "./cue.ts";

/** `có 10 xã đạt chuẩn`, `, toàn huyện phải thu được 60%`, `100% hồ sơ …`: how much there is to be. */
const AMOUNT =
  /^\s*(?:[,:]\s*)?(?:(?!(?:vào|trong|trước|từ|tháng|ngày|quý|tuần|lần|đợt|mới|đã|thì|là|so)\s)[A-Za-zÀ-ỹ]+\s+){0,8}?(?<!(?:số|khoản|điều|loại|cấp|mẫu|biểu|lần|đợt|quý|tháng|khóa)\s{1,3})(?:\d[\d.,]*\s*(?:%|[A-Za-zÀ-ỹ])|một\s+nửa\s)/iu;

/** What sets a mark for the whole of a time: `đến hết năm 2022, …`; `đến năm 2025, …` tells what things will be like. */
const WHOLE = /(?<![A-Za-zÀ-ỹ])(?:hết|cuối|trong)(?![A-Za-zÀ-ỹ])/iu;
const AIMED = /(?:phấn\s+đấu|bảo\s+đảm|đảm\s+bảo)\s*$/iu;

/** Whether so much is to be reached by a time: what stands behind it is an amount. */
const isTarget = (cue: Cue | null, { precision }: DateFact, { before, after }: Words): boolean =>
  AMOUNT.test(after) &&
  CLAUSE_BEGINS.test(before) &&
  (precision !== "year" || cue === null || WHOLE.test(cue.words) || AIMED.test(before));

/** Where a clause begins, with what leads to a goal. */
const CLAUSE_BEGINS = /(?:^|[,;:]|(?<![A-Za-zÀ-ỹ])(?:trong|riêng|phấn\s+đấu|bảo\s+đảm|đảm\s+bảo))\s*$/iu;

/** The words of the sentence around a date and its cue. */
interface Words {
  readonly before: string;
  readonly after: string;
}

/** `năm 2014 | dạy cho 9.000 em`, `Năm 2002 | có 10 xã đạt chuẩn`: how much a year is to bring, at the head of a clause. */
export const isYearly = (date: DateFact, { before, after }: Words): boolean =>
  date.precision === "year" &&
  isTarget(null, date, { before, after }) &&
  (deedsIn(after.trimStart())[0]?.start === 0 || /^\s*(?:phải\s+)?(?:có|đạt|còn|giảm|tăng)\s/iu.test(after));

/** `Đến năm 2025, …`: a goal unless somebody does something or so much is reached; elsewhere a year says what a paper is about. */
export function bindsUntil(cue: Cue, date: DateFact, { before, after }: Words): boolean {
  const acts = (words: string): boolean => deedsIn(words).some(({ passive }) => !passive);
  if (isTarget(cue, date, { before, after })) return true;
  if (date.precision !== "year") return acts(before) || acts(after) || /^\s*(?:phải\s+)?xong\s/iu.test(after);
  if (AIMED.test(before)) return hasDeed(after);
  if (WHOLE.test(cue.words) && ENDS.test(after)) return acts(before.slice(before.lastIndexOf(",") + 1));
  return /^[\sA-Za-zÀ-ỹ]{0,20}$/u.test(before) && acts(before + after);
}

/** `học xong 6 bài …`, `giải quyết dứt điểm đơn thư …`: what has an end. */
const FINISHED = /(?<![A-Za-zÀ-ỹ])(?:xong|dứt\s+điểm|hoàn\s+(?:thành|tất))(?![A-Za-zÀ-ỹ])[^,;:]*$/iu;
const CLOSED = /^\s*(?:[.;]|$|,\s*(?:không|để|bảo\s+đảm|đảm\s+bảo|làm|tạo|nhằm)\s|theo\s)/iu;
/** `tuyên truyền liên tục đến hết năm 2019.` */
const ENDS = /^\s*(?:[.;]|$)/u;
const OF_SOMEBODY = /(?<![A-Za-zÀ-ỹ])của\s+[^,;]{0,40}$/u;

/** Whether a year behind `trong`, `vào` binds: at the head of its clause, or where what is done ends. */
export const bindsYear = (before: string, after: string): boolean =>
  before.trim() === "" ||
  deedsIn(after.trimStart())[0]?.start === 0 ||
  (endsWithDeed(before) && /^\s*(?:[.,;)]|$|và\s+các)/u.test(after)) ||
  (CLOSED.test(after) && (FINISHED.test(before) || (hasDeed(before) && !OF_SOMEBODY.test(before))));

/** `Đến hết năm 2022: | các xã hoàn thành việc thành lập tổ thu gom`: somebody has to finish something. */
const FINISHES = new RegExp(
  String.raw`^\s*[:,]\s*(?:(?:${QUANTIFIERS})\s+)*(?:${HEADS})${WORD_END}[^,;:.]{0,60}?\s(?:hoàn\s+thành|làm\s+xong)\s`,
  "iu",
);

/** Whether a date stands among goals: what they say of years asks nobody to do anything by them, unless it says how much. */
export const isGoal = (draft: Draft, date: DateFact, words: Words & { readonly cue: Cue | null }): boolean =>
  date.precision === "year" &&
  (words.cue === null || words.cue.rule === "until") &&
  !isTarget(words.cue, date, words) &&
  !FINISHES.test(words.after) &&
  sectionsAround(draft.sections, date.span).some(({ heading }) => /^(?:mục|chỉ)\s+tiêu/iu.test(heading));

import type { Draft } from "../../../src/record/draft.ts";
import { sectionsAround } from "../../../src/record/place.ts";
import type { DateFact } from "../../../src/record/schema.ts";
import { deedsIn } from "../words/deed.ts";
import type { Cue } from "./cue.ts";
import { isAhead, isComing, isEnding, isPast } from "./issue-day.ts";
import { isMark, isOtherLimit } from "./mark.ts";
import { isDecided } from "./news-day.ts";
import { isRemembered } from "./remembered-day.ts";
import { SPOKEN_OF } from "./spoken-of.ts";

/** Where the words around a date say that nobody is bound by it. */
export interface Surroundings {
  /** The clause up to the cue, or to the date where there is none. */
  readonly before: string;
  /** The rest of the sentence. */
  readonly after: string;
  readonly date: DateFact;
  readonly cue: Cue | null;
}

/** The number of a document stands before its date (`35-CT/TW ngày …`, `Luật …, ngày … của Quốc hội`). */
const CITED_BEFORE =
  /$(?<=\d[A-Za-zÀ-ỹ\d.]*\s?[-/]\s?(?:\d{4}\/)?\p{Lu}[A-Za-zÀ-ỹ\d/&.-]*[\s,(]*(?:(?:ban hành|ký)\s*)?)/u;
const CITED_AFTER = /^(?:\s*,)?\s*của\s+(?:\p{Lu}|các\s+\p{Lu})/u;

/** `có hiệu lực từ …`, `áp dụng kể từ …`, `tính đến …`, `số liệu …`: no duty. */
const EFFECT =
  /(?<![A-Za-zÀ-ỹ])(?:(?:hiệu\s+lực|tính|áp\s+dụng|lũy\s+kế)(?:\s+[A-Za-zÀ-ỹ]+){0,4}\s+(?:từ|kể\s+từ|đến|trước|sau|vào|tới)|số\s+liệu(?:\s+[A-Za-zÀ-ỹ]+){0,4}\s+(?:từ|kể\s+từ|đến|tới))\s*$/iu;

/** `Thu nhập tính trong 12 tháng, | từ ngày … đến ngày …`, `vụ án giải quyết trong kỳ | từ …`: what is measured in it. */
const MEASURED = /(?<![A-Za-zÀ-ỹ])(?<!(?:dự|ước)\s)tính\s+(?:trong|theo|cho)\s[^;.:]{0,40}$|\strong\s+kỳ\s*$/iu;

/** `không tổ chức | trước ngày 01/11`, `thay vì | trước 15/5`: not before, or no more. */
const NOT_BEFORE =
  /(?<![A-Za-zÀ-ỹ])(?:không\s+(?:được\s+)?(?:(?!(?:thì|phải|nên|đủ|có|còn)\s)[A-Za-zÀ-ỹ]+\s+){1,3}|thay\s+(?:vì|cho)\s+)$/iu;

/** `chậm so với kế hoạch đề ra (| hoàn thành tháng 6/2024`: by when it was planned before. */
const WAS_PLANNED = /\skế\s+hoạch(?:\s+(?:đề\s+ra|ban\s+đầu|cũ|(?:đã|được)\s+[A-Za-zÀ-ỹ]+))?\s*\(\s*(?:là\s+)?$/iu;

/** `chương trình kỳ họp giữa năm 2018`: the session is named by its time. */
const NAMES_SESSION = /(?<![A-Za-zÀ-ỹ])(?:kỳ|phiên|cuộc)\s+họp(?:\s+thường\s+lệ)?\s*$/iu;

/** `Dự báo | từ đêm 17/9 đến ngày 19/9, …`: what is expected of nobody. */
const FORECAST = /(?<![A-Za-zÀ-ỹ])(?:dự\s+báo|nhận\s+định)(?:\s+[A-Za-zÀ-ỹ]+){0,3}\s*$/iu;

/** `căn cứ số hội viên tại thời điểm | 31/12`: as of when something is counted. */
const AS_OF = /(?<![A-Za-zÀ-ỹ])(?:tại|vào|ở)\s+thời\s+điểm\s*(?:[A-Za-zÀ-ỹ][^,;:()]{1,40}\(\s*)?$/iu;

/** What is told as done. */
const TOLD = /(?<![A-Za-zÀ-ỹ])(?:đã|vừa\s+qua|trước\s+đây|vừa\s+được)(?![A-Za-zÀ-ỹ])/iu;

/** `Đối với các xã đã hoàn thành đo đạc: | …`: of whom, not what was done by then. */
const withoutWhom = (before: string): string => before.replace(/^\s*(?:(?:đối\s+)?với|riêng)\s[^:]*:/iu, "");

/** What news announce as coming. */
const PLANNED = /(?<![A-Za-zÀ-ỹ])(?:dự\s+kiến|sẽ|yêu\s+cầu|đề\s+nghị|phải|cần|hạn)(?![A-Za-zÀ-ỹ])/iu;

/** Whether something is asked for before anything is told as done: `… các huyện phải giải quyết 17 cơ sở đã được rà soát`. */
const isAsked = (before: string, after: string): boolean =>
  PLANNED.test(before) ||
  (!TOLD.test(before) && /^[^;]*?(?<![A-Za-zÀ-ỹ])(?:phải|sẽ)(?![A-Za-zÀ-ỹ])/iu.test(after.split(TOLD)[0] ?? ""));

/** `Từ 05/6 đến 30/6, | Thanh tra Sở sẽ kiểm tra …`: announced behind its day. */
const WILL_BE = /^\s*,\s*[^,;:]{0,80}?\ssẽ\s/iu;

/** What papers are named after: `Đề án … đến năm 2030`, `tầm nhìn đến năm 2045`. */
const HORIZON =
  /(?<![A-Za-zÀ-ỹ])(?:tầm\s+nhìn|định\s+hướng|chiến\s+lược|quy\s+hoạch|đề\s+án|mục\s+tiêu|chương\s+trình|kế\s+hoạch|giai\s+đoạn)(?:[^,;.]{0,120}|,\s*(?:tầm|định)[^,;.]{0,40})$/iu;

/** `Đến tháng 6 | mới thu được 41%`: how far it has come. */
const STATED = /^\s*(?:mới|thì|là|đã)(?![A-Za-zÀ-ỹ])/iu;
/** `Trong 6 tháng đầu năm, | kinh tế tăng trưởng 10,2%`: what a stretch has brought. */
const FIGURE_TOLD =
  /^\s*,\s*(?:(?!(?:phấn|phải|cần|sẽ|bảo|đảm)\s)[A-Za-zÀ-ỹ]+\s+){1,12}?(?:tăng(?:\s+trưởng)?|giảm|đạt|bằng|chiếm)\s+(?:[A-Za-zÀ-ỹ]+\s+){0,2}\d/iu;

/** `Đến ngày 28/02, | tiểu ban nhận được 216 ý kiến`: what was got by then, where the day is not known to be ahead. */
const GOT = /^\s*,?[^,;:.]{0,80}?\s[A-Za-zÀ-ỹ]+\s+được\s+(?:[A-Za-zÀ-ỹ]+\s+){0,2}\d/iu;

const PLAIN_RULES: ReadonlySet<string> = new Set([
  "until",
  "end-of",
  "within-end-of",
  "on",
  "before",
  "from-to",
  "at-meeting",
]);

/** Whether a date is a citation, a remembrance, an effect or history instead of a time to keep. */
export function isExcluded(draft: Draft, { before, after, date, cue }: Surroundings): boolean {
  if (FORECAST.test(before)) return true;
  if (!cue && (NAMES_SESSION.test(before) || AS_OF.test(before))) return true;
  if (!cue && ((date.precision !== "quarter" && CITED_BEFORE.test(before)) || CITED_AFTER.test(after))) return true;
  if (cue?.rule === "until" && (STATED.test(after) || (GOT.test(after) && !isComing(draft, date)))) return true;
  if (cue?.rule === "from-to" && MEASURED.test(before)) return true;
  if (cue && isOtherLimit(cue, before, date)) return true;
  if (cue && EFFECT.test(`${before}${cueWords(cue)}`)) return true;
  if (isRemembered(before, cue === null) && (!cue || isPast(draft, date))) return true;
  if (cue && plainly(cue) && isPast(draft, date) && !isDone(before)) return true;
  const plain = !cue || plainly(cue);
  if (draft.kind === "report" && cue?.rule.includes("within") && isPast(draft, date)) return true;
  if (plain && !isAhead(draft, date) && TOLD.test(withoutWhom(before) + after) && !isAsked(before, after)) return true;
  if (draft.kind === "article" && !isAnnounced(draft, { before, after, date, cue })) return true;
  if (cue?.rule.includes("within") && FIGURE_TOLD.test(after) && isEnding(draft, date)) return true;
  if (isMark(cue, before, after)) return true;
  if (cue?.rule === "before" && NOT_BEFORE.test(before)) return true;
  if (WAS_PLANNED.test(before) && isPast(draft, date)) return true;
  if (SPOKEN_OF.test(before)) return true;
  if (isPast(draft, date) && isTold(draft, date)) return true;
  return cue?.rule === "until" && date.precision === "year" && HORIZON.test(before);
}

/** Below `A. KẾT QUẢ NĂM 2013` things are told that were done. */
const isTold = (draft: Draft, { span }: DateFact): boolean =>
  sectionsAround(draft.sections, span).some(({ heading }) => RESULTS.test(heading));

const RESULTS = /^(?:kết\s+quả|đánh\s+giá|tình\s+hình|đặc\s+điểm|những\s+kết\s+quả|ưu\s+điểm)(?![A-Za-zÀ-ỹ])/iu;

/** What news say is to come: planned, limited, or decided for a day behind the one they tell of. */
const isAnnounced = (draft: Draft, { before, after, date, cue }: Surroundings): boolean =>
  cue?.rule.startsWith("limit") ||
  cue?.rule.startsWith("scheduled") ||
  PLANNED.test(before) ||
  WILL_BE.test(after) ||
  (cue !== null && isDecided(draft, date, before + after));

/** Whether the words before a cue are something to do: `… gửi về Sở`, `thực hiện trong …`. */
const isDone = (before: string): boolean =>
  deedsIn(before).some(({ strong, end }) => strong || end === before.trimEnd().length);

const plainly = ({ rule }: Cue): boolean => PLAIN_RULES.has(rule);

/** Every cue reads like its preposition to the patterns above; a limit reads like `trước`. */
const cueWords = ({ rule }: Cue): string => (/^(?:before|limit|done|on$)/u.test(rule) ? " trước " : " đến ");

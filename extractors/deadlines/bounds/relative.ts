import type { CalendarDate } from "../../../src/record/calendar.ts";
import type { Draft } from "../../../src/record/draft.ts";
import { FoundAhead } from "../../../src/record/found-ahead.ts";
import { issueDateOf } from "../../../src/record/issue-date.ts";
import { matchesOf } from "../../../src/text/matches.ts";
import { shift } from "../../../src/text/span.ts";
import { BODY_INSIDE } from "../actor/actor-words.ts";
import { hasDeed } from "../words/deed.ts";
import type { Bound } from "./bound.ts";
import { countedFromEvent } from "./counted-from-event.ts";
import { ledTerms } from "./led-term.ts";
import { type Groups, LENGTH, lengthOf } from "./length.ts";
import { durationOf, lastDayOf } from "./period.ts";

/** trong vòng 10 ngày kể từ ngày ký | chậm nhất 05 ngày làm việc sau khi được phê chuẩn | trong thời hạn 03 tháng, kể từ ngày có hiệu lực */
const COUNTED_ON = new RegExp(
  String.raw`(?<![A-Za-zÀ-ỹ])(?<cue>thời\s+(?:gian|hạn)(?:\s+[A-Za-zÀ-ỹ]+){1,6}\s*:|trong(?:\s+(?:vòng|thời\s+hạn|thời\s+gian|phạm\s+vi))?|(?:chậm|muộn|trễ)\s+nhất|không\s+quá|thời\s+hạn|trước|sau|(?:xong|hoàn\s+thành|ít\s+nhất|tối\s+thiểu)(?=\s+\d))(?:\s*(?:là|sau|không\s+quá|tối\s+đa|trong|khoảng|ít\s+nhất|vòng)){0,3}\s+${LENGTH}(?:\s*[,(])?\s*(?<link>kể\s+từ(?:\s+khi)?|tính\s+từ|từ(?=\s+(?:khi|ngày(?!\s*\d)|lúc|thời\s+điểm))(?:\s+khi)?|sau\s+khi|sau|trước\s+khi|trước|so\s+với|tính\s+đến)\s+(?=\S)(?<anchor>[^,;.()\n]{2,120}?)(?=[,;.()\n]|$|(?<!\s)\s+(?:phải|cần|sẽ|thì|có\s+trách\s+nhiệm|để|(?<!(?:nhận|được|có)\s)(?:đề\s+nghị|yêu\s+cầu))(?![A-Za-zÀ-ỹ]))`,
  "giu",
);

const PAPER = String.raw`(?:văn\s+bản|kế\s+hoạch|quyết\s+định|chỉ\s+thị|công\s+văn|hướng\s+dẫn|nghị\s+quyết|kết\s+luận|thông\s+báo|chương\s+trình|quy\s+định|đề\s+án|thông\s+tư)`;
/** `ngày ký`, `ngày ban hành Kế hoạch này`, `ngày Nghị quyết được ban hành`; signing a contract is another event. */
const ISSUE = new RegExp(
  String.raw`^(?:ngày|khi)?\s*(?:${PAPER}\s+(?:này\s+)?(?:được\s+)?)?(?:ký|ban\s+hành)(?![A-Za-zÀ-ỹ])(?:\s+(?:ban\s+hành|${PAPER})(?![A-Za-zÀ-ỹ]))*(?:\s+này)?(?!\s+(?:hợp\s+đồng|biên\s+bản|kết|thỏa\s+thuận|cam\s+kết|giao))`,
  "iu",
);

/** `sau khi ký quyết định`: any paper of a kind, not this one, whose kind is written with a capital or with `này`. */
const OTHER_PAPER = new RegExp(String.raw`^(?:ký|ban\s+hành)\s+(?:ban\s+hành\s+)?${PAPER}(?![A-Za-zÀ-ỹ]|\s+này)`, "u");

/** No duty: how long something holds or when a paper takes effect. */
const NO_DUTY = /(?:hiệu\s+lực(?:\s+thi\s+hành)?|áp\s+dụng|có\s+giá\s+trị)(?:\s+[A-Za-zÀ-ỹ]+){0,2}\s*$/iu;

/** `Quyết định này có hiệu lực kể từ ngày ký.` */
const EFFECTIVE_AT_ISSUE =
  /(?<![A-Za-zÀ-ỹ])này\s+có\s+hiệu\s+lực(?:\s+thi\s+hành)?\s+(?:kể\s+)?từ\s+ngày\s+(?:ký|ban\s+hành)(?![A-Za-zÀ-ỹ])/iu;

/** What terms are counted from where it is known. */
interface Known {
  readonly issuedOn: CalendarDate | null;
  /** The issue date where the document takes effect on it. */
  readonly effectiveOn: CalendarDate | null;
  /** The day that the words at a place of the line name. */
  dayAt(offset: number): CalendarDate | null;
}

/** The bounds that count days, months or years from something, computed where that is a day or the issue of the document. */
export function relativeBounds(draft: Draft): readonly Bound[] {
  const issuedOn = issueDateOf(draft);
  const effectiveOn = EFFECTIVE_AT_ISSUE.test(draft.document.text) ? issuedOn : null;
  const days = new Map(draft.dates.map(({ span, start, end }) => [span.start, start === end ? start : null]));
  const lengths = new FoundAhead(draft.document.text, HOLDS_LENGTH);
  return draft.lines
    .filter(({ span }) => lengths.beginsIn(span))
    .flatMap(({ text, span }) => {
      const known: Known = { issuedOn, effectiveOn, dayAt: (offset) => days.get(span.start + offset) ?? null };
      const bounds = [...countedOn(text, known), ...countedFromEvent(text), ...ledTerms(text)];
      return bounds
        .filter(({ span }) => !EXPLAINED.test(text.slice(span.end, span.end + 60)))
        .map((bound) => ({
          ...bound,
          span: shift(bound.span, span.start),
        }));
    });
}

/** `trước đại hội ít nhất 30 ngày, | cụ thể là chậm nhất ngày 25/4/2020`: the day says it. */
const EXPLAINED =
  /^\s*[,(]\s*(?:cụ\s+thể|tức|nghĩa)(?:\s+là)?\s+(?:(?:chậm\s+nhất|muộn\s+nhất|trước|vào|là|trong|đến)\s+){0,3}(?:ngày\s*)?\d{1,2}\s*(?:[/.-]|tháng)/iu;

/** What every such phrase holds: a number of some unit. */
const HOLDS_LENGTH = /\d\s*(?:\([^()]{1,30}\)\s*)?(?:ngày|tháng|tuần|năm|giờ)(?![A-Za-zÀ-ỹ])/giu;

function countedOn(text: string, known: Known): readonly Bound[] {
  return matchesOf(text, COUNTED_ON).flatMap((match) => {
    const g = match.groups as Groups;
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    if (NO_DUTY.test(before) || lasts(g) || isSpan(g)) return [];
    const end = match.index + match[0].length;
    const { anchor = "" } = g;
    const obliged = OBLIGED.test(text.slice(end, end + 20)) ? subjectLength(anchor) : 0;
    const words = match[0].slice(0, match[0].length - obliged);
    return [boundOf(match.index, words, { g: { ...g, anchor: anchor.slice(0, anchor.length - obliged) }, known })];
  });
}

const OBLIGED = /^\s+(?:phải|cần|sẽ|có\s+trách\s+nhiệm)\s/iu;

/** `kể từ khi nhận được hồ sơ | cơ quan thuế | sẽ cấp …`: how long the name of who acts next is, at the end of what happens. */
function subjectLength(anchor: string): number {
  const body = BODY_INSIDE.exec(anchor);
  const isLast =
    body !== null && !/\sgiữa\s+$/iu.test(anchor.slice(0, body.index)) && !hasDeed(anchor.slice(body.index));
  return isLast ? anchor.length - body.index : 0;
}

/** `niêm yết ít nhất 30 ngày kể từ …`: how long, where it is not counted back from something. */
const lasts = ({ cue = "", link = "" }: Groups): boolean => LEAST.test(cue) && !/^trước/iu.test(link);
/** `chuyển lỗ không quá 5 năm kể từ …`: how long something may go on. */
const isSpan = ({ cue = "", unit = "" }: Groups): boolean => /^không/iu.test(cue) && /^năm$/iu.test(unit);
const LEAST = /^(?:xong|hoàn|ít|tối)/iu;

interface Term {
  readonly g: Groups;
  readonly known: Known;
}

function boundOf(start: number, words: string, { g, known }: Term): Bound {
  const { cue = "", link = "", anchor = "" } = g;
  const at = start + words.length - anchor.length;
  const issue = /khi$/iu.test(link) && OTHER_PAPER.test(anchor) ? undefined : ISSUE.exec(anchor)?.[0];
  const kind = issue ? "issue" : /hiệu\s+lực/iu.test(anchor) ? "effect" : "event";
  const backwards = /^(?:trước|so|tính\s+đến)/iu.test(link);
  const from = backwards ? null : issue ? known.issuedOn : kind === "effect" ? known.effectiveOn : known.dayAt(at);
  const end = from && lastDayOf(from, lengthOf(g));
  const modality =
    backwards && (/^trước/iu.test(cue) || LEAST.test(cue))
      ? "before"
      : /^(?:chậm|muộn|trễ)/iu.test(cue)
        ? "by"
        : "within";
  const first = modality === "within" ? from : null;
  return {
    span: { start, end: at + (issue ?? anchor).trimEnd().length },
    modality,
    start: first,
    end,
    edtf: end && `${first ?? ".."}/${end}`,
    relativeTo: {
      anchor: kind,
      text: (issue ?? anchor).trim(),
      offset: durationOf(lengthOf(g), backwards),
      workingDays: g.working !== undefined,
    },
    rule: "relative",
    strength: issue || from ? 0.9 : 0.75,
  };
}

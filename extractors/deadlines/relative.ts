import { addDays, addMonths, addWorkingDays, type CalendarDate } from "../../src/record/calendar.ts";
import type { Draft } from "../../src/record/draft.ts";
import { issueDateOf } from "../../src/record/issue-date.ts";
import type { Deadline } from "../../src/record/schema.ts";
import { shift } from "../../src/text/span.ts";
import type { Bound } from "./bound.ts";

/** trong vòng 10 ngày kể từ ngày ký | chậm nhất 05 ngày làm việc sau khi được phê chuẩn | trong thời hạn 03 tháng, kể từ ngày có hiệu lực */
const RELATIVE =
  /(?<![\p{L}\p{M}])(?<cue>trong\s+(?:vòng|thời\s+hạn|thời\s+gian)|chậm\s+nhất|muộn\s+nhất|không\s+quá|thời\s+hạn|trước|sau)(?:\s*(?:là|sau|không\s+quá|tối\s+đa|trong|khoảng|ít\s+nhất|vòng)){0,3}\s+(?<count>\d{1,3})\s*(?:\([^()]{1,30}\)\s*)?(?<unit>ngày|tháng|tuần|năm|giờ)(?<working>\s+làm\s+việc)?\s*,?\s*(?<link>kể\s+từ(?:\s+khi)?|tính\s+từ|từ(?=\s+(?:khi|ngày(?!\s*\d)|lúc|thời\s+điểm))(?:\s+khi)?|sau\s+khi|sau|trước\s+khi|trước)\s+(?<anchor>[^,;.()\n]{2,120}?)(?=[,;.()\n]|$|\s+(?:phải|cần|sẽ|thì|có\s+trách\s+nhiệm|để|đề\s+nghị|yêu\s+cầu)(?!\p{L}))/giu;

const ISSUE =
  /^(?:ngày|khi)?\s*(?:(?:văn bản|kế hoạch|quyết định|chỉ thị|công văn|hướng dẫn)\s+(?:này\s+)?(?:được\s+)?)?(?:ký|ban\s+hành)(?!\p{L})(?:\s+(?:ban\s+hành|văn\s+bản|quyết\s+định|kế\s+hoạch|công\s+văn|chỉ\s+thị)(?!\p{L}))*(?:\s+này)?(?!\s+(?:hợp\s+đồng|biên\s+bản|kết|thỏa\s+thuận|cam\s+kết|giao))/iu;
const EFFECT = /hiệu\s+lực/iu;

/** No duty: how long something holds or when a paper takes effect. */
const NO_DUTY = /(?:hiệu\s+lực(?:\s+thi\s+hành)?|áp\s+dụng|có\s+giá\s+trị)(?:\s+\p{L}+){0,2}\s*$/iu;

const UNITS = { ngày: "D", tuần: "W", tháng: "M", năm: "Y", giờ: "H" } as const;

/** The bounds that count days, months or years from something, computed where that is the issue of the document. */
export function relativeBounds(draft: Draft): readonly Bound[] {
  const issuedOn = issueDateOf(draft);
  return draft.lines
    .filter(({ text }) => COUNTED.test(text))
    .flatMap(({ text, span }) =>
      relativeIn(text, issuedOn).map((bound) => ({ ...bound, span: shift(bound.span, span.start) })),
    );
}

/** What every such phrase holds: a number of some unit and what it is counted from. */
const COUNTED =
  /\d\s*(?:\([^()]{1,30}\)\s*)?(?:ngày|tháng|tuần|năm|giờ)(?:\s+làm\s+việc)?\s*,?\s*(?:kể|tính|từ|sau|trước)/iu;

function relativeIn(text: string, issuedOn: CalendarDate | null): readonly Bound[] {
  return [...text.matchAll(RELATIVE)].flatMap((match) => {
    const g = match.groups as Readonly<Record<string, string | undefined>>;
    if (NO_DUTY.test(text.slice(Math.max(0, match.index - 40), match.index))) return [];
    return isPeriod(g) ? [boundOf(match.index, match[0], g, issuedOn)] : [];
  });
}

/** `trước 01/6` and `sau 5 năm từ …` are no terms; a plain `trước`, `sau` needs a real anchor. */
const isPeriod = (g: Readonly<Record<string, string | undefined>>): boolean =>
  !/^(?:trước|sau)$/iu.test(g.cue ?? "") || /^(?:kể|tính|trước|sau)/iu.test(g.link ?? "");

function boundOf(
  start: number,
  words: string,
  g: Readonly<Record<string, string | undefined>>,
  issuedOn: CalendarDate | null,
): Bound {
  const issue = ISSUE.exec(g.anchor ?? "")?.[0];
  const anchor = issue ? "issue" : EFFECT.test(g.anchor ?? "") ? "effect" : "event";
  const backwards = /^trước/iu.test(g.link ?? "");
  const relativeTo = relative(g, anchor, (issue ?? g.anchor ?? "").trim(), backwards);
  const from = anchor === "issue" && !backwards ? issuedOn : null;
  const end = from && lastDay(from, Number(g.count), g.unit ?? "", relativeTo.workingDays);
  const by = /^(?:chậm|muộn)/iu.test(g.cue ?? "");
  const length = words.length - (g.anchor?.length ?? 0) + (issue ?? g.anchor ?? "").length;
  return {
    span: { start, end: start + length },
    modality: by ? "by" : "within",
    start: by ? null : from,
    end,
    edtf: end && (by ? `../${end}` : `${from}/${end}`),
    relativeTo,
    rule: "relative",
    strength: anchor === "issue" ? 0.9 : 0.75,
  };
}

function relative(
  g: Readonly<Record<string, string | undefined>>,
  anchor: "issue" | "effect" | "event",
  text: string,
  backwards: boolean,
): NonNullable<Deadline["relativeTo"]> {
  const unit = UNITS[(g.unit ?? "ngày").toLowerCase() as keyof typeof UNITS];
  const offset = `${backwards ? "-" : ""}P${unit === "H" ? "T" : ""}${Number(g.count)}${unit}`;
  return { anchor, text, offset, workingDays: g.working !== undefined };
}

/** Civil Code 2015, articles 147 and 148: the day of the event does not count; months end on the same day. */
function lastDay(from: CalendarDate, count: number, unit: string, workingDays: boolean): CalendarDate | null {
  const name = unit.toLowerCase();
  if (name === "ngày") return workingDays ? addWorkingDays(from, count) : addDays(from, count);
  if (name === "tuần") return addDays(from, count * 7);
  if (name === "tháng") return addMonths(from, count);
  return name === "năm" ? addMonths(from, count * 12) : null;
}

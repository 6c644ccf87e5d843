import type { Line } from "../../record/lines.ts";
import { beginsBody, continuesBody } from "../../vietnamese/bodies.ts";
import { isAllCapitals } from "../../vietnamese/capitals.ts";
import { readLabel } from "../sections/label.ts";
import { markOf } from "./marks.ts";

/** The words with which the text of a document begins. */
const PREAMBLE =
  /^(?:[-–+•]\s*)?(?:Căn cứ|Thực hiện|Thi hành|Triển khai|Quán triệt|Tiếp tục|Nhằm|Để|Theo|Xét|Sau khi|Trong|Ngày \d|Nay|Vừa qua|Hiện nay|Qua |Kính g[ửở]i|Thể theo|Hưởng ứng|Chấp hành|Được sự|Năm \d|Phát huy|Với mục|Trên cơ sở|Hôm nay|Chào mừng|Để triển khai|Được)(?=[\s:])/iu;
/** `(Ban hành kèm theo Quyết định số …)` under the title of a regulation. */
export const ATTACHED = /^\(?\s*(?:ban hành )?kèm theo/iu;
/** Offices and bodies that issue decisions, named in capitals between the subject and the grounds. */
const AUTHORITY =
  /^(?:(?:phó )?(?:chủ tịch|bộ trưởng|thủ tướng|giám đốc|tổng giám đốc|hiệu trưởng|trưởng ban|cục trưởng|tổng cục trưởng|chi cục trưởng|viện trưởng|chánh án|chánh văn phòng|thống đốc|trưởng phòng|tổng thư ký|tổng kiểm toán|chủ nhiệm|bí thư|ban thường vụ|ban chấp hành|tư lệnh|tổng thanh tra))(?![A-Za-zÀ-ỹ])/iu;
/** Longer than any subject that was ever printed under a type. */
const LONGEST = 420;

export interface SubjectLines {
  readonly lines: readonly Line[];
  /** The index of the first line after the subject. */
  readonly next: number;
  /** Whether a rule, the grounds or another sure mark ended it. */
  readonly sure: boolean;
}

/** The lines of the subject, from `from` on: they end where a rule stands or the text begins. */
export function subjectLines(lines: readonly Line[], from: number): SubjectLines {
  const found: Line[] = [];
  for (let i = from; i < lines.length && i < from + 16; i++) {
    const line = lines[i] as Line;
    const mark = markOf(line.text);
    if (mark === "rule") {
      if (found.length > 0) return { lines: found, next: i + 1, sure: true };
    } else if (mark === "stamp" && found.length === 0) continue;
    else if (ATTACHED.test(line.text)) return { lines: found, next: afterBracket(lines, i), sure: true };
    else if (mark === "address" || endsSubject(lines, i, found))
      return { lines: found, next: i, sure: PREAMBLE.test(line.text) };
    else found.push(line);
  }
  return { lines: found, next: from + found.length, sure: false };
}

function endsSubject(lines: readonly Line[], i: number, found: readonly Line[]): boolean {
  const { text, afterBlank } = lines[i] as Line;
  if (text.length > LONGEST || readLabel(text) !== null || /^[-–+•]\s/u.test(text)) return true;
  if (isAuthority(lines, i, found)) return true;
  const above = found.at(-1);
  if (!above)
    return (
      /^(?:căn cứ|kính g[ửở]i|hôm nay)(?=[\s:,])/iu.test(text) ||
      (text.length > 160 && /[.;:,]$/u.test(text) && PREAMBLE.test(text))
    );
  if (goesOn(text, afterBlank) && !/[.:]$/u.test(above.text)) return false;
  if (/[.:]$|\.\/\.$/u.test(text)) return true;
  if (isAllCapitals(above.text) && isAllCapitals(text)) return false;
  if (/[,;–-]$/u.test(above.text) && !PREAMBLE.test(text)) return false;
  return (
    PREAMBLE.test(text) ||
    isAllCapitals(text) ||
    text.length > 200 ||
    /[;,]$/u.test(text) ||
    isWrappedText(lines, i) ||
    (afterBlank && opensText(lines, i) && !(isSpacedOut(lines, i) && text.length <= 90))
  );
}

/** Whether a layout leaves a gap between all lines around a place, so that a gap tells nothing. */
const isSpacedOut = (lines: readonly Line[], i: number): boolean =>
  i > 3 && lines.slice(i - 3, i + 3).every((line) => line.afterBlank);

/** A small letter goes on with the line above; below a gap, which some layouts leave between all lines, where the line is short. */
const goesOn = (text: string, afterBlank: boolean): boolean =>
  afterBlank ? /^\p{Ll}/u.test(text) && text.length <= 90 && !/[;:]$/u.test(text) : /^[\p{Ll}(]/u.test(text);

/** Whether a sentence begins with a line of full length and goes on below: no subject begins a line so. */
function isWrappedText(lines: readonly Line[], i: number): boolean {
  const { text } = lines[i] as Line;
  const below = lines[i + 1]?.text ?? "";
  return /^\p{Lu}\p{Ll}/u.test(text) && text.length > 55 && /^\p{Ll}/u.test(below) && !beginsBody(text);
}

/** Whether a line between blank lines is text rather than more of the subject: what follows it is no text itself. */
const opensText = (lines: readonly Line[], i: number): boolean => {
  const below = lines[i + 1];
  return (
    below === undefined ||
    !(PREAMBLE.test(below.text) || markOf(below.text) === "rule" || readLabel(below.text) !== null) ||
    (lines[i] as Line).text.length > 110
  );
};

/** `ỦY BAN NHÂN DÂN TỈNH …` or `BỘ TRƯỞNG BỘ …` with the grounds right below. */
function isAuthority(lines: readonly Line[], i: number, found: readonly Line[]): boolean {
  const { text, afterBlank } = lines[i] as Line;
  if (!AUTHORITY.test(text) && !beginsBody(text)) return false;
  if (!isAllCapitals(text) && (!afterBlank || isSpacedOut(lines, i) || /[,;]$/u.test(found.at(-1)?.text ?? ",")))
    return false;
  const below = lines.slice(i + 1, i + 4).filter((line) => markOf(line.text) !== "rule");
  const grounds = below.findIndex((line) =>
    /^(?:[-–]\s*)?(?:căn cứ|xét|theo|để|thực hiện|trên cơ sở)(?![A-Za-zÀ-ỹ])/iu.test(line.text),
  );
  return grounds >= 0 && below.slice(0, grounds).every((line) => isAllCapitals(line.text) || continuesBody(line.text));
}

/** The line after one in brackets, which may go over several lines. */
function afterBracket(lines: readonly Line[], i: number): number {
  for (let j = i; j < Math.min(lines.length, i + 4); j++)
    if (/\)\s*[.;]?$/u.test((lines[j] as Line).text)) return j + 1;
  return i + 1;
}

import { collapsed } from "../behind.ts";
import type { Citation } from "../citation.ts";
import { bodyAt } from "../issuer.ts";
import { matchAt, type Reading } from "../reading.ts";

/** What a cited document is about, where the words stand directly behind it: `… của Chính phủ về công tác văn thư`. */

const QUOTED = /\s{0,3}(?:\((?:khoá|Khoá)[^()]{1,20}\)\s?)?[“"]\*?(?<title>[^“”"]{4,300})[”"]/uy;
const BEGINS =
  /[\s,]{1,3}(?=(?:[Vv]ề|V\/v|v\/v|quy\s{1,3}định|qui\s{1,3}định|hướng\s{1,3}dẫn|ban\s{1,3}hành|phê\s{1,3}duyệt|sửa\s{1,3}đổi|phát\s{1,3}động)(?![A-Za-zÀ-ỹ]))/uy;
/** `báo cáo … về Ban Chỉ đạo` says to whom, not what about. */
const TO = /về\s{1,3}/uy;
const ENDS = /[;:()“”"]|\.(?:\s|$)|\n\s*(?:\n|[-_*=]{3}|[-–+•*]\s)|,\s{1,3}(?=\p{Lu})/gu;
const LONGEST = 300;

export function titleBehind({ text, written }: Reading, { span, name }: Citation, next: number | null): string | null {
  if (name !== null) return null;
  const quoted = matchAt(QUOTED, text, span.end);
  if (quoted)
    return quoted.groups?.title
      ? clean(lastPart(written, span.end + quoted[0].length, quoted.groups.title.length))
      : null;
  const begins = matchAt(BEGINS, text, span.end);
  if (!begins) return null;
  const start = span.end + begins[0].length;
  if (bodyAt(text, start + (matchAt(TO, text, start)?.[0].length ?? 0))) return null;
  const coordinated = next !== null && next > start && /(?:,|và)\s{1,3}$/u.test(text.slice(next - 5, next));
  const end = endOfTitle(text, start, coordinated ? Math.min(start + LONGEST, next) : start + LONGEST);
  return end - start < 4 ? null : clean(collapsed(written, { start, end }));
}

const lastPart = (written: string, end: number, length: number): string =>
  collapsed(written, { start: end - 1 - length, end: end - 1 });

/** The clause's end; a comma ends it only before a body, which is the subject of the next clause. */
function endOfTitle(text: string, start: number, limit: number): number {
  ENDS.lastIndex = start;
  for (let mark = ENDS.exec(text); mark && mark.index < limit; mark = ENDS.exec(text))
    if (!mark[0].startsWith(",") || bodyAt(text, mark.index + mark[0].length)) return mark.index;
  return limit;
}

const clean = (title: string): string | null =>
  title.replace(/^\*+|(?<![\s*,])[\s*,]+$|(?<!\s)\s+(?:và|của|tại|theo)$/gu, "").trim() || null;

import { singleSpaced } from "../../../src/text/single-spaced.ts";
import { withoutEnd } from "../../../src/text/without-end.ts";
import { syllables } from "../words/words.ts";
import { DATED, EVENT_NAME } from "./actor-words.ts";

/** A name without what hangs on its ends; `null` where it is none or too long to be one. Most words are none at their head. */
export function named(words: string, pattern: RegExp): string | null {
  if (!words.includes("(") && !pattern.test(words.trimStart())) return null;
  const plain = words.includes("(") ? words.replace(/(?<!\s)\s*\([^()]*\)/gu, "") : words;
  const name = singleSpaced(withoutEnd(untilRemark(plain), ",.;:–-"))
    .trim()
    .replace(
      /\s(?:(?<!trật\s)tự|cũng|đều|đồng\s+loạt|cho|được|bị|đại\s+hội(?:\s+điểm)?|(?<=\S\s)mỗi\s+(?:đơn\s+vị|cơ\s+quan|nơi|bên|ngành|xã|ban|tổ|phòng|huyện|chi\s+bộ))$/iu,
      "",
    );
  if (
    !pattern.test(name) ||
    EVENT_NAME.test(name) ||
    DATED.test(name) ||
    name.includes(")") ||
    name.includes(" ,") ||
    isUndecided(name) ||
    syllables(name) > 30 ||
    (syllables(name) < 2 && !/^(?:Sở|Bộ|Cục|Vụ|Ban|Phòng|Trường|Viện|Huyện|Tỉnh|Xã|Đoàn|Đội|Tổ)$/u.test(name))
  )
    return null;
  return name;
}

/** `đơn vị nào` without which ones, or before another subject: `đơn vị nào chậm, Sở nhắc`. */
const isUndecided = (name: string): boolean =>
  name.includes(" nào") &&
  (name.endsWith(" nào") || name.slice(0, Math.max(0, name.lastIndexOf(","))).includes(" nào "));

/** What stands before the first parenthesis or colon. */
function untilRemark(words: string): string {
  const end = words.search(/[(:]/u);
  return end < 0 ? words : words.slice(0, end);
}

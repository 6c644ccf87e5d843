import { alternatives } from "../../../src/text/alternatives.ts";
import { isOfSyllable } from "./syllables.ts";
import vocabulary from "./vocabulary.json" with { type: "json" };

/** The spellings of a word with syllables whose tone may stand on either vowel: `ủy` and `uỷ`, `tòa` and `toà`. */
function spellings(word: string): readonly string[] {
  const [pair] = /ủy|[òóỏ]a/u.exec(word) ?? [];
  if (!pair) return [word];
  const [before, ...behind] = word.split(pair);
  const rests = spellings(behind.join(pair));
  return [pair, MOVED[pair]].flatMap((spelling) => rests.map((rest) => `${before}${spelling}${rest}`));
}

const MOVED: Readonly<Record<string, string>> = { ủy: "uỷ", òa: "oà", óa: "oá", ỏa: "oả" };

/** Words as alternatives of a pattern, longest first, with any white space between syllables. */
export const anyOf = (words: readonly string[]): string =>
  alternatives(
    words.flatMap(spellings).map((word) => [...word].map((sign) => (sign === " " ? String.raw`\s+` : sign))),
  );

/** The place where no letter goes before, and the one where none follows. */
export const WORD_START = String.raw`(?<![A-Za-zÀ-ỹ])`;
export const WORD_END = String.raw`(?![A-Za-zÀ-ỹ])`;

/** How bodies, offices and groups of people begin; `đại hội` and `hội nghị` are no `hội`, `báo cáo` no `báo`. */
export const HEADS = `(?<!(?:${anyOf(vocabulary.notHeadAfter)})\\s)(?!(?:${anyOf(vocabulary.notHeads)}|khối\\s+\\d{1,2}|tổ\\s+chức(?!\\s+(?:${anyOf(vocabulary.organised)})))${WORD_END})(?:${anyOf(vocabulary.heads)})`;
/** What names somebody only where a clause begins: `Cấp xã báo cáo`, but `đại hội cấp xã`. */
export const FIRST_HEADS = `${anyOf(vocabulary.headsFirst)}|cơ\\s+sở(?!\\s+(?:vật|hạ|dữ|pháp|lý|để))`;
/** What stands between a subject and its verb; `hàng` only before a period, since `ngân hàng` is a body; `có liên quan`, `có thẩm quyền` still belong to the subject. */
export const MODALS = `(?:${anyOf(vocabulary.modals)})(?<!được(?=\\s+(?:kiểm|giám|thanh)))(?<!giúp(?=\\s+việc))(?<!h[àằ]ng(?!\\s+(?:ngày|tuần|tháng|quý|năm|kỳ|vụ|buổi)))(?<!trực\\s+tiếp(?=\\s+cơ\\s+sở))(?<!giáo\\s+dục\\s+thường\\s+xuyên)(?<!tốt(?=\\s+nghiệp))(?<!cấp\\s+trên\\s+cơ\\s+sở)|(?<!người\\s)có(?!\\s+(?:liên|thẩm))|(?<!(?:hậu|chuyên)\\s)cần`;
export const REQUESTS = anyOf(vocabulary.requests);
export const QUANTIFIERS = anyOf(vocabulary.quantifiers);
/** With what syllable any of them begins. */
export const NAME_BEGINS = anyOf([
  ...new Set(
    [vocabulary.quantifiers, vocabulary.heads, vocabulary.headsFirst, "cơ sở"]
      .flat()
      .map((name) => name.replace(/ .*/u, "")),
  ),
]);
export const EVENTS = `${anyOf(vocabulary.events)}|lớp(?!\\s*\\d)`;

/** How many syllables a phrase has: Vietnamese sets one space between two; `43-KH/TU` counts as one. */
export function syllables(phrase: string): number {
  let count = 0;
  let inside = false;
  for (let i = 0; i < phrase.length; i++) {
    const unit = phrase.charCodeAt(i);
    const begun: boolean = inside;
    inside = isOfSyllable(unit) || (begun && (unit === SLASH || unit === HYPHEN));
    if (inside && !begun) count++;
  }
  return count;
}

const SLASH = 0x2f;
const HYPHEN = 0x2d;

import { matchesOf } from "../../../src/text/matches.ts";
import { type Deed, deedsIn } from "../words/deed.ts";

/** `Hồ sơ (đơn, nhận xét của chi ủy)`, `Chỉ thị số 30-CT/TW, ngày 18/02/1998 của Bộ Chính trị về | thực hiện dân chủ`: remarks and titles. */
const QUIET =
  /\([^()]*\)|(?<=\d[-/]\p{Lu}[^\s,;]{1,30}(?:,?\s+ngày\s+[\d/.-]{6,10})?(?:\s+của\s+\p{Lu}[^,;]{1,60})?)\s+về\s[^,;]*/gu;

/** The verbs that tell what is done: none of a remark in parentheses or of the title of a document that is cited. */
export function toldDeeds(words: string): readonly Deed[] {
  const deeds = deedsIn(words);
  if (deeds.length < 2 || !/\(|\d[-/]\p{Lu}/u.test(words)) return deeds;
  const quiet = matchesOf(words, QUIET).map(({ 0: part, index }) => [index, index + part.length] as const);
  const told = deeds.filter(({ start }) => !quiet.some(([from, to]) => from <= start && start < to));
  return told.length > 0 ? told : deeds;
}

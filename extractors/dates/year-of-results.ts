import type { Draft } from "../../src/record/draft.ts";
import type { Era } from "../../src/record/issue-date.ts";
import { sectionsAround } from "../../src/record/place.ts";
import type { Section } from "../../src/record/schema.ts";
import type { Span } from "../../src/text/span.ts";

/** `I. KẾT QUẢ NĂM 2008`, `Đánh giá tình hình năm 2008`: what is told under it was of that year. */
const RESULTS = /^(?:kết\s+quả|đánh\s+giá|tình\s+hình|kiểm\s+điểm|những\s+kết\s+quả)(?![A-Za-zÀ-ỹ])/iu;
const YEAR_LAST = /\snăm\s+(?<year>(?:19|20)\d\d)$/iu;
const LOOKS_AHEAD = /(?<![A-Za-zÀ-ỹ])(?:phương\s+hướng|nhiệm\s+vụ|kế\s+hoạch|chương\s+trình)\s/iu;

const yearTold = ({ heading }: Section): number | null => {
  const year = RESULTS.test(heading) && !LOOKS_AHEAD.test(heading) ? YEAR_LAST.exec(heading)?.groups?.year : undefined;
  return year === undefined ? null : Number(year);
};

/** Whether any heading tells of a year that is over: few documents have one. */
const tellsAny = (sections: readonly Section[], year: number): boolean =>
  sections.some((section) => (yearTold(section) ?? year) < year || tellsAny(section.children, year));

/** The era of a place under a heading that tells of an earlier year; elsewhere that of the document. */
export function eraOfResults({ sections }: Draft, era: Era | null): (place: Span) => Era | null {
  if (!era || !tellsAny(sections, era.year)) return () => era;
  return (place) => {
    const told = sectionsAround(sections, place)
      .map(yearTold)
      .findLast((year) => year !== null);
    return told && told < era.year ? { year: told, month: null } : era;
  };
}

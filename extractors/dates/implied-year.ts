import type { Era } from "../../src/record/issue-date.ts";
import type { Moment } from "./moment.ts";

/** Words that look ahead: a day they name cannot lie long before the issue. */
const AHEAD = /(?<![A-Za-zÀ-ỹ])(?:trước|nhất|hạn|xong|hoàn thành|hết|đến|trong|vào|dự kiến|từ)\s+$/iu;

/** `trước ngày 05/7 và 05/01 năm sau` */
const isInNextYear = (text: string, { span }: Moment): boolean =>
  /^\s+năm\s+(?:sau|tới|tiếp\s+theo|kế\s+tiếp)(?![A-Za-zÀ-ỹ])/iu.test(text.slice(span.end, span.end + 24));

/** The month, quarter or year of issue; as it was where not even the month is known. */
function currentOf(moment: Moment, { year, month }: Era): Moment {
  if (moment.unit === "year") return { ...moment, year };
  return month === null ? moment : { ...moment, year, month, quarter: Math.ceil(month / 3) };
}

/** Months that a named month may lie before the issue before it is taken for that of the next year. */
const PAST = 2;

/** `Năm 2025 trên địa bàn xã có 02 đợt mưa lớn (tháng 8 và tháng 10)`: the year with which the sentence begins. */
const YEAR_OF_SENTENCE =
  /(?:^|[.;!?\n]\s{1,3})(?:[-–+•]\s{0,3})?(?:(?:Trong|Riêng)\s{1,3})?[Nn]ăm\s{1,3}((?:19|20)\d\d)(?=[\s,])(?!\s{0,3}(?:[-–]|đến|và))[^.;:!?\n]{1,150}$/u;
const SENTENCE = 190;
/** What it cannot be without, asked first because it is quick. */
const YEAR_NAMED = /ăm\s{1,3}(?:19|20)\d\d/u;

/** `nghiệm thu cấp tỉnh trước ngày 30/6/2016, nghiệm thu cấp Bộ trong quý III`: the day told just before, and its year. */
const DAY_BEFORE =
  /(?:[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})|tháng\s{1,3}(?<named>\d{1,2})\s{1,3}năm\s{1,3}(?<told>\d{4}))[^.:!?\n\d]{2,60}$/u;

/** Months and quarters behind a day of a coming year, in the same sentence and later in the year than it. */
function inYearOfDay(text: string, moments: readonly Moment[], era: Era): readonly Moment[] {
  const [first] = moments;
  if (!first || moments.length > 1 || (first.unit !== "month" && first.unit !== "quarter")) return moments;
  if (first.year !== undefined || first.current) return moments;
  const { month, year, named, told } =
    DAY_BEFORE.exec(text.slice(Math.max(0, first.span.start - 90), first.span.start))?.groups ?? {};
  const [day, own] = [Number(month ?? named), first.month ?? (first.quarter ?? 0) * 3];
  return Number(year ?? told) > era.year && own > day ? [{ ...first, year: Number(year ?? told) }] : moments;
}

/** `đợt 1: tháng 10, | đợt 2: tháng 01/2024`, `lần 1 tháng 11, lần 2 ngày 20/01/2024`: what follows lies behind a turn of the year. */
const NEXT_ROUND =
  /^\s*[,;)]\s*(?:đợt|lần|vòng|kỳ|bước)\s+(?:2|II|hai)[\s:(]+(?:[A-Za-zÀ-ỹ]+\s+){0,3}?(?:\d{1,2}\s{0,2}(?:\/|tháng)\s{0,2})?(?:(?:tuần\s+\d\s+)?tháng\s+)?(?<month>\d{1,2})(?:\/|\s+năm\s+)(?<year>\d{4})/iu;

/** The first of two rounds, in the year before that of the second where its month comes later in the year. */
function beforeNextRound(text: string, moments: readonly Moment[]): readonly Moment[] {
  const [first] = moments;
  if (!first?.month || moments.length > 1 || first.year !== undefined || first.current) return moments;
  const { month, year } = NEXT_ROUND.exec(text.slice(first.span.end, first.span.end + 60))?.groups ?? {};
  return month && first.month > Number(month) ? [{ ...first, year: Number(year) - 1 }] : moments;
}

/** Months and quarters without a year, in that with which their sentence begins. */
function inYearOfSentence(text: string, moments: readonly Moment[]): readonly Moment[] {
  const [first] = moments;
  if (!first || (first.unit !== "month" && first.unit !== "quarter")) return moments;
  if (moments.some(({ year, current }) => year !== undefined || current)) return moments;
  const { start } = first.span;
  if (!YEAR_NAMED.test(text.slice(Math.max(0, start - SENTENCE), start))) return moments;
  const before =
    start < SENTENCE ? `\n ${text.slice(0, start)}` : text.slice(start - SENTENCE, start).replace(/^\S*/u, "…");
  const year = YEAR_OF_SENTENCE.exec(before)?.[1];
  return year === undefined ? moments : moments.map((moment) => ({ ...moment, year: Number(year) }));
}

/**
 * The year of moments that name none: that of the document, or the next one where the words look ahead and the month
 * would be long gone (`trước ngày 15/01` in a plan of December), or where the date before it in its line lies in that
 * year (`trước ngày 10/01, tổng kết ngày 13/01`): then it has `turned`.
 */
export function withImpliedYear(
  text: string,
  undated: readonly Moment[],
  { era, turned }: { readonly era: Era | null; readonly turned: boolean },
): readonly Moment[] {
  const known = inYearOfSentence(text, undated);
  if (!era) return known;
  const moments = inYearOfDay(text, beforeNextRound(text, known), era);
  let { year } = era;
  let last = 0;
  return moments.map((moment, i) => {
    const month = moment.month ?? (moment.quarter ?? 5) * 3;
    const words = text.slice(Math.max(0, moment.span.start - 12), moment.span.start);
    if (
      i === 0 &&
      era.month !== null &&
      moment.unit !== "half" &&
      month + PAST < era.month &&
      (turned || AHEAD.test(words))
    )
      year++;
    if (i > 0 && month < last) year++;
    if (moment.year === undefined && isInNextYear(text, moment)) year = era.year + 1;
    last = month;
    if (moment.current) return currentOf(moment, era);
    return moment.year === undefined ? { ...moment, year } : moment;
  });
}

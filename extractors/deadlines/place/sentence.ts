import type { Line } from "../../../src/record/lines.ts";
import { countAhead } from "../../../src/text/count-ahead.ts";
import type { Span } from "../../../src/text/span.ts";

/** How far from a place the ends of its sentence are looked for. */
const REACH = 1500;

/**
 * The end of a sentence, of a member of a list or of a cell; capitals before a full stop are an abbreviation (`TP. …`)
 * where they end no code (`21-KH/HU. …`), which is asked behind the stop, so that the search need not look back from every letter.
 */
const BOUNDARY =
  /[.!?…](?<!(?<![A-Za-zÀ-ỹ/–-])\p{Lu}{1,3}.)[)"”’*]*\s+(?!\s)(?=["“(*+–-]*\s*\p{Lu})|;(?!\s*(?:qu[ýí]|tháng|ngày|năm|tuần)\s+[\dIVX][\d\s/.IVX-]{0,12}\))\s*|\|\s*/gu;

/** A semicolon behind which another time stands. */
const SET_OFF =
  /^\s*;\s*(?=(?:và\s+)?(?:(?:vào|trước|chậm|muộn|đến|hết|từ|trong|xong|định\s+kỳ)(?:\s|$)|cuối|đầu|giữa|hàng|hằng|mỗi|ngày|tháng|quý|năm|6\s+tháng|\d))/iu;

/** Bullets, labels and numbers at the beginning of a line. */
const LABEL =
  /^(?:\s|[-–—+*•·●○▪])*(?:(?:\(?\d{1,2}(?:\.\d{1,2}){0,3}[.)/]|\d{1,2}-|[IVX]{1,5}[.)/-]|\(?[a-zđ]\d?(?:[.)]|[/-](?=\s)))\s*){0,2}(?:[-–+•*]\s*)?/uy;

/** The line that holds an offset, as an index; -1 where none does. */
export function lineIndexAt(lines: readonly Line[], offset: number): number {
  const index = countAhead(lines, ({ span }) => span.start <= offset) - 1;
  const line = lines[index];
  return line && offset < line.span.end ? index : -1;
}

/**
 * The sentence around a span, inside its line and without the line's label. A semicolon right behind the span only
 * sets it off from another time (`Hàng quý …; cuối năm …, cấp ủy báo cáo`), or from what is done where the span opens
 * the sentence (`Trong 20 ngày kể từ khi ký hợp đồng; nhà thầu phải …`).
 */
export function sentenceAround(text: string, line: Line, s: Span): Span {
  const from = Math.max(line.span.start, s.start - REACH);
  const start = from + lastEndIn(text.slice(from, s.end + 1), s.start - from);
  const to = Math.min(line.span.end, s.end + REACH);
  const rest = text.slice(s.end, to);
  const skipped = rest.trimStart().startsWith(";")
    ? (SET_OFF.exec(rest)?.[0].length ?? (start === s.start ? rest.indexOf(";") + 1 : 0))
    : 0;
  BOUNDARY.lastIndex = skipped;
  const next = BOUNDARY.exec(rest);
  return {
    start: start === line.span.start ? start + labelLength(line.text) : start,
    end: next ? s.end + skipped + rest.slice(skipped, next.index).trimEnd().length : to,
  };
}

/** Behind the last end of a sentence up to a place of some words; 0 where there is none. */
function lastEndIn(words: string, place: number): number {
  let last = 0;
  BOUNDARY.lastIndex = 0;
  while (BOUNDARY.test(words) && BOUNDARY.lastIndex <= place) last = BOUNDARY.lastIndex;
  return last;
}

/** The sentence before one, in the same line; `null` at the line's beginning. */
export function sentenceBefore(text: string, line: Line, sentence: Span): Span | null {
  const end = text.slice(line.span.start, sentence.start).trimEnd().length + line.span.start - 1;
  return end > line.span.start + labelLength(line.text) ? sentenceAround(text, line, { start: end, end }) : null;
}

/** How long the label is that a line begins with. The pattern tells it by where it has come to, so that no match need be made. */
export function labelLength(line: string): number {
  LABEL.lastIndex = 0;
  LABEL.test(line);
  return LABEL.lastIndex;
}

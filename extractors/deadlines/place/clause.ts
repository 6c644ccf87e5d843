import type { Draft } from "../../../src/record/draft.ts";
import type { Line } from "../../../src/record/lines.ts";
import { type Span, span } from "../../../src/text/span.ts";
import { hasDeed, hasWork } from "../words/deed.ts";
import { lineIndexAt, sentenceAround } from "./sentence.ts";

/** The words around a bound in which who and what must stand. */
export interface Clause {
  readonly line: Line;
  readonly index: number;
  readonly sentence: Span;
  /** Before the bound, from the end of an earlier bound's own words or from the sentence's beginning. */
  readonly left: Span;
  /** Behind the bound, to the next bound or the sentence's end. */
  readonly right: Span;
  /** What stands before a colon or parenthesis in front of the left part: `Sở Nội vụ: …`. */
  readonly lead: Span | null;
  /** Whether the bound is a remark in parentheses behind what it binds. */
  readonly remark: boolean;
  /** Those around the bound and itself, by place. */
  readonly bounds: readonly Span[];
}

/** Words that only say that something is finished. */
const DONE = /(?<![A-Za-zÀ-ỹ])(?:xong|hoàn\s+thành|thực\s+hiện|tiến\s+hành|tổ\s+chức|dự\s+kiến)(?![A-Za-zÀ-ỹ])/giu;

/** `bounds` are those around it and itself, by place. */
export function clauseOf(draft: Draft, bound: Span, bounds: readonly Span[]): Clause | null {
  const { text } = draft.document;
  const index = lineIndexAt(draft.lines, bound.start);
  const line = draft.lines[index];
  if (!line) return null;
  const sentence = sentenceAround(text, line, bound);
  const opened = openParenthesis(text, sentence.start, bound.start);
  const inner = opened !== null && hasDeed(text.slice(opened + 1, bound.start).replace(DONE, ""));
  const remark = opened !== null && !inner;
  const leftEnd = remark ? (opened as number) : bound.start;
  const from = inner ? (opened as number) + 1 : afterEarlier(text, bounds, sentence, leftEnd);
  const closed = opened === null ? -1 : text.indexOf(")", bound.end);
  const behind = remark && closed >= 0 && closed < sentence.end ? closed + 1 : bound.end;
  const rightStart = afterFellows(text, bounds, behind);
  const rightEnd =
    inner && closed >= 0 ? Math.min(closed, sentence.end) : beforeNext(text, bounds, sentence, rightStart);
  const colon = colonIn(text, from, leftEnd);
  return {
    line,
    index,
    sentence,
    left: span(colon ?? from, leftEnd),
    right: span(rightStart, Math.max(rightStart, rightEnd)),
    lead: inner ? span(sentence.start, opened as number) : colon === null ? null : span(from, colon - 1),
    remark,
    bounds,
  };
}

/** Where the parenthesis that is still open at `end` begins. */
function openParenthesis(text: string, start: number, end: number): number | null {
  const words = text.slice(start, end);
  const open = words.lastIndexOf("(");
  return open >= 0 && words.indexOf(")", open) < 0 ? start + open : null;
}

/** Behind the last bound before `end`, if something is said to be done between both. */
function afterEarlier(text: string, bounds: readonly Span[], sentence: Span, end: number): number {
  const earlier = bounds.findLast((b) => b.start >= sentence.start && b.end <= end);
  if (!earlier) return sentence.start;
  const between = text.slice(earlier.end, end).replace(ITS_REMARK, "").replace(DONE, "");
  return hasDeed(between) ? earlier.end : sentence.start;
}

/** `trước ngày 10/6 | (báo cáo 6 tháng) và | trước ngày 05/12`: what the earlier time is for. */
const ITS_REMARK = /^\s*\([^()]{1,40}\)(?=\s*(?:,|và\s))/iu;

/** Behind the bounds that follow before anything is done: `Hàng quý …; cuối năm …, …`. */
function afterFellows(text: string, bounds: readonly Span[], start: number): number {
  let at = start;
  for (const { start: next, end } of bounds) {
    if (next < at) continue;
    if (!/^[\s,;()]*(?:và[\s,;(]*)?$/u.test(text.slice(at, next))) break;
    at = end;
  }
  return at;
}

function beforeNext(text: string, bounds: readonly Span[], sentence: Span, start: number): number {
  const next = bounds.find((b) => b.start > start && b.start < sentence.end);
  return next && hasWork(text.slice(start, next.start)) ? next.start : sentence.end;
}

/** The words with blanks for what closed parentheses hold: `(qua Văn phòng, địa chỉ: số 5)`. */
const outside = (words: string): string => words.replace(/\([^()]*\)/gu, (inside) => " ".repeat(inside.length));

/** Behind the last colon between two places. */
function colonIn(text: string, start: number, end: number): number | null {
  const words = text.slice(start, end);
  const at = words.includes(":") ? outside(words).lastIndexOf(":") : -1;
  return at < 0 || /\d:\d/u.test(text.slice(start + at - 1, start + at + 2)) ? null : start + at + 1;
}

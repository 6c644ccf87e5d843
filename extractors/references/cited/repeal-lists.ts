import { matchesOf } from "../../../src/text/matches.ts";
import type { Span } from "../../../src/text/span.ts";
import type { Citation } from "../citation.ts";
import { firstFrom } from "../reading.ts";

/** What a document repeals in a list, or by saying that it is in force no more. */

/** `Bãi bỏ các Quyết định sau đây của UBND tỉnh:`, `Các Thông tư sau đây không còn hiệu lực thi hành:`. */
const ANNOUNCED =
  /(?<![A-Za-zÀ-ỹ])(?:[Tt]hay thế|[Bb]ãi bỏ|[Hh]uỷ bỏ|[Hh]ết hiệu lực|[Kk]hông còn hiệu lực|[Cc]hấm dứt hiệu lực)(?![A-Za-zÀ-ỹ])[^.;:\n\d]{0,120}:/gu;
/** The mark before a point of a list: `-`, `1.`, `a)`. */
const MARK = /[^\S\n]{0,12}(?:[-–+•*]|\d{1,2}[.)]|[a-zđ]\))[^\S\n]{0,3}/uy;
const SENTENCE_END = /\.(?=\s|$)|\n/gu;
/** Longer than any list of repealed documents on one line, in characters. */
const LONGEST = 3000;

/** The lists of repealed documents: the rest of the sentence, or the points below it. */
function listsIn(text: string): readonly Span[] {
  return matchesOf(text, ANNOUNCED).map(({ 0: words, index }) => {
    const start = index + words.length;
    return {
      start,
      end: /^[^\S\n]*\n/u.test(text.slice(start, start + 9)) ? endOfPoints(text, start) : endOfSentence(text, start),
    };
  });
}

function endOfSentence(text: string, start: number): number {
  const [end] = matchesOf(text.slice(start, start + LONGEST), SENTENCE_END);
  return end ? start + end.index : Math.min(text.length, start + LONGEST);
}

/** What kind of mark a line begins with, by its last sign: `1.` and `2.` are of one kind. */
function markAt(text: string, offset: number): string | null {
  MARK.lastIndex = offset;
  return (
    MARK.exec(text)?.[0]
      .trim()
      .replace(/\d+/u, "1")
      .replace(/[a-zđ]/u, "a") ?? null
  );
}

function endOfPoints(text: string, start: number): number {
  const line = text.lastIndexOf("\n", start - 1) + 1;
  let at = text.indexOf("\n", start) + 1;
  const kind = markAt(text, at);
  if (kind === null || kind === markAt(text, line)) return start;
  while (at > 0 && markAt(text, at) === kind) at = text.indexOf("\n", at) + 1;
  return at > 0 ? at - 1 : text.length;
}

/** What stands between the beginning of a point, or a comma, and the document that it names. */
const POINT = /(?:^|[:;\n])\s{0,12}(?:(?:[-–+•*]|\d{1,2}[.)]|[a-zđ]\))\s{0,3})?(?:và\s{1,3})?(?:[Tt]oàn bộ\s{1,3})?$/u;
const NEXT = /$(?<=[^\s,;][^;\n]*,\s{1,3})/u;

/** `…; Thông tư số 12/2010/TT-BTC … hết hiệu lực thi hành` from the day on which this document is in force. */
const NO_MORE =
  /^[^.;\n]{0,400}?(?<!đã )(?:hết|không còn|chấm dứt) hiệu lực(?: thi hành)?(?:[.;,]|\s{1,3}(?:kể )?từ ngày)/u;
const SENTENCE =
  /(?:^|[.;\n]|có hiệu lực(?: thi hành)?,)\s{0,3}(?:\d{1,2}\.\s|[a-zđ]\)\s)?(?:và\s)?(?:(?:[Cc]ác|[Nn]hững) quy định (?:tại|của|trong)\s)?$/u;

/** Which of the sorted citations the document repeals. */
export function repealedCitations(text: string, citations: readonly Citation[]): ReadonlySet<Citation> {
  const repealed = new Set<Citation>(citations.filter((one) => isInForceNoMore(text, one)));
  for (const { start, end } of listsIn(text)) {
    let last: Citation | null = null;
    for (let i = firstFrom(citations, start); i < citations.length; i++) {
      const one = citations[i] as Citation;
      if (one.span.start >= end) break;
      if (isPoint(text.slice(last?.span.end ?? start, one.span.start), one, last === null)) repealed.add(one);
      last = one;
    }
  }
  return repealed;
}

/** Whether a document in a list is a point of it, rather than part of what another one is about. */
const isPoint = (lead: string, { code, rule }: Citation, first: boolean): boolean =>
  POINT.test(first ? lead : `…${lead}`) || (code !== null && rule === "type-and-code" && NEXT.test(lead));

const isInForceNoMore = (text: string, { span, code }: Citation): boolean =>
  code !== null &&
  SENTENCE.test(text.slice(Math.max(0, span.start - 40), span.start)) &&
  NO_MORE.test(text.slice(span.end, span.end + 440));

import { matchesOf } from "../../../src/text/matches.ts";
import { collapsed } from "../behind.ts";
import type { Citation } from "../citation.ts";
import { type Body, bodyAt, bodyEnding } from "../issuer.ts";
import type { Reading } from "../reading.ts";

/** Who issued the members of an enumeration, as far as the grammar says so. Citations are sorted. */
export function withSharedIssuers(reading: Reading, citations: readonly Citation[]): readonly Citation[] {
  return fromGoverningPhrase(reading, fromLastMember(reading, citations));
}

const takesIssuer = ({ code, issuer }: Citation): boolean => code !== null && issuer === null;

const RUN = /^\s{0,3}(?:,|và|, và)\s{0,3}(?:(?:các|Các)\s{1,3})?$/u;

/** `Chỉ thị số 10-CT/TW, Kết luận số 18-KL/TW, ngày 22/9/2017 của Ban Bí thư`: both are of the secretariat. */
function fromLastMember(reading: Reading, citations: readonly Citation[]): readonly Citation[] {
  const { text } = reading;
  const shared = [...citations];
  for (let i = shared.length - 2; i >= 0; i--) {
    const [one, next] = [shared[i] as Citation, shared[i + 1] as Citation];
    if (
      takesIssuer(one) &&
      next.code &&
      next.issuer &&
      RUN.test(text.slice(one.span.end, next.span.start)) &&
      !isAt(reading, one) &&
      mayShare(one.code, next.code)
    )
      shared[i] = { ...one, issuer: next.issuer, issuedOn: one.issuedOn ?? sharedDay(text, next) };
  }
  return shared;
}

/** `22-QĐ/TW và 22-QĐ/TU của Tỉnh ủy`: what the centre or the government issued is of no other body. */
const HIGHEST = /^(?:TW|T\.?Ư|TTg|CP|QH\d*|UBTVQH\d*)$/u;

/** Whether two documents can be of one body by what their symbols end in. */
function mayShare(one: Citation["code"], next: Citation["code"]): boolean {
  const [a, b] = [one?.groups.at(-1) ?? "", next?.groups.at(-1) ?? ""];
  return HIGHEST.test(a) === HIGHEST.test(b);
}

/** `Theo đề nghị của Sở Công Thương tại Tờ trình … và Báo cáo … của Sở Tư pháp`: the first one is told of already. */
const isAt = ({ text }: Reading, { span }: Citation): boolean => {
  const before = text.slice(Math.max(0, span.start - 200), span.start);
  const at = AT.exec(before);
  return at !== null && bodyEnding(text, span.start - at[0].length) !== null;
};

/** A date belongs to the number before it alone, unless the members are `cùng ngày`. */
const sharedDay = (text: string, { span, issuedOn }: Citation): string | null =>
  /cùng\s+ngày/u.test(text.slice(span.start, span.end)) ? issuedOn : null;

const OF_GROUP =
  /(?:văn bản|luật|pháp lệnh|nghị định|thông tư|chỉ thị|nghị quyết|quy định|kết luận|hướng dẫn|kế hoạch|quyết định|công văn)[^.;:\n]{0,60}\scủa\s{1,3}(?=[A-Za-zÀ-ỹ])/giu;
const COLON = /^[^.;:\n]{0,40}:\s{0,3}$/u;
/** `… của UBND tỉnh tại`, `được Thủ tướng Chính phủ phê duyệt tại`. */
const AT =
  /(?:\s{1,3}(?:đã\s{1,3})?(?:phê duyệt|ban hành|công bố|quy định|giao|chấp thuận|thông qua|cho ý kiến|chỉ đạo|kết luận|yêu cầu|đồng ý|trình))?\s{1,3}tại\s{1,3}(?:các\s{1,3})?$/u;
const ISSUED =
  /\s(?:(?:đã|vừa|cũng|tiếp tục)\s{1,3}){0,2}(?:ban hành|có|trình bày|trình|thông qua|ký ban hành|phê duyệt)\s{1,3}(?:các\s{1,3})?$/u;

/** The mark of a point on the line below a colon or below another point. */
const POINT = /\n\s{0,12}(?:[-–+•*]|\d{1,2}[.)]|[a-zđ]\))\s{0,3}$/u;
const NEXT_POINT = /^[^\n]{0,400}\n\s{0,12}(?:[-–+•*]|\d{1,2}[.)]|[a-zđ]\))\s{0,3}$/u;

/** `các văn bản của Tỉnh ủy như: Chỉ thị …; Quy định …` and `Đảng ủy đã ban hành Kế hoạch …; Kế hoạch …`. */
function fromGoverningPhrase(reading: Reading, citations: readonly Citation[]): readonly Citation[] {
  let group: { issuer: string; end: number; points: boolean } | null = null;
  return citations.map((one) => {
    const between: string = group ? reading.text.slice(group.end, one.span.start) : "";
    const member: boolean =
      group !== null &&
      ((group.points && NEXT_POINT.test(between)) ||
        (!/[.:]\s|\n/u.test(between) && /(?:[;,]|và)\s{0,3}(?:các\s{1,3})?$/u.test(between)));
    if (group && !member && /[.:]\s|\n/u.test(between)) group = null;
    if (!takesIssuer(one)) return one;
    const issuer: string | null = member && group ? group.issuer : governor(reading, one.span.start);
    if (!issuer) return one;
    group = { issuer, end: one.span.end, points: POINT.test(reading.text.slice(one.span.start - 20, one.span.start)) };
    return { ...one, issuer };
  });
}

function governor({ text, written }: Reading, offset: number): string | null {
  const from = Math.max(0, offset - 200);
  const before = text.slice(from, offset);
  const point = POINT.exec(before)?.[0].length ?? 0;
  const body = before
    .slice(0, before.length - point)
    .trimEnd()
    .endsWith(":")
    ? bodyOfGroup(text, from, offset - point)
    : bodyThatIssued(text, before, offset);
  return body && collapsed(written, { start: body.end - body.name.length, end: body.end });
}

function bodyOfGroup(text: string, from: number, offset: number): Body | null {
  for (const { 0: phrase, index } of matchesOf(text.slice(from, offset), OF_GROUP)) {
    const body = bodyAt(text, from + index + phrase.length);
    if (body && COLON.test(text.slice(body.end, offset))) return body;
  }
  return null;
}

/** `Đảng ủy đã ban hành Kế hoạch …`, `Được sự đồng ý của UBND tỉnh tại Công văn …`. */
function bodyThatIssued(text: string, before: string, offset: number): Body | null {
  const verb = ISSUED.exec(before) ?? AT.exec(before);
  return verb && bodyEnding(text, offset - verb[0].length);
}

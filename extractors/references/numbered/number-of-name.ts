import type { Citation } from "../citation.ts";
import type { Reading } from "../reading.ts";

/** `Luật Việc làm số 74/2025/QH15`, `Luật Thuế giá trị gia tăng (số 02/1997/QH9 ngày …)`: name and number of one law. */
const GAP = /^[\s,]{0,3}\(?\s{0,2}(?:(?:Luật|Bộ luật|Pháp lệnh)\s{1,3})?(?:số\s{0,3}:?\s{0,3})?$/u;

/** Joins a named citation with the number directly behind it. Both lists and the result are sorted. */
export function withNumbers({ text }: Reading, citations: readonly Citation[]): readonly Citation[] {
  const joined: Citation[] = [];
  for (const one of citations) {
    const at = one.code ? outermostAtEnd(joined) : -1;
    const named = joined[at];
    if (named?.name && !named.code && isOwnNumber(text, named, one)) joined[at] = withNumber(named, one);
    else joined.push(one);
  }
  return joined;
}

/** The number behind `Luật sửa đổi … của Luật Đầu tư công` is that of the amending law, which begins first. */
function outermostAtEnd(citations: readonly Citation[]): number {
  const last = citations.at(-1);
  const outer = citations.at(-2);
  return citations.length - (last && outer?.name && outer.span.end >= last.span.end ? 2 : 1);
}

const isOwnNumber = (text: string, named: Citation, { span, type }: Citation): boolean =>
  (type === null || type === named.type || type.startsWith("Nghị quyết")) &&
  span.start >= named.span.end &&
  GAP.test(text.slice(named.span.end, span.start)) &&
  !/^(?:Điều lệ|Quy chế)$/u.test(named.type ?? "");

const withNumber = (named: Citation, { code, number, issuedOn, issuer, span }: Citation): Citation => ({
  ...named,
  code,
  number,
  issuedOn: issuedOn ?? named.issuedOn,
  issuer: issuer ?? named.issuer,
  year: code?.year ?? named.year,
  span: { start: named.span.start, end: span.end },
});

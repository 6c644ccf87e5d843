import { collapsed } from "../behind.ts";
import { type Citation, citation } from "../citation.ts";
import { bodyAt } from "../issuer.ts";
import { matchAt, type Reading, type TypeWord } from "../reading.ts";

/** Rules of procedure are a basis where a document rests on them; elsewhere they may yet have to be made. */
const BASIS = /(?:[Cc]ăn\s{1,3}cứ(?:\s{1,3}vào)?|[Tt]heo|[Tt]hực\s{1,3}hiện)\s{1,3}$/u;
const OF_WORK = /\s{1,3}làm\s{1,3}việc\s{1,3}(?:của\s{1,3})?/uy;
const TERM = /,?\s{1,3}[Kk]ho[áa]\s{1,3}[IVXLC]{1,6}(?![A-Za-zÀ-ỹ])/uy;

/** `Căn cứ Quy chế làm việc của Ban Chấp hành Đảng bộ tỉnh khóa XV`. */
export const workingRules = (reading: Reading): readonly Citation[] =>
  reading.typeWords.filter(({ type }) => type === "Quy chế").flatMap((word) => at(reading, word));

function at({ text, written }: Reading, { type, span }: TypeWord): readonly Citation[] {
  const of = matchAt(OF_WORK, text, span.end);
  if (!of || !BASIS.test(text.slice(Math.max(0, span.start - 20), span.start))) return [];
  const body = bodyAt(text, span.end + of[0].length);
  if (!body) return [];
  const end = body.end + (matchAt(TERM, text, body.end)?.[0].length ?? 0);
  const whole = { start: span.start, end };
  const name = collapsed(written, whole);
  return [citation({ span: whole, form: "named", rule: "listed-name", type, name, key: name.toLowerCase() })];
}

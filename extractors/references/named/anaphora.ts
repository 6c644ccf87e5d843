import { type Citation, citation } from "../citation.ts";
import { matchAt, type Reading } from "../reading.ts";

/** `nói trên`, `nêu trên`; `trên` alone only where the phrase ends with it (not `kế hoạch trên địa bàn`). */
const ABOVE =
  /\s{1,3}(?:(?:đã\s{1,3})?(?:nói|nêu|kể|dẫn)\s{1,3}trên|trên\s{1,3}đây|trên(?=\s{0,3}(?:[.,;:)]|$)|\s{1,3}(?:và|của|đã|được|phải|thì|có|để|đến|cho|tới)(?![A-Za-zÀ-ỹ])))/uy;

/** `Chỉ thị trên`, `Nghị định nói trên`; `các văn bản trên` is not clear and stays out. */
export function anaphora(reading: Reading): readonly Citation[] {
  return reading.typeWords.flatMap(({ type, span }) => {
    const above = matchAt(ABOVE, reading.text, span.end);
    const plural = /(?:[Cc]ác|[Nn]hững)\s{1,3}$/u.test(reading.text.slice(Math.max(0, span.start - 8), span.start));
    if (!above || plural) return [];
    const whole = { start: span.start, end: span.end + above[0].length };
    return [citation({ span: whole, form: "short", rule: "above", type })];
  });
}

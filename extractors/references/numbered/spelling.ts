import { isIssuerCode } from "../../../src/vietnamese/issuers.ts";
import { isTypeAbbreviation } from "../cited-types.ts";
import type { Code } from "./code.ts";

/** Which of several spellings of one code is to be trusted: the best formed, then the most frequent, then the first. */
export function bestCode(codes: readonly Code[]): Code | null {
  const counts = new Map<string, number>();
  for (const { text } of codes) counts.set(text, (counts.get(text) ?? 0) + 1);
  const spellings = new Map(codes.toReversed().map((code) => [code.text, code]));
  const worth = (code: Code): number => soundness(code) + (counts.get(code.text) ?? 0) / (codes.length + 1);
  return [...spellings.values()].reduceRight<Code | null>(
    (best, code) => (best && worth(best) >= worth(code) ? best : code),
    null,
  );
}

/** How many marks of a well-formed code it has. */
const soundness = ({ groups: [type = "", body = ""], text, year }: Code): number =>
  Number(year !== null) +
  Number(body !== "") +
  Number(isTypeAbbreviation(type)) +
  Number(isIssuerCode(body) && text.includes(body)) +
  Number(/^\d+[a-z]?[-/]/u.test(text));

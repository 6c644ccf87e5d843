import { isIssuerCode } from "../../src/vietnamese/issuers.ts";
import { isTypeAbbreviation } from "./cited-types.ts";
import type { Code } from "./code.ts";

/** Which of several spellings of one code is to be trusted: the best formed, then the most frequent, then the first. */
export function bestCode(codes: readonly Code[]): Code | null {
  let best: Code | null = null;
  for (const code of codes) if (!best || worth(code, codes) > worth(best, codes)) best = code;
  return best;
}

const worth = (code: Code, all: readonly Code[]): number =>
  10_000 * soundness(code) + all.filter(({ text }) => text === code.text).length;

/** How many marks of a well-formed code it has. */
const soundness = ({ groups: [type = "", body = ""], text }: Code): number =>
  Number(isTypeAbbreviation(type)) + Number(isIssuerCode(body)) + Number(/^\d+[a-z]?[-/]/u.test(text));

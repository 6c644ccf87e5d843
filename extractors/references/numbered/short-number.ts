import { readBehind } from "../behind.ts";
import { type Citation, citation } from "../citation.ts";
import words from "../cited-types.json" with { type: "json" };
import { isJoint } from "../cited-types.ts";
import { matchAt, type Reading, type TypeWord } from "../reading.ts";

const GAP = "\\s{0,3}";
/** `số 4842`, `4842`; not the number of a code, a date, a sum, a share, nor of the next line. */
const NUMBER = new RegExp(
  `(?:${GAP}(?<numbered>(?:số|Số|SỐ)${GAP}:?${GAP})|[^\\S\\n]{0,3})(?<number>\\d{1,5}[a-z]?)(?![A-Za-zÀ-ỹ0-9%]|${GAP}[-–/]${GAP}[A-Za-zÀ-ỹ0-9]|[.,]\\d)`,
  "uy",
);
/** What is counted by the number before it (`Quyết định 3 nội dung`); the day of a date is no such thing. */
const COUNTED = new RegExp(`\\s{1,3}(?:${words.counted.join("|")})(?![A-Za-zÀ-ỹ])(?!\\s{0,3}\\d)`, "uy");

/** `Quy định 4842`, `Nghị quyết liên tịch số 102 của …`: the symbol is left to the reader. */
export function shortNumber(reading: Reading): readonly Citation[] {
  return reading.typeWords.flatMap((word) => at(reading, word));
}

function at(reading: Reading, { type, span }: TypeWord): readonly Citation[] {
  const match = matchAt(NUMBER, reading.text, span.end);
  const { number, numbered } = match?.groups ?? {};
  if (!match || !number) return [];
  const end = span.end + match[0].length;
  if (!numbered && matchAt(COUNTED, reading.text, end)) return [];
  const { issuedOn, issuer, end: behind } = readBehind(reading, end, isJoint(type));
  const rule = numbered ? "number-word" : "number-alone";
  return [
    citation({ span: { start: span.start, end: behind }, form: "short", rule, type, number, issuedOn, issuer }),
    ...others(reading, type, end),
  ];
}

/** `, 218` behind `Quyết định 217`; only as far as such documents are cited elsewhere. */
const NEXT = new RegExp(
  `${GAP}(?:,|và)${GAP}(?<number>\\d{1,5})(?![A-Za-zÀ-ỹ0-9%]|${GAP}[-–/]${GAP}[A-Za-zÀ-ỹ0-9]|[.,]\\d)`,
  "uy",
);

/** The last of them has the symbol: `Nghị quyết số 18, 19, 20-NQ/TW` is a list of codes. */
const CODE_NEXT = /\s{0,3}(?:,|và)\s{0,3}\d{1,5}[a-z]?\s{0,3}[-–/]/uy;

function others({ text }: Reading, type: string, offset: number): readonly Citation[] {
  const found: Citation[] = [];
  let end = offset;
  for (let next = matchAt(NEXT, text, end); next; next = matchAt(NEXT, text, end)) {
    const { number = "" } = next.groups ?? {};
    if (matchAt(COUNTED, text, end + next[0].length)) break;
    end += next[0].length;
    const span = { start: end - number.length, end };
    found.push(citation({ span, form: "short", rule: "number-alone", type, number }));
  }
  return matchAt(CODE_NEXT, text, end) ? [] : found;
}

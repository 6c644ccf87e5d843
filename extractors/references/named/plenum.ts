import { collapsed } from "../behind.ts";
import { type Citation, citation } from "../citation.ts";
import { bothCases } from "../cited-types.ts";
import { matchAt, type Reading, type TypeWord } from "../reading.ts";
import { ORDINAL, ordinalsIn, ordinalValue } from "./ordinals.ts";

const GAP = "\\s{1,3}";
const words = (phrase: string): string => `(?:${bothCases(phrase)})`;
const CENTRAL = `(?:${bothCases("Trung ương")}|TW|TƯ|T\\.Ư)`;
const COMMITTEE = `(?:${words("Ban Chấp hành")}|BCH)`;
const PARTY = `(?:${GAP}${words("Đảng")})?`;
const ORDINALLY = `${words("lần thứ")}${GAP}`;
const TERM_WORD = `${words("khoá")}${GAP}`;
const NEXT = "\\s{0,2}(?:,|và|VÀ)\\s{0,2}";
/** `Trung ương 4`, `TW 5, 6`, `Hội nghị BCH Trung ương lần thứ 6`. */
const BY_NUMBER = `(?:${words("Hội nghị")}${GAP})?(?:${COMMITTEE}${GAP})?${CENTRAL}${PARTY}\\s{0,3}(?:${ORDINALLY})?(?<number>${ORDINAL}(?:${NEXT}\\d{1,2}(?!\\d)){0,4})`;
/** `Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng`. */
const BY_MEETING = `${words("Hội nghị")}${GAP}(?:${words("lần")}${GAP})?${words("thứ")}${GAP}(?<word>${ORDINAL})[\\s,]{1,3}(?:(?:của|CỦA)${GAP})?${COMMITTEE}${GAP}${CENTRAL}${PARTY}`;
const TERM = `(?:[\\s,]{0,3}\\(?\\s?${TERM_WORD}(?<terms>${ORDINAL}(?:${NEXT}(?:${TERM_WORD})?${ORDINAL}){0,4})\\s?\\)?)?`;
const PATTERN = new RegExp(`\\s{0,3}(?:${BY_NUMBER}|${BY_MEETING})(?![A-Za-zÀ-ỹ0-9])${TERM}`, "uy");

/** `Nghị quyết Trung ương 4 khóa XI, XII`: one resolution for each term. */
export function plenum(reading: Reading): readonly Citation[] {
  return reading.typeWords
    .filter(({ type }) => type === "Nghị quyết" || type === "Kết luận")
    .flatMap((word) => at(reading, word));
}

/** What the pattern may begin with, asked first because it is quick. */
const BEGINS = /\s{0,3}(?:Hội|HỘI|BCH|B[aA][nN]|[Tt]rung|TRUNG|T\.?[WƯ])/uy;

function at(reading: Reading, word: TypeWord): readonly Citation[] {
  const match = matchAt(BEGINS, reading.text, word.span.end) && matchAt(PATTERN, reading.text, word.span.end);
  if (!match || isOneOfMany(reading, word, match)) return [];
  const { number = "", word: spelled = "", terms = "" } = match.groups ?? {};
  const numbers = number ? ordinalsIn(number).map(({ value }) => value) : [ordinalValue(spelled)];
  const span = { start: word.span.start, end: word.span.end + match[0].trimEnd().length };
  const members = terms ? ordinalsIn(terms) : [null];
  const several = numbers.length * members.length > 1;
  const written = nameOf(reading, span);
  const listed = several || written === written.toUpperCase();
  return numbers.flatMap((plenumNumber) =>
    members.map((term) =>
      citation({
        span,
        form: several ? "list" : "named",
        rule: "plenum-resolution",
        type: word.type,
        name: listed ? `${word.type} Trung ương ${plenumNumber}${term ? ` khóa ${term.written}` : ""}` : written,
        key: `plenum|${plenumNumber}|${term?.value ?? ""}|${word.type}`,
      }),
    ),
  );
}

/** `các nghị quyết, kết luận Hội nghị Trung ương 5`: all that a plenum decided, not one document. */
const MANY =
  /(?:[Cc]ác|[Nn]hững)\s{1,3}(?:(?:nghị quyết|kết luận|chỉ thị|quy định|văn kiện)(?:\s{0,3},\s{0,3}|\s{1,3}và\s{1,3}))*$/u;

function isOneOfMany({ text }: Reading, { span }: TypeWord, match: RegExpExecArray): boolean {
  const { number = "", terms = "" } = match.groups ?? {};
  if (/^\p{Lu}/u.test(text.charAt(span.start)) || /,|và/iu.test(number + terms)) return false;
  return MANY.test(text.slice(Math.max(0, span.start - 60), span.start));
}

/** As written, without the parentheses around the term. */
const nameOf = ({ written }: Reading, span: Citation["span"]): string =>
  collapsed(written, span).replace(/(?:,|(?<!\s))\s*\(([^()]*)\)/gu, (_, term: string) => ` ${term.trim()}`);

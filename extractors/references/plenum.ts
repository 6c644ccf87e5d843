import { collapsed } from "./behind.ts";
import { type Citation, citation } from "./citation.ts";
import { ORDINAL, ordinalsIn, ordinalValue } from "./ordinals.ts";
import { matchAt, type Reading, type TypeWord } from "./reading.ts";

const GAP = "\\s{1,3}";
const CENTRAL = "(?:Trung\\s{1,3}ương|trung\\s{1,3}ương|TW|TƯ|T\\.Ư)";
const COMMITTEE = `(?:của\\s{1,3})?(?:Ban\\s{1,3}[Cc]hấp\\s{1,3}hành|BCH)${GAP}${CENTRAL}(?:${GAP}Đảng)?`;
const SECOND = `(?:\\s{0,2}(?:,|và)\\s{0,2}\\d{1,2}(?!\\d))`;
/** `Trung ương 4`, `Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng`, `TW 5, 6`. */
const PLENUM = `(?:(?:Hội\\s{1,3}nghị${GAP})?(?:BCH${GAP}|Ban${GAP}[Cc]hấp${GAP}hành${GAP})?${CENTRAL}(?:${GAP}Đảng)?\\s{0,3}(?:lần${GAP}thứ${GAP})?(?<number>${ORDINAL}${SECOND}{0,4})|Hội\\s{1,3}nghị${GAP}(?:lần${GAP})?thứ${GAP}(?<word>${ORDINAL})[\\s,]{1,3}${COMMITTEE})`;
const TERM = `(?:[\\s,]{0,3}\\(?\\s?[Kk]hoá${GAP}(?<terms>${ORDINAL}(?:\\s{0,2}(?:,|và)\\s{0,2}(?:[Kk]hoá${GAP})?${ORDINAL}){0,4})\\s?\\)?)?`;
const PATTERN = new RegExp(`\\s{0,3}${PLENUM}(?![\\p{L}\\p{N}])${TERM}`, "uy");

/** `Nghị quyết Trung ương 4 khóa XI, XII`: one resolution for each term. */
export function plenum(reading: Reading): readonly Citation[] {
  return reading.typeWords
    .filter(({ type }) => type === "Nghị quyết" || type === "Kết luận")
    .flatMap((word) => at(reading, word));
}

function at(reading: Reading, word: TypeWord): readonly Citation[] {
  const match = matchAt(PATTERN, reading.text, word.span.end);
  if (!match) return [];
  const { number = "", word: spelled = "", terms = "" } = match.groups ?? {};
  const numbers = number ? ordinalsIn(number).map(({ value }) => value) : [ordinalValue(spelled)];
  const span = { start: word.span.start, end: word.span.end + match[0].trimEnd().length };
  const members = terms ? ordinalsIn(terms) : [null];
  const several = numbers.length * members.length > 1;
  return numbers.flatMap((plenumNumber) =>
    members.map((term) =>
      citation({
        span,
        form: several ? "list" : "named",
        rule: "plenum-resolution",
        type: word.type,
        name: several
          ? `${word.type} Trung ương ${plenumNumber}${term ? ` khóa ${term.written}` : ""}`
          : nameOf(reading, span),
        key: `plenum|${plenumNumber}|${term?.value ?? ""}|${word.type}`,
      }),
    ),
  );
}

/** As written, without the parentheses around the term. */
const nameOf = ({ written }: Reading, span: Citation["span"]): string =>
  collapsed(written, span)
    .replace(/,?\s*\(\s*([^()]*?)\s*\)/gu, " $1")
    .replace(/^./u, (initial) => initial.toUpperCase());

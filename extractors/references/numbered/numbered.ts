import { eachMatch, matchesOf } from "../../../src/text/matches.ts";
import { isPartyCode } from "../../../src/vietnamese/issuers.ts";
import { readBehind } from "../behind.ts";
import { type Citation, citation } from "../citation.ts";
import { isJoint, isTypeAbbreviation, typesAbbreviated } from "../cited-types.ts";
import type { Reading } from "../reading.ts";
import { CODE, type Code, codeOf } from "./code.ts";
import { type Governing, governingType } from "./governing-type.ts";

/** `Chỉ thị số 35-CT/TW ngày 30/5/2019 của Bộ Chính trị`; in a list also `218-KH/ĐUK` behind another one. */
export function numbered(reading: Reading): readonly Citation[] {
  const found: Citation[] = [];
  /** Who is named before the first number of a list. */
  let before: string | null = null;
  for (const match of eachMatch(reading.text, CODE)) {
    const numbers = numbersBefore(reading.text, match.index);
    const governing = governingType(reading, match.index - numbers.length);
    const last = found.at(-1);
    const listed = last && LIST_GAP.test(reading.text.slice(last.span.end, match.index)) ? last : null;
    if (!governing || isNumberLine(reading.text, governing, match)) continue;
    const code = codeOf(match);
    if (!isCited(code, governing, listed)) continue;
    const codes = governing.type ? [...othersOf(match, numbers), code] : [code];
    const shared: string | null = listed && !governing.type ? before : null;
    before = governing.type ? governing.issuer : shared;
    found.push(...citationsOf(reading, { codes, governing, listed, shared, end: match.index + match[0].length }));
  }
  return found;
}

/** `18, ` in `Nghị quyết số 18, 19-NQ/TW`. */
const numbersBefore = (text: string, offset: number): string =>
  /(?<![A-Za-zÀ-ỹ0-9/.-])(?:\d{1,5}\s{0,3}(?:,|và)\s{0,3}){1,6}$/u.exec(
    text.slice(Math.max(0, offset - 40), offset),
  )?.[0] ?? "";

/** One code for each number before it that shares the symbol. */
function othersOf(match: RegExpExecArray, numbers: string): readonly Code[] {
  const symbol = match[0].slice(match.groups?.number?.length ?? 0);
  return (numbers.match(/\d+/gu) ?? []).flatMap((number) => matchesOf(number + symbol, CODE).map(codeOf));
}

const LIST_GAP = /^\s{0,3}(?:[,;]|và|hoặc)\s{0,3}(?:số\s{1,3})?$/u;

interface Found {
  /** More than one where numbers share a symbol. */
  readonly codes: readonly Code[];
  readonly governing: Governing;
  readonly listed: Citation | null;
  /** Who issued the whole list: `các Nghị định của Chính phủ số …, số …`. */
  readonly shared: string | null;
  readonly end: number;
}

const LINE_START = /(?:^|[\n|]|năm\s{1,2}\d{4})[^\S\n]*[*_]*$/u;
const LINE_END = /^[*_]*\s*?(?:[\n|]|$)/u;

/** `Số: 97-KH/ĐU` on a line of its own or behind place and day: the number of the document at hand. */
function isNumberLine(
  text: string,
  { type, start, numbered: hasNumberWord }: Governing,
  match: RegExpExecArray,
): boolean {
  if (type !== null || !hasNumberWord || text.charAt(start) !== "S") return false;
  const end = match.index + match[0].length;
  return LINE_START.test(text.slice(Math.max(0, start - 16), start)) && LINE_END.test(text.slice(end, end + 12));
}

/** A symbol whose first letters are no type (`1735/LĐTBXH-BGD`) is one only behind a type or in a list. */
function isCited(code: Code, { type, numbered: hasNumberWord }: Governing, listed: Citation | null): boolean {
  const [first = "", second] = code.groups;
  if (type) return second !== undefined || first.length > 1 || hasNumberWord;
  if (/^(?:UBTV)?QH[\dK]+$/u.test(first)) return code.year !== null;
  if (second === undefined) return false;
  if (isTypeAbbreviation(first)) return typesAbbreviated(first, isPartyCode(second)).length > 0;
  return listed !== null && hasNumberWord;
}

function citationsOf(reading: Reading, { codes, governing, listed, shared, end }: Found): readonly Citation[] {
  const type = governing.type ?? typeOf(codes[0] as Code, listed);
  const behind = readBehind(reading, end, (type !== null && isJoint(type)) || codes.some(isOfSeveral));
  return codes.map((code, i) =>
    citation({
      type,
      code,
      number: code.number,
      issuedOn: i === codes.length - 1 ? behind.issuedOn : null,
      issuer: behind.issuer ?? governing.issuer ?? shared,
      span: { start: governing.start, end: behind.end },
      form: codes.length > 1 || (listed && !governing.type) ? "list" : "full",
      rule: governing.type ? "type-and-code" : listed ? "code-in-list" : "code",
    }),
  );
}

/** `515/KH-BCA-BNN&MT`: two ministries or two departments in one symbol issued it together. */
const isOfSeveral = ({ groups }: Code): boolean =>
  ["B", "S"].some(
    (head) => groups.filter((group, i) => i > 0 && group.length > 1 && group.startsWith(head)).length > 1,
  );

/** Of a list (`các Chỉ thị 10-CT/TU, 17-CT/TU`), else of the symbol; `QĐ` of the Party may be two types. */
function typeOf({ groups: [first = "", second = ""] }: Code, listed: Citation | null): string | null {
  const possible = typesAbbreviated(first, isPartyCode(second));
  if (listed?.type && (possible.length === 0 || possible.includes(listed.type))) return listed.type;
  const [only, another] = possible;
  return only && (!another || another.startsWith(only)) ? only : null;
}

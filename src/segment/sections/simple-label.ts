import { letterOrdinal, romanValue } from "../../vietnamese/numerals.ts";
import type { Label, LabelKind } from "./label.ts";

/** `1.`, `1-`, `1/`, `I.`, `I-`, `A.`, `a)`, `đ)`, `a.`, `1)`. */
const SIMPLE = /^(?<sign>\d{1,3}|[IVXLC]{1,7}|[A-ZĐ]|[a-zđ])(?<stop>\s?[.\-–/:]|\s?\))(?<space>\s*)/u;
/** What a heading or paragraph begins with: a formula (`1 - ( 0,3 x 0,1)`) has no word. */
const WORDS = /^(?=.*?[A-Za-zÀ-ỹ]{2})["“‘«(*]{0,2}[A-Za-zÀ-ỹ\d%–-]/u;

/** `1- Kiểm tra`, `2- 100% hồ sơ`; `5- 6 người` is a count. */
const AFTER_DASH = /^(?:["“(]?[A-Za-zÀ-ỹ]|(?:100|\d{2}[,.]\d)\s?%)/u;

/** A label of one number or letter; `null` for dates (`31/12`), counts (`12/12 chi bộ`), years and sums. */
export function readSimpleLabel(line: string): Label | null {
  const match = SIMPLE.exec(line);
  if (!match) return readBareRoman(line);
  const { sign = "", stop = "", space = "" } = match.groups ?? {};
  const mark = stop.trim();
  const rest = line.slice(match[0].length);
  if (rest === "" ? mark === ":" : !WORDS.test(rest)) return null;
  if (space === "" && rest !== "" && !maySitTight(sign, mark, rest)) return null;
  if (/^[-–]$/u.test(mark) && rest !== "" && !AFTER_DASH.test(rest)) return null;
  const [kind, ordinal] = kindOf(sign, mark);
  if (!kind || !ordinal) return null;
  const doubtful = (/^\s/u.test(stop) && mark !== ")") || (rest === "" && kind !== "roman");
  return { kind, text: sign, ordinal, prefix: null, length: match[0].length, doubtful };
}

/** `II NHIỆM VỤ, GIẢI PHÁP`: a heading in capitals whose number lost its stop. */
const BARE_ROMAN = /^(?<sign>[IVX]{1,5})\s+(?=\p{Lu}[^\p{Ll}]{4,}$)/u;

function readBareRoman(line: string): Label | null {
  const match = BARE_ROMAN.exec(line);
  const ordinal = romanValue(match?.groups?.sign ?? "");
  if (!match || ordinal === null) return null;
  return {
    kind: "roman",
    text: match.groups?.sign ?? "",
    ordinal,
    prefix: null,
    length: match[0].length,
    doubtful: true,
  };
}

/** `I.Mục đích`, `V.Tổ chức`: a word and another one, no name with its initial. */
const TWO_WORDS = /^\p{Lu}\p{Ll}+\s\p{Ll}/u;

/** `1.Mục đích`, `I.MỤC ĐÍCH`, `a)Về` want a space; `T.Ư`, `12/12`, `5-6` do not. */
function maySitTight(sign: string, mark: string, rest: string): boolean {
  if (mark === ")") return /^["“(]?[A-Za-zÀ-ỹ]/u.test(rest);
  if (mark === "/" || mark === ":") return false;
  if (/^\d/u.test(sign) || sign.length > 1) return /^\p{Lu}/u.test(rest);
  return /^\p{Lu}{2}/u.test(rest) || (/^[IVX]$/u.test(sign) && TWO_WORDS.test(rest));
}

function kindOf(sign: string, mark: string): readonly [LabelKind | null, number | null] {
  if (/^\d/u.test(sign))
    return sign.startsWith("0") ? [null, null] : [mark === ")" ? "arabic-bracket" : "arabic", Number(sign)];
  if (/^[a-zđ]$/u.test(sign)) return ["letter", letterOrdinal(sign)];
  const roman = /^[IVX]|^[LC]{2}/u.test(sign) ? romanValue(sign) : null;
  if (roman !== null) return ["roman", roman];
  return sign.length === 1 ? ["capital", letterOrdinal(sign)] : [null, null];
}

import { foldPhrase } from "../../../src/vietnamese/fold.ts";
import { collapsed } from "../behind.ts";
import { type Citation, citation } from "../citation.ts";
import { bothCases } from "../cited-types.ts";
import { type Body, bodyAt } from "../issuer.ts";
import { matchAt, type Reading, type TypeWord } from "../reading.ts";
import { ORDINAL, ordinalsIn } from "./ordinals.ts";

const GAP = "\\s{1,3}";
const words = (phrase: string): string => `(?:${bothCases(phrase)})`;
const NUMBERED = `(?:${words("lần thứ")}|${words("khoá")})${GAP}${ORDINAL}`;
const ROMAN = "[IVXLC]{1,6}(?![A-Za-zÀ-ỹ])";
const LIST = `(?:${NUMBERED}|${ROMAN})(?:\\s{0,2}(?:,|và)\\s{0,2}(?:${NUMBERED}|${ROMAN})){0,3}`;
const OF_PARTY = `${GAP}(?:(?:của|CỦA)${GAP})?(?:${words("Đảng")}(?:${GAP}(?:ta|${words("Cộng sản Việt Nam")}))?(?!${GAP}(?:${bothCases("bộ")}|${bothCases("uỷ")})))`;
const BODY_WORD = `(?!${words("lần thứ")}|${words("khoá")}|${words("nhiệm")}|${words("Đại hội")})[A-Za-zÀ-ỹ-]+`;
/** `Đại hội XIII của Đảng`, `Đại hội đại biểu Đảng bộ tỉnh lần thứ XIX`; whose congress stands before the number. */
const PATTERN = new RegExp(
  `\\s{1,3}(?:(?:của|CỦA)${GAP})?${words("Đại hội")}(?<body>(?:${GAP}${BODY_WORD}){0,24}?)${GAP}(?<ordinals>${LIST})(?![A-Za-zÀ-ỹ0-9/])(?<party>${OF_PARTY})?`,
  "uy",
);
const OF = /\s{1,3}(?:của\s{1,3})?(?=Đảng bộ|Công đoàn|Đoàn|Hội)/uy;

/** `Nghị quyết Đại hội XIII của Đảng`; a congress without a number (`nghị quyết Đại hội các cấp`) names no document. */
export function congress(reading: Reading): readonly Citation[] {
  return reading.typeWords.filter(({ type }) => type === "Nghị quyết").flatMap((word) => at(reading, word));
}

/** What the pattern may begin with, asked first because it is quick. */
const BEGINS = /\s{1,3}(?:(?:của|CỦA)\s{1,3})?(?:[Đđ]ại|ĐẠI)\s/uy;
const OTHER = /(?:^|\s)(?:nghị quyết|văn kiện|các cấp|và (?:nghị|chỉ|quy|kế|chương)|tiến tới|để|đã|được)(?:\s|$)/u;

function at(reading: Reading, word: TypeWord): readonly Citation[] {
  const match = matchAt(BEGINS, reading.text, word.span.end) && matchAt(PATTERN, reading.text, word.span.end);
  const { body = "", ordinals = "", party } = match?.groups ?? {};
  if (!match || OTHER.test(foldPhrase(body))) return [];
  const end = word.span.end + match[0].length;
  const after = party === undefined ? bodyBehind(reading.text, end) : null;
  const whose = foldPhrase(after?.name ?? body);
  const national = party !== undefined || !/(?:bộ|đoàn|hội|uỷ)(?:\s|$)/u.test(whose);
  const span = { start: word.span.start, end: after?.end ?? end };
  const members = ordinalsIn(ordinals);
  const several = members.length > 1;
  const written = collapsed(reading.written, span);
  const lead = /^(?:lần\s+thứ|khoá)\s+/u.exec(ordinals)?.[0] ?? "";
  return members.map(({ written: ordinal, value }) =>
    citation({
      span,
      form: several ? "list" : "named",
      rule: "congress-resolution",
      type: word.type,
      name: several ? written.replace(ordinals.replace(/\s+/gu, " "), lead + ordinal) : written,
      key: `congress|${value}|${national ? "" : whose.replace(/^đại biểu /u, "")}`,
    }),
  );
}

/** `Đại hội XX Đảng bộ tỉnh`: whose congress may stand behind the number. */
function bodyBehind(text: string, offset: number): Body | null {
  const of = matchAt(OF, text, offset);
  return of && bodyAt(text, offset + of[0].length);
}

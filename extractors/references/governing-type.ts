import { TYPE_ABBREVIATIONS_IN_PROSE, TYPE_WORDS, typeNamed } from "./cited-types.ts";

/** What the words before a number say of it. */
export interface Governing {
  /** By the written word; `null` where none stands there. */
  readonly type: string | null;
  /** Where the words for the document begin. */
  readonly start: number;
  /** `số` stands before the number. */
  readonly numbered: boolean;
}

const NUMBER_WORD = /(?<![\p{L}\p{M}])(?:số|Số|SỐ)\s{0,3}[:.]?\s{0,3}$/u;
const STARTS = "(?<![\\p{L}\\p{M}\\p{N}]|[Pp]háp\\s)";
const TYPE = new RegExp(
  `${STARTS}(?<name>${TYPE_WORDS}|${TYPE_ABBREVIATIONS_IN_PROSE})(?:\\s{1,3}(?:hoả tốc|khẩn|mật|chuyên đề))?\\s{0,3}:?\\s{0,3}$`,
  "u",
);
/** `Báo cáo thẩm tra số …`, `Quy chế làm việc số …`: what kind of report, before the word for the number. */
const NARROWED_TYPE = new RegExp(`${STARTS}(?<name>${TYPE_WORDS})(?:[^\\S\\n]\\p{Ll}+){1,4}[^\\S\\n]$`, "u");

/** `Mẫu số 01/BC-TH`, `Hợp đồng số 12/HĐ-XD`, `TCVN 5687-TK`: numbers that no cited document bears. */
const OTHER_THING =
  /(?<![\p{L}\p{M}])(?:[Mm]ẫu|MẪU|[Pp]hụ lục|PHỤ LỤC|[Bb]iểu|[Bb]ảng|[Hh]ợp đồng|HỢP ĐỒNG|HĐ|[Gg]iấy[\p{L} ]{0,24}|[Tt]ài khoản|[Hh]oá đơn|[Ss]ê-?ri|[Qq]uyển|[Ll]ô|[Tt]hửa|[Bb]iển|[Xx]e|TCVN|QCVN|TCXD|ISO|[Pp]hòng|[Tt]ờ khai|[Hh]ồ sơ|[Cc]hứng chỉ|[Gg]ói thầu|[Mm]ã)\s{0,3}$/u;

/** Reads backwards from a number that begins at `offset`; `null` where the number belongs to something else. */
export function governingType(text: string, offset: number): Governing | null {
  const before = text.slice(Math.max(0, offset - 48), offset);
  const word = NUMBER_WORD.exec(before)?.[0] ?? "";
  const rest = before.slice(0, before.length - word.length);
  if (OTHER_THING.test(rest)) return null;
  const type = TYPE.exec(rest) ?? (word ? NARROWED_TYPE.exec(rest) : null);
  const start = offset - word.length - (type?.[0].length ?? 0);
  return { type: type?.groups?.name ? typeNamed(type.groups.name) : null, start, numbered: word !== "" };
}

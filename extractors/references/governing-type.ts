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
const TYPE = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}]|[Pp]háp\\s)(?:${TYPE_WORDS}|${TYPE_ABBREVIATIONS_IN_PROSE})(?:\\s{1,3}(?:hoả tốc|khẩn|mật|chuyên đề))?\\s{0,3}:?\\s{0,3}$`,
  "u",
);
const QUALIFIED_END = /\s{1,3}(?:hoả tốc|khẩn|mật|chuyên đề)\s*$/u;

/** `Mẫu số 01/BC-TH`, `Hợp đồng số 12/HĐ-XD`, `TCVN 5687-TK`: numbers that no cited document bears. */
const OTHER_THING =
  /(?<![\p{L}\p{M}])(?:[Mm]ẫu|MẪU|[Pp]hụ lục|PHỤ LỤC|[Bb]iểu|[Bb]ảng|[Hh]ợp đồng|HỢP ĐỒNG|HĐ|[Gg]iấy[\p{L} ]{0,24}|[Tt]ài khoản|[Hh]oá đơn|[Ss]ê-?ri|[Qq]uyển|[Ll]ô|[Tt]hửa|[Bb]iển|[Xx]e|TCVN|QCVN|TCXD|ISO|[Pp]hòng|[Tt]ờ khai|[Hh]ồ sơ|[Cc]hứng chỉ|[Gg]ói thầu|[Mm]ã)\s{0,3}$/u;

/** Reads backwards from a number that begins at `offset`; `null` where the number belongs to something else. */
export function governingType(text: string, offset: number): Governing | null {
  const before = text.slice(Math.max(0, offset - 48), offset);
  const word = NUMBER_WORD.exec(before)?.[0] ?? "";
  const rest = before.slice(0, before.length - word.length);
  if (OTHER_THING.test(rest)) return null;
  const type = TYPE.exec(rest)?.[0];
  if (!type) return { type: null, start: offset - word.length, numbered: word !== "" };
  const name = type.replace(/[\s:]+$/u, "").replace(QUALIFIED_END, "");
  return { type: typeNamed(name), start: offset - word.length - type.length, numbered: word !== "" };
}

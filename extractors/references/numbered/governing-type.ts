import { collapsed } from "../behind.ts";
import { TYPE_ABBREVIATIONS_IN_PROSE, typeMisread, typeNamed } from "../cited-types.ts";
import { bodyAt } from "../issuer.ts";
import { firstFrom, matchAt, type Reading, type TypeWord } from "../reading.ts";

/** What the words before a number say of it. */
export interface Governing {
  /** By the written word; `null` where none stands there. */
  readonly type: string | null;
  /** Where the words for the document begin. */
  readonly start: number;
  /** `số` stands before the number. */
  readonly numbered: boolean;
  /** Where it stands before the number: `Quyết định của Bộ Chính trị số 31-QĐ/TW`. */
  readonly issuer: string | null;
}

/** `sô` where a recogniser lost the tone. */
const NUMBER_WORD = /(?<![A-Za-zÀ-ỹ])(?:[Ss][ốôổồ]|SỐ)\s{0,3}[:.]?\s{0,3}$/u;
const ABBREVIATION = new RegExp(`(?<![A-Za-zÀ-ỹ0-9])(?:${TYPE_ABBREVIATIONS_IN_PROSE})\\s{0,3}:?\\s{0,3}$`, "u");
/** What may stand between a type and its number: `Công văn hoả tốc số …`. */
const QUALIFIER = /^(?:\s{1,3}(?:hoả tốc|khẩn|mật|chuyên đề))?\s{0,3}:?\s{0,3}$/u;
/** Behind these a name stands before the number, not a kind: `Luật Ban hành văn bản quy phạm pháp luật số …`. */
const NAMED = new Set(["Luật", "Bộ luật", "Pháp lệnh", "Văn bản"]);
/** `Báo cáo thẩm tra số …`, `Quy chế làm việc số …`: what kind of report, before the word for the number. */
const NARROWED = /^(?:[^\S\n]\p{Ll}+){1,4}[^\S\n]$/u;

/** `Mẫu số 01/BC-TH`, `Hợp đồng số 12/HĐ-XD`, `TCVN 5687-TK`: numbers that no cited document bears. */
const OTHER_THING =
  /(?<![A-Za-zÀ-ỹ])(?:[Mm]ẫu|MẪU|[Pp]hụ lục|PHỤ LỤC|[Bb]iểu|[Bb]ảng|[Hh]ợp đồng|HỢP ĐỒNG|HĐ|[Gg]iấy[A-Za-zÀ-ỹ ]{0,24}|[Tt]ài khoản|[Hh]oá đơn|[Ss]ê-?ri|[Qq]uyển|[Ll]ô|[Tt]hửa|[Bb]iển|[Xx]e|TCVN|QCVN|TCXD|ISO|[Pp]hòng|[Tt]ờ khai|[Hh]ồ sơ|[Cc]hứng chỉ|[Gg]ói thầu|[Mm]ã)\s{0,3}$/u;

/** Reads backwards from a number that begins at `offset`; `null` where the number belongs to something else. */
export function governingType(reading: Reading, offset: number): Governing | null {
  const before = reading.text.slice(Math.max(0, offset - 48), offset);
  const word = NUMBER_WORD.exec(before)?.[0] ?? "";
  const rest = before.slice(0, before.length - word.length);
  if (OTHER_THING.test(rest)) return null;
  const end = offset - word.length;
  const numbered = word !== "";
  const known = typeBefore(reading, end, numbered) ?? abbreviated(rest, end);
  if (known) return { ...known, numbered, issuer: null };
  const other = numbered ? (typeAndIssuer(reading, end) ?? misread(rest, end)) : null;
  return other ?? { type: null, start: end, numbered, issuer: null };
}

type Type = Pick<Governing, "type" | "start">;

function typeBefore({ text, typeWords }: Reading, end: number, numbered: boolean): Type | null {
  const word = typeWords[firstFrom(typeWords, end) - 1];
  if (!word || word.span.end > end || end - word.span.end > 40) return null;
  const between = text.slice(word.span.end, end);
  const governs = QUALIFIER.test(between) || (numbered && !NAMED.has(word.type) && NARROWED.test(between));
  return governs ? { type: word.type, start: word.span.start } : null;
}

function abbreviated(rest: string, end: number): Type | null {
  const words = ABBREVIATION.exec(rest)?.[0];
  return words ? { type: typeNamed(words.replace(/(?<![\s:])[\s:]+$/u, "")), start: end - words.length } : null;
}

const TWO_WORDS = /(?<![A-Za-zÀ-ỹ0-9])[A-Za-zÀ-ỹ]+\s[A-Za-zÀ-ỹ]+\s{0,3}$/u;

/** `Công vãn số 123/SNV-VP`. */
function misread(rest: string, end: number): Governing | null {
  const words = TWO_WORDS.exec(rest)?.[0];
  const type = words ? typeMisread(words.trim()) : null;
  return words && type ? { type, start: end - words.length, numbered: true, issuer: null } : null;
}

const OF = /\s{1,3}(?:của|do)\s{1,3}/uy;

function typeAndIssuer(reading: Reading, end: number): Governing | null {
  const { typeWords } = reading;
  for (let i = firstFrom(typeWords, end - 100); i < typeWords.length; i++) {
    const word = typeWords[i] as TypeWord;
    if (word.span.end > end) return null;
    const issuer = issuerBetween(reading, word.span.end, end);
    if (issuer) return { type: word.type, start: word.span.start, numbered: true, issuer };
  }
  return null;
}

function issuerBetween({ text, written }: Reading, offset: number, end: number): string | null {
  const of = matchAt(OF, text, offset);
  const start = offset + (of?.[0].length ?? 0);
  const body = of && start < end ? bodyAt(text, start) : null;
  return body && text.slice(body.end, end).trim() === "" ? collapsed(written, { start, end: body.end }) : null;
}

import { foldPhrase } from "../../../src/vietnamese/fold.ts";
import { collapsed, readBehind } from "../behind.ts";
import { type Citation, citation } from "../citation.ts";
import type { Words } from "../phrases.ts";
import { matchAt, type Reading, type TypeWord } from "../reading.ts";
import { isNamedType, listedTitle, shapedTitleLength, wordsFrom } from "./instrument-names.ts";

/** `Luật Việc làm`, `Bộ luật Lao động năm 2019`, `Điều lệ Đảng`, `Luật sửa đổi, bổ sung một số điều của Luật Đầu tư công`. */
export function instrument(reading: Reading): readonly Citation[] {
  const found: Citation[] = [];
  let covered = 0;
  for (const word of reading.typeWords) {
    const title = titleAt(reading.text, word);
    if (!title) continue;
    const one = citationOf(reading, word, title, covered > word.span.start);
    covered = Math.max(covered, one.span.end);
    found.push(one);
  }
  return found;
}

interface Title {
  readonly end: number;
  /** The title as lists have it; `null` where it was read by its shape. */
  readonly listed: string | null;
}

/** `pháp luật`, `dự thảo Luật`, `Trường Đại học Luật`: the word alone is no law. */
const NOT_CITED =
  /(?:[Pp]háp|[Dd]ự thảo|[Dd]ự án|[Đđ]ại học|[Tt]rường|[Kk]hoa|[Cc]ông ty|[Vv]ăn phòng|[Vv]iện|[Nn]gành|[Hh]ội|[Pp]hòng|[Tt]ạp chí|[Mm]ôn|[Xx]ây dựng)\s{1,3}$/u;
const AMENDING = /\s{1,3}sửa\s+đổi(?:,?\s+bổ\s+sung)?(?:\s+một\s+số)?\s+điều\s+của\s+/iuy;
/** `Điều lệ, quy chế, quy định của Đảng`: the first of what the Party has. */
const OF_THE_PARTY =
  /(?:\s{0,3}(?:,|và)\s{0,3}(?:các\s{1,3})?(?:quy\s{1,3}chế|quy\s{1,3}định|nghị\s{1,3}quyết|chỉ\s{1,3}thị|nguyên\s{1,3}tắc|chủ\s{1,3}trương|đường\s{1,3}lối|kỷ\s{1,3}luật|hướng\s{1,3}dẫn)){0,6}\s{1,3}của\s{1,3}Đảng(?!\s{1,3}(?:bộ|uỷ|đoàn))(?![A-Za-zÀ-ỹ])/uy;
const BY_SHAPE = new Set(["Luật", "Bộ luật", "Pháp lệnh"]);

function titleAt(text: string, { type, span }: TypeWord): Title | null {
  if (!isNamedType(type) || NOT_CITED.test(text.slice(Math.max(0, span.start - 16), span.start))) return null;
  const amending = BY_SHAPE.has(type) ? matchAt(AMENDING, text, span.end) : null;
  if (amending) return amendedTitle(text, span.end + amending[0].length);
  const words = wordsFrom(text, span.end);
  const coordinated = type === "Điều lệ" ? matchAt(OF_THE_PARTY, text, span.end) : null;
  if (coordinated) return { end: span.end, listed: "Đảng" };
  const about = BY_SHAPE.has(type) ? titleAbout(text, type, words) : null;
  if (about) return about;
  const listed = listedTitle(type, words);
  if (listed && isProper(text.charAt(span.start), type, words))
    return { end: words.at(listed.length - 1)?.end ?? span.end, listed: listed.value };
  const byShape =
    BY_SHAPE.has(type) && /^\p{Lu}\p{Ll}/u.test(text.slice(span.start, span.end)) && text.charAt(span.end) !== "\n";
  const length = byShape ? shapedTitleLength(words) : 0;
  const last = words.at(length - 1);
  return last ? { end: last.end, listed: null } : null;
}

/** `Pháp lệnh về dân quân tự vệ`: the listed title behind a small word. */
function titleAbout(text: string, type: string, words: Words): Title | null {
  const [about, next] = [words.at(0), words.at(1)];
  if (about?.written !== "về" || !next) return null;
  const title = wordsFrom(text, next.start);
  const listed = listedTitle(type, title);
  const last = listed && title.at(listed.length - 1);
  return last ? { end: last.end, listed: listed.value } : null;
}

/** The laws that are amended stand in the title of the one that amends them: `… của Luật Đầu tư và Luật Nhà ở`. */
function amendedTitle(text: string, offset: number): Title | null {
  let end: number | null = null;
  for (let law = matchAt(LAW, text, offset); law; law = matchAt(AND_LAW, text, end)) {
    const words = wordsFrom(text, (end ?? offset) + law[0].length);
    const last = words.at((listedTitle(law[1] ?? "", words)?.length ?? shapedTitleLength(words)) - 1);
    if (!last) break;
    end = last.end;
  }
  return end === null ? null : { end, listed: null };
}
const LAW = /(?:các\s+)?(Luật|Bộ luật|Pháp lệnh)(?![A-Za-zÀ-ỹ])/uy;
const AND_LAW = /\s{0,3}(?:,|và)\s{1,3}(Luật|Bộ luật|Pháp lệnh)(?=\s+[A-Za-zÀ-ỹ])(?!\s+(?:số|sửa))/uy;

/** Small `luật` needs a proper name behind it; a charter's name is proper by itself. */
const isProper = (initial: string, type: string, words: Words): boolean =>
  !BY_SHAPE.has(type) || /\p{Lu}/u.test(initial) || /^\p{Lu}/u.test(words.at(0)?.written ?? "");

const YEAR = /\s{0,3}(?:\(sửa đổi\)\s{0,3})?(?:,?\s{0,3}năm\s{1,3})?(?<year>(?:19|20)\d\d)(?![\d/-]|\.\d)/uy;

function citationOf(reading: Reading, { type, span }: TypeWord, title: Title, inside: boolean): Citation {
  const { text, written } = reading;
  const year = inside ? null : matchAt(YEAR, text, title.end);
  const end = title.end + (year?.[0].length ?? 0);
  const behind = inside || year ? { end, issuedOn: null, issuer: null } : readBehind(reading, end, false);
  const name = nameOf(collapsed(written, { start: span.start, end: title.end }), type, title.listed);
  return citation({
    span: { start: span.start, end: behind.end },
    form: "named",
    rule: title.listed === null ? "law-by-shape" : "listed-name",
    type,
    name: year?.groups?.year ? `${name} ${year.groups.year}` : name,
    key: foldPhrase(title.listed === null ? name : `${type} ${title.listed}`).replaceAll(",", ""),
    year: year?.groups?.year ?? behind.issuedOn?.slice(0, 4) ?? null,
    issuedOn: behind.issuedOn,
    issuer: behind.issuer,
  });
}

/** As written, but a heading in capitals is given the title of the list. */
function nameOf(written: string, type: string, listed: string | null): string {
  if (listed !== null && (written === written.toUpperCase() || written.length === type.length))
    return `${type} ${listed}`.trim();
  return type + written.slice(type.length);
}

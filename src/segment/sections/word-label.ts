import { letterOrdinal, romanValue, wordValue } from "../../vietnamese/numerals.ts";
import type { Label } from "./label.ts";

/** `Phần thứ nhất`, `Chương II`, `Mục 1`, `Điều 3a.`, with what follows on the line. */
const WORD_LABEL =
  /^(?<word>Phần|Chương|Mục|Tiểu\s+mục|Điều)\s+(?:thứ\s+(?<ordinal>[A-Za-zÀ-ỹ]+(?:\s(?:một|hai))?)|(?<number>\d{1,3})(?<letter>[a-zđ])?|(?<roman>[IVXLC]{1,7}|[A-H](?![A-Za-zÀ-ỹ])))(?<stop>\s*[.:)–-]*)(?:\s+|$)/iu;
/** What goes on with a citation: `Điều 4 Luật Đất đai`, `Mục 2 Phần I`. */
const CITED =
  /^(?:Luật|Bộ luật|Nghị|Quyết định|Thông tư|Quy |Hiến pháp|Điều|Chương|Mục|Phần|Pháp lệnh|Chỉ thị|Kế hoạch|Hướng dẫn)/u;

const KINDS = ["phần", "chương", "mục", "tiểu mục", "điều"] as const;

/** A label that a word of law begins; `null` where a sentence cites a division: `Điều 12 được sửa đổi`. */
export function readWordLabel(line: string): Label | null {
  const match = WORD_LABEL.exec(line);
  if (!match) return null;
  const { word = "", ordinal, number, letter = "", roman, stop = "" } = match.groups ?? {};
  const kind = KINDS.find((name) => name === word.toLowerCase().replace(/\s+/gu, " "));
  const value = number ? Number(number) : roman ? signValue(roman) : wordValue(ordinal ?? "");
  if (!kind || !value || !/^\p{Lu}/u.test(word)) return null;
  const rest = line.slice(match[0].length);
  const bare = stop.trim() === "" && rest !== "";
  if (bare && (!/^["“(]?\p{Lu}/u.test(rest) || CITED.test(rest))) return null;
  const name = ordinal ? `thứ ${ordinal.toLowerCase()}` : `${number ?? roman}${letter}`;
  return {
    kind,
    text: `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${name}`,
    ordinal: value,
    prefix: null,
    length: match[0].length,
    doubtful: bare,
  };
}

const signValue = (sign: string): number | null =>
  sign === sign.toUpperCase() ? (romanValue(sign) ?? letterOrdinal(sign)) : null;

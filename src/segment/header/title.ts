import { lazily } from "../../text/lazily.ts";
import { isAllCapitals } from "../../vietnamese/capitals.ts";
import { DOCUMENT_TYPES, type DocumentType } from "../../vietnamese/document-types.ts";
import { foldMarks, foldPhrase } from "../../vietnamese/fold.ts";

/** A line that names the type of document, and maybe begins the subject or names the author. */
export interface TypeLine {
  readonly type: DocumentType;
  /** In sentence case, with what belongs to the name: `Kế hoạch liên tịch`. */
  readonly name: string;
  readonly nameEnd: number;
  /** What follows the name on the line; empty where nothing does. */
  readonly rest: string;
}

/** Words that belong to the name of a type: `KẾ HOẠCH LIÊN TỊCH`. */
const SUFFIX = /^\s+(?:liên tịch|liên ngành|phối hợp)(?=\s*[.:]?$)|^\s+(?:liên tịch|liên ngành)(?![A-Za-zÀ-ỹ])/iu;
const BY_LENGTH = lazily(() =>
  [...DOCUMENT_TYPES]
    .map((type) => ({ type, folded: foldPhrase(type.name), plain: foldMarks(type.name).replaceAll(" ", "") }))
    .sort((a, b) => b.folded.length - a.folded.length),
);

/**
 * `KẾ HOẠCH`, `Kế hoạch`, `QUYẾT ĐỊNH CỦA BỘ TRƯỞNG BỘ TÀI CHÍNH`, `KẾ HOẠCH Triển khai …`, `BÁO CÁO KẾT QUẢ …`;
 * `null` where the line begins with no type or goes on as a sentence.
 */
export function readTypeLine(line: string): TypeLine | null {
  const lead = /^[\s(]*(?:dự thảo\s*:?\s*)?/iu.exec(line)?.[0].length ?? 0;
  const text = line.slice(lead);
  const folded = foldPhrase(text.slice(0, 60));
  const found = BY_LENGTH().find(
    ({ folded: name }) => folded.startsWith(name) && !/^[A-Za-zÀ-ỹ]/u.test(folded.slice(name.length)),
  );
  if (!found) return readSpoiltType(text, lead);
  const words = found.folded.split(" ").length;
  const named = new RegExp(`^(?:\\S+\\s+){${words - 1}}[A-Za-zÀ-ỹ]+`, "u").exec(text)?.[0] ?? "";
  const suffix = SUFFIX.exec(text.slice(named.length))?.[0] ?? "";
  const name = named + suffix;
  const rest = text
    .slice(name.length)
    .replace(/^[\s.:–-]+/u, "")
    .trim();
  const capital = isAllCapitals(name);
  if (rest !== "" && !capital && !/^của\s/iu.test(rest)) return null;
  return { type: found.type, name: sentenceCase(name), nameEnd: lead + name.length, rest };
}

/** `KÉ HOẠCH`, `_KẾHOẠCH`: a scan lost a mark or a space; the name is that of the one type with these base letters. */
function readSpoiltType(text: string, lead: number): TypeLine | null {
  if (text.length > 30 || !isAllCapitals(text)) return null;
  const plain = foldMarks(text).replace(/[^a-z]+/gu, "");
  const found = BY_LENGTH().filter((type) => type.plain === plain);
  const [first] = found;
  if (!first || found.length > 1) return null;
  return { type: first.type, name: first.type.name, nameEnd: lead + text.trimEnd().length, rest: "" };
}

/** `KẾ HOẠCH` as it stands in a sentence. */
const sentenceCase = (name: string): string => {
  const lower = name.replace(/\s+/gu, " ").trim().toLowerCase();
  return lower.charAt(0).toUpperCase() + lower.slice(1);
};

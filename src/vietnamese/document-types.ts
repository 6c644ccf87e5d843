import type { Kind } from "../record/schema.ts";
import { lazily } from "../text/lazily.ts";
import facts from "./document-types.json" with { type: "json" };

/** Document types (tên loại) with their abbreviations in symbols; sources stand in `document-types.json`. */
export interface DocumentType {
  /** Sentence case: `Kế hoạch`. */
  readonly name: string;
  /** In a symbol: `KH`; `QĐ` stands for two types. Empty where the type has none. */
  readonly abbreviations: readonly string[];
  readonly kind: Kind;
}

/** Which of the record's kinds a type belongs to; every other type is `other`. */
const KIND_OF: Readonly<Record<string, Kind>> = {
  "Kế hoạch": "plan",
  "Chỉ thị": "directive",
  "Hướng dẫn": "guidance",
  "Quyết định": "decision",
  "Nghị quyết": "resolution",
  "Nghị quyết liên tịch": "resolution",
  "Công văn": "official-letter",
  "Thông báo": "notice",
  "Thông báo kết luận": "notice",
  "Báo cáo": "report",
  "Kết luận": "conclusion",
  "Quy định": "regulation",
  "Quy chế": "regulation",
  "Chương trình": "programme",
  "Chương trình hành động": "programme",
  "Thông tư": "circular",
  "Thông tư liên tịch": "circular",
  "Nghị định": "decree",
  Luật: "law",
  "Bộ luật": "law",
};

function collect(): readonly DocumentType[] {
  const abbreviations = new Map<string, Set<string>>();
  for (const type of facts.types) {
    const known = abbreviations.get(plainName(type.name)) ?? new Set();
    if (type.abbr) known.add(type.abbr);
    abbreviations.set(plainName(type.name), known);
    for (const variant of ("variants" in type && type.variants) || []) abbreviations.set(variant, known);
  }
  return [...abbreviations].map(([name, known]) => ({
    name,
    abbreviations: [...known],
    kind: KIND_OF[name] ?? "other",
  }));
}

/** The facts tell bodies apart in parentheses (`Quyết định (TTg, UBND)`); the type is the name before them. */
const plainName = (name: string): string => name.replace(/^([^(]*[^\s(])\s*\(.*\)$/u, "$1");

export const DOCUMENT_TYPES: readonly DocumentType[] = collect();

const BY_NAME = new Map(DOCUMENT_TYPES.map((type) => [type.name.toLowerCase(), type]));

/** The type of that name in any case; `null` where there is none. */
export const documentTypeNamed = (name: string): DocumentType | null =>
  BY_NAME.get(name.normalize("NFC").toLowerCase().replace(/\s+/gu, " ").trim()) ?? null;

const FIRST_WORDS = lazily(() => new Set([...BY_NAME.keys()].map((name) => name.split(" ", 1)[0])));

/** Whether the first word begins the name of a type: quick, where few lines do. */
export const beginsTypeName = (words: string): boolean =>
  FIRST_WORDS().has((/\S+/u.exec(words)?.[0] ?? "").normalize("NFC").toLowerCase());

import { DOCUMENT_TYPES } from "../../../src/vietnamese/document-types.ts";
import { ISSUER_CODES } from "../../../src/vietnamese/issuers.ts";

const known = [...DOCUMENT_TYPES.flatMap((type) => type.abbreviations), ...ISSUER_CODES, "Tg", "Ctr", "QĐi"];

/** Parts of symbols that end in small letters, which a pattern of capitals would cut: `TTg`, `QyĐ`, `CTr`. */
export const MIXED_CASE_GROUPS: string = [...new Set(known.filter((code) => /^\p{Lu}+\p{Ll}[A-Za-zÀ-ỹ]*$/u.test(code)))]
  .sort((a, b) => b.length - a.length)
  .join("|");

import { DOCUMENT_TYPES } from "../vietnamese/document-types.ts";
import { foldMarks, foldPhrase } from "../vietnamese/fold.ts";

const folded = (words: string): string => foldMarks(foldPhrase(words));

/** Types of documents as people type them: in full or abbreviated, without marks. */
const TYPES = new Set(DOCUMENT_TYPES.flatMap(({ name, abbreviations }) => [name, ...abbreviations]).map(folded));

/**
 * The code in what people write of a document: `35-CT/TW` in `Chỉ thị số 35-CT/TW`. What has other words before its
 * first figure than a type and `số` is a name and stays whole.
 */
export function bareCode(written: string): string {
  const [before = ""] = /^\D*/u.exec(written) ?? [];
  const type = folded(before).replace(/(?<!\s)\s*\bso\s*:?$/u, "");
  const code = written.slice(before.length).trim();
  return code !== "" && (type === "" || TYPES.has(type)) ? code : written.trim();
}

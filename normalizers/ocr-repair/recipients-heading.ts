import type { Document } from "../../src/text/document.ts";
import type { Edit } from "../../src/text/edit.ts";
import type { Normalizer } from "../../src/text/normalizer.ts";
import { recognisedLines } from "./recognised-lines.ts";
import { repairReports } from "./reports.ts";

const KIND = { code: "ocr-heading-repaired", reason: "above a list of recipients" } as const;

/** How the heading is printed (Thông tư 01/2011/TT-BNV, Nghị định 30/2020/NĐ-CP). */
const HEADING = "Nơi nhận:";

// ";Xới nhận:" | "Mi nhận:" | "Với nhẠn:": small print that leans; its second word is longer and comes through
const MISREAD = /^[^A-Za-zÀ-ỹ0-9\n]{0,3}[A-Za-zÀ-ỹ]{2,5} ?nh[aăâ\u1EA0-\u1EB7áàãÁÀÃÂĂA]n ?[:;.]?$/iu;
/** Words of two syllables that end with `nhận` and may head a list themselves. */
const OTHER_WORD = /(?:ghi|tiếp|xác|công|thu|chấp|đón|giao|cảm|chứng|thừa|nhìn|đảm|phủ) nhận/iu;
/** An entry of the list below it. */
const ENTRY = /^\s*[-–—~¬+•*]\s?\S/u;

/** The heading of the recipients, where it was misread: a short line that ends with `nhận`, right above a list. */
export const ocrRecipientsHeading: Normalizer = {
  name: "ocr-recipients-heading",
  version: 1,
  edits(document) {
    const edits = misreadHeadings(document);
    const diagnostics = repairReports(KIND, edits, document.text);
    return { edits, diagnostics };
  },
};

const isMisread = (line: string): boolean => MISREAD.test(line) && !OTHER_WORD.test(line);

function misreadHeadings(document: Document): readonly Edit[] {
  const lines = recognisedLines(document);
  return lines.flatMap(({ text, start }, i) => {
    const below = lines.slice(i + 1, i + 3).find((next) => next.text.trim() !== "")?.text ?? "";
    const isHeading = text.length <= 16 && text !== HEADING && isMisread(text) && ENTRY.test(below);
    return isHeading ? [{ start, end: start + text.length, insert: HEADING }] : [];
  });
}

import type { Document } from "../../src/text/document.ts";
import type { Edit } from "../../src/text/edit.ts";
import type { Normalizer } from "../../src/text/normalizer.ts";
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

function misreadHeadings({ text, pages }: Document): readonly Edit[] {
  if (!pages.some(({ origin }) => origin === "ocr")) return [];
  const found: Edit[] = [];
  const lines = text.split("\n");
  let start = 0;
  lines.forEach((line, i) => {
    const below = lines.slice(i + 1, i + 3).find((next) => next.trim() !== "") ?? "";
    const recognised = pages.some(({ origin, span }) => origin === "ocr" && span.start <= start && start < span.end);
    if (recognised && line.length <= 16 && line !== HEADING && isMisread(line) && ENTRY.test(below))
      found.push({ start, end: start + line.length, insert: HEADING });
    start += line.length + 1;
  });
  return found;
}

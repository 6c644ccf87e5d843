import type { Document } from "../../src/text/document.ts";
import type { Edit } from "../../src/text/edit.ts";
import type { Normalizer } from "../../src/text/normalizer.ts";
import { type RecognisedLine, recognisedLines } from "./recognised-lines.ts";
import { repairReports } from "./reports.ts";

const KIND = { code: "ocr-capitals-repaired", reason: "above the office that signs for it" } as const;

/** A collective of the state, before whose name `TM.` stands where somebody signs for it (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
const COLLECTIVE = /^(?<lead>[^A-Za-zÀ-ỹ\d]{0,3})(?<name>(?:[ỦU][ỶY] BAN|HỘI ĐỒNG) NHÂN DÂN)$/u;
const OFFICE = /^(?:KT\. ?|Q\. ?)?CHỦ TỊCH$/u;

/** How far the name stands to the right of the middle of what is below it, in letters, where `TM. ` is hidden before it. */
const SHIFT = { least: 0.8, most: 3 } as const;

/** The `TM.` that a seal hid before the name of a collective: what was read of the line stands off the middle. */
export const ocrAuthority: Normalizer = {
  name: "ocr-authority",
  version: 1,
  edits(document) {
    const edits = hiddenAuthorities(document);
    return { edits, diagnostics: repairReports(KIND, edits, document.text) };
  },
};

function hiddenAuthorities(document: Document): readonly Edit[] {
  const lines = recognisedLines(document).filter(({ text }) => text.trim() !== "");
  return lines.flatMap((line, i) => {
    const { lead = "", name } = COLLECTIVE.exec(line.text)?.groups ?? {};
    const below = lines[i + 1];
    if (name === undefined || !below || !OFFICE.test(below.text.trim())) return [];
    const start = line.start + lead.length;
    return isOffMiddle(document, { text: name, start }, below)
      ? [{ start: line.start, end: start + name.length, insert: `TM. ${name}` }]
      : [];
  });
}

/** Whether a line stands so far right of the middle of the one below it as the word before it takes. */
function isOffMiddle(document: Document, line: RecognisedLine, below: RecognisedLine): boolean {
  const [upper, lower] = [sidesOf(document, line), sidesOf(document, below)];
  if (!upper || !lower) return false;
  const letter = (upper.right - upper.left) / line.text.length;
  const shift = (upper.left + upper.right - lower.left - lower.right) / 2 / letter;
  return shift >= SHIFT.least && shift <= SHIFT.most;
}

/** Where the words of a line begin and end on the page. */
function sidesOf({ locators }: Document, { text, start }: RecognisedLine): { left: number; right: number } | null {
  const boxes = locators.flatMap(({ span, box, confidence }) =>
    box && confidence !== undefined && span.start >= start && span.end <= start + text.length ? [box] : [],
  );
  return boxes.length === 0
    ? null
    : { left: Math.min(...boxes.map(([left]) => left)), right: Math.max(...boxes.map(([, , right]) => right)) };
}

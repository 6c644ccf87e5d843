import type { Document } from "../../src/text/document.ts";
import type { Edit } from "../../src/text/edit.ts";
import type { Normalizer } from "../../src/text/normalizer.ts";
import { repairReports } from "./reports.ts";

// "1. MỤC ĐÍCH, YÊU CẦU" | "H. NHIỆM VỤ" | "lV. TỔ CHỨC THỰC HIỆN"
const HEADING = /^(?<label>[IVXH1l|]{1,5})(?=[.,:] {0,3}[A-ZÀ-ỸĐ][^\n]{5,120}$)/u;
const isInCapitals = (title: string): boolean => title === title.toUpperCase();

const KIND = {
  code: "section-label-repaired",
  reason: "among headings in capitals counted with Roman numbers",
} as const;

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"] as const;

/** The same for labels that a recogniser takes for each other: `1`, `l` and `|` are `I`, `H` is `II`. */
const strokes = (label: string): string => label.replace(/[1l|]/gu, "I").replace(/H/gu, "II");

interface Label {
  readonly text: string;
  readonly start: number;
}

/** Roman numbers of headings in capitals, where another of them shows how the headings are counted: `1.`, `H.`, `III.` */
export const ocrRomanLabels: Normalizer = {
  name: "ocr-roman-labels",
  version: 1,
  edits(document) {
    const labels = labelsOf(document);
    const edits = labels.flatMap((label, i) => repairOf(labels, label, i));
    return { edits, diagnostics: repairReports(KIND, edits, document.text) };
  },
};

function labelsOf({ text, pages }: Document): readonly Label[] {
  if (!pages.some(({ origin }) => origin === "ocr")) return [];
  const found: Label[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const label = HEADING.exec(line)?.groups?.label;
    const recognised = pages.some(({ origin, span }) => origin === "ocr" && span.start <= start && start < span.end);
    if (label && recognised && isInCapitals(line.slice(label.length))) found.push({ text: label, start });
    start += line.length + 1;
  }
  return found;
}

/** The label at its place in the count; two later ones must stand where they belong, as they were read. */
function repairOf(labels: readonly Label[], { text, start }: Label, i: number): readonly Edit[] {
  const meant = ROMAN[i];
  if (!meant || text === meant || strokes(text) !== meant) return [];
  const fitting = labels.filter((other, k) => k > 1 && other.text === ROMAN[k]).length;
  return fitting >= 2 ? [{ start, end: start + text.length, insert: meant }] : [];
}

import type { Edit } from "../../src/text/edit.ts";
import type { Normalizer } from "../../src/text/normalizer.ts";
import { type RecognisedLine, recognisedLines } from "./recognised-lines.ts";
import { repairReports } from "./reports.ts";

// "1. MỤC ĐÍCH, YÊU CẦU" | "H. NHIỆM VỤ" | "1I/ NỘI DUNG" | "IU NỘI DUNG" for "II/ NỘI DUNG"
const HEADING =
  /^(?:(?<label>[IVXH1l|]{1,5})(?<mark>[.,:/)-]) ?|(?<joined>[IVXH1l|]{0,4}U) )(?=[A-ZÀ-ỸĐ][^\n]{5,120}$)/u;
const isInCapitals = (title: string): boolean => title === title.toUpperCase();

const KIND = {
  code: "section-label-repaired",
  reason: "among headings in capitals counted with Roman numbers",
} as const;

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"] as const;

/** The same for labels that a recogniser takes for each other: `1`, `l` and `|` are `I`, `H` is `II`. */
const strokes = (label: string): string => label.replace(/[1l|]/gu, "I").replace(/H/gu, "II");

interface Label {
  /** As it was read, its mark too where both became one letter. */
  readonly text: string;
  readonly start: number;
  /** The Roman number that it looks like. */
  readonly number: string;
  /** What stands between number and heading. */
  readonly mark: string;
}

/**
 * Roman numbers of headings in capitals, where the others show how the headings are counted: `1.`, `H.`, `III.`; `U`,
 * `IU`, `IIU` for `I/`, `II/`, `III/`; a first one that was lost.
 */
export const ocrRomanLabels: Normalizer = {
  name: "ocr-roman-labels",
  version: 2,
  edits(document) {
    const lines = recognisedLines(document);
    const labels = lines.flatMap(labelOf);
    const edits = [...lostFirst(lines, labels), ...labels.flatMap((label, i) => repairOf(labels, label, i))];
    return { edits, diagnostics: repairReports(KIND, edits, document.text) };
  },
};

function labelOf({ text, start }: RecognisedLine): readonly Label[] {
  const match = HEADING.exec(text);
  if (!match || !isInCapitals(text.slice(match[0].length))) return [];
  const { label, mark = "/", joined = "" } = match.groups ?? {};
  if (label !== undefined) return [{ text: label, start, number: strokes(label), mark }];
  return [{ text: joined, start, number: strokes(`${joined.slice(0, -1)}I`), mark }];
}

/** The label at its place in the count: two later ones must stand where they belong as they were read, or all look so. */
function repairOf(labels: readonly Label[], { text, start, number, mark }: Label, i: number): readonly Edit[] {
  const meant = ROMAN[i];
  if (!meant || text === meant || number !== meant) return [];
  const fitting = labels.filter((other, k) => k > 1 && other.text === ROMAN[k]).length;
  const allLookSo = labels.length > 2 && labels.every((other, k) => other.number === ROMAN[k]);
  const insert = text.endsWith("U") ? `${meant}${mark}` : meant;
  return fitting >= 2 || allLookSo ? [{ start, end: start + text.length, insert }] : [];
}

/** `MỤC ĐÍCH` above `1.`, where the next heading is `II.`: the thin stroke of the first number was taken for dirt. */
function lostFirst(lines: readonly RecognisedLine[], labels: readonly Label[]): readonly Edit[] {
  const [second, third] = labels;
  if (second?.number !== "II" || (third && third.number !== "III")) return [];
  const above = lines.filter(({ start, text }) => start < second.start && text.trim() !== "");
  const headings = above.filter(
    ({ text }, i) =>
      /^[A-ZÀ-ỸĐ][^\d\n]{5,60}$/u.test(text) && isInCapitals(text) && /^1 ?[.,/)-]/u.test(above[i + 1]?.text ?? ""),
  );
  const [heading] = headings;
  if (!heading || headings.length > 1) return [];
  return [{ start: heading.start, end: heading.start, insert: `I${second.mark} ` }];
}

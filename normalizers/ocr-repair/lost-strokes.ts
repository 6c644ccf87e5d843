import type { Document } from "../../src/text/document.ts";
import type { Edit } from "../../src/text/edit.ts";
import { matchesOf } from "../../src/text/matches.ts";
import type { Normalizer } from "../../src/text/normalizer.ts";
import { DOCUMENT_TYPES } from "../../src/vietnamese/document-types.ts";
import { ISSUER_CODES } from "../../src/vietnamese/issuers.ts";
import { repairReports } from "./reports.ts";

const KIND = { code: "ocr-suspect-code", reason: "among the codes there are", severity: "warning" } as const;

/** Abbreviations of bodies that stand in lists and texts as in codes (Nghị định 30/2020/NĐ-CP, Hướng dẫn 36-HD/VPTW). */
const OTHERS = "HĐND LĐTBXH LĐLĐ CĐCS BCĐ HĐQT ĐBQH GDĐT KHĐT SGDĐT SKHĐT SLĐTBXH UBMTTQ QĐ NĐ HĐ TNXP DTTS HD".split(
  " ",
);

/** What is printed with and without the stroke of Đ, as it is written. */
const WRITTEN: ReadonlySet<string> = new Set([
  ...ISSUER_CODES,
  ...DOCUMENT_TYPES.flatMap(({ abbreviations }) => abbreviations),
  ...OTHERS,
]);

// "62/2009/ND-CP", "HDND huyện", "Lưu: VT, KTKD"
const CAPITALS = /(?<![\p{L}\p{M}])[A-ZĐƯÂÔ]{2,9}(?![\p{L}\p{M}])/gu;

/** The stroke of Đ lost in codes and abbreviations: `62/2009/ND-CP`, `HDND`; `KTKD` where the document has `KTKĐ` elsewhere. */
export const ocrLostStrokes: Normalizer = {
  name: "ocr-lost-strokes",
  version: 1,
  edits(document) {
    const edits = lostStrokes(document);
    return { edits, diagnostics: repairReports(KIND, edits, document.text) };
  },
};

function lostStrokes({ text, pages }: Document): readonly Edit[] {
  const recognised = pages.filter(({ origin }) => origin === "ocr").map(({ span }) => span);
  if (recognised.length === 0) return [];
  const words = matchesOf(text, CAPITALS);
  const counts = new Map<string, number>();
  for (const [word] of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const onScan = words.filter(({ index }) => recognised.some(({ start, end }) => start <= index && index < end));
  return onScan.flatMap(({ 0: read, index }) => {
    if (WRITTEN.has(read) || (read.length === 2 && !isTypeIn(text, index))) return [];
    const meant = withStroke(read, counts);
    return meant ? [{ start: index, end: index + read.length, insert: meant }] : [];
  });
}

/** Two letters alone may be anything (`hội viên ND`); between the number and the body they are a type: `62/2009/ND-CP`. */
const isTypeIn = (text: string, index: number): boolean =>
  /[\d/-]/u.test(text.charAt(index - 1)) && /[-/]/u.test(text.charAt(index + 2));

/** The only code that is written and differs in strokes alone; else the one that the document itself has more often. */
function withStroke(read: string, counts: ReadonlyMap<string, number>): string | null {
  const variants = strokesOf(read).filter((variant) => variant !== read);
  const written = variants.filter((variant) => WRITTEN.has(variant));
  if (written.length === 1) return written[0] as string;
  const others = variants.filter((variant) => (counts.get(variant) ?? 0) >= (counts.get(read) ?? 0));
  return read.length > 2 && others.length === 1 ? (others[0] as string) : null;
}

/** The word with and without a stroke on each D. */
const strokesOf = (read: string): readonly string[] =>
  [...read].reduce<readonly string[]>(
    (all, letter) => all.flatMap((word) => (letter === "D" ? [`${word}D`, `${word}Đ`] : [word + letter])),
    [""],
  );

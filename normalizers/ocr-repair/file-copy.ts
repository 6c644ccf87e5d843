import type { Document } from "../../src/text/document.ts";
import type { Edit } from "../../src/text/edit.ts";
import { matchesOf } from "../../src/text/matches.ts";
import type { Normalizer } from "../../src/text/normalizer.ts";
import { recognisedLines } from "./recognised-lines.ts";
import { repairReports } from "./reports.ts";

const KIND = { code: "ocr-list-repaired", reason: "in the entry of the file copy" } as const;

/** `- Lưu: VT, CĐN`: the clerk's office comes first, then the unit that drafted (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
const ENTRY = /^[-–—+•*] ?Lưu(?<sign>[ :]{1,3})(?<rest>\p{Lu}.*)$/u;
/** `VT` with a mark or a letter that no office begins with: `VỀ`. */
const OFFICE = /^V[^ATPBHNKQX\s,.;:](?=[\s,.;]|$)/u;
/** `Số: 308/KH-SYT-CĐN`: the parts of the symbol of the document. */
const SYMBOL = /\/(?<symbol>\p{Lu}{1,8}(?:-\p{Lu}{1,8})+)/u;
/** How far down the number of a document stands. */
const HEAD = 1500;

/** Capitals that recognisers take for each other. */
const ALIKE: readonly string[] = ["ĐO", "ĐD", "ĐB", "OQ", "CG", "IL", "TI", "UV"];
const areAlike = (a: string, b: string): boolean => ALIKE.some((pair) => pair === a + b || pair === b + a);

/** The entry of the file copy, whose abbreviations the recipients of the office and the symbol of the document tell. */
export const ocrFileCopy: Normalizer = {
  name: "ocr-file-copy",
  version: 1,
  edits(document) {
    const edits = misreadEntry(document);
    return { edits, diagnostics: repairReports(KIND, edits, document.text) };
  },
};

function misreadEntry(document: Document): readonly Edit[] {
  const line = recognisedLines(document).findLast(({ text }) => ENTRY.test(text));
  const { sign = "", rest = "" } = (line && ENTRY.exec(line.text)?.groups) ?? {};
  if (!line || rest === "") return [];
  const from = line.start + line.text.length - rest.length;
  const office = OFFICE.exec(rest)?.[0];
  const comma = office && /^\s\p{Lu}/u.test(rest.slice(office.length)) ? "," : "";
  const first = office ? [{ start: from - sign.length, end: from + office.length, insert: `: VT${comma}` }] : [];
  return [...first, ...draftingUnits(rest, partsOfSymbol(document), from)];
}

const partsOfSymbol = ({ text }: Document): readonly string[] =>
  SYMBOL.exec(text.slice(0, HEAD))?.groups?.symbol?.split("-") ?? [];

/** Abbreviations that differ in one like letter from a part of the document's own symbol. */
const draftingUnits = (rest: string, parts: readonly string[], from: number): readonly Edit[] =>
  matchesOf(rest, /(?<=[\s,])\p{Lu}{2,8}(?![\p{L}\p{M}])/gu).flatMap(({ 0: read, index }) => {
    const meant = parts.includes(read) ? undefined : parts.find((part) => differsAlike(read, part));
    return meant ? [{ start: from + index, end: from + index + read.length, insert: meant }] : [];
  });

function differsAlike(read: string, part: string): boolean {
  if (read.length !== part.length) return false;
  const others = [...part].map((letter, i) => [letter, read.charAt(i)] as const).filter(([a, b]) => a !== b);
  const [other] = others;
  return others.length === 1 && other !== undefined && areAlike(...other);
}

import type { Draft } from "../../../src/record/draft.ts";
import { contains } from "../../../src/text/span.ts";
import { DOCUMENT_TYPES } from "../../../src/vietnamese/document-types.ts";
import { foldMarks } from "../../../src/vietnamese/fold.ts";
import { ISSUER_CODES } from "../../../src/vietnamese/issuers.ts";
import type { Citation } from "../citation.ts";
import type { Code } from "./code.ts";

/** Recognisers lose the stroke of `Đ`: on scanned pages `QD` and `DUK`, which are no codes, are read as `QĐ` and `ĐUK`. */
export function withStrokes({ document }: Draft, citations: readonly Citation[]): readonly Citation[] {
  const scanned = document.pages.filter(({ origin }) => origin === "ocr");
  if (scanned.length === 0) return citations;
  return citations.map((one) =>
    one.code && scanned.some((page) => contains(page.span, one.span)) ? { ...one, code: stroked(one.code) } : one,
  );
}

const KNOWN = [...DOCUMENT_TYPES.flatMap(({ abbreviations }) => abbreviations), ...ISSUER_CODES];
const EXACT = new Set(KNOWN);
const BY_BASE_LETTERS = new Map(KNOWN.filter((one) => one.includes("Đ")).map((one) => [foldMarks(one), one]));

function stroked(code: Code): Code {
  const groups = code.groups.map((group) =>
    EXACT.has(group) ? group : (BY_BASE_LETTERS.get(foldMarks(group)) ?? group),
  );
  const restore = (text: string): string =>
    code.groups.reduce((restored, group, i) => restored.replace(group, groups[i] ?? group), text);
  return { ...code, groups, symbol: restore(code.symbol), text: restore(code.text) };
}

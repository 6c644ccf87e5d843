import { expect, test } from "vitest";
import { EMPTY_HEADER } from "../../src/record/schema.ts";
import { referenceChecks } from "../../src/refine/reference-checks.ts";
import { draftOf } from "../extractors/references/citing.ts";

const header = { ...EMPTY_HEADER, issuedOn: { value: "2020-01-31", span: { start: 0, end: 0 }, confidence: 1 } };

const warned = (text: string): readonly string[] => {
  const draft = draftOf(text, { header });
  return (referenceChecks.find(draft).diagnostics ?? []).map(
    ({ code, span, actual }) => `${code}: ${actual ?? (span && text.slice(span.start, span.end))}`,
  );
};

test.each([
  ["Kế hoạch 218-KH/ĐUK; Kế hoạch 218-KH/ĐUJK", ["reference-code-variant: 218-KH/ĐUJK"]],
  ["Kế hoạch số 218-KH/ĐUJK", ["ocr-suspect-code: 218-KH/ĐUJK"]],
  ["Kế hoạch 7-KH/ĐUK; Kế hoạch 7-KH/DUK", ["reference-code-variant: 7-KH/DUK"]],
  ["Chỉ thị số 5-CT/TW; Chỉ thị số 05-CT/TƯ", []],
  [
    "Quyết định số 5/QĐ-UBND ngày 13/5/2019; Quyết định số 5/QĐ-UBND ngày 03/5/2019",
    ["reference-date-conflict: 03/5/2019"],
  ],
  ["Quyết định số 5/QĐ-UBND ngày 13/5/2018; Quyết định số 5/QĐ-UBND ngày 20/8/2019", []],
  ["Quyết định số 5/QĐ-UBND ngày 01/2/2020", ["reference-after-issue: Quyết định số 5/QĐ-UBND ngày 01/2/2020"]],
  ["Quyết định số 5/QĐ-UBND ngày 31/01/2020", []],
])("%s", (text, expected) => expect(warned(text).map((line) => line.replace(/: ngày /u, ": "))).toEqual(expected));

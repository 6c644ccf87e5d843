import { expect, test } from "vitest";
import { references } from "../../../extractors/references/references.ts";
import { startDraft } from "../../../src/record/draft.ts";
import { normalize } from "../../../src/text/document.ts";

const codes = (text: string, origin: "text" | "ocr") => {
  const page = { number: 1, span: { start: 0, end: text.length }, origin, confidence: null, rotation: 0 as const };
  const document = normalize({ format: "pdf", text, locators: [], pages: [page], diagnostics: [] }, []);
  const found = references.find(startDraft(document, {})).references ?? [];
  return found.map(({ code, symbol, variants }) => [code, symbol, ...variants]);
};

test("on a scanned page the stroke of Đ is restored, and what was read is kept", () => {
  expect(codes("Quyết định số 15/QD-UBND", "ocr")).toEqual([["15/QĐ-UBND", "QĐ-UBND", "15/QD-UBND"]]);
  expect(codes("Kế hoạch số 7-KH/DUK", "ocr")).toEqual([["7-KH/ĐUK", "KH/ĐUK", "7-KH/DUK"]]);
});

test("codes without a stroke stay, and so does a typed page", () => {
  expect(codes("Hướng dẫn số 9-HD/TU", "ocr")).toEqual([["9-HD/TU", "HD/TU"]]);
  expect(codes("Quyết định số 15/QD-UBND", "text")).toEqual([["15/QD-UBND", "QD-UBND"]]);
});

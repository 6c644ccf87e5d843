import { expect, test } from "vitest";
import { ocrLostStrokes } from "../../../normalizers/ocr-repair/lost-strokes.ts";
import { normalize } from "../../../src/text/document.ts";
import { recognised } from "./recognised.ts";

const repaired = (text: string): string => normalize(recognised(text), [ocrLostStrokes]).text;

test.each([
  ["Nghị định số 62/2009/ND-CP", "Nghị định số 62/2009/NĐ-CP"],
  ["Quyết định số 211/QD-UBND", "Quyết định số 211/QĐ-UBND"],
  ["Thường trực HDND huyện", "Thường trực HĐND huyện"],
  ["Số: 12/TB-KTKĐ\nLưu: VT, KTKD.", "Số: 12/TB-KTKĐ\nLưu: VT, KTKĐ."],
])("%s", (read, meant) => {
  expect(repaired(read)).toBe(meant);
});

test.each([
  ["codes that are printed so", "Hướng dẫn số 08-HD/BTCHU, Quyết định số 15-QĐ/TU, Hội ND xã, UBND"],
  ["a code that nothing tells of", "Lưu: VT, KTD"],
  ["both forms, of which the plain one is the common one", "TDX, TDX, TDX và TĐX"],
  ["words in capitals", "DÂN DANH DO"],
])("%s are left alone", (_, text) => {
  expect(repaired(text)).toBe(text);
});

test("what was read is kept, and text that nobody recognised is left alone", () => {
  const { diagnostics } = normalize(recognised("số 62/2009/ND-CP"), [ocrLostStrokes]);
  expect(diagnostics).toMatchObject([{ code: "ocr-suspect-code", actual: "ND", severity: "warning" }]);
  expect(normalize(recognised("số 62/2009/ND-CP", "text"), [ocrLostStrokes]).text).toBe("số 62/2009/ND-CP");
});

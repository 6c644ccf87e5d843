import { expect, test } from "vitest";
import { ocrFigures } from "../../../normalizers/ocr-repair/figures.ts";
import { normalize } from "../../../src/text/document.ts";
import { recognised } from "./recognised.ts";

const repaired = (text: string): string => normalize(recognised(text), [ocrFigures]).text;

test.each([
  ["Kế hoạch số l06-KH/ĐU ngày l5/4/2014", "Kế hoạch số 106-KH/ĐU ngày 15/4/2014"],
  ["Công văn số 1O35/UBND-VX", "Công văn số 1035/UBND-VX"],
  ["Nghị quyết số 2I/2012/NQ-HĐND", "Nghị quyết số 21/2012/NQ-HĐND"],
  ["xong trước ngày 3O tháng O9 năm 2O14", "xong trước ngày 30 tháng 09 năm 2014"],
  ["từ ngày 0l/O6/2013", "từ ngày 01/06/2013"],
])("%s", (read, meant) => {
  expect(repaired(read)).toBe(meant);
});

test.each([
  ["letters of a code", "Kế hoạch số 106-KH/ĐUO, Thông tư số 01/2011/TT-BNV"],
  ["a Roman quarter", "trong quý II năm 2014, tháng 10 năm 2014, đợt I/2014"],
  ["a number without figures", "Quyết định số IO-QĐ/TU"],
  ["an item", "ngày l là chữ l, điểm I khoản 1"],
  ["a word", "Số lO nhà máy, Ngày Ô tô sạch"],
])("%s is left alone", (_, text) => {
  expect(repaired(text)).toBe(text);
});

test("what was read is kept, and text that nobody recognised is left alone", () => {
  const { text, diagnostics } = normalize(recognised("theo Kế hoạch số 1O6-KH/ĐU của Đảng uỷ"), [ocrFigures]);
  expect(diagnostics.map(({ code, actual, span }) => [code, actual, span && text.slice(span.start, span.end)])).toEqual(
    [["ocr-suspect-code", "1O6", "106"]],
  );
  expect(normalize(recognised("số 1O6-KH/ĐU", "text"), [ocrFigures]).text).toBe("số 1O6-KH/ĐU");
});

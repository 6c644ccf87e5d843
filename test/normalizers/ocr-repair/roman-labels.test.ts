import { expect, test } from "vitest";
import { ocrRomanLabels } from "../../../normalizers/ocr-repair/roman-labels.ts";
import { normalize } from "../../../src/text/document.ts";
import { recognised } from "./recognised.ts";

const labels = (...read: string[]): readonly string[] => {
  const text = read.map((label) => `${label} TỔ CHỨC THỰC HIỆN\n1. Các đơn vị báo cáo trước ngày 10/5.`).join("\n");
  const document = normalize(recognised(text), [ocrRomanLabels]);
  return document.text.split("\n").flatMap((line, i) => (i % 2 === 0 ? [line.split(" ", 1)[0] ?? ""] : []));
};

test("numbers read as letters and figures stand in the count of the others", () => {
  expect(labels("1.", "H.", "III.", "IV.")).toEqual(["I.", "II.", "III.", "IV."]);
  expect(labels("l.", "II.", "IlI.", "IV.", "V.")).toEqual(["I.", "II.", "III.", "IV.", "V."]);
});

test("a stroke that became one letter with the number before it", () => {
  expect(labels("U", "IU", "IIU")).toEqual(["I/", "II/", "III/"]);
  expect(labels("1/", "1I/", "1I1/", "IV/")).toEqual(["I/", "II/", "III/", "IV/"]);
});

test("a first number that was lost", () => {
  const read = "KẾ HOẠCH\nNăm 2014\n\nMỤC ĐÍCH, YÊU CẦU\n1. Tuyên truyền sâu rộng.\nII. NỘI DUNG\n1. Mít tinh.";
  const repaired = (text: string): string => normalize(recognised(text), [ocrRomanLabels]).text;
  expect(repaired(read)).toBe(read.replace("MỤC ĐÍCH", "I. MỤC ĐÍCH"));
  const counted = read.replace("II. NỘI DUNG", "2. NỘI DUNG");
  expect(repaired(counted)).toBe(counted);
  const twice = read.replace("Năm 2014", "PHẦN MỞ ĐẦU\n1. Tình hình");
  expect(repaired(twice)).toBe(twice);
});

test.each([
  ["headings counted with figures", ["1.", "2.", "3."]],
  ["a single number", ["1."]],
  ["a count that does not fit", ["1.", "IV.", "II."]],
])("%s are left alone", (_, read) => {
  expect(labels(...read)).toEqual(read);
});

test("what was read is kept, and text that nobody recognised is left alone", () => {
  const text = "1. MỤC ĐÍCH\nII. NHIỆM VỤ\nIII. BIỆN PHÁP\nIV. TỔ CHỨC THỰC HIỆN";
  const { diagnostics } = normalize(recognised(text), [ocrRomanLabels]);
  expect(diagnostics).toMatchObject([{ code: "section-label-repaired", actual: "1", span: { start: 0, end: 1 } }]);
  expect(normalize(recognised(text, "text"), [ocrRomanLabels]).text).toBe(text);
});

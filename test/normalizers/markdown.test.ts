import { expect, test } from "vitest";
import { markdown } from "../../normalizers/markdown.ts";
import { toRaw } from "../../src/text/document.ts";
import { applied } from "./apply.ts";

test.each([
  ["## **KẾ HOẠCH**", "KẾ HOẠCH"],
  ["### **I- MỤC ĐÍCH, YÊU CẦU**", "I- MỤC ĐÍCH, YÊU CẦU"],
  ["*a) Xây dựng đội ngũ*", "a) Xây dựng đội ngũ"],
  ["**KT. CHỦ TỊCH **", "KT. CHỦ TỊCH "],
  ["(*chú trọng phẩm chất*), “*về công tác cán bộ*”", "(chú trọng phẩm chất), “về công tác cán bộ”"],
  ["Tỉnh ủy<sup>(1)</sup>.", "Tỉnh ủy(1)."],
  ["Tỉnh ủy<sup>1</sup>.", "Tỉnh ủy(1)."],
  ["Tỉnh ủy[^2].", "Tỉnh ủy(2)."],
  ["\\*", "*"],
  ["Diện tích 5 m<sup>2</sup> × 3", "Diện tích 5 m(2) × 3"],
  ["dòng một<br>dòng hai", "dòng một\ndòng hai"],
  ["<b>Điều 1</b>", "Điều 1"],
])("%s", (text, expected) => {
  expect(applied([markdown], text).text).toBe(expected);
});

test.each(["*", "***", "* Mầm non: 100%", "3 * 4 = 12", "Ghi chú (*): số liệu ước", "a < b, c > d", "5_6", "** **"])(
  "%s stays",
  (text) => {
    expect(applied([markdown], text).text).toBe(text);
  },
);

test("a star of a Word document is a star", () => {
  expect(applied([markdown], "**KẾ HOẠCH**", { format: "docx" }).text).toBe("**KẾ HOẠCH**");
});

test("what stays knows where it stood", () => {
  const document = applied([markdown], "## **KẾ HOẠCH**");
  const at = toRaw(document, { start: 0, end: 8 });
  expect(document.raw.text.slice(at.start, at.end)).toBe("KẾ HOẠCH");
});

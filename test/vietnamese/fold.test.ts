import { expect, test } from "vitest";
import { foldMarks, foldPhrase, foldTonePlacement } from "../../src/vietnamese/fold.ts";

test.each([
  ["hòa", "hoà"],
  ["Hòa Bình", "Hoà Bình"],
  ["ỦY BAN", "UỶ BAN"],
  ["khỏe", "khoẻ"],
  ["quý", "quý"],
])("%s and %s are one word", (a, b) => {
  expect(foldTonePlacement(a)).toBe(b);
  expect(foldTonePlacement(b)).toBe(b);
});

test("different words stay different: «hòa» is not «hóa», «tủ» is not «tu»", () => {
  expect(foldTonePlacement("hòa")).not.toBe(foldTonePlacement("hóa"));
  expect(foldPhrase("tủ")).not.toBe(foldPhrase("tu"));
});

test("phrases fold case, dashes, quotes and spaces", () => {
  expect(foldPhrase("  Đảng ỦY  “Khối” 2020 – 2025 ")).toBe('đảng uỷ "khối" 2020 - 2025');
});

test("without marks: «Đảng ủy» is «dang uy»", () => {
  expect(foldMarks("Đảng ủy")).toBe("dang uy");
  expect(foldMarks("ĐẠI HỘI")).toBe("dai hoi");
});

import { expect, test } from "vitest";
import { whiteSpace } from "../../normalizers/white-space.ts";
import { applied } from "./apply.ts";

test.each([
  ["một \r\nhai\rba\u2028bốn", "một\nhai\nba\nbốn"],
  ["Số:\u00a0 12/KH\u2009- UBND", "Số:  12/KH - UBND"],
  ["Đ\u200bảng\ufeff bộ\u00ad", "Đảng bộ"],
  ["\uf0b7 Mục đích", "- Mục đích"],
  ["  \uf0d8\tYêu cầu", "  -\tYêu cầu"],
  ["trang\fsau", "trang\nsau"],
  ["dòng   \n\n", "dòng\n\n"],
])("%j", (text, expected) => {
  expect(applied([whiteSpace], text).text).toBe(expected);
});

test.each(["Nơi nhận:          T/M BAN THƯỜNG VỤ", "một\thai", "§¶ng \u0095"])("%j stays", (text) => {
  expect(applied([whiteSpace], text).text).toBe(text);
});

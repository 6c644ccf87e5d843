import { expect, test } from "vitest";
import { bareCode } from "../../src/query/bare-code.ts";

test.each([
  ["35-CT/TW", "35-CT/TW"],
  ["Chỉ thị 35-CT/TW", "35-CT/TW"],
  ["CHỈ THỊ SỐ: 35-CT/TW ", "35-CT/TW"],
  ["chi thi so 35-CT/TW", "35-CT/TW"],
  ["số 212/KH-UBND", "212/KH-UBND"],
  ["KH 212/KH-UBND", "212/KH-UBND"],
  ["Thông tư liên tịch số 08/2001/TTLT-BTC-BNV", "08/2001/TTLT-BTC-BNV"],
])("%s is meant by its code", (written, code) => {
  expect(bareCode(written)).toBe(code);
});

test.each(["Nghị quyết Trung ương 4 khóa XI", "Luật Đất đai", "Chỉ thị", "Hồ sơ 12", ""])("%s is a name", (name) => {
  expect(bareCode(name)).toBe(name);
});

import { expect, test } from "vitest";
import { parseText } from "../../src/index.ts";

const warned = (text: string, issuedOn?: string) =>
  parseText(text, issuedOn ? { issuedOn } : {}).warnings.map(({ code, quote }) => [code, quote]);

const EARLY = "Đại hội Đảng bộ Sở tổ chức trong hai ngày, thực hiện trong tháng 5 năm 2015.";

test("a deadline before the issue of its document is told with its date", () => {
  expect(warned(EARLY, "2019-12-25")).toContainEqual(["deadline-before-issue", "tháng 5 năm 2015"]);
});

test("near miss: a deadline after the issue, and one of a document whose issue is not known", () => {
  expect(warned(EARLY, "2015-03-01")).toEqual([]);
  expect(warned(EARLY).filter(([code]) => code === "deadline-before-issue")).toEqual([]);
});

test("of a blank date of issue the month counts", () => {
  const plan = [
    "UBND HUYỆN PHÚ LÂM",
    "Số:      /KH-UBND",
    "Phú Lâm, ngày … tháng 12 năm 2011",
    "KẾ HOẠCH",
    "Tập huấn văn thư",
    "",
    "1. Thời gian: Ngày 02/01/2011",
    "2. Thời gian: Ngày 20/12/2011",
  ].join("\n");
  expect(warned(plan).filter(([code]) => code === "deadline-before-issue")).toEqual([
    ["deadline-before-issue", "Ngày 02/01/2011"],
  ]);
});

test.each([
  ["Khai giảng ngày 05/9/2021 (thứ Hai)", ["weekday-mismatch", "ngày 05/9/2021"]],
  ["Khai giảng vào thứ Hai, ngày 05/9/2021", ["weekday-mismatch", "ngày 05/9/2021"]],
  ["Bầu cử ngày 23/5/2021 (thứ 2)", ["weekday-mismatch", "ngày 23/5/2021"]],
])("a weekday that does not fit: %s", (text, expected) => {
  expect(warned(text, "2021-03-10")).toContainEqual(expected);
});

test.each([
  "Bầu cử ngày 23/5/2021 (Chủ nhật)",
  "Họp từ 14 giờ 00 ngày 05/3/2021 (thứ Sáu)",
  "Kỳ họp thứ 2 ngày 23/5/2021",
])("a weekday that fits, and a number that is none: %s", (text) => {
  expect(warned(text, "2021-01-10").filter(([code]) => code === "weekday-mismatch")).toEqual([]);
});

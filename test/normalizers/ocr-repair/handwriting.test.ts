import { expect, test } from "vitest";
import { parseDocument } from "../../../src/pipeline.ts";
import { recognised } from "./recognised.ts";

const header = (number: string, day: string): string =>
  [
    "UBND TỈNH AN LẠC",
    "SỞ Y TẾ",
    `${number}/KH-SYT`,
    "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    `An Lạc, ${day} tháng 10 năm 2017`,
    "",
    "KẾ HOẠCH",
    "Khám sức khỏe định kỳ năm 2017",
    "",
    "Các đơn vị báo cáo trước ngày 16/12/2017.",
  ].join("\n");

test("a number and a day written by hand that cannot be read are left open, and said to be", () => {
  const record = parseDocument(recognised(header("Số:c201/", "ngàycŸÔ")));
  expect(record.header.number).toBeNull();
  expect(record.header.issuedOn).toBeNull();
  expect(record.warnings.map(({ code }) => code)).toEqual(
    expect.arrayContaining(["missing-number", "missing-issue-date"]),
  );
});

test("printed ones are read", () => {
  const { header: read } = parseDocument(recognised(header("Số: 2014", "ngày 20")));
  expect(read.number?.value).toBe("2014");
  expect(read.issuedOn?.value).toBe("2017-10-20");
});

import { expect, test } from "vitest";
import { parseDocument } from "../../../src/pipeline.ts";
import type { DocumentRecord } from "../../../src/record/schema.ts";
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

/** The record of a text of which the recogniser is sure but for some words. */
function readWith(text: string, doubtful: Readonly<Record<string, number>>): DocumentRecord {
  const locators = [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({
    span: { start: index, end: index + word.length },
    confidence: doubtful[word] ?? 0.96,
  }));
  return parseDocument({ ...recognised(text), locators });
}

const codesOf = ({ warnings }: DocumentRecord): readonly string[] => warnings.map(({ code }) => code);

// as tesseract 5 read strokes of a pen in the blanks: "137" and "25", "42" and "08", scrawls
test.each([
  ["Số:c201/", "ngàycŸÔ"],
  ["Số: ÍŸ7 ", "ngày 0§"],
  ["Số: #2 ", "ngày Š"],
  ["Số: ]Z7 ", "ngày Z5"],
  ["Số: ÝÈ_ ", "ngày $Ô"],
  ["Số: ", "ngày "],
])("a number and a day written by hand that cannot be read are left open, and said to be: %s, %s", (number, day) => {
  const record = parseDocument(recognised(header(number, day)));
  expect(record.header).toMatchObject({ number: null, code: null, issuedOn: null });
  expect(codesOf(record)).toEqual(expect.arrayContaining(["missing-number", "missing-issue-date"]));
});

test("figures that are likelier wrong than right are left open too", () => {
  const record = readWith(header("Số: 47 ", "ngày 02"), { "47": 0.5, "02": 0.48 });
  expect(record.header).toMatchObject({ number: null, code: null, issuedOn: null });
  expect(record.header.symbol?.value).toBe("KH-SYT");
  expect(codesOf(record)).toEqual(expect.arrayContaining(["missing-number", "missing-issue-date"]));
});

test("printed ones are read", () => {
  const { header: read } = parseDocument(recognised(header("Số: 2014", "ngày 20")));
  expect(read.number?.value).toBe("2014");
  expect(read.issuedOn?.value).toBe("2017-10-20");
  const { header: joined } = readWith(header("Số: 2014", "ngày 20"), { "2014/KH-SYT": 0.6, "20": 0.8 });
  expect(joined.code?.value).toBe("2014/KH-SYT");
  expect(joined.issuedOn?.value).toBe("2017-10-20");
});

test("words between the figures of a day may be doubtful", () => {
  const { header: read } = readWith(header("Số: 2014", "ngày 20"), { ngày: 0.6, tháng: 0.6, năm: 0.6 });
  expect(read.issuedOn?.value).toBe("2017-10-20");
});

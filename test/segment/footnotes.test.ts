import { expect, test } from "vitest";
import { segment, segmentText } from "./structure.ts";

const notes = (record: ReturnType<typeof segmentText>) =>
  record.footnotes.map(({ label, text }) => `${label}: ${text}`);
const HEAD =
  "ĐẢNG UỶ XÃ TÂN LẬP\nSố 5-KH/ĐU\nKẾ HOẠCH\nkiểm tra năm 2020\n-----\nCăn cứ Điều lệ Đảng, Đảng uỷ xây dựng kế hoạch.\n";

test("raised in Markdown, in the middle of a sentence", () => {
  const record = segmentText(
    `${HEAD}I. NỘI DUNG\n(1) Xây dựng đội ngũ.\n(2) Kiểm tra chi bộ theo quy định của Tỉnh ủy<sup>(1)</sup> và của\n\n<sup>(1)</sup> Quy định số 84-QĐ/TU.\n\nHuyện uỷ trong năm.`,
  );
  expect(notes(record)).toEqual(["1: Quy định số 84-QĐ/TU."]);
  expect(record.sections[0]?.children.map(({ label }) => label)).toEqual(["1", "2"]);
});

test("printed, with marks that hang on words", () => {
  const record = segmentText(
    `${HEAD}1. Theo Kế hoạch của Huyện uỷ(1), các chi bộ báo cáo(2).\n(1) Kế hoạch số 12-KH/HU.\n(2) Trước ngày 20/6.\n2. Đôn đốc.`,
  );
  expect(notes(record)).toEqual(["1: Kế hoạch số 12-KH/HU.", "2: Trước ngày 20/6."]);
  expect(record.sections.map(({ label }) => label)).toEqual(["1", "2"]);
});

test("known to the reader", () => {
  const text = `${HEAD}1. Báo cáo(1).\n(1) Trước ngày 20/6.`;
  const start = text.indexOf("(1) Trước");
  const locators = [{ span: { start, end: text.length }, footnote: "1" }];
  const record = segment({ format: "docx", text, locators, pages: [], diagnostics: [] });
  expect(notes(record)).toEqual(["1: Trước ngày 20/6."]);
});

test("numbered items are no notes", () => {
  expect(notes(segmentText(`${HEAD}Ba nhiệm vụ (3) sau đây:\n(1) Một việc.\n(2) Hai việc.\n(3) Ba việc.`))).toEqual([]);
});

test("raised labels that were read as plain digits, under a rule", () => {
  const record = segmentText(
    `${HEAD}1. Ban thường vụ và tương đương1; diện tích 30 m2 trở lên2.\n____________\n1 Thực hiện theo hướng dẫn riêng.\n2 Quy định số 47-QĐ/TW.\n2. Đôn đốc.`,
  );
  expect(notes(record)).toEqual(["1: Thực hiện theo hướng dẫn riêng.", "2: Quy định số 47-QĐ/TW."]);
  expect(notes(segmentText(`${HEAD}Kết quả như sau:\n____________\n1 Chi bộ đạt.\n2 Chi bộ chưa đạt.`))).toEqual([]);
});

test("raised digits of their own, but no measure", () => {
  const record = segmentText(
    `${HEAD}1. Trừ đảng viên được miễn công tác¹; nhà rộng 40 m² trở lên.\n2. Đôn đốc.\n\n¹ Do chi bộ đề nghị.\n(2) Một việc khác.`,
  );
  expect(notes(record)).toEqual(["1: Do chi bộ đề nghị."]);
});

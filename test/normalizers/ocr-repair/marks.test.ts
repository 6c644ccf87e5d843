import { expect, test } from "vitest";
import { markVariants } from "../../../normalizers/ocr-repair/mark-variants.ts";
import { ocrMarks } from "../../../normalizers/ocr-repair/marks.ts";
import { normalize } from "../../../src/text/document.ts";
import { recognised } from "./recognised.ts";

const repaired = (text: string): string => normalize(recognised(text), [ocrMarks]).text;

test.each([
  ["phòng chông tham nhũng, lãng phí", "phòng chống tham nhũng, lãng phí"],
  ["Tổ chức triên khai thực hiện kế hoạch", "Tổ chức triển khai thực hiện kế hoạch"],
  ["thúc đẩy bình đăng giới", "thúc đẩy bình đẳng giới"],
  ["MỤC ĐÍCH, YÊU CÂU", "MỤC ĐÍCH, YÊU CẦU"],
  ["TÔ CHỨC THỰC HIỆN", "TỔ CHỨC THỰC HIỆN"],
  ["hướng dẫn vê việc thực hiện", "hướng dẫn về việc thực hiện"],
  ["Bạn Thường vụ Huyện ủy", "Ban Thường vụ Huyện ủy"],
])("%s", (read, meant) => {
  expect(repaired(read)).toBe(meant);
});

test.each([
  ["các đơn vị trục thuộc", "các đơn vị trực thuộc"],
  ["Bạn Nũ công Liên đoàn Lao động tỉnh", "Ban Nữ công Liên đoàn Lao động tỉnh"],
  ["UBND tính giao Số Tài chính", "UBND tỉnh giao Sở Tài chính"],
  ["xây đựng kế hoạch", "xây dựng kế hoạch"],
])("%s, where the recogniser is not sure", (read, meant) => {
  const repairedAt = (sure: number): string => normalize(recognised(read, "ocr", sure), [ocrMarks]).text;
  expect(repairedAt(0.8)).toBe(meant);
});

test("a plain word is left alone where the recogniser is sure of it", () => {
  const read = "không nhận quà biếu dưới mọi hình thức, không dàn trải";
  expect(normalize(recognised(read, "ocr", 0.97), [ocrMarks]).text).toBe(read);
});

test.each([
  ["a word that usage knows beside its neighbours", "phòng, chống tham nhũng"],
  ["a name of a person", "Đồng chí Trần Hông Vân chủ trì"],
  ["a name in capitals", "NGUYỄN VĂN TÔ"],
  ["a name of a place", "xã Chông khai mạc đại hội"],
  ["a name of a place in capitals", "ỦY BAN NHÂN DÂN XÃ THƯỢNG LÂU"],
  ["a name that begins as names of bodies do", "Bàn Văn Sơn, Đăng Thị Bô"],
  ["one of two spellings", "hằng tuần báo cáo, hàng quý báo cáo"],
  ["a code", "Công văn số 35-CV/ĐÂU và số 12/KÉ-HOACH"],
  ["a number", "năm 2019, 30c, 1.200 đồng"],
  ["words that no neighbour tells of", "lợp đinh, dó, kẹt"],
  ["another language", "The plan of the committee for men"],
])("is left alone: %s", (_, text) => {
  expect(repaired(text)).toBe(text);
});

test("text that was not recognised is left alone", () => {
  expect(normalize(recognised("phòng chông tham nhũng", "text"), [ocrMarks]).text).toBe("phòng chông tham nhũng");
});

test("a repair keeps what was read, at its place", () => {
  const { text, diagnostics } = normalize(recognised("công tác phòng chông tham nhũng trên cơ sở triên khai"), [
    ocrMarks,
  ]);
  expect(diagnostics.map(({ code, actual, span }) => [code, actual, span && text.slice(span.start, span.end)])).toEqual(
    [
      ["ocr-mark-repaired", "chông", "chống"],
      ["ocr-mark-repaired", "triên", "triển"],
    ],
  );
});

test("variants differ in marks alone and are legal syllables", () => {
  const likely = markVariants("chông").filter(({ cost }) => cost <= 1);
  expect(likely.map(({ text }) => text)).toEqual(["chồng", "chống", "chổng", "chỗng", "chộng"]);
  expect(markVariants("truòng").map(({ text }) => text)).toEqual(expect.arrayContaining(["trường", "trương"]));
  expect(markVariants("ubnd")).toEqual([]);
  expect(markVariants("quyêt").map(({ text }) => text)).toEqual(expect.arrayContaining(["quyết", "quyệt"]));
});

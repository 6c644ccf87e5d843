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
])("%s", (read, meant) => {
  expect(repaired(read)).toBe(meant);
});

test.each([
  ["a word that usage knows beside its neighbours", "phòng, chống tham nhũng"],
  ["a name of a person", "Đồng chí Trần Hông Vân chủ trì"],
  ["a name in capitals", "NGUYỄN VĂN TÔ"],
  ["a name of a place", "xã Chông khai mạc đại hội"],
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
  expect(markVariants("chông").map(({ text }) => text)).toEqual(["chồng", "chống", "chổng", "chỗng", "chộng"]);
  expect(markVariants("ubnd")).toEqual([]);
  expect(markVariants("quyêt").map(({ text }) => text)).toEqual(["quyết", "quyệt"]);
});

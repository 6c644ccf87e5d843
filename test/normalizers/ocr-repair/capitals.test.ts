import { expect, test } from "vitest";
import { ocrAuthority } from "../../../normalizers/ocr-repair/authority.ts";
import { ocrJoinedCapitals } from "../../../normalizers/ocr-repair/joined-capitals.ts";
import { ocrOffices } from "../../../normalizers/ocr-repair/offices.ts";
import { normalize } from "../../../src/text/document.ts";
import type { Box, RawDocument } from "../../../src/text/raw-document.ts";
import { recognised } from "./recognised.ts";

const parted = (text: string, origin?: "text"): string => normalize(recognised(text, origin), [ocrJoinedCapitals]).text;

test.each([
  ["PHÒNG GIÁO DỤC HUYỆN TÂNKHÊ", "PHÒNG GIÁO DỤC HUYỆN TÂN KHÊ"],
  ["ỦY BANNHÂN DÂN", "ỦY BAN NHÂN DÂN"],
])("two words of capitals that were read as one: %s", (read, meant) => {
  expect(parted(read)).toBe(meant);
});

test.each([
  "SỞ LĐTBXH TỈNH ĐỒNG GIANG",
  "Xử lý khí mêtan ở bãi rác",
  "XỬ LÝ KHÍ mêtan",
  "TÂNKHÊ",
  "TRƯỜNG THCS BẮC SƠN",
])("left alone: %s", (text) => {
  expect(parted(text)).toBe(text);
});

test("what nobody recognised is left alone", () => {
  expect(parted("HUYỆN TÂNKHÊ", "text")).toBe("HUYỆN TÂNKHÊ");
});

test.each([
  ["CHÚTỊCH", "CHỦ TỊCH"],
  ["PHÓ CHU TỊCH", "PHÓ CHỦ TỊCH"],
  ["KT. GIÁM ĐÓC", "KT. GIÁM ĐỐC"],
])("the title of an office whose marks or spaces were lost: %s", (read, meant) => {
  expect(normalize(recognised(read), [ocrOffices]).text).toBe(meant);
  expect(normalize(recognised(read, "text"), [ocrOffices]).text).toBe(read);
});

test.each(["CHỦ TỊCH", "BÍ THƯ", "CHU TỊCH HỒ", "Trương Thủ", "TRƯƠNG"])("no misread office: %s", (text) => {
  expect(normalize(recognised(text), [ocrOffices]).text).toBe(text);
});

/** A signature, each line in one box without what stands before its words. */
function signature(lines: readonly (readonly [text: string, box: Box])[]): RawDocument {
  const text = lines.map(([line]) => line).join("\n");
  const locators = lines.map(([line, box]) => {
    const words = line.replace(/^- /u, "");
    const start = text.indexOf(words);
    return { span: { start, end: start + words.length }, page: 1, box, confidence: 0.9 };
  });
  return { ...recognised(text), locators };
}

const signed = (first: string, left: number, office = "CHỦ TỊCH"): string =>
  normalize(
    signature([
      [first, [left, 375, left + 255, 413]],
      [office, [831, 414, 970, 440]],
    ]),
    [ocrAuthority],
  ).text;

test("a collective that stands off the middle of the office below it had its TM. under the seal", () => {
  expect(signed("ỦY BAN NHÂN DÂN", 801)).toBe("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH");
  expect(signed("- ỦY BAN NHÂN DÂN", 801)).toBe("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH");
  expect(signed("ỦY BAN NHÂN DÂN", 801, "KT. CHỦ TỊCH")).toBe("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH");
});

test("one above the middle of the office, far from it or above another line is as it was printed", () => {
  expect(signed("ỦY BAN NHÂN DÂN", 773)).toBe("ỦY BAN NHÂN DÂN\nCHỦ TỊCH");
  expect(signed("ỦY BAN NHÂN DÂN", 200)).toBe("ỦY BAN NHÂN DÂN\nCHỦ TỊCH");
  expect(signed("ỦY BAN NHÂN DÂN", 801, "XÃ ĐÔNG SA")).toBe("ỦY BAN NHÂN DÂN\nXÃ ĐÔNG SA");
});

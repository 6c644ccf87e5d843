import { expect, test } from "vitest";
import type { RawDocument } from "../../src/text/raw-document.ts";
import { outlineOf, segment } from "./structure.ts";

const TEXT = [
  "UBND XÃ TÂN LẬP",
  "Số:c12//KH-UBND",
  "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  "Độc lập - Tự do - Hạnh phúc",
  "Tân Lập, ngàycŸÔ tháng 10 năm 2017",
  "KÉ HOẠCH",
  "Vệ sinh môi trường năm 2017",
  "Căn cứ Luật Bảo vệ môi trường;",
  "I. MỤC ĐÍCH, YÊU CẦU",
  "1. Mục đích",
  "II NHIỆM VỤ, BIỆN PHÁP",
  "I. Nhiệm vụ",
  "2. Biện pháp",
  "II. CHỦ ĐỀ NĂM 2017",
  "1V. THỜI GIAN",
  "V. TỔ CHỨC THỰC HIỆN",
  "GIÁM ĐÓC",
  "Với nhận:",
  "- UBND huyện;",
  "Các thôn bản;",
  "- Lưu VP.",
].join("\n");

const pageOf = (origin: "ocr" | "text"): RawDocument => ({
  format: "pdf",
  text: TEXT,
  locators: [],
  pages: [{ number: 1, span: { start: 0, end: TEXT.length }, origin, confidence: 0.9, rotation: 0 }],
  diagnostics: [],
});

test("a scan: what print leaves no doubt about is put right and told", () => {
  const record = segment(pageOf("ocr"));
  expect(outlineOf(record)).toEqual([
    "I  MỤC ĐÍCH, YÊU CẦU",
    "I > 1  Mục đích",
    "II  NHIỆM VỤ, BIỆN PHÁP",
    "II > 1  Nhiệm vụ",
    "II > 2  Biện pháp",
    "III  CHỦ ĐỀ NĂM 2017",
    "IV  THỜI GIAN",
    "V  TỔ CHỨC THỰC HIỆN",
  ]);
  const repairs = record.warnings.filter(({ code }) => code === "section-label-repaired");
  expect(repairs.map(({ actual, severity }) => [actual, severity])).toEqual([
    ["I", "info"],
    ["II", "info"],
    ["1V", "info"],
  ]);
});

test("a scan: header and closing in spite of lost marks", () => {
  const { header, recipients, signatories } = segment(pageOf("ocr"));
  expect(header.documentType?.value).toBe("Kế hoạch");
  expect([header.number, header.code, header.symbol?.value]).toEqual([null, null, "KH-UBND"]);
  expect([header.place?.value, header.issuedOn]).toEqual(["Tân Lập", null]);
  expect(recipients.map(({ value }) => value)).toEqual(["UBND huyện", "Các thôn bản", "Lưu VP"]);
  expect(signatories.map(({ position }) => position)).toEqual(["GIÁM ĐÓC"]);
});

test("the last stroke lost, and the only one taken for a letter", () => {
  const text = TEXT.replace("I. MỤC ĐÍCH, YÊU CẦU", "L MỤC ĐÍCH")
    .split("II. CHỦ ĐỀ")[0]
    ?.concat("II. TỔ CHỨC THỰC HIỆN\n1. Các thôn") as string;
  const record = segment({ ...pageOf("ocr"), text });
  expect(record.sections.map(({ label }) => label)).toEqual(["I", "II", "III"]);
});

test("a text that a recogniser wrote", () => {
  const text = [
    "HỘI NÔNG DÂN HUYỆN PHÚ AN",
    "Số 4-KH/HND",
    "KẾ HOẠCH",
    "Thi đua năm 2014",
    "Thực hiện Nghị quyết số 6-NQ/HNDT, Hội xây dựng kế hoạch.",
    "L MỤC ĐÍCH",
    "1. Một việc",
    "IL NỘI DUNG",
    "1. Hai việc",
    "HI. TỔ CHỨC THỰC HIỆN",
    "1V. KINH PHÍ",
  ].join("\n");
  const record = segment({ format: "text", text, locators: [], pages: [], diagnostics: [] });
  expect(outlineOf(record)).toEqual([
    "I  MỤC ĐÍCH",
    "I > 1  Một việc",
    "II  NỘI DUNG",
    "II > 1  Hai việc",
    "III  TỔ CHỨC THỰC HIỆN",
    "IV  KINH PHÍ",
  ]);
});

test("a typed document keeps its numbers", () => {
  const record = segment({ ...pageOf("text"), text: TEXT.replace("1V.", "IV.") });
  expect(record.warnings.filter(({ code }) => code === "section-label-repaired")).toEqual([]);
  expect(record.sections.map(({ label }) => label)).toContain("I");
});

import { expect, test } from "vitest";
import { ocrFileCopy } from "../../../normalizers/ocr-repair/file-copy.ts";
import { ocrRecipientsList } from "../../../normalizers/ocr-repair/recipients-list.ts";
import { normalize } from "../../../src/text/document.ts";
import { recognised } from "./recognised.ts";

const repaired = (list: string): string =>
  normalize(recognised(`Nơi nhận:\n${list}`), [ocrRecipientsList]).text.slice("Nơi nhận:\n".length);

test.each([
  ["- Các phòng. ban. đơn vị trực thuộc;", "- Các phòng, ban, đơn vị trực thuộc;"],
  ["- Như trên;\n- - Giám đốc Sở;", "- Như trên;\n- Giám đốc Sở;"],
  ["- Sở Y tế (b/C);\n- UBND tỉnh (để b c);", "- Sở Y tế (b/c);\n- UBND tỉnh (để b/c);"],
  ["- Cấu đón vị và cơ sở trong ngành;", "- Các đón vị và cơ sở trong ngành;"],
  ["- Cúc phòng thuộc Sở;\n- Cấu đơn vị trong ngành;", "- Các phòng thuộc Sở;\n- Các đơn vị trong ngành;"],
  ["- Bạn VSTB Bộ Y tế;\n- Cúc Thuế tỉnh;", "- Ban VSTB Bộ Y tế;\n- Cục Thuế tỉnh;"],
  ["- Ban VSTBPN tình (Số LĐ-TBXH tính);", "- Ban VSTBPN tỉnh (Sở LĐ-TBXH tỉnh);"],
  ["- Ban Nữ công LĐLĐ trnh,", "- Ban Nữ công LĐLĐ tỉnh,"],
  ["- Đảng ủy, UBND xà;", "- Đảng ủy, UBND xã;"],
  ["- FT HĐND huyện;\n- FTYT các huyện;", "- TT HĐND huyện;\n- TTYT các huyện;"],
  ["- Như trên;\nlưu VT, TH.", "- Như trên;\n- Lưu VT, TH."],
  ["- Như trên;\n- 1ưu: VP.", "- Như trên;\n- Lưu: VP."],
  ["- Như trên;\n-Lwu: VT.", "- Như trên;\n-Lưu: VT."],
  [
    "- TT Đẳng ủy xã;\n- Các chỉ bộ, chỉ cục;\n- Phòng Nội vụ (b/€);",
    "- TT Đảng ủy xã;\n- Các chi bộ, chi cục;\n- Phòng Nội vụ (b/c);",
  ],
])("%s", (read, meant) => {
  expect(repaired(read)).toBe(meant);
});

test.each([
  "- Bàn Văn Sơn;\n- Các ông Trương Định, Bùi Xá;\n- Đài Truyền hình;",
  "- Cục Thuế tỉnh;\n- TT. Huyện ủy;\n- P. Nội vụ;\n- Lưu: VT.",
  "- Như trên (05 b);\n- Ban Giám đốc;\n- Lưu VT.\nTM. ỦY BAN NHÂN DÂN",
  "Như trên;\nLưu VT.",
  "- Trường Cao đẳng Y tế (chỉ bộ phận đào tạo);\n- Ban Bình đẳng giới;",
])("%s is left alone", (list) => {
  expect(repaired(list)).toBe(list);
});

test("a sentence outside of the list, and text that nobody recognised, are left alone", () => {
  const sentence = "1. Các phòng. ban gửi về Sở (b/C).\n\n";
  expect(normalize(recognised(`${sentence}Nơi nhận:\n- Như trên;`), [ocrRecipientsList]).text).toContain(sentence);
  const printed = "Nơi nhận:\n- Các phòng. ban;";
  expect(normalize(recognised(printed, "text"), [ocrRecipientsList]).text).toBe(printed);
});

test("what was read is kept", () => {
  const { text, diagnostics } = normalize(recognised("Nơi nhận:\n- Cúc phòng thuộc Sở;"), [ocrRecipientsList]);
  expect(diagnostics.map(({ code, actual, span }) => [code, actual, span && text.slice(span.start, span.end)])).toEqual(
    [["ocr-list-repaired", "Cúc", "Các"]],
  );
});

const SYMBOL = "SỞ Y TẾ\nSố: 308/KH-SYT-CĐN\n\nNơi nhận:\n- Như trên;\n";

test.each([
  ["- Lưu VỀ CON, nphue", "- Lưu: VT, CĐN, nphue"],
  ["- Lưu: VT, CON", "- Lưu: VT, CĐN"],
])("the file copy has the office and the unit of the symbol: %s", (read, meant) => {
  expect(normalize(recognised(SYMBOL + read), [ocrFileCopy]).text).toBe(SYMBOL + meant);
  expect(normalize(recognised(SYMBOL + read, "text"), [ocrFileCopy]).text).toBe(SYMBOL + read);
});

test.each(["- Lưu: VT, TCCB", "- Lưu VP, SYT", "- Lưu VX, NC", "- Vụ Văn thư Lưu trữ"])(
  "a file copy that may be so: %s",
  (entry) => {
    expect(normalize(recognised(SYMBOL + entry), [ocrFileCopy]).text).toBe(SYMBOL + entry);
  },
);

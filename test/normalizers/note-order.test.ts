import { expect, test } from "vitest";
import { markdown } from "../../normalizers/markdown.ts";
import { noteOrder } from "../../normalizers/note-order.ts";
import { toRaw } from "../../src/text/document.ts";
import { applied, pagesOf } from "./apply.ts";

const read = (text: string) => applied([markdown, noteOrder], text).text;

test("a note that interrupts a sentence is read after it", () => {
  expect(
    read(
      "Theo Quy định số 84-QĐ/TU(1) ngày 12 tháng 3\n\n(1) Về kiểm tra, giám sát.\n\nnăm 2019 của Tỉnh ủy.\nMục khác.",
    ),
  ).toBe("Theo Quy định số 84-QĐ/TU(1) ngày 12 tháng 3 năm 2019 của Tỉnh ủy.\n\n(1) Về kiểm tra, giám sát.\nMục khác.");
});

test("a sentence may be interrupted twice, and by several notes", () => {
  expect(
    read(
      "Chi bộ<sup>1</sup> gửi danh sách về Huyện ủy, Ban\n<sup>1</sup> Có 12 chi bộ.\n<sup>2</sup> Theo mẫu.\nTổ chức và Ủy ban<sup>3</sup> của\n<sup>3</sup> Ủy ban kiểm tra.\nĐảng ủy.",
    ),
  ).toBe(
    "Chi bộ(1) gửi danh sách về Huyện ủy, Ban\n(1) Có 12 chi bộ.\n(2) Theo mẫu.\nTổ chức và Ủy ban(3) của Đảng ủy.\n(3) Ủy ban kiểm tra.",
  );
});

test("across pages, under a rule, with raised labels read as digits", () => {
  const first =
    "các huyện rà soát đội ngũ cộng tác viên1 theo Thông tư của Bộ Y\n_______\n1 Thông tư về dân số\nở địa phương.\n";
  const document = applied([noteOrder], "", pagesOf(first, "Tế và gửi danh sách.\nKết thúc."));
  expect(document.text).toBe(
    "các huyện rà soát đội ngũ cộng tác viên1 theo Thông tư của Bộ Y Tế và gửi danh sách.\n_______\n1 Thông tư về dân số\nở địa phương.\nKết thúc.",
  );
  const at = document.text.indexOf("1 Thông tư về");
  const { start } = toRaw(document, { start: at, end: at + 1 });
  expect(document.raw.text.slice(start, start + 12)).toBe("1 Thông tư v");
  expect(document.pages.map(({ span }) => document.text.slice(span.start, span.start + 6))).toEqual([
    "các hu",
    "Tế và ",
  ]);
});

test.each([
  "Ba nội dung sau(1) cần làm ngay:\n(1) Rà soát.\n(2) Báo cáo.\n",
  "Kế hoạch số 12-KH/HU(1) của Huyện ủy.\n(1) Ban hành năm 2019.\nchi bộ báo cáo.",
  "Nhiệm vụ của các chi bộ trong năm gồm có\n(1) Kiểm tra đảng viên.\n(2) giám sát chuyên đề.",
  "Theo hướng dẫn của Tỉnh ủy(1) và Huyện ủy\n(1) Hướng dẫn số 5.\n\nII. NHIỆM VỤ\n",
  "NGHỊ QUYẾT CỦA TỈNH ỦY(1) VÀ CỦA\n(1) Nghị quyết số 5.\n\nhuyện ủy",
])("nothing is moved: %j", (text) => {
  expect(read(text)).toBe(text);
});

test("notes that the reader tells of stay where it put them", () => {
  const text = "Theo Quy định của(1)\n(1) Quy định số 84.\nTỉnh ủy và của";
  expect(applied([noteOrder], text, { locators: [{ span: { start: 21, end: 40 }, footnote: "1" }] }).text).toBe(text);
});

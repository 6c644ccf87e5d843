import { expect, test } from "vitest";
import { centred, line, lines, read } from "./print.ts";

const FULL = "Các sở, ban, ngành và Ủy ban nhân dân các huyện phối hợp thực hiện";

test.each([
  [
    "an indented line opens a paragraph",
    lines(70, 100, [FULL, FULL]),
    line(100, 131, "Kế hoạch này thay thế kế hoạch"),
  ],
  ["a line after one with room left opens a paragraph", lines(70, 100, [FULL, "hết năm."]), line(70, 131.2, FULL)],
  ["a line after a gap opens a paragraph", lines(70, 100, [FULL, FULL]), line(70, 140, FULL)],
  ["an item opens a paragraph", lines(70, 100, [FULL, `${FULL.slice(0, -6)} hiện;`]), line(70, 131.2, "b) Kiểm tra.")],
  ["larger type opens a paragraph", lines(70, 100, [FULL, FULL]), line(70, 133, "PHỤ LỤC", 15)],
])("%s", (_, above, opening) => {
  const paragraphs = read([...above, ...opening]).split(/\n+/u);
  expect(paragraphs).toHaveLength(2);
  expect(paragraphs[1]).toBe(opening.map((word) => word.text).join(" "));
});

test.each([
  ["a number at the head of a line is no item where the sentence goes on", [FULL, "12. tháng 6 năm 2005."]],
  ["text that hangs under an item's number goes on with it", []],
])("%s", (_, texts) => {
  const words =
    texts.length > 0
      ? lines(70, 100, texts)
      : [...line(70, 100, `1. ${FULL}`), ...line(88, 115.6, "và báo cáo kết quả trước ngày 30/6/2005.")];
  expect(read(words).split("\n")).toHaveLength(1);
});

test("a title's lines set in the middle stand for themselves", () => {
  const words = [
    ...centred(100, "KẾ HOẠCH"),
    ...centred(116, "Phòng, chống lụt bão năm 2005"),
    ...lines(70, 150, [FULL, FULL]),
  ];
  expect(read(words).split(/\n+/u)).toEqual(["KẾ HOẠCH", "Phòng, chống lụt bão năm 2005", `${FULL} ${FULL}`]);
});

test("letters printed apart are words again, single letters of a sentence are not joined", () => {
  const apart = line(200, 100, "K Ế").concat(line(232, 100, "H O Ạ C H"));
  expect(read(apart)).toBe("KẾ HOẠCH");
  expect(read(line(70, 100, "mục a và b"))).toBe("mục a và b");
});

import { expect, test } from "vitest";
import { linesOf } from "../../src/record/lines.ts";
import { normalize } from "../../src/text/document.ts";

test("lines know their page, their cell, and whether a blank line stood above", () => {
  const text = "SỞ Y TẾ\n\n  Số: 5/KH-SYT \nKẾ HOẠCH";
  const document = normalize(
    {
      format: "docx",
      text,
      locators: [{ span: { start: 0, end: 7 }, cell: { table: 0, row: 0, column: 0 } }],
      pages: [{ number: 1, span: { start: 0, end: 20 }, origin: "text", confidence: null, rotation: 0 }],
      diagnostics: [],
    },
    [],
  );
  expect(linesOf(document)).toMatchObject([
    { text: "SỞ Y TẾ", page: 1, cell: { column: 0 }, afterBlank: false },
    { text: "Số: 5/KH-SYT", page: 1, cell: null, afterBlank: true, span: { start: 11, end: 23 } },
    { text: "KẾ HOẠCH", page: null, afterBlank: false },
  ]);
});

test("cells that tabs set off below heads are lines of their own; other tabs are not", () => {
  const text = "ỦY BAN NHÂN DÂN\tCỘNG HÒA\tA\nTT\tNội dung\tThời gian\n1\tKiểm tra\tQuý I\nHết bảng";
  const document = normalize({ format: "text", text, locators: [], pages: [], diagnostics: [] }, []);
  expect(linesOf(document).map(({ text, cell }) => [text, cell?.row ?? null])).toEqual([
    ["ỦY BAN NHÂN DÂN\tCỘNG HÒA\tA", null],
    ["TT", 0],
    ["Nội dung", 0],
    ["Thời gian", 0],
    ["1", 1],
    ["Kiểm tra", 1],
    ["Quý I", 1],
    ["Hết bảng", null],
  ]);
});

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

import { expect, test } from "vitest";
import { ocrRecipientsHeading } from "../../../normalizers/ocr-repair/recipients-heading.ts";
import { normalize } from "../../../src/text/document.ts";
import { recognised } from "./recognised.ts";

const repaired = (text: string): string => normalize(recognised(text), [ocrRecipientsHeading]).text;

test.each([";Xới nhận:", "Mi nhận:", "Với nhẠn:", "ơi nhận", "Noi nhan:"])("%s above a list", (read) => {
  const below = "\n- Như trên;\n- Lưu: VT.";
  expect(repaired(`CHỦ TỊCH\n\n${read}${below}`)).toBe(`CHỦ TỊCH\n\nNơi nhận:${below}`);
});

test.each([
  "Tiếp nhận:\nhồ sơ của công dân",
  "Cơ quan tiếp nhận:\n- Phòng Nội vụ;",
  "Xác nhận:\n- Số hộ đã nộp;",
  "1. Ghi nhận:\n- Kết quả năm 2014;",
  "Nơi nhận:\n- Như trên;",
])("%s is left alone", (text) => {
  expect(repaired(text)).toBe(text);
});

test("what was read is kept, and text that nobody recognised is left alone", () => {
  const read = "Với nhận:\n- Như trên;";
  expect(normalize(recognised(read), [ocrRecipientsHeading]).diagnostics).toMatchObject([
    { code: "ocr-heading-repaired", actual: "Với nhận:", span: { start: 0, end: 9 } },
  ]);
  expect(normalize(recognised(read, "text"), [ocrRecipientsHeading]).text).toBe(read);
});

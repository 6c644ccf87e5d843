import { expect, test } from "vitest";
import { parseDocument } from "../../src/pipeline.ts";
import type { DocumentRecord } from "../../src/record/schema.ts";
import type { RawDocument } from "../../src/text/raw-document.ts";

const TEXT = `HỘI NÔNG DÂN HUYỆN THẠCH HẢI
Số 41-KH/HND
ĐẢNG CỘNG SẢN VIỆT NAM
Thạch Hải, ngày 20 tháng 3 năm 2014

KẾ HOẠCH
Tổ chức phong trào thi đua năm 2014

Thực hiện Nghị quyết số 06-NQ/TU ngày 26/12/2013 của Tỉnh ủy.
1. Hội Nông dân các xã báo cáo kết quả trước ngày 15/4/2014.`;

/** The text as a recogniser read it that is sure of all words but one. */
function read(doubtful: string, sure: number): DocumentRecord {
  const locators = [...TEXT.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({
    span: { start: index, end: index + word.length },
    confidence: word === doubtful ? sure : 0.97,
  }));
  const span = { start: 0, end: TEXT.length };
  const raw: RawDocument = {
    format: "image",
    text: TEXT,
    locators,
    pages: [{ number: 1, span, origin: "ocr", confidence: 0.95, rotation: 0 }],
    diagnostics: [],
  };
  return parseDocument(raw);
}

const sureOf = ({ header, references, deadlines }: DocumentRecord) => ({
  code: header.code?.confidence ?? 0,
  reference: references[0]?.confidence ?? 0,
  deadline: deadlines[0]?.confidence ?? 0,
});

test.each([
  ["code", "41-KH/HND"],
  ["reference", "06-NQ/TU"],
  ["deadline", "15/4/2014."],
] as const)("a doubtful word makes the %s less sure, and nothing else", (fact, word) => {
  const [sure, doubtful] = [sureOf(read(word, 0.97)), sureOf(read(word, 0.7))];
  expect(doubtful[fact]).toBeLessThan(0.65 * sure[fact]);
  expect({ ...doubtful, [fact]: 0 }).toEqual({ ...sure, [fact]: 0 });
});

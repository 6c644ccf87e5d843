import { expect, test } from "vitest";
import { ocrHandwrittenNumber } from "../../../normalizers/ocr-repair/handwritten-number.ts";
import { normalize } from "../../../src/text/document.ts";
import { recognised } from "./recognised.ts";

const head = (number: string): string => `UBND TỈNH AN LẠC\nSỞ Y TẾ\n${number}\nCỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM`;

const repaired = (number: string, title: string): string | undefined =>
  normalize({ ...recognised(head(number)), title }, [ocrHandwrittenNumber]).text.split("\n")[2];

test.each([
  ["Số:c31/KH-SYT", "137 kh syt", "Số:137/KH-SYT"],
  ["Số: /KH-UBND", "308-KH-UBND", "Số: 308/KH-UBND"],
  ["Số ÍŸ7 - KH/ĐUK", "Số 97-KH/ĐU", "Số 97 - KH/ĐUK"],
  ["Số: #2/QĐ-SNN-VP", "1042 QD SNN", "Số: 1042/QĐ-SNN-VP"],
])("%s under the title %s is %s", (read, title, meant) => {
  expect(repaired(read, title)).toBe(meant);
});

test.each([
  ["figures that were read", "Số: 135/KH-SYT", "137 kh syt"],
  ["the number of another symbol", "Số: c31/KH-SYT", "137 qd syt"],
  ["a title that says more than number and symbol", "Số: c31/KH-SYT", "137 kh syt nam 2017"],
  ["a title of one letter group alone", "Số: c31/KH-SYT", "137 kh"],
  ["a number without letters", "Số: c31/KH-SYT", "20171020113425"],
  ["a name of the program", "Số: c31/KH-SYT", "Microsoft Word - KH SYT"],
])("%s: left as it was read", (_, read, title) => {
  expect(repaired(read, title)).toBe(read);
});

test("what was read is kept; text that nobody recognised, and a scan without title, are left alone", () => {
  const raw = { ...recognised(head("Số:c31/KH-SYT")), title: "137 kh syt" };
  const { text, diagnostics } = normalize(raw, [ocrHandwrittenNumber]);
  expect(diagnostics.map(({ code, actual, span }) => [code, actual, span && text.slice(span.start, span.end)])).toEqual(
    [["ocr-number-from-title", "c31", "137"]],
  );
  expect(normalize({ ...recognised(raw.text, "text"), title: raw.title }, [ocrHandwrittenNumber]).text).toBe(raw.text);
  expect(normalize(recognised(raw.text), [ocrHandwrittenNumber]).text).toBe(raw.text);
});

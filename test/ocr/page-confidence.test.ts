import { expect, test } from "vitest";
import type { Word } from "../../src/layout/page.ts";
import type { RecognisedPage } from "../../src/ocr/engines/engine.ts";
import { pageConfidence } from "../../src/ocr/page-confidence.ts";
import { pageWarnings } from "../../src/ocr/page-warnings.ts";

/** What was printed on both pages. */
const PRINTED = `Thực hiện Kế hoạch số 41-KH/HND ngày 20 tháng 3 năm 2014, Ban Thường vụ Hội Nông dân huyện đề nghị các cơ sở
tổng hợp kết quả bình xét, gửi về Văn phòng Hội chậm nhất ngày 15 tháng 4 năm 2014 để thẩm định.`;

/** As tesseract 5 read a good picture of it and one of 110 dpi full of dirt: each word with its confidence in percent. */
const GOOD = `Thực|97 hiện|96 Kế|96 hoạch|96 số|93 41-KH/HND|88 ngày|96 20|97 tháng|97 3|96 năm|96 2014,|97 Ban|97 Thường|97 vụ|97
Hội|97 Nông|97 dân|96 huyện|97 đề|97 nghị|97 các|97 cơ|97 sở|97 tổng|97 hợp|97 kết|97 quả|97 bình|97 xét,|96 gửi|97 về|96 Văn|96
phòng|96 Hội|97 chậm|97 nhất|96 ngày|96 15|96 tháng|96 4|97 năm|97 2014|97 để|97 thẩm|95 định.|97`;
const BAD = `Thực|66 hiện|97 Kế|76 hoạch|96 số|93 41-KRLHND|21 ngày|84 20|84 tháng|80 3|80 nằm|81 2014,|84 Đàn|47 Thường|60 vụ|58
Hỏi|51 Nông|68 đạn|37 huyền|70 để|83 nghị|69 các|97 cơ|76 vở|47 tổng|83 hợp|97 kết|96 quả|70 bình|84 xét,|52 gui|35 về|96 Văn|84
phóng|94 Hội|66 chậm|83 nhất|97 ngay|48 17|64 thàng|76 4|97 năm|65 2014|88 để|96 thăm|46 định.|90`;

const wordsOf = (read: string): readonly Word[] =>
  read.split(/\s+/u).map((word) => {
    const [text = "", percent] = word.split("|");
    return { text, box: [0, 0, 1, 1], confidence: Number(percent) / 100 };
  });

const shareRight = (read: string): number => {
  const printed = PRINTED.split(/\s+/u);
  const words = wordsOf(read);
  return words.filter(({ text }, i) => text === printed[i]).length / words.length;
};

const page = (number: number, read: string): RecognisedPage => ({
  frame: { number, width: 1, height: 1 },
  words: wordsOf(read),
  rotation: 0,
  skew: 0,
  confidence: pageConfidence(wordsOf(read)),
});

test("of two pages the one with more errors is the less sure one, and it alone is to be looked at", () => {
  const [good, bad] = [page(1, GOOD), page(2, BAD)];
  expect(shareRight(GOOD)).toBeGreaterThan(shareRight(BAD));
  expect(good.confidence).toBeGreaterThan(bad.confidence ?? 1);
  expect(pageWarnings([good, bad], []).map(({ code, message }) => [code, message.slice(0, 6)])).toEqual([
    ["low-ocr-confidence", "Page 2"],
  ]);
});

test("the confidence of a page is near the share of its words that are right", () => {
  for (const read of [GOOD, BAD]) expect(pageConfidence(wordsOf(read))).toBeCloseTo(shareRight(read), 1);
});

test("marks alone do not count, and a page without words has no confidence", () => {
  expect(pageConfidence(wordsOf(`${GOOD} —|20 .|10`))).toBe(pageConfidence(wordsOf(GOOD)));
  expect(pageConfidence(wordsOf("—|20"))).toBe(0);
  expect(pageConfidence([])).toBeNull();
});

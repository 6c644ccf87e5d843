import { describe, expect, test } from "vitest";
import { compare } from "../../bench/accuracy/compare.ts";
import { fold, foldCode, likeness, sameStart } from "../../bench/accuracy/fold.ts";
import { pair } from "../../bench/accuracy/pair.ts";
import type { Gold } from "../../scripts/fixtures/gold.ts";
import { parseText } from "../../src/pipeline.ts";

describe("fold", () => {
  test.each([
    ["ĐẢNG UỶ SỞ", "Đảng ủy Sở"],
    ["Hoà Bình –  xã", "Hòa Bình - xã"],
    ["**Kế hoạch**;", "kế hoạch"],
    ["“Bàn tay vàng”", '"Bàn tay vàng"'],
  ])("%s is the same as %s", (a, b) => expect(fold(a)).toBe(fold(b)));

  test.each([
    ["Hòa", "Hóa"],
    ["10-CT/TW", "10-CT/TU"],
  ])("%s is not the same as %s", (a, b) => expect(fold(a)).not.toBe(fold(b)));

  test("a code has no spaces", () => expect(foldCode("43 - KH/ĐUK")).toBe(foldCode("43-KH/ĐUK")));
  test("headings agree by their first 40 characters", () => {
    expect(sameStart("Tổ chức thực hiện", "Tổ chức thực hiện nhiệm vụ năm 2015 của toàn huyện")).toBe(true);
    expect(sameStart("", "Tổ chức")).toBe(false);
  });
  test("texts are alike by their words", () => {
    expect(likeness("Ban Tổ chức", "Ban Tổ chức")).toBe(1);
    expect(likeness("Ban Tổ chức", "Ủy ban nhân dân")).toBeLessThan(0.4);
  });
});

test("each item is paired once, the likest first", () => {
  const { pairs, missed, spurious } = pair([1, 5, 9], [5.4, 9, 1.2, 1.1], (g, f) => Math.max(0, 1 - Math.abs(g - f)));
  expect(pairs).toEqual([
    [9, 9],
    [1, 1.1],
    [5, 5.4],
  ]);
  expect(missed).toEqual([]);
  expect(spurious).toEqual([1.2]);
});

describe("compare", () => {
  const EMPTY: Gold = {
    gold: 1,
    document: "thu.txt",
    kind: "plan",
    header: {
      superior: null,
      issuer: null,
      number: null,
      symbol: null,
      code: null,
      place: null,
      issuedOn: null,
      documentType: null,
      subject: null,
    },
    sections: [],
    footnotes: [],
    recipients: [],
    signatories: [],
    references: [],
    dates: [{ quote: "ngày 31/7/2017", start: "2017-07-31", end: "2017-07-31" }],
    deadlines: [],
    warnings: [],
  };
  const dates = (gold: Gold, text: string) =>
    compare(gold, parseText(text))
      .filter(({ group }) => group === "dates")
      .map(({ outcome, fact }) => [outcome, fact]);

  test("a date that is there is a hit, another one made up", () =>
    expect(dates(EMPTY, "Gửi báo cáo trước ngày 31/7/2017 và ngày 05/9/2018.")).toEqual([
      ["hit", "2017-07-31/2017-07-31 ngày 31/7/2017"],
      ["spurious", "2018-09-05/2018-09-05 ngày 05/9/2018"],
    ]));
  test("without a record everything is missed", () =>
    expect(compare(EMPTY, null).map(({ outcome, group }) => [outcome, group])).toEqual([
      ["missed", "kind"],
      ["missed", "dates"],
    ]));
});

import { expect, test } from "vitest";
import { renderExplanation } from "../../src/exports/explanation.ts";
import { parseText } from "../../src/pipeline.ts";

const TEXT = `ĐẢNG UỶ XÃ TÂN LẬP
*
Số 5-KH/ĐU
ĐẢNG CỘNG SẢN VIỆT NAM
Tân Lập, ngày 3 tháng 2 năm 2020

KẾ HOẠCH
kiểm tra năm 2020
-----
Căn cứ Chỉ thị số 35-CT/TW ngày 30/5/2019 của Bộ Chính trị, Đảng uỷ xây dựng kế hoạch.
I. NỘI DUNG
1. Các chi bộ(1) báo cáo Đảng uỷ trước ngày 31/7.
(1) Gồm 12 chi bộ.

Nơi nhận:
- Các chi bộ;
- Lưu ĐU.

T/M ĐẢNG UỶ
BÍ THƯ

Lê Văn An

Phụ lục 1
DANH SÁCH CHI BỘ
Chi bộ thôn Đông, họp ngày 31/4/2020.
`;

test("every kind of fact is shown with its rule and its words", () => {
  const shown = renderExplanation(parseText(TEXT));
  const groups = shown.split("\n").filter((line) => /^[a-z]+$/u.test(line));
  expect(groups).toEqual([
    "kind",
    "header",
    "sections",
    "footnotes",
    "recipients",
    "signatories",
    "annexes",
    "references",
    "dates",
    "deadlines",
    "warnings",
  ]);
  const facts = shown.match(/^ {2}\S/gmu)?.length;
  expect(shown.match(/^ {4}by \S.+$/gmu)).toHaveLength(facts ?? 0);
  expect(shown.match(/^ {4}from «.+»$/gmu)).toHaveLength(facts ?? 0);
});

test.each([
  ["  plan\n    by name of the type\n    from «KẾ HOẠCH»"],
  ["  I > 1  Các chi bộ(1) báo cáo Đảng uỷ trước ngày 31/7\n    by label “1”, level 2\n    from «1. Các chi bộ"],
  ["  Gồm 12 chi bộ.\n    by label “1” of a note\n    from «(1) Gồm 12 chi bộ.»"],
  ["  T/M ĐẢNG UỶ | BÍ THƯ | Lê Văn An\n    by authority, title and name of a signature"],
  ["  Chỉ thị 35-CT/TW\n    by type-and-code (full, basis, 0.95)"],
  ["(deadline, year implied)\n    from «ngày 31/7»"],
])("%j", (lines) => {
  expect(renderExplanation(parseText(TEXT))).toContain(lines);
});

test("words of legacy charsets are shown with what told of them, long ones shortened", () => {
  const shown = renderExplanation(
    parseText(`§¶ng bé tØnh x©y dùng kÕ ho¹ch kiÓm tra. ${"C¸c chi bé b¸o c¸o ".repeat(40)}`),
  );
  expect(shown).toMatch(/charset\n {2}converted from tcvn3\n {4}by content \(.+\)\n {4}from «Đảng bộ tỉnh .+ … .+»/u);
});

import { describe, expect, test } from "vitest";
import { marked, told } from "./citing.ts";

describe("members of an enumeration", () => {
  test.each([
    "(Các [ref: Kế hoạch 177-KH/TU], [ref: 218-KH/ĐUK] đã được đăng tải)",
    "các [ref: Chỉ thị số 10-CT/TU], [ref: 17-CT/TU] và [ref: 20-CT/TU] của cấp trên",
    "thay thế các [ref: quyết định số 101/QĐ.BQL-TC ngày 21/7/2005] và [ref: 41/QĐ.BQL-TC ngày 30/3/2006]",
  ])("%s", (sentence) => {
    const { found, expected } = marked(sentence);
    expect(found).toBe(expected);
  });

  test("numbers that share a symbol", () =>
    expect(told("các Nghị quyết số 18, 19-NQ/TW ngày 25/10/2017")).toEqual([
      "Nghị quyết | 18-NQ/TW | - | -",
      "Nghị quyết | 19-NQ/TW | 2017-10-25 | -",
    ]));
});

describe("whose documents they are", () => {
  test("the issuer behind the last member is that of all, its date is not", () =>
    expect(told("Chỉ thị số 10-CT/TW, Kết luận số 18-KL/TW, ngày 22/9/2017 của Ban Bí thư;")).toEqual([
      "Chỉ thị | 10-CT/TW | - | Ban Bí thư",
      "Kết luận | 18-KL/TW | 2017-09-22 | Ban Bí thư",
    ]));

  test("but not where the first has one of its own", () =>
    expect(told("Kế hoạch số 91-KH/TU của Tỉnh ủy và Kế hoạch số 74-KH/ĐUK của Đảng ủy Khối")).toEqual([
      "Kế hoạch | 91-KH/TU | - | Tỉnh ủy",
      "Kế hoạch | 74-KH/ĐUK | - | Đảng ủy Khối",
    ]));

  test("nor across a title", () =>
    expect(told("Chỉ thị số 17-CT/TU về cải cách hành chính và Chỉ thị số 40-CT/TW của Ban Bí thư")).toEqual([
      "Chỉ thị | 17-CT/TU | - | -",
      "Chỉ thị | 40-CT/TW | - | Ban Bí thư",
    ]));

  test("a day that they share is said to be the same", () =>
    expect(told("các Quyết định số 655/QĐ-UBND và số 656/QĐ-UBND cùng ngày 18/3/2016 của UBND tỉnh")).toEqual([
      "Quyết định | 655/QĐ-UBND | 2016-03-18 | UBND tỉnh",
      "Quyết định | 656/QĐ-UBND | 2016-03-18 | UBND tỉnh",
    ]));

  test("a phrase above the list names the issuer of every member", () =>
    expect(
      told("các văn bản của Ban Thường vụ Tỉnh ủy như: Chỉ thị số 10-CT/TU về kỷ luật; Quy định số 784-QĐ/TU về họp."),
    ).toEqual(["Chỉ thị | 10-CT/TU | - | Ban Thường vụ Tỉnh ủy", "Quy định | 784-QĐ/TU | - | Ban Thường vụ Tỉnh ủy"]));

  test("as does who reports before a conclusion; a programme of two bodies has two issuers", () => {
    expect(told("Sau khi nghe Sở Tài nguyên và Môi trường trình bày Báo cáo số 287/BC-STNMT;")).toEqual([
      "Báo cáo | 287/BC-STNMT | - | Sở Tài nguyên và Môi trường",
    ]);
    expect(
      told(
        "Chương trình phối hợp số 06/CTrPH-UBND-TĐTN giữa UBND tỉnh và Ban Thường vụ Tỉnh đoàn, Sở Y tế xây dựng kế hoạch.",
      ),
    ).toEqual(["Chương trình phối hợp | 06/CTrPH-UBND-TĐTN | - | UBND tỉnh và Ban Thường vụ Tỉnh đoàn"]);
  });

  test("who stands before the first number issued the others", () =>
    expect(told("các Nghị định của Chính phủ số 24/2014/NĐ-CP, số 37/2014/NĐ-CP; Nghị định số 5/2015/NĐ-CP.")).toEqual([
      "Nghị định | 24/2014/NĐ-CP | - | Chính phủ",
      "Nghị định | 37/2014/NĐ-CP | - | Chính phủ",
      "Nghị định | 5/2015/NĐ-CP | - | -",
    ]));

  test("over the points of a list below it, and no further", () =>
    expect(
      told(
        "Các Thông tư sau đây của Bộ Tài chính hết hiệu lực:\n- Thông tư số 90/2003/TT-BTC hướng dẫn thuế;\n- Thông tư số 91/2003/TT-BTC.\nThực hiện Thông tư số 5/2009/TT-BNV.",
      ),
    ).toEqual([
      "Thông tư | 90/2003/TT-BTC | - | Bộ Tài chính",
      "Thông tư | 91/2003/TT-BTC | - | Bộ Tài chính",
      "Thông tư | 5/2009/TT-BNV | - | -",
    ]));

  test("as does the subject of ban hành, and who agreed in a letter", () => {
    expect(told("Đảng ủy Sở Công Thương đã ban hành Kế hoạch số 10-KH/ĐU, ngày 28/11/2019.")).toEqual([
      "Kế hoạch | 10-KH/ĐU | 2019-11-28 | Đảng ủy Sở Công Thương",
    ]);
    expect(told("Trước đó, HĐND tỉnh đã thông qua Nghị quyết số 16/NQ-HĐND ngày 23/7/2018.")).toEqual([
      "Nghị quyết | 16/NQ-HĐND | 2018-07-23 | HĐND tỉnh",
    ]);
    expect(told("Được sự đồng ý của UBND tỉnh tại Công văn số 1290/UBND-VX ngày 12/4/2010,")).toEqual([
      "Công văn | 1290/UBND-VX | 2010-04-12 | UBND tỉnh",
    ]);
    expect(told("Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 88/TTr-SNV,")).toEqual([
      "Tờ trình | 88/TTr-SNV | - | Giám đốc Sở Nội vụ",
    ]);
  });
});

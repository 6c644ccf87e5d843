import { describe, expect, test } from "vitest";
import { marked, told } from "./citing.ts";

describe("a code with its type, day and issuer", () => {
  test.each([
    "Thực hiện [ref: Chỉ thị số 12-CT/TW, ngày 05/4/2018 của Ban Bí thư] về công tác dân vận.",
    "Căn cứ [ref: Nghị định số 45/2015/NĐ-CP ngày 12 tháng 5 năm 2015 của Chính phủ];",
    "theo [ref: Quyết định số 78 /2005/QĐ-UBND ngày 06 / 7 /2005 của Ủy ban nhân dân tỉnh Bình Sơn].",
    "Phúc đáp [ref: Công văn số 2210/LĐTBXH-BĐG ngày 08/5/2017 của Bộ Lao động - Thương binh và Xã hội], Sở Y tế báo cáo.",
    "[ref: Thông tư liên tịch số 21/2006/TTLT-BNV-BTC ngày 06/5/2006 của Bộ Nội vụ và Bộ Tài chính] quy định việc này.",
    "Triển khai [ref: Hướng dẫn  19-HD/BTCĐUK ngày 12/3/2020] đến các chi bộ.",
    "([ref: Kế hoạch số 103-KH/ĐUK, ngày15/01/2024])",
    "Căn cứ [ref: Luật số 83/2025/QH15] và [ref: Nghị quyết số 101/2025/UBTVQH15 của Ủy ban Thường vụ Quốc hội].",
    "tại [ref: Công văn số 4040/BGDĐT-GDTrH] và [ref: Văn bản số 567/BNV-CCVC ngày 7/5/2020];",
    "Thi hành Điều 2 [ref: Quyết định của Bộ Chính trị số31-QĐ/TW, ngày 01-10-1997].",
    "[ref: Báo cáo thẩm tra số 12/BC-BKTXH ngày 28/6/2024 của Ban Kinh tế - Xã hội Hội đồng nhân dân xã].",
    "theo [ref: Nghị quyết 30a/2008/NQ-CP của Chính phủ] và [ref: Quyết định 217-HĐBT ngày 14/11/1987].",
  ])("%s", (sentence) => {
    const { found, expected } = marked(sentence);
    expect(found).toBe(expected);
  });
});

describe("spellings that clerks and machines produce", () => {
  test.each([
    ["Chỉ thị số 05 - CT/TW", "Chỉ thị | 05-CT/TW | - | -"],
    ["Kế hoạch số 10-KH/ĐUngày 28/11/2019", "Kế hoạch | 10-KH/ĐU | 2019-11-28 | -"],
    ["Quyết định số 84 QĐ/TWĐTN ngày 22/02/2013", "Quyết định | 84QĐ/TWĐTN | 2013-02-22 | -"],
    ["Nghị định 34/2016/NĐCP", "Nghị định | 34/2016/NĐCP | - | -"],
    ["Thông tư số 90TC/TCT ngày 10/11/1993", "Thông tư | 90TC/TCT | 1993-11-10 | -"],
    ["Quyết định số 15-\nQĐ/TW ngày\n05/6/2020 của Bộ\nChính trị", "Quyết định | 15-QĐ/TW | 2020-06-05 | Bộ Chính trị"],
    ["Chương trình số 65-Ctr/TU", "Chương trình | 65-Ctr/TU | - | -"],
    ["Nghị định số 28/1998/ND- CP", "Nghị định | 28/1998/ND-CP | - | -"],
    ["NGHỊ QUYẾT SỐ 18-NQ/TW", "Nghị quyết | 18-NQ/TW | - | -"],
    ["Quy định số 08-QĐi/TW ngày 25/10/2018", "Quy định | 08-QĐi/TW | 2018-10-25 | -"],
    ["Công vãn sô 123/SNV-VP", "Công văn | 123/SNV-VP | - | -"],
    ["Quy định số 37-QĐ/TW(1), ngày 25/10/2021 của Ban Bí thư", "Quy định | 37-QĐ/TW | 2021-10-25 | Ban Bí thư"],
    ["Chỉ thị số 05-CT/TW1 của Bộ Chính trị", "Chỉ thị | 05-CT/TW | - | Bộ Chính trị"],
    ["Quyết định số 05/QĐ-BCĐ389", "Quyết định | 05/QĐ-BCĐ389 | - | -"],
    ["Kế hoạch số 8-KH/HU ngày l7/O2/2014 của Huyện ủy", "Kế hoạch | 8-KH/HU | 2014-02-17 | Huyện ủy"],
    ["Chỉ thị số 3O-CT/TW", "Chỉ thị | 30-CT/TW | - | -"],
  ])("%s", (text, expected) => expect(told(`Căn cứ ${text}.`)).toEqual([expected]));
});

test("a Party symbol is told with a slash before the body, the code stays as it is written", () => {
  expect(told("Nghị quyết số 72-NQ-TW của Bộ Chính trị")).toEqual(["Nghị quyết | 72-NQ-TW | - | Bộ Chính trị"]);
});

test("who passed a document and when may be told in a sentence of their own", () => {
  expect(
    told("Luật Đất đai số 45/2013/QH13 được Quốc hội thông qua ngày 29/11/2013, có hiệu lực từ ngày 01/7/2014."),
  ).toEqual(["Luật | 45/2013/QH13 | 2013-11-29 | Quốc hội"]);
  expect(told("Nghị quyết số 12/NQ-HĐND được HĐND tỉnh thông qua tại kỳ họp thứ 5 ngày 10/12/2015.")).toEqual([
    "Nghị quyết | 12/NQ-HĐND | 2015-12-10 | HĐND tỉnh",
  ]);
  expect(told("Quyết định số 05/QĐ-UBND được Sở Nội vụ gửi các xã ngày 10/12/2015.")).toEqual([
    "Quyết định | 05/QĐ-UBND | - | -",
  ]);
});

describe("numbers that cite nothing", () => {
  test.each([
    "Số: 97-KH/ĐU\nThanh Sơn, ngày 25 tháng 12 năm 2019",
    "Thanh Sơn, ngày 05 tháng 6 năm 2020 Số 264-KL/HU\nKẾT LUẬN",
    "Hợp đồng số 12/2020/HĐ-XD ngày 1/2/2020 giữa hai bên",
    "lập theo Mẫu số 01/BCĐBHĐND-MT và mẫu 02 NT - TCT",
    "Phụ lục số 2; số 15 phố Tràng Thi; điện thoại 024.3826-4567",
    "12/12 chi bộ; xe 80A-123.45; TCVN 5687-2010; 24/24 giờ; lớp 12-A1; 5-7%",
    "Giấy phép số 45/GP-STTTT; tài khoản số 0123-KB; quốc lộ 1A-BT",
    "(Ban hành kèm theo Quyết định số     /QĐ-UBND ngày   tháng   năm 2012)",
    "giai đoạn 2021-2025/KH; 2- NỘI DUNG; 3 - TỔ CHỨC THỰC HIỆN",
  ])("%s", (text) => expect(told(text)).toEqual([]));
});

import { expect, test } from "vitest";
import { cited } from "./citing.ts";

test.each([
  ["của Bộ Chính trị (Khóa XI) về xây dựng Đảng", "Bộ Chính trị"],
  ["của Ban Chấp hành Trung ương - Khóa XI", "Ban Chấp hành Trung ương"],
  ["của Ban Bí thư Trung ương Đảng khóa X", "Ban Bí thư Trung ương Đảng"],
  ["của Hội nghị lần thứ sáu Ban Chấp hành Trung ương khóa XII", "Ban Chấp hành Trung ương"],
  ["của Ban chấp hành Đảng bộ khối cơ quan tỉnh về tổ chức đại hội", "Ban chấp hành Đảng bộ khối cơ quan tỉnh"],
  [
    "của Ban Thường vụ Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh thực hiện",
    "Ban Thường vụ Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh",
  ],
  ["của UBND tỉnh An Bình ban hành Quy định", "UBND tỉnh An Bình"],
  ["của Tỉnh ủy, Đảng ủy Khối xây dựng kế hoạch", "Tỉnh ủy"],
  ["của Bộ Văn hóa, Thể thao và Du lịch hướng dẫn", "Bộ Văn hóa, Thể thao và Du lịch"],
  ["của Bộ trưởng Bộ Kế hoạch và Đầu tư quy định", "Bộ trưởng Bộ Kế hoạch và Đầu tư"],
  ["của Thống đốc\nNgân hàng Nhà nước về việc", "Thống đốc Ngân hàng Nhà nước"],
  ["của UBND tỉnh Hà Đông\nTiêu chuẩn, định mức", "UBND tỉnh Hà Đông"],
  ["của Văn phòng Quốc gia về giảm nghèo, Sở Nội vụ", "Văn phòng Quốc gia về giảm nghèo"],
  ["của Ban Chỉ đạo Quốc gia về việc lập quy hoạch, Sở Nội vụ", "Ban Chỉ đạo Quốc gia"],
  ["của Phòng GD&ĐT huyện", "Phòng GD&ĐT huyện"],
  ["của Chính phủ và Công điện số 5/CĐ-TTg", "Chính phủ"],
  ["của Ủy ban nhân dân tỉnh\n\nỦY BAN NHÂN DÂN TỈNH", "Ủy ban nhân dân tỉnh"],
  ["của Ủy ban nhân dân tỉnh\nỦY BAN NHÂN DÂN TỈNH", "Ủy ban nhân dân tỉnh"],
  ["của Tư lệnh Quân khu", "Tư lệnh Quân khu"],
  ["của Bộ Tư lệnh Quân khu 3 về", "Bộ Tư lệnh Quân khu 3"],
  ["của UBND phường 5/6/2020", "UBND phường"],
  ["của Ban Chỉ đạo 35 Tỉnh ủy", "Ban Chỉ đạo 35 Tỉnh ủy"],
  ["của Bộ Nông nghiệp và PTNT và Công văn số 5/CV-BNN", "Bộ Nông nghiệp và PTNT"],
  ["của Trưởng phòng Kinh tế và Hạ tầng huyện", "Trưởng phòng Kinh tế và Hạ tầng huyện"],
  ["của Thường vụ Tỉnh uỷ về", "Thường vụ Tỉnh uỷ"],
  ["của Chủ tịch nước về", "Chủ tịch nước"],
  ["năm 2016 của Sở Nội vụ", null],
  ["của đơn vị", null],
])("… %s", (behind, issuer) => {
  expect(cited(`Quyết định số 15/QĐ-XYZ ${behind}`)[0]?.issuer).toBe(issuer);
});

test("a joint document has several", () => {
  const text =
    "Nghị quyết liên tịch số 12/2025/NQLT-UBTVQH15-CP của Ủy ban Thường vụ Quốc hội, Chính phủ và Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam hướng dẫn";
  expect(cited(text)[0]?.issuer).toBe(
    "Ủy ban Thường vụ Quốc hội, Chính phủ và Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
  );
});

test.each([
  ["Kế hoạch số 515/KH-BCA-BNV ngày 31/8/2021 của Bộ Công an và Bộ Nội vụ", "Bộ Công an và Bộ Nội vụ"],
  ["Kế hoạch số 515/KH-BCA ngày 31/8/2021 của Bộ Công an và Bộ Nội vụ đề nghị", "Bộ Công an"],
])("two bodies in one symbol issued it together: %s", (text, issuer) => expect(cited(text)[0]?.issuer).toBe(issuer));

test("two that agreed", () =>
  expect(cited("Kế hoạch liên tịch số 15/KHLT-CAT-TĐTN giữa Công an tỉnh và Tỉnh đoàn về")[0]?.issuer).toBe(
    "Công an tỉnh và Tỉnh đoàn",
  ));

test("who proposes by the first paper is not who wrote the second", () =>
  expect(
    cited(
      "Theo đề nghị của Sở Công Thương tại Tờ trình số 88/TTr-SCT và Báo cáo thẩm định số 102/BC-STP của Sở Tư pháp.",
    ).map(({ issuer }) => issuer),
  ).toEqual(["Sở Công Thương", "Sở Tư pháp"]));

test("one body at the end issued both where none is told before", () =>
  expect(
    cited("Theo Tờ trình số 88/TTr-STP và Báo cáo số 102/BC-STP của Sở Tư pháp.").map(({ issuer }) => issuer),
  ).toEqual(["Sở Tư pháp", "Sở Tư pháp"]));

test("numbers behind a colon are of the body before it", () =>
  expect(
    cited(
      "Căn cứ các Nghị định của Chính phủ: số 15/2020/NĐ-CP ngày 03/02/2020 về quản lý chợ, số 20/2021/NĐ-CP ngày 15/3/2021 về trợ giúp;",
    ).map(({ issuer, relation }) => [issuer, relation]),
  ).toEqual([
    ["Chính phủ", "basis"],
    ["Chính phủ", "basis"],
  ]));

test("the issuer at the end of a list is not that of what the centre issued", () => {
  const issuers = (text: string) => cited(text).map(({ issuer }) => issuer);
  expect(issuers("Quy định số 22-QĐ/TW và Quyết định số 22-QĐ/TU của Ban Thường vụ Tỉnh ủy")).toEqual([
    null,
    "Ban Thường vụ Tỉnh ủy",
  ]);
  expect(issuers("Chỉ thị số 05-CT/TW và Kết luận số 01-KL/TW của Bộ Chính trị")).toEqual([
    "Bộ Chính trị",
    "Bộ Chính trị",
  ]);
  expect(issuers("Công văn số 45/SNV-TCBC của Sở Nội vụ V/v rà soát biên chế")).toEqual(["Sở Nội vụ"]);
});

import { expect, test } from "vitest";
import { outlineOf, rawOf, segment, signaturesOf } from "./structure.ts";

const values = (record: ReturnType<typeof segment>) =>
  Object.fromEntries(Object.entries(record.header).flatMap(([name, field]) => (field ? [[name, field.value]] : [])));

test("header and closing in tables without rules, tasks in a table with rules", () => {
  const record = segment(
    rawOf([
      ["ỦY BAN NHÂN DÂN\nXÃ TÂN LẬP", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"],
      ["Số: 45/KH-UBND", "Tân Lập, ngày 02 tháng 02 năm 2026"],
      "",
      "KẾ HOẠCH",
      "Tổ chức Tết trồng cây năm 2026",
      "",
      "Thực hiện Kế hoạch số 12/KH-UBND, Ủy ban nhân dân xã xây dựng kế hoạch như sau:",
      "I. MỤC ĐÍCH",
      "II. PHÂN CÔNG",
      ["TT", "Nội dung", "Đơn vị", "Thời gian"],
      ["I", "Chuẩn bị", "", ""],
      ["1.", "1. Chuẩn bị cây giống", "HTX Tân Lập", "Trước ngày 05/02/2026"],
      "III. TỔ CHỨC THỰC HIỆN",
      "1. Các thôn phát động.",
      [
        "Nơi nhận:\n- UBND huyện (b/c);\n- Các thôn;\n- Lưu: VT.",
        "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n\nLò Văn Inh",
      ],
      "PHỤ LỤC I",
      "CHỈ TIÊU TRỒNG CÂY",
      ["TT", "Thôn", "Số cây"],
      ["I", "Khu vực 1", "100"],
    ]),
  );
  expect(values(record)).toEqual({
    issuer: "ỦY BAN NHÂN DÂN XÃ TÂN LẬP",
    motto: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc",
    number: "45",
    symbol: "KH-UBND",
    code: "45/KH-UBND",
    place: "Tân Lập",
    issuedOn: "2026-02-02",
    documentType: "Kế hoạch",
    subject: "Tổ chức Tết trồng cây năm 2026",
  });
  expect(outlineOf(record)).toEqual([
    "I  MỤC ĐÍCH",
    "II  PHÂN CÔNG",
    "III  TỔ CHỨC THỰC HIỆN",
    "III > 1  Các thôn phát động",
    "Phụ lục I  CHỈ TIÊU TRỒNG CÂY",
  ]);
  expect(record.recipients.map(({ value }) => value)).toEqual(["UBND huyện (b/c)", "Các thôn", "Lưu: VT"]);
  expect(signaturesOf(record)).toEqual(["TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH | PHÓ CHỦ TỊCH | Lò Văn Inh"]);
});

test("two signatures in a table of two rows", () => {
  const record = segment(
    rawOf([
      [
        "PHÒNG GD&ĐT PHÚ AN\nTRƯỜNG TIỂU HỌC TÂN LẬP",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
      ],
      ["Số:      /KH-THTL", "Tân Lập, ngày      tháng 9 năm 2023"],
      "KẾ HOẠCH",
      "Bồi dưỡng thường xuyên năm học 2023 - 2024",
      "I. MỤC TIÊU",
      "Nâng cao năng lực của giáo viên.",
      ["CHỦ TỊCH CÔNG ĐOÀN", "HIỆU TRƯỞNG"],
      ["Hà Thị Sen", "Lương Văn Tài"],
      ["Nơi nhận:\n- Phòng GD&ĐT;\n- Lưu VT.", ""],
    ]),
  );
  expect(signaturesOf(record)).toEqual(["- | CHỦ TỊCH CÔNG ĐOÀN | Hà Thị Sen", "- | HIỆU TRƯỞNG | Lương Văn Tài"]);
  expect(record.recipients.map(({ value }) => value)).toEqual(["Phòng GD&ĐT", "Lưu VT"]);
  expect(record.warnings.map(({ code }) => code)).toEqual(["missing-number", "missing-issue-date"]);
});

test("a header whose subject stands in its own cell under the number", () => {
  const record = segment(
    rawOf([
      ["SỞ Y TẾ LÂM SƠN\nTRUNG TÂM Y TẾ PHÚ AN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"],
      ["Số: 77/TTYT-KHTH\nV/v tăng cường phòng, chống dịch\nsốt xuất huyết", "Phú An, ngày 11 tháng 7 năm 2022"],
      "Kính gửi: Các trạm y tế.",
      "Thực hiện Công văn số 15/SYT-NVY của Sở Y tế, Trung tâm đề nghị các trạm y tế báo cáo.",
      ["Nơi nhận:\n- Như trên;\n- Lưu VT.", "GIÁM ĐỐC\nSùng A Páo"],
    ]),
  );
  expect(record.kind).toBe("official-letter");
  expect(record.header.subject?.value).toBe("tăng cường phòng, chống dịch sốt xuất huyết");
  expect(record.header.superior?.value).toBe("SỞ Y TẾ LÂM SƠN");
  expect(record.header.issuer?.value).toBe("TRUNG TÂM Y TẾ PHÚ AN");
  expect(signaturesOf(record)).toEqual(["- | GIÁM ĐỐC | Sùng A Páo"]);
});

import { expect, test } from "vitest";
import { A4, centred, compose, line, lines, read } from "./print.ts";

const BODY = [
  "Thực hiện Chỉ thị số 12/2005/CT-UBND ngày 15 tháng 3 năm 2005 của Ủy",
  "ban nhân dân tỉnh về việc tăng cường quản lý đất đai, Sở Tài nguyên xây",
  "dựng kế hoạch như sau:",
];

test("the header's left column comes wholly before the right one", () => {
  const words = [
    ...centred(60, "UBND TỈNH AN BÌNH", 150),
    ...centred(60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 400),
    ...centred(76, "SỞ TÀI NGUYÊN", 150),
    ...centred(76, "Độc lập - Tự do - Hạnh phúc", 400),
    ...centred(100, "Số: 45/KH-STN", 150),
    ...centred(100, "An Bình, ngày 20 tháng 3 năm 2005", 400),
    ...centred(140, "KẾ HOẠCH"),
    ...lines(70, 180, BODY),
  ];
  expect(read(words)).toBe(
    [
      "UBND TỈNH AN BÌNH",
      "SỞ TÀI NGUYÊN",
      "Số: 45/KH-STN",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "An Bình, ngày 20 tháng 3 năm 2005",
      "",
      "KẾ HOẠCH",
      "",
      BODY.join(" "),
    ].join("\n"),
  );
});

test("a header whose columns stand at different heights is parted all the same, the letter's subject in one piece", () => {
  const words = [
    ...centred(60, "TỈNH ỦY AN BÌNH", 150),
    ...centred(68, "ĐẢNG CỘNG SẢN VIỆT NAM", 420),
    ...centred(76, "BAN TỔ CHỨC", 150),
    ...centred(84, "An Bình, ngày 20 tháng 3 năm 2005", 420),
    ...centred(92, "Số 45-CV/BTC", 150),
    ...centred(107, "V/v chuẩn bị nhân sự cấp ủy", 150),
    ...centred(122, "nhiệm kỳ 2005 - 2010", 150),
    ...centred(170, "Kính gửi: Các huyện ủy, thị ủy"),
  ];
  expect(read(words)).toBe(
    [
      "TỈNH ỦY AN BÌNH",
      "BAN TỔ CHỨC",
      "Số 45-CV/BTC",
      "V/v chuẩn bị nhân sự cấp ủy nhiệm kỳ 2005 - 2010",
      "ĐẢNG CỘNG SẢN VIỆT NAM",
      "An Bình, ngày 20 tháng 3 năm 2005",
      "",
      "Kính gửi: Các huyện ủy, thị ủy",
    ].join("\n"),
  );
});

test("recipients come before the signature, however much room there is to sign", () => {
  const words = [
    ...lines(70, 100, BODY),
    ...lines(70, 180, ["Nơi nhận:", "- UBND tỉnh;", "- Các huyện, thị xã, thành phố", "trong tỉnh;", "- Lưu: VT."]),
    ...centred(180, "KT. GIÁM ĐỐC", 430),
    ...centred(195, "PHÓ GIÁM ĐỐC", 430),
    ...centred(270, "Trần Văn Hòa", 430),
  ];
  expect(read(words).split("\n").slice(1)).toEqual([
    "",
    "Nơi nhận:",
    "- UBND tỉnh;",
    "- Các huyện, thị xã, thành phố trong tỉnh;",
    "- Lưu: VT.",
    "KT. GIÁM ĐỐC",
    "PHÓ GIÁM ĐỐC",
    "",
    "Trần Văn Hòa",
  ]);
});

test("columns are marked, lines across the page are not", () => {
  const words = [...line(70, 60, "SỞ Y TẾ"), ...line(350, 60, "Độc lập - Tự do"), ...lines(70, 120, BODY)];
  const { locators } = compose([{ words, frame: A4 }]);
  expect(locators.filter((l) => l.paragraph !== undefined).map((l) => l.column)).toEqual([
    0,
    1,
    undefined,
    undefined,
    undefined,
  ]);
});

test("a justified line with wide spaces is one line", () => {
  const loose = line(70, 100, "Các đơn vị báo cáo kết quả thực hiện về Sở").map((word, i) => ({
    ...word,
    box: [word.box[0] + 14 * i, word.box[1], word.box[2] + 14 * i, word.box[3]] as const,
  }));
  const next = "trước ngày 30 tháng 6 năm 2005 để tổng hợp, trình Ủy ban nhân dân";
  expect(read([...loose, ...line(70, 116, next)])).toBe(`Các đơn vị báo cáo kết quả thực hiện về Sở ${next}`);
});

test("numbers of a list with a tab behind them are no column", () => {
  const items = ["Rà soát quy hoạch sử dụng đất;", "Kiểm tra việc giao đất, cho thuê đất."];
  const words = items.flatMap((item, i) => [...line(70, 100 + 16 * i, `${i + 1}.`), ...line(120, 100 + 16 * i, item)]);
  expect(read(words)).toBe("1. Rà soát quy hoạch sử dụng đất;\n2. Kiểm tra việc giao đất, cho thuê đất.");
});

test("newspaper columns are read one after the other", () => {
  const left = ["Nghị quyết này được Hội đồng", "nhân dân tỉnh thông qua ngày", "10 tháng 12 năm 2004."];
  const right = ["Ủy ban nhân dân tỉnh hướng dẫn", "thi hành Nghị quyết này trong", "quý I năm 2005."];
  expect(read([...lines(70, 100, left), ...lines(330, 100, right)])).toBe(`${left.join(" ")}\n${right.join(" ")}`);
});

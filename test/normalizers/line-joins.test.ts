import { expect, test } from "vitest";
import { lineJoins } from "../../normalizers/line-joins.ts";
import type { Locator } from "../../src/text/raw-document.ts";
import { applied, pagesOf } from "./apply.ts";

const joined = (text: string): string => applied([lineJoins], text).text;
const START = "Căn cứ Kế hoạch số 12/KH-UBND ngày 05/6/2020 của Ủy ban nhân dân tỉnh về phòng, chống dịch;";

test("lines that the reader puts into one paragraph", () => {
  const text = "Căn cứ Luật Tổ chức\nchính quyền địa phương;\nĐiều 1.";
  const locators: Locator[] = [
    { span: { start: 0, end: 19 }, paragraph: 1 },
    { span: { start: 20, end: 43 }, paragraph: 1 },
    { span: { start: 44, end: 51 }, paragraph: 2 },
  ];
  expect(applied([lineJoins], text, { format: "pdf", locators }).text).toBe(
    "Căn cứ Luật Tổ chức chính quyền địa phương;\nĐiều 1.",
  );
});

test("a code broken at its hyphen", () => {
  const text = "Thông tư số 10/2006/TT-\nBTC của Bộ Tài chính -\nCục Thuế";
  const locators: Locator[] = [{ span: { start: 0, end: text.length }, paragraph: 1 }];
  expect(applied([lineJoins], text, { format: "pdf", locators }).text).toBe(
    "Thông tư số 10/2006/TT-BTC của Bộ Tài chính - Cục Thuế",
  );
});

test("a sentence broken by a page", () => {
  const { text, pages } = pagesOf(
    `${START}\nBáo cáo phải đánh giá đúng, trung thực, khách quan tình hình và kết\n`,
    "quả thực hiện nghị quyết.\n",
  );
  expect(applied([lineJoins], text, { format: "pdf", pages }).text).toContain("tình hình và kết quả thực hiện");
});

test("a sentence broken by blank lines", () => {
  expect(
    joined(`${START}\n\nkịp thời báo cáo, phản ánh và định kỳ cuối\n\n\n\nnăm (vào ngày 15/11) báo cáo.`),
  ).toContain("cuối năm (vào");
});

const WRAPPED = [
  "Thực hiện Quyết định số",
  "1850/QĐ-TTg ngày 27 tháng 8 năm 2025 của Thủ tướng Chính phủ, Ủy ban nhân",
  "dân Thành phố ban hành kế hoạch:",
  "",
  "1. Phổ biến, giáo dục Luật",
  "Việc làm và các văn bản quy định chi tiết",
  "",
  "- Cơ quan thực hiện: Sở Nội vụ",
  "chủ trì tham mưu Ủy ban nhân dân Thành phố ban hành kế hoạch; Sở Tư",
  "pháp phối hợp.",
  "- Thời gian: năm",
  "2025.",
  "",
  "a) Bảo đảm sự chỉ đạo thống nhất",
  "phối hợp chặt chẽ, thường xuyên.",
  "b) Xác định lộ trình cụ thể để",
  "bảo đảm tiến độ.",
];

test("a text wrapped in blocks", () => {
  expect(joined(WRAPPED.join("\n"))).toBe(
    [
      "Thực hiện Quyết định số 1850/QĐ-TTg ngày 27 tháng 8 năm 2025 của Thủ tướng Chính phủ, Ủy ban nhân dân Thành phố ban hành kế hoạch:",
      "",
      "1. Phổ biến, giáo dục Luật Việc làm và các văn bản quy định chi tiết",
      "",
      "- Cơ quan thực hiện: Sở Nội vụ chủ trì tham mưu Ủy ban nhân dân Thành phố ban hành kế hoạch; Sở Tư pháp phối hợp.",
      "- Thời gian: năm 2025.",
      "",
      "a) Bảo đảm sự chỉ đạo thống nhất phối hợp chặt chẽ, thường xuyên.",
      "b) Xác định lộ trình cụ thể để bảo đảm tiến độ.",
    ].join("\n"),
  );
});

test("a heading broken over lines", () => {
  expect(joined(`${START}\nII. NHIỆM VỤ VÀ\nGIẢI PHÁP CHỦ YẾU\n1. Tuyên truyền`)).toContain(
    "II. NHIỆM VỤ VÀ GIẢI PHÁP CHỦ YẾU\n1.",
  );
});

test.each([
  "KẾ HOẠCH\nthực hiện nhiệm vụ trọng tâm nhiệm kỳ 2020 - 2025\nCăn cứ Điều lệ Đảng;",
  `${START}\nNơi nhận:\n- Các Bộ, cơ quan ngang Bộ\n- Lưu VT\nkt. bộ trưởng\nthứ trưởng`,
  `${START}\n- Kiểm tra việc thực hiện ở các chi bộ, đảng bộ cơ sở\n- giám sát thường xuyên`,
  `${START}\nI. MỤC ĐÍCH\nNâng cao chất lượng.`,
  `${START}\nTổng cộng các khoản chi của toàn huyện trong năm     120\nchi khác     15`,
])("%j stays", (text) => {
  expect(joined(text)).toBe(text);
});

test("a number that the line above asks for is no label", () => {
  const text =
    "1. Lập đoàn kiểm tra theo quy định tại Khoản\n2. Điều 5 của Quy chế.\n2. Danh mục tài khoản\n3. Báo cáo.";
  expect(applied([lineJoins], text).text).toBe(
    "1. Lập đoàn kiểm tra theo quy định tại Khoản 2. Điều 5 của Quy chế.\n2. Danh mục tài khoản\n3. Báo cáo.",
  );
});

test.each([
  ["- Gửi dự toán theo các Quyết định số", "155/QĐ-UBND và số 156/QĐ-UBND của tỉnh."],
  ["- Gửi dự toán theo Nghị định số", "30/2020/NĐ-CP từ ngày 01/4/2021."],
  ["- Gửi dự toán theo quy định tại điểm a khoản 1", "Điều 3 Quy định số 8-QĐ/TU."],
  ["- Gửi dự toán theo khoản 2 Điều", "7 Luật Ngân sách nhà nước."],
  ["- Gửi dự toán theo khoản 2 Điều 7", "Luật Ngân sách nhà nước."],
])("a citation goes on below: %j, %j", (above, below) => {
  expect(joined(`${above}\n${below}`)).toBe(`${above} ${below}`);
});

test.each([
  ["Các mức nêu tại khoản 1", "- Quyết định số 8/QĐ-UBND;"],
  ["Danh mục tài khoản", "3 tài khoản đã khóa"],
  ["Danh mục các số", "12/12 xã đạt chuẩn"],
  ["Điều 7", "Nghị quyết này có hiệu lực từ ngày ký."],
  ["Sửa đổi một số điều của khoản 1", "Điều 3. Trách nhiệm thi hành"],
])("near miss, no citation goes on: %j, %j", (above, below) => {
  expect(joined(`${above}\n${below}`)).toBe(`${above}\n${below}`);
});

test("a layout's paragraph in a closing: entries, names and rules stand apart", () => {
  const lines = [
    "Nơi nhận:",
    "- Ban Tổ chức Trung ương (báo cáo)",
    "- Các sở, ban, ngành có liên quan đến",
    "lĩnh vực đất đai",
    "KT. GIÁM ĐỐC",
    "PHÓ GIÁM ĐỐC",
    "Mai Văn Sơn",
    "________________",
    "(1) Chú thích.",
  ];
  const text = `${START}\n${lines.join("\n")}`;
  const locators: Locator[] = [{ span: { start: START.length + 1, end: text.length }, paragraph: 1 }];
  const read = applied([lineJoins], text, { format: "pdf", locators }).text.split("\n");
  expect(read.slice(2, 4)).toEqual([lines[1], `${lines[2]} ${lines[3]}`]);
  expect(read).toContain("Mai Văn Sơn");
});

test("a layout's paragraph: points below a short heading stand apart, a dash in a full line does not", () => {
  const read = (...lines: string[]) => {
    const text = `${START}\n${lines.join("\n")}`;
    const locators: Locator[] = [{ span: { start: START.length + 1, end: text.length }, paragraph: 1 }];
    return applied([lineJoins], text, { format: "pdf", locators }).text.slice(START.length + 1);
  };
  expect(read("1. Sở Y tế", "a) Chỉ đạo các đơn vị.")).toBe("1. Sở Y tế\na) Chỉ đạo các đơn vị.");
  expect(read("1. Sở Y tế", "- Chỉ đạo các đơn vị.")).toBe("1. Sở Y tế\n- Chỉ đạo các đơn vị.");
  expect(read("theo quy định tại điểm", "a) Khoản 2 Điều 5.")).toBe("theo quy định tại điểm a) Khoản 2 Điều 5.");
  const full = "Thực hiện theo hướng dẫn của Sở Tài chính và của Sở Lao động";
  expect(read(full, "- Thương binh và Xã hội.")).toBe(`${full} - Thương binh và Xã hội.`);
});

test("a line of full length that asks for what the next begins with", () => {
  const grounds = "Thực hiện Kế hoạch số 12/KH-UBND của UBND tỉnh, Phòng Giáo dục huyện";
  expect(joined(`${START}\n${grounds}\nTân Khê, trường xây dựng kế hoạch.`)).toContain("huyện Tân Khê, trường");
  expect(joined(`${START}\nThông tư số 21/2010/TT-BGDĐT ngày 20/7/2010 của Bộ Giáo dục và\nĐào tạo.`)).toContain(
    "Giáo dục và Đào tạo",
  );
  const heading = `${START}\n2. Trách nhiệm của Ban Chỉ đạo, tổ giúp việc các huyện\nBan Chỉ đạo họp hằng quý.`;
  expect(joined(heading)).toBe(heading);
  const cells = `${START}\nRà soát hộ nghèo, hộ cận nghèo của các ấp vào cuối năm\nLao động - Xã hội\nTrước ngày 10/10/2024`;
  expect(joined(cells)).toBe(cells);
});

import { expect, test } from "vitest";
import { parseText } from "../../../src/index.ts";
import { daysOf, expectDates, ISSUED, type Row } from "./read-dates.ts";

test.each<Row>([
  ["thực hiện trong [date: tháng 5 năm 2015]", "2015-05-01/2015-05-31"],
  ["xong trong [date: tháng 01/2020], [date: tháng 2-2020]", "2020-01-01/2020-01-31", "2020-02-01/2020-02-29"],
  ["mùa xuân [date: tháng tư năm 2009]", "2009-04-01/2009-04-30"],
  ["tổ chức trong [date: tháng 6]", "2021-06-01/2021-06-30"],
  ["giá giảm so với cuối [date: năm 2019]", "2019-01-01/2019-12-31"],
  [
    "Trong [date: năm 2019] trên địa bàn xã có mưa (nhất là [date: tháng 8])",
    "2019-01-01/2019-12-31",
    "2019-08-01/2019-08-31",
  ],
  ["[date: Năm 2019] đã xong. Tổ chức trong [date: tháng 9]", "2019-01-01/2019-12-31", "2021-09-01/2021-09-30"],
  ["phát động trong [date: nửa đầu tháng 10/2024]", "2024-10-01/2024-10-15"],
  ["kiểm kê trong [date: nửa cuối tháng 2 năm 2021]", "2021-02-16/2021-02-28"],
])("a month: %s", (...row) => expectDates(row));

test.each<Row>([
  ["hoàn thành trong [date: quý III/2017]", "2017-07-01/2017-09-30"],
  ["xong trong [date: Quý I năm 2018]", "2018-01-01/2018-03-31"],
  ["trong [date: quý 4 năm 2020] và [date: quý một năm 2022]", "2020-10-01/2020-12-31", "2022-01-01/2022-03-31"],
  ["Nạo vét kênh đoạn km 12\n[date: Quý II/2019]\nXí nghiệp Thủy nông", "2019-04-01/2019-06-30"],
  ["tổ chức vào [date: quý II]", "2021-04-01/2021-06-30"],
  ["trình trong [date: cuối quý II/2021]", "2021-06-30"],
])("a quarter: %s", (...row) => expectDates(row));

test.each<Row>([
  ["sơ kết [date: 6 tháng đầu năm 2022]", "2022-01-01/2022-06-30"],
  ["nhiệm vụ [date: 06 tháng cuối năm 2021]", "2021-07-01/2021-12-31"],
  ["kết quả [date: 9 tháng đầu năm 2020]", "2020-01-01/2020-09-30"],
  ["so với [date: hai tháng đầu năm 2007]", "2007-01-01/2007-02-28"],
])("a part of a year: %s", (...row) => expectDates(row));

test.each<Row>([
  ["kế hoạch [date: năm 2021]", "2021-01-01/2021-12-31"],
  ["dự toán [date: năm tài chính 1999]", "1999-01-01/1999-12-31"],
  ["các [date: năm 2019], [date: 2020] và [date: 2021]", ...[2019, 2020, 2021].map((y) => `${y}-01-01/${y}-12-31`)],
  ["tầm nhìn [date: đến năm 2045]".replace("[date: đến năm", "đến [date: năm"), "2045-01-01/2045-12-31"],
])("a year: %s", (...row) => expectDates(row));

test.each<Row>([
  ["đại hội [date: nhiệm kỳ 2020 - 2025]", "2020-01-01/2025-12-31"],
  // years alone in parentheses, or of a crop; a number and a standard's year are none
  ["tiêu biểu 5 năm liền ([date: 2009 - 2013]) được tặng cờ", "2009-01-01/2013-12-31"],
  ["sản xuất vụ đông xuân [date: 2005 - 2006]", "2005-01-01/2006-12-31"],
  ["hồ sơ mã số 1985 - 1990, hộp 12"],
  ["đại hội [date: nhiệm kỳ 2015–2020] và [date: nhiệm kỳ 2015- 2020]", ...Array(2).fill("2015-01-01/2020-12-31")],
  ["chiến lược [date: giai đoạn 2021-2025], [date: 2026-2030]", "2021-01-01/2025-12-31", "2026-01-01/2030-12-31"],
  ["quy hoạch [date: thời kỳ 2011 - 2020]", "2011-01-01/2020-12-31"],
  ["nhiệm vụ [date: năm học 2021-2022]", "2021-01-01/2022-12-31"],
  // a dash that was typed or recognised as two
  [
    "nhiệm vụ [date: năm học 2014 - - 2015], [date: giai đoạn 2016--2020]",
    "2014-01-01/2015-12-31",
    "2016-01-01/2020-12-31",
  ],
  ["năm 2014: - 2015 hồ sơ".replace("năm 2014", "[date: năm 2014]"), "2014-01-01/2014-12-31"],
  ["kết quả [date: từ năm 2016 đến năm 2020]", "2016-01-01/2020-12-31"],
])("a term: %s", (...row) => expectDates(row));

test.each<Row>([
  ["đến [date: cuối tháng 3 năm 2021] xong", "2021-03-31"],
  ["vào [date: đầu tháng 5/2021], [date: giữa tháng 6]", "2021-05-01", "2021-06-15"],
  ["trước [date: cuối năm 2021]", "2021-12-31"],
])("the edge of a month or year is one day, by article 146 of the Civil Code: %s", (...row) => expectDates(row));

test.each<Row>([
  ["cấp nước trong [date: 20 ngày đầu tháng 7/2021]", "2021-07-01/2021-07-20"],
  ["trực trong [date: 10 ngày cuối tháng 4]", "2021-04-21/2021-04-30"],
  ["trong 20 ngày đầu của lớp học"],
  ["hồ sơ lập từ [date: năm 1999] đến nay", "1999-01-01/1999-12-31"],
])("days of a month; the year in which something began: %s", (...row) => expectDates(row));

test.each<Row>([
  ["hai tuần đầu [date: tháng 5/2021]", "2021-05-01/2021-05-31"],
  ["những tháng đầu [date: năm 2007]", "2007-01-01/2007-12-31"],
])("near miss, no edge: %s", (...row) => expectDates(row));

test.each<Row>([
  ["[date: Từ ngày 16/01/2020 đến ngày 03/5/2020], các chi bộ", "2020-01-16/2020-05-03"],
  ["thực hiện trong [date: ngày 02/02/2026 đến ngày 03/02/2026]", "2026-02-02/2026-02-03"],
  ["[date: từ 01 đến 15/4/2019] hoàn thành", "2019-04-01/2019-04-15"],
  ["[date: từ ngày 15-20/3/2021]; [date: 15-20/4/2021]", "2021-03-15/2021-03-20", "2021-04-15/2021-04-20"],
  ["[date: từ ngày 15/12 đến ngày 20/01/2022]", "2021-12-15/2022-01-20"],
  ["[date: từ ngày 05/4/2021 (thứ Hai) đến ngày 09/4/2021] (thứ Sáu)", "2021-04-05/2021-04-09"],
  ["[date: Từ 7 giờ 30 ngày 15/3/2021 đến 17 giờ 00 ngày 20/3/2021]", "2021-03-15/2021-03-20"],
  [
    "[date: từ tháng 11/2020 đến tháng 2/2021], [date: tháng 6-8/2021]",
    "2020-11-01/2021-02-28",
    "2021-06-01/2021-08-31",
  ],
  ["[date: từ nay đến hết năm 2021]", "2021-03-10/2021-12-31"],
  ["[date: 01/7 - 31/12/2021]", "2021-07-01/2021-12-31"],
  ["[date: từ ngày 01/4/2019 đến ngày 01/4/2020]", "2019-04-01/2020-04-01"],
])("a range is one date: %s", (...row) => expectDates(row));

test.each<Row>([
  ["từ [date: ngày 10/5/2021] đến khi kết thúc đại hội", "2021-05-10/.."],
  ["từ [date: ngày 01/01/2020] đến nay", "2020-01-01/.."],
])("a range that ends in an event is open: %s", (...row) => expectDates(row));

test("the day itself and its anniversary are two days", () => {
  expectDates(["Kỷ niệm ngày thành lập ([date: 03/02/1930] - [date: 03/02/2020])", "1930-02-03", "2020-02-03"]);
});

test.each<Row>([
  ["trong các [date: ngày 12, 13/8/2020]", "2020-08-12/2020-08-13"],
  ["vào [date: tháng 9, 10 năm 2018]", "2018-09-01/2018-10-31"],
  ["trong [date: quý I, II năm 2021]", "2021-01-01/2021-06-30"],
  ["trong hai [date: tháng 9 và 10 năm 2021]", "2021-09-01/2021-10-31"],
])("neighbours named as a set are one date: %s", (...row) => expectDates(row));

test.each<Row>([
  ["thi [date: ngày 26], [date: 27/12/2011]", "2011-12-26", "2011-12-27"],
  ["trong 02 [date: ngày 05] và [date: 06/4/2021]", "2021-04-05", "2021-04-06"],
  ["họp các [date: ngày 15] và [date: 20/3]", "2021-03-15", "2021-03-20"],
  ["[date: ngày 30/4] và [date: 01/5]", "2021-04-30", "2021-05-01"],
  ["[date: quý II năm 2021]; [date: quý III/2021]", "2021-04-01/2021-06-30", "2021-07-01/2021-09-30"],
  ["họp [date: tháng 3] và [date: tháng 4 năm 2021]", "2021-03-01/2021-03-31", "2021-04-01/2021-04-30"],
  ["chiều [date: ngày 28/12] và cả [date: ngày 29/12/2011]", "2011-12-28", "2011-12-29"],
])("other members of a list are dates of their own: %s", (...row) => expectDates(row));

test.each([
  "6 tháng 1 lần, mỗi tháng 02 buổi, tháng thứ 3",
  "Cách mạng Tháng 8 thành công",
  "báo cáo 6 tháng đầu năm và cả năm",
  "quý vị đại biểu, quý báu",
  "năm thứ 2, 70 năm truyền thống",
  "lương tháng 13, tháng 12 hằng năm",
  "đủ 5 năm công tác, khóa XII",
])("no stretch of the calendar: %s", (text) => {
  expect(parseText(text, { issuedOn: ISSUED }).dates.map(daysOf)).toEqual([]);
});

test.each<Row>([
  ["kiểm tra [date: từ 13-3 đến 24-3-2021]", "2021-03-13/2021-03-24"],
  ["mở lớp [date: từ 15-3 đến 20-3]", "2021-03-15/2021-03-20"],
  ["nghỉ [date: từ 0h00 ngày 09/02/2021 (28 Tết) đến 24h00 ngày 17/02/2021] (mùng 6 Tết)", "2021-02-09/2021-02-17"],
  ["điểm 7-8, lớp 9-10", ""],
])("days with dashes or a remark between: %s", (marked = "", ...days) =>
  expectDates([marked, ...days.filter(Boolean)]),
);

test.each<Row>([
  ["đánh giá kết quả [date: 6 tháng đầu năm]", "2021-01-01/2021-06-30"],
  ["định kỳ báo cáo 6 tháng đầu năm và cả năm"],
  ["tham mưu sơ kết 6 tháng đầu năm (trước ngày 25/6)"],
  ["nộp trước [date: ngày 05/7] và [date: 05/01] năm sau", "2021-07-05", "2022-01-05"],
  ["nộp trước [date: ngày 05/11] năm nay"].concat("2021-11-05"),
  ["số liệu cùng kỳ ngày 05/7 năm trước"],
])("a half of the year of the document, unless it comes back; another year: %s", (...row) => expectDates(row));

test.each<Row>([
  ["duyệt trong [date: tuần đầu tháng 5/2021]", "2021-05-01/2021-05-07"],
  ["chấm vào [date: tuần 2 tháng 6]", "2021-06-08/2021-06-14"],
  ["họp [date: tuần thứ ba của tháng 3 năm 2021]", "2021-03-15/2021-03-21"],
  ["kiểm tra trong [date: tuần 3, 4 tháng 4]", "2021-04-15/2021-04-28"],
  ["kiểm tra trong [date: tuần 1 và tuần 2 tháng 4]", "2021-04-01/2021-04-14"],
  ["xong [date: tuần cuối tháng 2/2021]", "2021-02-22/2021-02-28"],
  ["trong 2 tuần của [date: tháng 3/2021]", "2021-03-01/2021-03-31"],
])("the week of a month, but not so many weeks: %s", (...row) => expectDates(row));

test.each<Row>([
  ["truy quét, bắt đầu [date: từ 01/8 và kết thúc vào 30/9/2021]", "2021-08-01/2021-09-30"],
  ["khởi công [date: ngày 01/8/2021] và kết thúc vào [date: 30/9/2021]", "2021-08-01", "2021-09-30"],
])("a stretch that ends, but not two days: %s", (...row) => expectDates(row));

test.each<Row>([
  ["hoàn thành trong [date: năm nay]", "2021-01-01/2021-12-31"],
  ["gửi đăng ký trong [date: tháng này], xong hết [date: quý này]", "2021-03-01/2021-03-31", "2021-01-01/2021-03-31"],
])("the period of the day of issue: %s", (...row) => expectDates(row));

test.each(["Mùa khô năm nay đến sớm", "Những tháng này mưa nhiều", "các quý này"])("no date: %s", (text) =>
  expectDates([text]),
);

test.each<Row>([
  ["Tổng kết 05 năm ([date: 2020 - 2025]) thực hiện phong trào", "2020-01-01/2025-12-31"],
  ["[date: Nhiệm kỳ Đại hội 2020 - 2025] sắp kết thúc", "2020-01-01/2025-12-31"],
  ["[date: khóa XV (2021 - 2026]) của Quốc hội", "2021-01-01/2026-12-31"],
])("a term: %s", (...row) => expectDates(row));

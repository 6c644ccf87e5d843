import { expect, test } from "vitest";
import { deadlinesOf, dueOf, expectDue, type Row } from "./read-deadlines.ts";

test.each<Row>([
  ["[due: Hàng năm vào ngày 15/11], các chi bộ báo cáo kết quả.", "recurring FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15"],
  ["Ban hành kế hoạch [due: trước ngày 20/11 hàng năm].", "recurring FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=20"],
  [
    "Cấp ủy [due: định kỳ cuối năm (vào ngày 15/11]) báo cáo tình hình.",
    "recurring FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15",
  ],
  ["Nộp tờ khai [due: chậm nhất vào ngày 25 tháng 1 hàng năm].", "recurring FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=25"],
  [
    "[due: Hàng quý vào ngày 20 của tháng cuối quý], chi bộ báo cáo.",
    "recurring FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=20",
  ],
  [
    "Báo cáo quý gửi [due: trước ngày 05 tháng cuối cùng của mỗi quý].",
    "recurring FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=5",
  ],
  ["Định kỳ [due: trước ngày 20 hằng tháng] báo cáo về Ban Chỉ đạo.", "recurring FREQ=MONTHLY;BYMONTHDAY=20"],
  ["Báo cáo tháng gửi [due: trước ngày 15 của tháng].", "recurring FREQ=MONTHLY;BYMONTHDAY=15"],
  ["[due: Thứ Sáu hằng tuần], Văn phòng tổng hợp báo cáo.", "recurring FREQ=WEEKLY;BYDAY=FR"],
  ["Các nhà máy gửi biên bản [due: trước 8 giờ thứ Hai hằng tuần].", "recurring FREQ=WEEKLY;BYDAY=MO"],
  // what has been done so far is no duty; since when it comes back is no time of its own
  ["Hằng năm, Sở đã tổ chức từ 8 đến 10 lớp tập huấn."],
  ["[due: Hằng năm], Sở tổ chức từ 8 đến 10 lớp cho các xã đã đăng ký.", "recurring FREQ=YEARLY"],
  ["Tổ chức hội thi [due: 02 năm/lần], bắt đầu từ năm 2022.", "recurring FREQ=YEARLY;INTERVAL=2"],
  ["Giao ban [due: định kỳ hằng tuần vào sáng thứ Hai].", "recurring FREQ=WEEKLY;BYDAY=MO"],
  [
    "Tổng kết công tác vào [due: tháng 12 hằng năm].".replace("vào [due: tháng", "[due: vào tháng"),
    "recurring FREQ=YEARLY;BYMONTH=12",
  ],
])("a day that comes back: %s", (...row) => expectDue(row));

test.each<Row>([
  ["[due: Hàng tháng], trong cuộc sinh hoạt chi bộ, bí thư nhận xét đảng viên.", "recurring FREQ=MONTHLY"],
  ["[due: Định kỳ hàng quý], các đơn vị báo cáo kết quả.", "recurring FREQ=MONTHLY;INTERVAL=3"],
  [
    "[due: Định kỳ 6 tháng], [due: năm] tham mưu sơ kết, tổng kết.",
    "recurring FREQ=MONTHLY;INTERVAL=6",
    "recurring FREQ=YEARLY",
  ],
  ["Cấp ủy viên dự sinh hoạt chi bộ [due: hàng tháng].", "recurring FREQ=MONTHLY"],
  ["Tổ chức hội nghị giao ban bí thư chi bộ [due: hàng quý] (theo loại hình).", "recurring FREQ=MONTHLY;INTERVAL=3"],
  ["Sơ kết đánh giá việc thực hiện Kế hoạch [due: hàng năm], rút kinh nghiệm.", "recurring FREQ=YEARLY"],
  ["Kiểm tra công tác văn thư [due: 01 lần/năm].", "recurring FREQ=YEARLY"],
  [
    "Tổ chức đối thoại với công nhân ít nhất [due: 02 lần/năm].".replace("ít nhất [due: ", "[due: ít nhất "),
    "recurring FREQ=MONTHLY;INTERVAL=6",
  ],
])("a period that modifies a duty: %s", (...row) => expectDue(row));

test.each([
  "Kinh phí được bố trí trong dự toán ngân sách nhà nước hằng năm của các cơ quan.",
  "Các đơn vị xây dựng chương trình kiểm tra, giám sát hàng năm và tổ chức thực hiện.",
  "Cung cấp đầy đủ, kịp thời tài liệu sinh hoạt chi bộ hàng tháng.",
  "Nghị quyết, chương trình hàng năm của cấp ủy được ban hành kịp thời.",
  "Đây là tiêu chí quan trọng để đánh giá, xếp loại chi bộ và đảng viên hàng năm.",
  "Làm cơ sở để kiểm điểm, xếp loại chất lượng hàng năm đối với cán bộ.",
  "Thu nhập bình quân hằng năm tăng 8%.",
  "Thường xuyên kiểm tra, đôn đốc việc thực hiện.",
])("no duty, but a plan, a budget or a measure: %s", (text) => {
  expect(deadlinesOf(text)).toEqual([]);
});

test("days explain a period and win over it", () => {
  const text = "Định kỳ 6 tháng gửi báo cáo trước ngày 15/6, báo cáo năm gửi trước ngày 15/12.";
  expect(deadlinesOf(text).map(dueOf)).toEqual([
    "recurring FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=15",
    "recurring FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15",
  ]);
});

test("a day without a year comes back every year where the document tells none", () => {
  expectDue(["Báo cáo 6 tháng gửi [due: trước ngày 05/6]", "recurring FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=5"], null);
});

test.each<Row>([
  ["[due: 6 tháng một lần], các đơn vị báo cáo Sở.", "recurring FREQ=MONTHLY;INTERVAL=6"],
  ["Phòng theo dõi, đôn đốc; [due: 6 tháng một lần] báo cáo Lãnh đạo Sở.", "recurring FREQ=MONTHLY;INTERVAL=6"],
  ["Các xã theo dõi; [due: 3 tháng một lần] gửi kết quả về huyện.", "recurring FREQ=MONTHLY;INTERVAL=3"],
  ["[due: Cứ 3 ngày một lần] báo cáo về huyện.", "recurring FREQ=DAILY;INTERVAL=3"],
  ["Kiểm tra an toàn hồ chứa [due: 02 năm một lần].", "recurring FREQ=YEARLY;INTERVAL=2"],
  ["Diễn tập chữa cháy, [due: mỗi năm một lần vào tháng 8].", "recurring FREQ=YEARLY;BYMONTH=8"],
  ["Sinh hoạt chuyên đề [due: mỗi quý 01 lần].", "recurring FREQ=MONTHLY;INTERVAL=3"],
  ["Mở lớp dạy nghề cho nông dân, [due: mỗi quý] ít nhất 01 lớp.", "recurring FREQ=MONTHLY;INTERVAL=3"],
  ["Trạm khí tượng [due: hàng ngày] phát bản tin dự báo thời tiết.", "recurring FREQ=DAILY"],
  [
    "[due: Định kỳ (6 tháng], [due: năm]) hoặc đột xuất, các đơn vị báo cáo kết quả.",
    "recurring FREQ=MONTHLY;INTERVAL=6",
    "recurring FREQ=YEARLY",
  ],
  [
    "Các đơn vị báo cáo [due: trước ngày 25 của tháng thứ ba trong quý].",
    "recurring FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=25",
  ],
  ["[due: Vào ngày mồng 5 hàng tháng], các xã báo cáo số liệu.", "recurring FREQ=MONTHLY;BYMONTHDAY=5"],
  [
    "Các xã báo cáo tuần [due: vào thứ Sáu], báo cáo tháng [due: vào ngày 20].",
    "recurring FREQ=WEEKLY;BYDAY=FR",
    "recurring FREQ=MONTHLY;BYMONTHDAY=20",
  ],
])("so many of a unit, or so often in it: %s", (...row) => expectDue(row));

test.each([
  "Phấn đấu tạo việc làm mới, mỗi năm 500 lao động.",
  "Phấn đấu kết nạp đảng viên mới, mỗi năm ít nhất 10 đồng chí.",
  "Giảm tỷ lệ hộ nghèo, mỗi năm 2%.",
  "Thiết bị được bảo hành 24 tháng.",
])("a target or a duration does not come back: %s", (text) => {
  expect(deadlinesOf(text)).toEqual([]);
});

test("a month of a named year is that month, not one of every year", () => {
  const [due] = deadlinesOf("Tổ chức diễn tập, đợt đầu vào tháng 11/2021.").map(dueOf);
  expect(due).toBe("within 2021-11-01/2021-11-30");
  const rules = deadlinesOf("Hàng năm, trong tháng 11/2021 tổ chức hội nghị tổng kết.").map(({ rrule }) => rrule);
  expect(rules).not.toContain("FREQ=YEARLY;BYMONTH=11");
});

test("a bare half year beside a year with its day comes back too", () => {
  expect(deadlinesOf("Các đơn vị báo cáo kết quả 6 tháng và hàng năm (trước ngày 05/12) về huyện.").map(dueOf)).toEqual(
    ["recurring FREQ=MONTHLY;INTERVAL=6", "recurring FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=5"],
  );
});

test.each<Row>([
  ["Thời gian thực hiện: [due: Hằng quý].", "recurring FREQ=MONTHLY;INTERVAL=3"],
  ["Cấp tỉnh kiểm tra [due: 6 tháng/lần].", "recurring FREQ=MONTHLY;INTERVAL=6"],
  ["Gửi báo cáo tuần [due: vào chiều thứ năm hàng tuần].", "recurring FREQ=WEEKLY;BYDAY=TH"],
  ["Tổng kết năm [due: trước ngày 30 tháng 11 năm 2021].", "before ../2021-11-30"],
  [
    "Cấp xã giao ban [due: hàng tháng]; cấp huyện [due: mỗi quý 01 lần]; cấp tỉnh [due: 6 tháng/lần].",
    "recurring FREQ=MONTHLY",
    "recurring FREQ=MONTHLY;INTERVAL=3",
    "recurring FREQ=MONTHLY;INTERVAL=6",
  ],
])("how often, in few words: %s", (...row) => expectDue(row));

test.each(["Thời gian thực hiện: Thường xuyên, hằng năm.", "Kinh phí: hằng năm.", "Chế độ nghỉ phép hàng năm."])(
  "style, or no schedule: %s",
  (text) => {
    expect(deadlinesOf(text)).toEqual([]);
  },
);

test("a period in a column of times is that of the row's task", () => {
  const rows = (head: string): string =>
    `KẾ HOẠCH\nCông tác\n\nTT | Nội dung | Đơn vị | ${head}\n1 | Bình bệnh án | Khoa Nội | Hàng tháng`;
  expect(deadlinesOf(rows("Thời gian")).map(dueOf)).toEqual(["recurring FREQ=MONTHLY"]);
  expect(deadlinesOf(rows("Ghi chú")).map(dueOf)).toEqual([]);
});

test.each<Row>([
  ["Chi bộ sinh hoạt thường lệ [due: mỗi tháng một lần vào ngày 05].", "recurring FREQ=MONTHLY;BYMONTHDAY=5"],
  ["Các Chi nhánh trực tại Tòa án [due: vào thứ Ba và thứ Năm hằng tuần].", "recurring FREQ=WEEKLY;BYDAY=TU,TH"],
  ["Cục Trồng trọt [due: định kỳ 15 ngày] tổng hợp, báo cáo Bộ.", "recurring FREQ=DAILY;INTERVAL=15"],
  ["Ban Chỉ đạo họp [due: cứ 2 tuần] để nghe báo cáo.", "recurring FREQ=WEEKLY;INTERVAL=2"],
  ["Sở căn cứ 15 ngày đã thông báo để báo cáo."],
  ["Các tổ chuyển phiếu về xã [due: trước 16 giờ 30 các ngày thứ Sáu].", "recurring FREQ=WEEKLY;BYDAY=FR"],
  ["Các tổ chuyển phiếu về xã [due: vào thứ Sáu, ngày 12/3/2021].", "on 2021-03-12"],
  ["Viện đo mặn theo tuần, gửi các tỉnh [due: vào ngày thứ Sáu].", "recurring FREQ=WEEKLY;BYDAY=FR"],
  [
    "Các xã báo cáo ngày [due: trước 15h00], báo cáo tuần [due: vào 10h00 thứ Năm].",
    "recurring FREQ=DAILY",
    "recurring FREQ=WEEKLY;BYDAY=TH",
  ],
  ["Các xã báo cáo [due: trước 8 giờ và 20 giờ hằng ngày].", "recurring FREQ=DAILY"],
  ["Trưởng thôn đi thu, [due: 3 ngày] nộp về tài chính xã một lần.", "recurring FREQ=DAILY;INTERVAL=3"],
  ["Đoàn cơ sở [due: 17 giờ chủ nhật hàng tuần] trong tháng 3 báo nhanh số liệu.", "recurring FREQ=WEEKLY;BYDAY=SU"],
  ["Bộ Tham mưu giao ban tuần [due: chiều thứ sáu].", "recurring FREQ=WEEKLY;BYDAY=FR"],
  ["Hội viên nộp tiền tiết kiệm [due: mồng 5 hàng tháng].", "recurring FREQ=MONTHLY;BYMONTHDAY=5"],
  [
    "Ba tháng các Huyện hội báo cáo một lần [due: vào ngày 20 tháng cuối quý].",
    "recurring FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=20",
  ],
  ["Các xã trực 24/24 giờ, [due: 15 giờ hàng ngày] báo cáo.", "recurring FREQ=DAILY"],
  ["Mở chuyên mục, [due: mỗi tuần] 01 kỳ, bắt đầu từ số báo ra ngày 01/4.", "recurring FREQ=WEEKLY"],
  ["Trong mùa mưa bão, [due: hằng ngày] cử người trực gác.", "recurring FREQ=DAILY"],
  ["Báo cáo số liệu về tỉnh [due: trước 16 giờ hằng ngày].", "recurring FREQ=DAILY"],
  ["Các lớp họp phụ huynh đầu năm [due: vào ngày 14/9].", "on 2021-09-14"],
])("with how often, two weekdays, an hour; the beginning of a year is none: %s", (...row) => expectDue(row));

test("who checks how often, under a heading that says what", () => {
  const text = "KẾ HOẠCH\nAn toàn lao động\n\nIII. Kiểm tra\n1. Cấp Công ty: 6 tháng một lần; cấp xí nghiệp: hàng quý.";
  expect(deadlinesOf(text).map(({ rrule, actor }) => [rrule, actor])).toEqual([
    ["FREQ=MONTHLY;INTERVAL=6", "Cấp Công ty"],
    ["FREQ=MONTHLY;INTERVAL=3", "cấp xí nghiệp"],
  ]);
});

test.each<Row>([
  ["Các chi hội quét dọn [due: ngày mùng 1 và ngày 27 hằng tháng].", "recurring FREQ=MONTHLY;BYMONTHDAY=1,27"],
  [
    "Tổ công tác họp [due: vào chiều thứ năm hàng tuần], [due: ngày 30 hàng tháng] gửi bảng tổng hợp.",
    "recurring FREQ=WEEKLY;BYDAY=TH",
    "recurring FREQ=MONTHLY;BYMONTHDAY=30",
  ],
])("days of two periods: %s", (...row) => expectDue(row));

test("what stands before a period is done in it where another period follows", () => {
  const text = "Tổ công tác họp giao ban vào chiều thứ năm hàng tuần, ngày 30 hàng tháng gửi bảng tổng hợp.";
  expect(deadlinesOf(text).map(({ action }) => action)).toEqual(["họp giao ban", "gửi bảng tổng hợp"]);
  const other = "Hàng quý, vào ngày 20 của tháng cuối quý; cuối năm, cấp ủy báo cáo.";
  expect(deadlinesOf(other)[0]?.action).toBe("báo cáo");
});

test("so often in a period: the deed stands before or behind", () => {
  expect(deadlinesOf("Báo mở chuyên trang, mỗi tuần 02 kỳ đưa tin gương điển hình.")[0]?.action).toBe(
    "đưa tin gương điển hình",
  );
  const table =
    "| Công việc | Đơn vị | Thời hạn |\n|---|---|---|\n| Giám sát tại điểm | Khoa Dược | Mỗi tháng 2 lần |\n| Chi trả | Khoa Dược | Mỗi tháng 2 triệu |";
  expect(deadlinesOf(table).map(dueOf)).toEqual(["recurring FREQ=MONTHLY"]);
});

test("who does it behind the period is not what is done", () => {
  const [due] = deadlinesOf("Diệt loăng quăng vào sáng thứ bảy hằng tuần do Trạm Y tế xã chủ trì.");
  expect(due?.action).toBe("Diệt loăng quăng");
});

test("a run of periods is no list, and takes time by its length alone", () => {
  expect(deadlinesOf(`Báo cáo ${"hằng tháng, ".repeat(200)}`).length).toBeGreaterThan(0);
});

test.each<Row>([
  ["Đài mở chuyên mục, phát sóng [due: 2 buổi/tuần vào thứ ba và thứ sáu].", "recurring FREQ=WEEKLY;BYDAY=TU,FR"],
  ["Tổ hướng dẫn trực tại nhà văn hóa [due: mỗi tuần một buổi, tối thứ Tư].", "recurring FREQ=WEEKLY;BYDAY=WE"],
  [
    "[due: Hai tuần một lần, vào thứ sáu], Văn phòng nhắc các xã nộp báo cáo.",
    "recurring FREQ=WEEKLY;INTERVAL=2;BYDAY=FR",
  ],
  ["Các chi đoàn sinh hoạt hè [due: các tối thứ Bảy hằng tuần].", "recurring FREQ=WEEKLY;BYDAY=SA"],
  ["Chi cục kiểm tra kho [due: 2 lần/tuần].", "recurring FREQ=WEEKLY"],
  ["Tổ chức sinh hoạt câu lạc bộ [due: 4 buổi/năm].", "recurring FREQ=MONTHLY;INTERVAL=3"],
])("so many times in a period: %s", (...row) => expectDue(row));

test.each<Row>([
  ["[due: Từ ngày 05 đến ngày 08 hằng tháng], các chi bộ sinh hoạt.", "recurring FREQ=MONTHLY;BYMONTHDAY=5,6,7,8"],
  [
    "Báo cáo gửi [due: từ ngày 20 đến ngày 22 của tháng cuối quý].",
    "recurring FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=20,21,22",
  ],
  ["Thanh toán lương [due: từ ngày 10-12 mỗi tháng].", "recurring FREQ=MONTHLY;BYMONTHDAY=10,11,12"],
])("days that come back: %s", (...row) => expectDue(row));

test.each<Row>([
  ["Hằng tháng, các phòng gửi báo cáo về Văn phòng [due: trước ngày 25].", "recurring FREQ=MONTHLY;BYMONTHDAY=25"],
  ["Hàng tháng các chi bộ báo cáo Đảng ủy [due: vào các ngày 10 và 25].", "recurring FREQ=MONTHLY;BYMONTHDAY=10,25"],
  ["Hằng tháng, chi bộ họp [due: từ ngày 01 đến ngày 03].", "recurring FREQ=MONTHLY;BYMONTHDAY=1,2,3"],
  [
    "Hằng quý, các đơn vị gửi báo cáo [due: trước ngày 15 tháng cuối quý].",
    "recurring FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=15",
  ],
  [
    "[due: Hằng tháng], chi bộ họp; gửi danh sách [due: trước ngày 25/6/2021].",
    "recurring FREQ=MONTHLY",
    "before ../2021-06-25",
  ],
])("the day behind what is done says more than the period before it: %s", (...row) => expectDue(row));

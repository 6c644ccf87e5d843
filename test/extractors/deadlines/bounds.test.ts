import { expect, test } from "vitest";
import { parseText } from "../../../src/index.ts";
import { deadlinesOf, dueOf, expectDue, ISSUED, type Row } from "./read-deadlines.ts";

test.each<Row>([
  ["Các đơn vị gửi báo cáo về Sở [due: trước ngày 15/11/2021] để tổng hợp.", "before ../2021-11-15"],
  ["[due: Trước ngày 30/6/2021], Sở Tài chính trình dự toán.", "before ../2021-06-30"],
  ["Các chi bộ tổ chức đại hội, [due: hoàn thành trước 31/3/2021].", "before ../2021-03-31"],
  ["Thăm hỏi gia đình chính sách, [due: xong trước ngày 05/4].", "before ../2021-04-05"],
  ["Đăng ký đại biểu [due: trước 17 giờ 00 ngày 22/3/2021] qua Văn phòng.", "before ../2021-03-22"],
  [
    "Sở rà soát các cụm đã thành lập, báo cáo Ủy ban nhân dân tỉnh [due: trước ngày 31 tháng 3 năm 2021].",
    "before ../2021-03-31",
  ],
  ["Chi bộ nộp hồ sơ từ tháng 4/2021, [due: hoàn thành trước 31/5/2021].", "before ../2021-05-31"],
])("before: %s", (...row) => expectDue(row));

test.each<Row>([
  ["Báo cáo kết quả về Tỉnh ủy [due: chậm nhất ngày 25/12/2021].", "by ../2021-12-25"],
  ["Gửi văn bản [due: muộn nhất là ngày 05/4/2021].", "by ../2021-04-05"],
  ["[due: Hạn chót nhận bài dự thi là ngày 30/9/2021].", "by ../2021-09-30"],
  ["Gửi danh sách, [due: hạn cuối 17 giờ 00 ngày 30/9/2021].", "by ../2021-09-30"],
  ["Kiểm tra cơ sở, [due: xong trong ngày 15/4/2021].", "by ../2021-04-15"],
  ["Rà soát hồ sơ, [due: hoàn thành đến hết ngày 30/4/2021].", "by ../2021-04-30"],
  ["[due: đến cuối tháng 3 năm 2021] hoàn thành việc rà soát", "by ../2021-03-31"],
  ["Phấn đấu [due: đến hết năm 2021] hoàn thành số hóa hồ sơ.", "by ../2021-12-31"],
])("by: %s", (...row) => expectDue(row));

test.each<Row>([
  ["Sở Y tế dự kiến tổ chức hội nghị [due: vào ngày 02/4/2021].", "on 2021-04-02"],
  ["Hội nghị tổ chức [due: vào lúc 8 giờ 00 ngày 25/3/2021] tại hội trường.", "on 2021-03-25"],
  ["Đại hội Đảng bộ [due: dự kiến tổ chức vào ngày 28/5/2021].", "on 2021-05-28"],
  ["Nộp báo cáo [due: trong ngày 15/6/2021].", "on 2021-06-15"],
  ["Thời gian bỏ phiếu [due: từ 7 giờ 00 đến 19 giờ 00 ngày 23/5/2021].", "on 2021-05-23"],
  ["- [due: Ngày 15/4/2021]: Họp Ban Chỉ đạo.", "on 2021-04-15"],
  ["- Thứ Bảy, [due: ngày 10/4/2021]: thi các môn chuyên.", "on 2021-04-10"],
])("on: %s", (...row) => expectDue(row));

test.each<Row>([
  ["Đại hội chi bộ [due: hoàn thành trong quý III/2021].", "within 2021-07-01/2021-09-30"],
  ["Sở Nội vụ tổ chức tập huấn [due: trong tháng 4/2021].", "within 2021-04-01/2021-04-30"],
  ["Thời gian thực hiện: [due: Quý II, III năm 2021].", "within 2021-04-01/2021-09-30"],
  ["[due: Tháng 6/2021], Ban Tuyên giáo tổ chức hội nghị sơ kết.", "within 2021-06-01/2021-06-30"],
  ["Thời gian thực hiện: [due: Năm 2021] và các năm tiếp theo.", "within 2021-01-01/2021-12-31"],
])("within: %s", (...row) => expectDue(row));

test.each<Row>([
  ["[due: Từ tháng 4 đến tháng 5/2021]: tổ chức tuyên truyền.", "during 2021-04-01/2021-05-31"],
  ["Công an huyện mở đợt cao điểm [due: từ ngày 15/3/2021 đến ngày 28/4/2021].", "during 2021-03-15/2021-04-28"],
  [
    "Thời gian: [due: các ngày 12, 13/4/2021]".replace("[due: các ngày", "các [due: ngày"),
    "during 2021-04-12/2021-04-13",
  ],
  ["Thời gian tiếp nhận hồ sơ: bắt đầu từ [due: ngày 15/4/2021].", "during 2021-04-15/.."],
])("during: %s", (...row) => expectDue(row));

test("two times of one schedule are two deadlines", () => {
  expectDue([
    "- Thời gian: [due: Dự kiến ngày 05/12/2025] ([due: Chậm nhất ngày 10/12/2025] phải hoàn thành).",
    "on 2025-12-05",
    "by ../2025-12-10",
  ]);
});

test.each([
  ["Đăng ký trước 17 giờ 00 ngày 22/3/2021.", "17:00"],
  ["Khai mạc vào 8h30 ngày 20/4/2021.", "08:30"],
  ["Họp chi bộ vào 14 giờ ngày 20/4/2021.", "14:00"],
  ["Thời gian nhận hồ sơ: Từ 8 giờ 00 ngày 15/4/2021 đến 17 giờ 30 ngày 30/4/2021.", "17:30"],
  ["Họp chi bộ vào ngày 20/4/2021.", null],
])("the hour of a deadline: %s", (text, time) => {
  expect(deadlinesOf(text)[0]?.time).toBe(time);
});

test.each([
  ["citation", "Thực hiện Kế hoạch số 15/KH-UBND ngày 20/01/2021 của Ủy ban nhân dân tỉnh."],
  ["law without its number", "Căn cứ Luật Đầu tư, ngày 17/6/2020 của Quốc hội;"],
  ["replacement", "Kế hoạch này thay thế Kế hoạch số 12-KH/HU ngày 05/02/2019."],
  ["taking effect", "Quyết định này có hiệu lực thi hành từ ngày 01/4/2021."],
  ["taking effect on signing", "Quy chế có hiệu lực sau 15 ngày, kể từ ngày ký."],
  ["term of office", "Tổ chức thực hiện nghị quyết đại hội nhiệm kỳ 2020 - 2025."],
  ["anniversary", "Tuyên truyền kỷ niệm 131 năm Ngày sinh Chủ tịch Hồ Chí Minh (19/5/1890 - 19/5/2021)."],
  ["history", "Từ ngày 01/01/2020 đến ngày 31/12/2020, huyện đã tiếp nhận 1.250 hồ sơ."],
  ["count on a day", "Tính đến ngày 31/12/2020, toàn huyện có 45 chi bộ."],
  ["duration alone", "Đại hội tiến hành không quá 02 ngày."],
  ["age", "Người sinh trước ngày 01/01/2003 được tham gia."],
  ["length of service", "Đối tượng là công chức công tác từ ngày 01/01/2015 đến nay."],
  ["year of a plan", "Ủy ban kiểm tra đưa nội dung này vào chương trình kiểm tra năm 2022."],
  ["year as an attribute", "Chào mừng các ngày lễ lớn của đất nước trong năm 2021, các chi bộ thi đua."],
  ["horizon of a strategy", "Thực hiện Chiến lược phát triển bền vững đến năm 2030."],
  ["contracts of a time", "Các hợp đồng được ký trước ngày 01/7/2021 vẫn thực hiện theo thỏa thuận."],
  ["state", "Một số chi bộ đến tháng 6 năm 2021 mới hết nhiệm kỳ."],
  ["goal", "Đến năm 2025, 100% hồ sơ được xử lý trên môi trường mạng."],
  ["time that is looked at", "Mốc kiểm tra: từ ngày 01/4/2021 đến ngày 30/6/2021."],
  ["count on a coming day", "Điều chuyển vốn của dự án giải ngân dưới 60% đến ngày 30/9/2021."],
  ["vague time", "Thời gian thực hiện: Thường xuyên, hoàn thành đúng tiến độ."],
])("no deadline: %s", (_, text) => {
  expect(deadlinesOf(text)).toEqual([]);
});

test("a deadline in words that say more is surer than one in words that say less", () => {
  const [sure] = deadlinesOf("Sở Nội vụ báo cáo kết quả chậm nhất ngày 15/4/2021.");
  const [vague] = deadlinesOf("Phấn đấu đến hết năm 2021 hoàn thành số hóa hồ sơ.");
  expect(sure?.confidence).toBeGreaterThan(vague?.confidence ?? 1);
});

test("news tell deadlines only of what is planned", () => {
  const news = (sentence: string) =>
    `Đảng bộ huyện hoàn tất công tác chuẩn bị đại hội\n\nNhững ngày này, không khí thi đua sôi nổi. ${sentence}`;
  expect(deadlinesOf(news("Hội nghị tổ chức vào ngày 05/3/2021 tại huyện."), ISSUED)).toEqual([]);
  expect(deadlinesOf(news("Đại hội dự kiến tổ chức vào ngày 28/5/2021."), ISSUED)).toHaveLength(1);
  // what a meeting decided for later; what others did before and after is history
  const meeting = (sentence: string) =>
    deadlinesOf(
      `Hội Cựu chiến binh huyện chuẩn bị đại hội các cấp\n\nNgày 06/3/2021, Hội Cựu chiến binh huyện tổ chức hội nghị bàn công tác đại hội. Những tháng đầu năm, hội viên các chi hội góp nhiều ngày công làm đường giao thông nông thôn ở các xã.\n\n${sentence}\n`,
      null,
    ).map(({ end }) => end);
  expect(meeting("Các chi hội tổ chức đại hội, hoàn thành trong quý II năm 2021.")).toEqual(["2021-06-30"]);
  expect(meeting("Các chi hội gửi báo cáo về Huyện hội trước ngày 15/4/2021.")).toEqual(["2021-04-15"]);
  expect(meeting("Các chi hội đã gửi báo cáo về Huyện hội trước ngày 15/4/2021.")).toEqual([]);
  expect(meeting("Các chi hội gửi báo cáo về Huyện hội trước ngày 15/01/2021.")).toEqual([]);
  // what a meeting agreed on comes back; what people do anyway is told only
  expect(meeting("Hội nghị thống nhất cho các chi hội hằng quý tổ chức giao ban.")).toHaveLength(1);
  expect(meeting("Các chi hội hằng quý tổ chức giao ban, đọc sách báo.")).toEqual([]);
  expect(meeting("Dự kiến thành phố sẽ tổ chức lễ ra quân vào sáng 15/5/2021.")).toEqual(["2021-05-15"]);
  expect(meeting("Hội thi dự kiến khai mạc ngày 20/4/2021 tại sân vận động huyện.")).toEqual(["2021-04-20"]);
});

test("news of a paper just issued tell of the days behind it", () => {
  const news = (issued: string) =>
    deadlinesOf(
      `Huyện chuẩn bị ngày hội trái cây\n\nUBND huyện ${issued} Kế hoạch số 42/KH-UBND ngày 12/3/2021 về tổ chức ngày hội trái cây. Bà con các xã phấn khởi chăm sóc vườn cây, sửa sang đường làng, ngõ xóm cho khang trang sạch đẹp.\n\nBan Chỉ huy Quân sự huyện tổ chức diễn tập vào ngày 14/5/2021.\n`,
      null,
    ).map(({ start }) => start);
  expect(news("vừa ban hành")).toEqual(["2021-05-14"]);
  expect(news("thực hiện")).toEqual([]);
});

test("a report tells of the time in its subject, and what is over in it asks nobody", () => {
  const report = (sentence: string) =>
    deadlinesOf(
      `BÁO CÁO\nTình hình sản xuất công nghiệp tháng 02 năm 2021\n\n1. Tình hình chung\n${sentence}\n`,
      null,
    ).map(({ end }) => end);
  expect(report("Các dự án lớn hoàn thành trong tháng 01 năm 2021 bắt đầu phát huy công suất.")).toEqual([]);
  expect(report("Các dự án lớn phải hoàn thành trong tháng 4 năm 2021.")).toEqual(["2021-04-30"]);
});

test.each<Row>([
  ["- Lắp đặt trạm quan trắc nước: [due: Quý IV/2021];", "within 2021-10-01/2021-12-31"],
  ["- Thành lập tổ giúp việc của xã ([due: quý III/2021]).", "within 2021-07-01/2021-09-30"],
  [
    "- Xây dựng nhà văn hóa thôn (dự kiến [due: năm 2022]).".replace("(dự kiến [due: ", "([due: dự kiến "),
    "within 2022-01-01/2022-12-31",
  ],
  [
    "- Khảo sát ý kiến phụ huynh: [due: tháng 4] và [due: tháng 11/2021].",
    "within 2021-04-01/2021-04-30",
    "within 2021-11-01/2021-11-30",
  ],
  ["1. Rà soát quy hoạch cán bộ. Thời gian: [due: từ tháng 4/2021 đến tháng 5/2021].", "during 2021-04-01/2021-05-31"],
  ["Khai mạc: 8h00' [due: ngày 16/4/2021]; bế mạc: 17h00' [due: ngày 18/4/2021].", "on 2021-04-16", "on 2021-04-18"],
])("a time behind a colon or in parentheses: %s", (...row) => expectDue(row));

test.each([
  "Tỷ lệ hộ nghèo giảm còn 2,5% (năm 2022).",
  "Theo kết quả điều tra của cơ quan thống kê (tháng 02/2021).",
  "Dân số các xã: tháng 9/2021.",
  "Chỉ tiêu thu ngân sách: năm 2022: 120 tỷ đồng.",
])("a number or a source of some time is no deadline: %s", (text) => {
  expect(deadlinesOf(text)).toEqual([]);
});

test.each<Row>([
  ["Tập huấn cho trạm y tế [due: vào các ngày 12] và [due: 13 tháng 4 năm 2021].", "on 2021-04-12", "on 2021-04-13"],
  ["1- Hội nghị cán bộ: 2 ngày, [due: ngày 22] và [due: 23-4-2021].", "on 2021-04-22", "on 2021-04-23"],
  ["3. Giải cờ vua học sinh (diễn ra [due: trong 2 ngày 01 - 02/8/2021]).", "during 2021-08-01/2021-08-02"],
  [
    "Thi trực tuyến bốn tuần. Tuần 1 [due: từ 8h00 ngày 13/9/2021 đến 17h00 ngày 18/9/2021].",
    "during 2021-09-13/2021-09-18",
  ],
  ["Hội thi tổ chức [due: trong hai ngày 21] và [due: 22/9/2021].", "on 2021-09-21", "on 2021-09-22"],
  ["[due: Trong ngày 20] và [due: 21 tháng 9], các xã tổ chức hội thi.", "on 2021-09-20", "on 2021-09-21"],
  ["Các xã tổ chức kiểm tra [due: trong các tháng 9, 10, 11 năm 2021].", "within 2021-09-01/2021-11-30"],
])("several days or months: %s", (...row) => expectDue(row));

test.each<Row>([
  [
    "Rà soát các trường, [due: xong trước thời điểm khai giảng, ngày 05/9/2021]; báo cáo huyện.",
    "before ../2021-09-05",
  ],
  ["Dàn dựng sân khấu, [due: xong trước lễ khai mạc 02 ngày (ngày 24/4/2021]).", "before ../2021-04-24"],
  ["Nạo vét kênh mương [due: trước mùa mưa lũ (31/8/2021]).", "before ../2021-08-31"],
  ["Kiểm tra hồ đập, [due: chậm nhất trước mùa mưa, ngày 31/7/2021];", "by ../2021-07-31"],
  ["[due: Trước 30 tháng 9], các xã gửi danh sách.", "before ../2021-09-30"],
])("an event between the preposition and its day: %s", (...row) => expectDue(row));

test("a day behind the season that opens a sentence is no end", () => {
  const deadlines = deadlinesOf("Trước mùa khô, ngày 15/10/2021 huyện tổ chức lễ phát động trồng cây.");
  expect(deadlines.filter(({ modality }) => modality === "before")).toEqual([]);
});

test.each<Row>([
  ["UBND huyện trình đề án [due: tại phiên họp tháng 6].", "within 2021-06-01/2021-06-30"],
  ["Trưởng đoàn báo cáo kết quả [due: tại kỳ họp Ban Chỉ đạo tháng 6/2021].", "within 2021-06-01/2021-06-30"],
  ["Tiếp xúc cử tri trước kỳ họp ([due: từ ngày 03/6 đến ngày 08/6/2021]).", "during 2021-06-03/2021-06-08"],
  ["Đại hội cấp huyện: quý II/2021, [due: hoàn thành trước 30/6/2021].", "before ../2021-06-30"],
  ["[due: Từ 15-3 đến 20-3], các xã tổ chức kiểm tra.", "during 2021-03-15/2021-03-20"],
])("meetings, stretches in parentheses, the stricter of two words: %s", (...row) => expectDue(row));

test.each([
  "Kết luận tại phiên họp tháng 01/2021 đã được sao gửi.",
  "Ý kiến phát biểu tại kỳ họp tháng 6 có giá trị tham khảo.",
])("what was said at a meeting is no duty: %s", (text) => {
  expect(deadlinesOf(text)).toEqual([]);
});

test.each([
  ["III. THỜI GIAN, TIẾN ĐỘ", ["during 2021-04-01/2021-05-31", "within 2021-07-01/2021-09-30"]],
  ["III. ĐỐI TƯỢNG VÀ LỘ TRÌNH", ["during 2021-04-01/2021-05-31", "within 2021-07-01/2021-09-30"]],
  ["III. KINH PHÍ", []],
])("points under %s", (heading, expected) => {
  const text = `KẾ HOẠCH\nĐại hội các cấp\n\n${heading}\n1. Cấp cơ sở: từ tháng 4/2021 đến hết tháng 5/2021.\n2. Cấp huyện: quý III năm 2021.`;
  expect(deadlinesOf(text).map(dueOf)).toEqual(expected);
});

test("the heads of a table of amounts are no times", () => {
  expect(deadlinesOf("QUYẾT TOÁN\nSTT\tNỘI DUNG\tNĂM 2022\n1\tThu nội địa\t152.371\n2\tThu viện trợ\t2.481")).toEqual(
    [],
  );
});

test.each<Row>([
  ["Các xã gửi số liệu [due: trước ngày 20/4/2021].", "before ../2021-04-20"],
  ["Cung cấp số liệu cho Sở [due: chậm nhất ngày 20/5/2021].", "by ../2021-05-20"],
  ["Số liệu tính đến ngày 31/12/2021 là căn cứ."],
  ["Sử dụng số liệu kể từ ngày 01/4/2021."],
])("figures are handed in by a day, or are of it: %s", (...row) => expectDue(row));

test.each<Row>([
  ["Các chi bộ nộp bản thu hoạch [due: trước khi kết thúc tháng 4/2021].", "before ../2021-04-30"],
  ["Các huyện lập danh sách học viên, [due: chốt ngày 14/8].", "by ../2021-08-14"],
  ["Vận hành thử mô hình mới [due: từ ngày 15/6/2021 cho đến ngày 25/6/2021].", "during 2021-06-15/2021-06-25"],
  ["Hội gặp mặt cựu chiến binh [due: nhân dịp 22/12].", "on 2021-12-22"],
  ["Thẩm định nội dung, đưa vào chương trình kỳ họp giữa năm 2021, [due: dự kiến ngày 09/7/2021].", "on 2021-07-09"],
  ["Tổ chức hội nghị [due: giữa năm 2021].", "on 2021-06-30"],
])("ends of a month, lists that are closed, occasions and sessions named by their time: %s", (...row) =>
  expectDue(row),
);

test.each([
  "Thu hồi giấy phép của đơn vị không ký quỹ sau ngày 31/10/2021.",
  "Văn phòng bố trí chỗ nghỉ, đón tiếp đại biểu từ chiều ngày 23/8/2021.",
])("a day behind which something may be done is no day to do it on: %s", (text) => {
  expect(deadlinesOf(text)).toEqual([]);
});

test("the columns of a plain table under other heads", () => {
  const table =
    "STT\tViệc phải làm\tNgười làm\tXong ngày\n1\tKiểm kê sách, thanh lý sách cũ\tNhân viên thư viện\t15/9/2021\n2\tThi kể chuyện\tHiệu trưởng\t20/11/2021";
  expect(deadlinesOf(table).map((due) => [dueOf(due), due.actor, due.action])).toEqual([
    ["by ../2021-09-15", "Nhân viên thư viện", "Kiểm kê sách, thanh lý sách cũ"],
    ["by ../2021-11-20", "Hiệu trưởng", "Thi kể chuyện"],
  ]);
  expect(deadlinesOf("Lớp\tSĩ số\tGiáo viên\n1A\t30\tAn").length).toBe(0);
});

test.each<Row>([
  ["Các xã tập huấn [due: từ nay đến hết tháng 4].", "during 2021-03-10/2021-04-30"],
  ["[due: Từ nay đến ngày 30/4/2021], các xã tập huấn.", "during 2021-03-10/2021-04-30"],
  ["Thời tiết từ nay đến hết tháng 4 còn nắng nóng."],
])("from the day of issue on: %s", (...row) => expectDue(row));

test.each([
  "Hồ sơ nộp trước ngày 15/3/2021 thì giải quyết theo quy định cũ.",
  "Đối với các hợp đồng được ký trước ngày 1/5/2021 và đang thực hiện thì các bên thực hiện theo văn bản cũ.",
  "Đảng viên kết nạp trước ngày 01/6/2021 được tặng huy hiệu.",
  "Quyết định này thay thế các quyết định ban hành trước ngày 01/4/2021.",
])("which ones are meant, not when to do it: %s", (text) => {
  expect(parseText(text, { issuedOn: "2021-03-10" }).deadlines).toEqual([]);
});

test.each([
  // each place of a series has its day; a series that only tells who was where has none
  [
    "Đoàn kiểm tra làm việc tại: huyện Đông ([due: ngày 09/9/2021]), xã Tây ([due: ngày 11/9/2021]).",
    "on 2021-09-09",
    "on 2021-09-11",
  ],
  ["Mở lớp [due: vào 02 ngày 12] và [due: 13/8/2021].", "on 2021-08-12", "on 2021-08-13"],
  ["Trạm Y tế lắp thêm máy, [due: làm xong trong quí 2 năm 2021].", "within 2021-04-01/2021-06-30"],
  ["Phòng Tổ chức khảo sát [due: hàng quí].", "recurring FREQ=MONTHLY;INTERVAL=3"],
  ["Tổ Văn phòng chấm 30 hồ sơ để so sánh, [due: hàng tháng] thông báo kết quả.", "recurring FREQ=MONTHLY"],
  [
    "Sở báo cáo Thường trực, [due: hằng năm vào ngày 10-12] gửi kết quả.",
    "recurring FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10",
  ],
  ["Tham mưu Tỉnh ủy [due: trong năm 2022] sơ kết Nghị quyết.", "within 2022-01-01/2022-12-31"],
  ["[due: Không được để việc sửa trường kéo dài quá ngày 28/02/2022].", "by ../2022-02-28"],
  ["[due: Không được để kéo dài quá ngày 28/02/2022].", "by ../2022-02-28"],
  ["Học tập cho cán bộ chủ chốt [due: trong quý II/2021].", "within 2021-04-01/2021-06-30"],
  ["Các đơn vị bắt đầu từ tháng 11/2021, [due: kết thúc trước ngày 31/3/2022].", "before ../2022-03-31"],
  ["Đơn vị nào gửi chậm quá 2 lần trong năm thì không xét thi đua."],
  ["Thời điểm lấy số liệu để báo cáo là ngày 30/9/2021."],
])("what binds in series, old spellings and stricter words: %s", (...row) => {
  expectDue(row);
});

test.each<Row>([
  ["Hai đợt cao điểm được tổ chức gồm: “Ngày Chủ nhật xanh” [due: ngày 03/4/2021] tại xã Bình Sa.", "on 2021-04-03"],
  ["Theo bài “Làng chài giữ nước mắm” ngày 03/4/2021 trên Báo Quảng Yên."],
])("what is held, by its name in quotation marks: %s", (...row) => expectDue(row));

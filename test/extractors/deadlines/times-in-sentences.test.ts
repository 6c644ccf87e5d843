import { expect, test } from "vitest";
import { deadlinesOf, expectDue, type Row } from "./read-deadlines.ts";

test.each<Row>([
  ["Trung tâm giao hồ sơ gốc cho đơn vị số hóa [due: ngày 23/3/2021], có biên bản.", "on 2021-03-23"],
  ["Duyệt lần hai (tổng duyệt) [due: ngày 12/4/2021], giao Đoàn trường phụ trách.", "on 2021-04-12"],
  ["[due: Ngày 12/9/2021] là ngày các xã đồng loạt ra quân vận động.", "on 2021-09-12"],
  ["Ban Giám khảo chấm chung khảo [due: từ 03/5/2021 - 12/5/2021].", "during 2021-05-03/2021-05-12"],
  [
    "Kế hoạch kiểm tra của Đoàn số 1:\n\n- [due: Từ ngày 19/3/2021 đến ngày 20/3/2021]: UBND huyện Mường Thanh",
    "during 2021-03-19/2021-03-20",
  ],
  [
    "Trao thưởng cho học sinh [due: trước ngày khai giảng 05/9]; khai giảng [due: 05/9].",
    "before ../2021-09-05",
    "on 2021-09-05",
  ],
  ["Huyện phải bảo đảm khai giảng 05/9 lớp tập huấn theo chỉ tiêu."],
  [
    "Thi công cầu treo, khởi công [due: 17/4], hoàn thành [due: trước dịp 30/4].".replace(
      "hoàn thành [due: trước",
      "[due: hoàn thành trước",
    ),
    "on 2021-04-17",
    "before ../2021-04-30",
  ],
  ["Giới thiệu đoàn viên ưu tú; danh sách gửi Ban Tổ chức [due: ngày 24/3] để tổng hợp.", "on 2021-03-24"],
  ["Danh sách gửi kèm công văn ngày 24/3 để tổng hợp."],
  ["Đêm diễn công chiếu, tổng duyệt [due: 19 giờ 00 ngày 24/3].", "on 2021-03-24"],
  [
    "Các xã dọn vệ sinh [due: vào ngày 20/3]. [due: Riêng ngày 27/3], toàn huyện ra quân.".replace(
      "[due: Riêng",
      "Riêng [due:",
    ),
    "on 2021-03-20",
    "on 2021-03-27",
  ],
  ["Trung tâm thay 600 đồng hồ mỗi quý, [due: đến hết quý III] xong toàn bộ.", "by ../2021-09-30"],
  // a quarter behind a day of another year, and one that begins its own sentence
  [
    "Nghiệm thu cấp tỉnh [due: trước ngày 30/6/2022], nghiệm thu cấp Bộ [due: trong quý III].",
    "before ../2022-06-30",
    "within 2022-07-01/2022-09-30",
  ],
  [
    "Nghiệm thu cấp tỉnh [due: trước ngày 30/6/2022]. Tập huấn [due: trong quý III].",
    "before ../2022-06-30",
    "within 2021-07-01/2021-09-30",
  ],
  // an event with its day beside it; a line that begins with a dash is no end of the line above
  ["- Hội nghị Ban Chấp hành lần thứ ba ([due: ngày 14/4])", "on 2021-04-14"],
  ["- Nghị quyết Hội nghị Ban Chấp hành (ngày 14/4)"],
  ["Quý II\n- [due: Tháng 4]: kiểm tra tài chính tại 6 đơn vị", "within 2021-04-01/2021-04-30"],
  // what the end of a stretch is told to have brought; what it is to bring
  ["Trong 6 tháng cuối năm 2020, kinh tế tăng trưởng 10,2%."],
  ["[due: Trong 6 tháng đầu năm 2021], phấn đấu kinh tế tăng trưởng 10,2%.", "within 2021-01-01/2021-06-30"],
  ["Số liệu nhân lực lấy tại thời điểm chốt 30/9/2021."],
  ["Số đại biểu do cấp ủy quyết định căn cứ số hội viên tại thời điểm 31/12/2021."],
  ["Phát dọn đường băng cản lửa, [due: xong trước cao điểm (ngày 01/6]).", "before ../2021-06-01"],
  ["Ban Thường vụ cụ thể hóa nghị quyết; [due: 6 tháng] sơ kết một lần.", "recurring FREQ=MONTHLY;INTERVAL=6"],
  ["Trong 6 tháng sơ kết được 03 chuyên đề."],
  ["Tọa đàm kỷ niệm 30 năm ngày Nhà giáo Việt Nam 20/11: tổ chức [due: ngày 19/11/2021].", "on 2021-11-19"],
  ["A- KẾT QUẢ NĂM 2020\n1. Hoàn thành dồn điền đổi thửa 3 thôn trong tháng 11/2020."],
  ["A- NHIỆM VỤ\n1. Hoàn thành dồn điền đổi thửa 3 thôn [due: trong tháng 11/2020].", "within 2020-11-01/2020-11-30"],
  ["Tuyên truyền đợt 1 [due: từ 01/5 đến 31/5].", "during 2021-05-01/2021-05-31"],
  ["Có từ 2/3 đến 3/4 số hộ đồng ý thì thực hiện."],
  ["Báo cáo [due: tuần gửi trước 16 giờ thứ Năm].", "recurring FREQ=WEEKLY;BYDAY=TH"],
  ["Ban Tuyên giáo theo dõi tiến độ, [due: ngày 05/12/2021] tổng hợp báo cáo Tỉnh ủy.", "on 2021-12-05"],
  ["Trung tâm mở chuyên mục, tuyên truyền liên tục [due: đến hết năm 2021].", "by ../2021-12-31"],
  [
    "Các đơn vị báo cáo về Sở [due: trước ngày 10/6] (báo cáo 6 tháng) và [due: trước ngày 05/12] (báo cáo năm).",
    "recurring FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=10",
    "recurring FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=5",
  ],
  ["Ban Giám đốc kiểm tra kho [due: 2 lần/tháng (ngày 10 và ngày 25]).", "recurring FREQ=MONTHLY;BYMONTHDAY=10,25"],
  ["Các thôn trang trí khánh tiết, tổng vệ sinh đường làng ([due: ngày 09/11/2021]).", "on 2021-11-09"],
  ["Các thôn ôn lại truyền thống Mặt trận (ngày 18/11/2021)."],
  [
    "Phòng Hành chính phun khử khuẩn trụ sở [due: 2 lần/tuần (chiều thứ Tư, chiều thứ Bảy]).",
    "recurring FREQ=WEEKLY;BYDAY=WE,SA",
  ],
  ["Các thôn treo cờ [due: trước ngày bầu cử 23/5/2021].", "before ../2021-05-23"],
  ["Thời gian giám sát 15 ngày, bắt đầu từ [due: 05/10/2021].", "during 2021-10-05/.."],
  ["Đoàn kiểm tra làm việc từ 05/10/2021."],
  [
    "Ban Kinh tế [due: định kỳ 2 tuần một lần] báo cáo Thường trực vào sáng thứ Hai.",
    "recurring FREQ=WEEKLY;INTERVAL=2;BYDAY=MO",
  ],
  ["Các tổ công đoàn sinh hoạt [due: mỗi quý] ít nhất một lần.", "recurring FREQ=MONTHLY;INTERVAL=3"],
  ["Tài liệu sinh hoạt mỗi quý ít nhất 20 trang."],
  ["Lễ kỷ niệm: [due: 8 giờ ngày 20/11/2021], tại sân trường.", "on 2021-11-20"],
  ["[due: Đêm trước lễ, 19/11/2021], giao lưu văn nghệ và đốt lửa trại.", "on 2021-11-19"],
  ["Kỳ họp thường lệ giữa năm: dự kiến họp 01 ngày, [due: ngày 08/7/2021].", "on 2021-07-08"],
  ["Trình Thường trực cho ý kiến, [due: trễ nhất là 16 giờ ngày 22/4/2021].", "by ../2021-04-22"],
  ["Trình phương án sắp xếp. [due: Thời hạn: trong tháng 4/2021].", "within 2021-04-01/2021-04-30"],
  ["Trình phương án sắp xếp. [due: Thời hạn hoàn thành: trong ngày 15/4/2021].", "by ../2021-04-15"],
  ["Báo cáo được trình tại phiên họp cuối tháng 4, [due: dự kiến ngày 28/4/2021].", "on 2021-04-28"],
  ["Gửi đề án trước đại hội ít nhất 30 ngày, cụ thể là [due: chậm nhất ngày 25/4/2021].", "by ../2021-04-25"],
  ["Chi ủy gửi giấy báo, [due: muộn nhất trước khi chi bộ họp 3 ngày].", "by ../.."],
  ["Hội nghị được tổ chức [due: vào hồi 8 giờ 00 phút, ngày 25/3/2021], tại Hội trường lớn.", "on 2021-03-25"],
  ["- Tuần 1 ([due: 05/4/2021 - 10/4/2021]): tuyên truyền", "during 2021-04-05/2021-04-10"],
  ["Ra quân đồng loạt [due: vào ngày Chủ nhật, 21/3/2021].", "on 2021-03-21"],
  ["Khai mạc [due: hồi 8 giờ 00 ngày 25/3/2021].", "on 2021-03-25"],
  ["Chi bộ họp, trong đó [due: quý IV/2021] sinh hoạt chuyên đề về Nghị quyết.", "within 2021-10-01/2021-12-31"],
  ["Các chi bộ trực thuộc quán triệt Kế hoạch [due: trong kỳ sinh hoạt tháng 8/2021].", "within 2021-08-01/2021-08-31"],
  [
    "Sở mở lớp tập huấn trong 02 ngày, [due: ngày 29] và [due: 30/8/2021] tại thị xã.",
    "on 2021-08-29",
    "on 2021-08-30",
  ],
  ["Đoàn Thanh niên mở vòng loại [due: vào đầu tháng 4/2021].", "within 2021-04-01/2021-04-30"],
  ["Ban Chỉ huy củng cố lực lượng [due: vào cuối năm 2021].", "by ../2021-12-31"],
])("a time in its sentence: %s", (...row) => expectDue(row));

test.each<Row>([
  // by when a condition is looked at, and by when one acts where it holds
  ["Dự án nào đến 31/10/2021 chưa khởi công thì thu hồi vốn [due: trước ngày 15/11/2021].", "before ../2021-11-15"],
  ["Nếu đến ngày 31/10/2021 chưa khởi công, Sở thu hồi vốn [due: trước ngày 15/11/2021].", "before ../2021-11-15"],
  ["Nếu có vướng mắc thì các xã báo cáo [due: trước ngày 31/10/2021], Sở xử lý ngay.", "before ../2021-10-31"],
  ["Sơ kết 6 tháng [due: vào 30/6], tổng kết [due: 31/12].", "on 2021-06-30", "on 2021-12-31"],
  ["Vật tư tập kết [due: xong trước mùa mưa bão (15/6]).", "before ../2021-06-15"],
  ["Công ty vận hành cống tiêu nước [due: trong đêm 17/4/2021].", "on 2021-04-17"],
  [
    "Các tỉnh báo cáo nhanh [due: trước 13 giờ các ngày 22], [due: 25], [due: 28/4/2021].",
    "before ../2021-04-22",
    "before ../2021-04-25",
    "before ../2021-04-28",
  ],
  ["Các xã chốt quân số [due: 25/4].", "on 2021-04-25"],
  ["Các huyện không có vướng mắc thì báo cáo [due: trước ngày 01/11/2021].", "before ../2021-11-01"],
  // the year of a paper, before its last day
  ["Tờ khai thuế môn bài năm 2021: [due: chậm nhất ngày 30/4/2021].", "by ../2021-04-30"],
  ["Khai thuế môn bài [due: trong năm 2021].", "within 2021-01-01/2021-12-31"],
])("a time beside another: %s", (...row) => expectDue(row));

test.each([
  ["name of a day", "Ngày 27/7/2021 là ngày Thương binh - Liệt sĩ."],
  ["holiday in a heading", "Tổ chức khai giảng, hoạt động dịp Quốc khánh 02/9"],
  ["what a ceremony is about", "Tổ chức lễ kỷ niệm ngày 20/11/2021 tại trường."],
  ["who was there on a day", "Rà soát toàn bộ số công chức có mặt đến ngày 31/8/2021 theo biểu mẫu."],
  ["limit that holds no more", "Việc này Phòng đã xin lùi một lần (hạn cũ là ngày 30/6/2021)."],
  ["time that figures are of", "Thời gian chốt số liệu báo cáo: từ ngày 15/12/2020 đến ngày 14/12/2021."],
  ["figures of a year", "Các đơn vị chốt số liệu năm 2021."],
  ["cases by when they came", "Số hồ sơ nhận trước ngày 01/5/2021 phải giải quyết xong."],
  [
    "payments by when they were made",
    "Các khoản tiền thanh toán cho nhà thầu trước ngày 1/7/2021 thực hiện nghĩa vụ thuế theo quy định cũ.",
  ],
  ["projects by when they began", "Các dự án khởi công trước ngày 01/01/2021 nhưng chưa hoàn thành phải lập báo cáo."],
  ["what the weather will be like", "Dự báo từ đêm 17/4 đến ngày 19/4/2021, khu vực tỉnh có mưa to."],
  ["not before a day", "Các khu dân cư không tổ chức trước ngày 01/11/2021."],
  ["a day that holds no more", "Thời gian sẽ báo sau (thay vì trước 15/5/2021)."],
  ["by when it was planned before", "Đến nay 4 dự án chậm so với kế hoạch đề ra (hoàn thành tháng 02/2021)."],
  ["as of when something is counted", "Tuổi tính tại thời điểm đại hội cấp tỉnh (tháng 8/2021)."],
  ["case told as done", "Trường hợp nhà thầu đã nộp thuế trước ngày 1/7/2021, thì không phải nộp thuế thêm."],
])("no deadline: %s", (_, text) => expect(deadlinesOf(text)).toEqual([]));

test.each<Row>([
  ["Các khoản nợ phải thanh toán [due: trước ngày 01/5/2021].", "before ../2021-05-01"],
  ["Các hồ sơ còn thiếu nộp bổ sung [due: trước ngày 01/5/2021] để kịp xét.", "before ../2021-05-01"],
  ["Các đơn vị [due: chốt số liệu đến ngày 30/11/2021].", "by ../2021-11-30"],
])("a duty that reads like a mark: %s", (...row) => expectDue(row));

test.each<Row>([
  [
    "Ra thông báo [due: chậm nhất ngày 08/4/2021] đối với lớp 1, [due: ngày 29/4/2021] đối với lớp 2.",
    "by ../2021-04-08",
    "by ../2021-04-29",
  ],
  ["Tiếp dân: xã Tân Trào [due: ngày 13/4/2021]; xã Phú Mỹ [due: ngày 14/4/2021].", "on 2021-04-13", "on 2021-04-14"],
  ["Khai giảng lớp 1 [due: ngày 05/4/2021], lớp 2 [due: ngày 12/4/2021].", "on 2021-04-05", "on 2021-04-12"],
  [
    "Báo cáo gửi [due: trước ngày 15/4/2021] cho xã Tân Trào, Quyết định ngày 02/3/2021 thu hồi.",
    "before ../2021-04-15",
  ],
])("each of several has a day: %s", (...row) => expectDue(row));

test.each<Row>([
  ["Phấn đấu [due: đến hết ngày 30/9/2021] thu đạt ít nhất 75% dự toán.", "by ../2021-09-30"],
  ["[due: Đến hết tháng 10/2021] mỗi xã có ít nhất một nửa số khu dân cư được công nhận.", "by ../2021-10-31"],
  ["[due: Đến ngày 30/6/2021], toàn huyện phải thu được 60% dự toán.", "by ../2021-06-30"],
  ["[due: Đến hết năm 2022], 100% hồ sơ được các đơn vị số hóa.", "by ../2022-12-31"],
  ["[due: Năm 2021] có 10 xã đạt chuẩn.", "within 2021-01-01/2021-12-31"],
  ["[due: Trong năm 2021] các huyện ủy phải giải quyết 17 cơ sở đã được rà soát.", "within 2021-01-01/2021-12-31"],
  [
    "Ủy ban Kiểm tra giải quyết dứt điểm đơn thư [due: trong năm 2021], không để kéo dài.",
    "within 2021-01-01/2021-12-31",
  ],
  ["Đoàn viên học xong 6 bài theo Chỉ thị của Bộ Chính trị [due: trong năm 2021].", "within 2021-01-01/2021-12-31"],
])("a goal that says how much by when: %s", (...row) => expectDue(row));

test.each([
  "Đến năm 2025, 100% hồ sơ được xử lý trên môi trường mạng.",
  "Đến hết tháng 6 mới thu được 41% dự toán.",
  "Đến ngày 05/3/2021 còn 12 đơn vị chưa gửi báo cáo.",
  "Trong năm 2021 các huyện ủy đã giải quyết 17 cơ sở.",
])("how far it has come or will be: %s", (text) => expect(deadlinesOf(text)).toEqual([]));

test("two months of every year are two", () => {
  const months = deadlinesOf("Hằng năm, vào tháng 6 và tháng 12, các xã báo cáo.").map(({ rrule }) => rrule);
  expect(months).toEqual(["FREQ=YEARLY;BYMONTH=6", "FREQ=YEARLY;BYMONTH=12"]);
  const twice = deadlinesOf("Hội đồng họp 06 tháng một lần vào tháng 01 và tháng 7.").map(({ rrule }) => rrule);
  expect(twice).toEqual(["FREQ=YEARLY;BYMONTH=1", "FREQ=YEARLY;BYMONTH=7"]);
  expect(deadlinesOf("Hằng năm, vào tháng 6, tháng 12/2021 các xã báo cáo.").filter(({ rrule }) => rrule)).toHaveLength(
    1,
  );
});

test("news tell what somebody will do behind its day, and what came in by a day as history", () => {
  const news = (sentence: string) =>
    deadlinesOf(
      `Công đoàn tỉnh hoàn tất công tác chuẩn bị đại hội\n\nNhững ngày này, không khí thi đua sôi nổi ở khắp các công đoàn cơ sở trong tỉnh. Nhiều đoàn viên góp ngày công làm đường giao thông nông thôn, trồng cây, dọn vệ sinh ở các khu dân cư.\n\n${sentence}\n`,
      null,
    ).map(({ end }) => end);
  expect(news("Từ 05/6/2021 đến 30/6/2021, Thanh tra Sở sẽ kiểm tra giá phòng.")).toEqual(["2021-06-30"]);
  expect(news("Giải đua thuyền dự kiến khởi tranh ngày 20/7/2021 trên sông.")).toEqual(["2021-07-20"]);
  expect(news("Đến ngày 28/02/2021, tiểu ban nhận được 216 lượt ý kiến.")).toEqual([]);
  expect(news("Từ 05/6/2021 đến 30/6/2021, Thanh tra Sở kiểm tra giá phòng.")).toEqual([]);
});

test.each<Row>([
  ["Sau khi họp, [due: trong vòng 05 ngày làm việc], thư ký gửi biên bản về Sở.", "within ../.."],
  ["Kết thúc mỗi đợt có báo cáo Giám đốc Sở [due: trong vòng 7 ngày].", "within ../.."],
  ["Khi có thay đổi, [due: trong thời hạn 10 ngày], các đơn vị phải báo cáo Sở Nội vụ.", "within ../.."],
  ["Sau khi nhận được báo cáo, Sở Nội vụ thẩm định [due: trong thời hạn 15 ngày].", "within ../.."],
  ["Sau mỗi đợt kiểm tra, [due: chậm nhất sau 05 ngày] Đoàn gửi báo cáo.", "by ../.."],
])("a term counted from what its sentence begins with: %s", (...row) => expectDue(row));

test.each([
  "Các lớp học trong vòng 5 ngày.",
  "Khi đến nơi, đoàn nghỉ trong 02 ngày.",
  "Đoàn kiểm tra làm việc trong thời gian 10 ngày.",
  "Thu nhập của hộ tính trong 12 tháng, từ ngày 01/9/2021 đến ngày 31/8/2022.",
])("how long something lasts: %s", (text) => expect(deadlinesOf(text)).toEqual([]));

test.each<Row>([
  ["Chi đoàn sinh hoạt [due: vào chiều thứ năm tuần thứ hai hằng tháng].", "recurring FREQ=MONTHLY;BYDAY=2TH"],
  ["Họp giao ban [due: vào sáng thứ hai tuần đầu của tháng].", "recurring FREQ=MONTHLY;BYDAY=1MO"],
  ["Trực báo [due: thứ Năm tuần cuối tháng].", "recurring FREQ=MONTHLY;BYDAY=-1TH"],
  ["Các xã [due: hàng tuần] tổ chức sinh hoạt vào tối thứ Bảy.", "recurring FREQ=WEEKLY;BYDAY=SA"],
  ["Báo cáo tổng hợp [due: hằng tuần trước 15 giờ 00 thứ Năm].", "recurring FREQ=WEEKLY;BYDAY=TH"],
  [
    "Các tổ gửi báo cáo ngày ([due: trước 16h00]), báo cáo tuần ([due: trước 15h00 thứ Năm]).",
    "recurring FREQ=DAILY",
    "recurring FREQ=WEEKLY;BYDAY=TH",
  ],
  ["Theo báo cáo ngày (16/8/2021) của các tổ."],
  ["Báo cáo [due: tuần gửi vào chiều thứ Năm].", "recurring FREQ=WEEKLY;BYDAY=TH"],
  [
    "Báo cáo [due: 6 tháng trước ngày 20/6], báo cáo [due: năm trước ngày 20/12 hằng năm].",
    "recurring FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=20",
    "recurring FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=20",
  ],
  ["Kế toán công khai thu chi tại nhà văn hóa, [due: mỗi quý một lần].", "recurring FREQ=MONTHLY;INTERVAL=3"],
  [
    "[due: Hàng tháng], quý, 01năm tổ chức họp phòng."
      .replace("], quý", "], [due: quý]")
      .replace("01năm", "[due: 01năm]"),
    "recurring FREQ=MONTHLY",
    "recurring FREQ=MONTHLY;INTERVAL=3",
    "recurring FREQ=YEARLY",
  ],
  ["Hội đồng họp [due: định kỳ mỗi quý một lần].", "recurring FREQ=MONTHLY;INTERVAL=3"],
  ["Chi bộ chưa tổ chức được thì phải báo cáo [due: hằng tháng].", "recurring FREQ=MONTHLY"],
  ["Tổ công tác báo cáo [due: định kỳ hằng tháng] với Thường trực.", "recurring FREQ=MONTHLY"],
  ["Ban Chỉ đạo công tác tôn giáo họp [due: định kỳ hằng quý].", "recurring FREQ=MONTHLY;INTERVAL=3"],
  ["Các cơ quan đồng thời [due: hằng năm] tự đánh giá đội ngũ.", "recurring FREQ=YEARLY"],
  ["Chế độ báo cáo [due: Hàng tuần], UBND các huyện báo cáo tiến độ về Sở.", "recurring FREQ=WEEKLY"],
])("what comes back: %s", (...row) => expectDue(row));

test.each([
  "Thứ năm tuần cuối tháng 4/2021 trời mưa.",
  "Thu 500 đồng mỗi năm cho quỹ.",
  "Thực hiện chế độ báo cáo công tác định kỳ hằng tháng.",
  "Một số mặt hàng chưa đưa vào danh mục sản phẩm chính thống kê hằng tháng.",
  "Khoa đo thời gian chờ 2 lần trong năm, lần 1 vào tháng 5, lần 2 vào tháng 10.",
])("nothing comes back: %s", (text) => expect(deadlinesOf(text).filter(({ rrule }) => rrule)).toEqual([]));

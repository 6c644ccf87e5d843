import { expect, test } from "vitest";
import { parseText } from "../../../src/pipeline.ts";
import { expectDue, ISSUED, type Row } from "./read-deadlines.ts";

const who = (...lines: readonly string[]): readonly (string | null)[] =>
  parseText(`KẾ HOẠCH\nvề công tác dân vận\n\n${lines.join("\n")}`, { issuedOn: ISSUED }).deadlines.map(
    ({ actor }) => actor,
  );

test.each<readonly [readonly string[], readonly (string | null)[]]>([
  // who is charged may be told last, in the sentence or in one of its own; who only helps is not charged
  [["1. Kiểm tra sổ sách: thực hiện trong tháng 4/2021, đ/c Trần Thị Bảy chủ trì."], ["đ/c Trần Thị Bảy"]],
  [
    ["1. Mở lớp dạy bơi từ ngày 01/6/2021 đến ngày 15/7/2021. Ban Thường vụ Huyện đoàn chịu trách nhiệm tổ chức."],
    ["Ban Thường vụ Huyện đoàn"],
  ],
  [["1. Mở lớp dạy bơi trong tháng 6/2021; Văn phòng chuẩn bị tài liệu."], [null]],
  // whom somebody helps does not act
  [
    ["1. Giúp Ban Thường vụ rà soát quy hoạch xong trước ngày 15/4/2021. Đ/c Lê Văn Tám, Phó Trưởng ban phụ trách."],
    ["Đ/c Lê Văn Tám, Phó Trưởng ban"],
  ],
  // who holds the course that is attended stays at home
  [["1. Cử 02 cán bộ dự lớp do Trường Chính trị tổ chức trong quý II/2021."], [null]],
  [["1. Lịch trực do Văn phòng lập, xong trước ngày 25/4/2021."], ["Văn phòng"]],
  // a heading that names a body is nearer than the announcement above it
  [
    [
      "Đề nghị các đơn vị thực hiện một số nội dung sau:",
      "1. Đối với Trạm Y tế xã",
      "a) Lập danh sách trước ngày 15/4/2021.",
    ],
    ["Trạm Y tế xã"],
  ],
  // who got the one report gives the next
  [
    ["1. Các thôn báo cáo về Ủy ban nhân dân xã trước ngày 05/6/2021 để tổng hợp, báo cáo huyện trước ngày 10/6/2021."],
    ["Các thôn", "Ủy ban nhân dân xã"],
  ],
  // who prepares one thing of a list does not send the next
  [
    [
      "- Tổ chức tọa đàm chiều ngày 07/4/2021, giao Ban Nữ công chuẩn bị.",
      "- Báo cáo công tác quý I gửi Công đoàn ngành trước ngày 20/4/2021.",
    ],
    ["Ban Nữ công", null],
  ],
  // a team told with who leads it does all that its line tells
  [
    [
      "- Đoàn số 1 do đồng chí Phó Chánh án làm Trưởng đoàn: kiểm tra tại huyện An Bình các ngày 06/5/2021 và 07/5/2021;",
      "- Đoàn kiểm tra làm việc tại huyện Bình Khê từ ngày 12/5/2021 đến ngày 14/5/2021.",
    ],
    ["Đoàn số 1", "Đoàn số 1", "Đoàn kiểm tra"],
  ],
  // whose congress the heading names
  [["2. Đại hội Đảng bộ xã", "a) Đại hội họp từ ngày 17/4/2021 đến ngày 18/4/2021."], ["Đảng bộ xã"]],
  [["2. Công tác chuẩn bị", "a) Đại hội họp từ ngày 17/4/2021 đến ngày 18/4/2021."], [null]],
  // what a body is named after may be a verb
  [
    ["1. Phòng Quản lý tiêm chủng", "a) Gửi đề cương báo cáo cho các tỉnh trước ngày 15/4/2021."],
    ["Phòng Quản lý tiêm chủng"],
  ],
  // for whom a paper is sent goes on with it
  [["1. Gửi biểu mẫu trước ngày 20/4/2021 để Sở tổng hợp, báo cáo UBND tỉnh trước ngày 25/4/2021."], [null, "Sở"]],
  [
    ["1. Các huyện gửi biểu mẫu trước ngày 20/4/2021 để kịp tổng hợp, báo cáo UBND tỉnh trước ngày 25/4/2021."],
    ["Các huyện", "Các huyện"],
  ],
  // those under inspection do not act
  [["2. Đơn vị được kiểm tra và thời gian", "- Kiểm tra toàn diện huyện An Bình: tháng 4/2021."], [null]],
  // another step is not done by who acts in the one above
  [
    [
      "Hội đồng nghĩa vụ quân sự huyện họp xét duyệt ngày 22/4/2021.",
      "Bước 5: Giao quân: dự kiến 01 ngày, trong tháng 6/2021.",
    ],
    ["Hội đồng nghĩa vụ quân sự huyện", null],
  ],
  // a kind of inspection is done; an inspectorate does
  [["1. Thanh tra chuyên ngành", "- Thời gian: trong tháng 4/2021."], [null]],
  [["1. Thanh tra huyện", "- Thời gian: trong tháng 4/2021."], ["Thanh tra huyện"]],
  // how much for each is not who
  [["1. Tập huấn cho cộng tác viên: trong quý II/2021, mỗi xã 20 người."], [null]],
  // a name cut short is the one said in full before
  [
    ["1. Diễn tập do Đội dân phòng thôn Đông chủ trì. Đội xây dựng kịch bản trước ngày 15/4/2021."],
    ["Đội dân phòng thôn Đông"],
  ],
  [
    [
      "1. Văn phòng gửi xin ý kiến các đ/c Ủy viên Ban Chấp hành trước ngày 20/4/2021; các đ/c góp ý chậm nhất ngày 30/4/2021.",
    ],
    ["Văn phòng", "các đ/c Ủy viên Ban Chấp hành"],
  ],
  // behind who it is, to report is a verb
  [
    ["1. Các chi, đảng bộ trực thuộc báo cáo tổng kết công tác năm; gửi về Văn phòng trước ngày 20/11/2021."],
    ["Các chi, đảng bộ trực thuộc"],
  ],
  [
    ["1. Các ban xây dựng Đảng, Văn phòng gửi báo cáo chậm nhất ngày 25/11/2021."],
    ["Các ban xây dựng Đảng, Văn phòng"],
  ],
  [["1. 100% thôn ký cam kết trước ngày 30/6/2021."], ["100% thôn"]],
  // whom the deed asks, where nobody is told to direct them
  [["1. Chỉ đạo thôn Đông và thôn Tây làm xong đường trước ngày 28/4/2021."], ["thôn Đông và thôn Tây"]],
  [["1. Ủy ban nhân dân xã", "- Chỉ đạo các thôn làm xong đường trước ngày 28/4/2021."], ["Ủy ban nhân dân xã"]],
  // what is held is the subject: who was named before does not hold it
  [["Văn phòng theo dõi việc thực hiện. Cuộc họp lần sau dự kiến tổ chức vào ngày 12/5/2021."], [null]],
  // points with a plus stand under a line that counts them
  [
    ["1. Đối với đảng viên: Đảng ủy xã tổ chức 02 lớp.", "+ Lớp thứ nhất (các chi bộ thôn): ngày 05/6/2021."],
    ["Đảng ủy xã"],
  ],
])("who acts, told elsewhere: %s", (lines, actors) => {
  expect(who(...lines)).toEqual(actors);
});

test("whose work the subject line says a plan is", () => {
  const plan = (subject: string) =>
    parseText(`KẾ HOẠCH\n${subject}\n\n1. Kiểm tra việc thu các loại quỹ trước ngày 20/4/2021.`, { issuedOn: ISSUED })
      .deadlines[0];
  expect(plan("công tác của chi bộ thôn năm 2021")?.actor).toBe("chi bộ thôn");
  expect(plan("thực hiện Nghị quyết của Đảng ủy xã")?.actor).toBeNull();
});

test.each<Row>([
  // the lead-in without a colon, behind a semicolon or with the length before it
  [
    "Sở lập đoàn kiểm tra; thời gian kiểm tra [due: từ ngày 02/4/2021 đến ngày 30/4/2021].",
    "during 2021-04-02/2021-04-30",
  ],
  ["Thời hạn kiểm tra 30 ngày, bắt đầu [due: từ ngày 05/4/2021 đến ngày 04/5/2021].", "during 2021-04-05/2021-05-04"],
  // the time that is looked at
  ["Thời điểm kiểm tra: từ tháng 6/2019 đến tháng 6/2020."],
  ["Lập 02 đội xung kích; hoạt động [due: từ ngày 30/6/2021 đến hết ngày 04/7/2021].", "during 2021-06-30/2021-07-04"],
  ["Xây dựng đề án; thông qua [due: tại hội nghị Ban Chấp hành tháng 6/2021].", "within 2021-06-01/2021-06-30"],
  // how much a year is to bring; what it is about
  [
    "Trường mở lớp nghề: [due: năm 2021] tổ chức 03 lớp, [due: năm 2022] tổ chức tối thiểu 05 lớp.",
    "within 2021-01-01/2021-12-31",
    "within 2022-01-01/2022-12-31",
  ],
  ["Năm 2021 tổ chức Đảng vững mạnh hơn."],
  ["Kết quả năm 2022 tổ chức 03 lớp sẽ được tính điểm."],
  ["Tập huấn cho nhân viên: 04 lớp, [due: ngày 14/4/2021] (mỗi ngày 02 lớp).", "on 2021-04-14"],
  ["Các xã báo cáo 6 tháng [due: trước ngày 10-6-2021].", "before ../2021-06-10"],
  ["Các xã báo cáo [due: 6 tháng trước ngày 10-6].", "recurring FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=10"],
  ["Phòng Công tác xã hội khảo sát [due: hàng quý], mỗi lần 200 phiếu.", "recurring FREQ=MONTHLY;INTERVAL=3"],
])("led in, at work, how much a year brings: %s", (...row) => expectDue(row));

test("whom else the heading names is told where the sentence before names somebody", () => {
  const lines = [
    "I. TỔ CHỨC THỰC HIỆN",
    "1. Phòng Cải cách hành chính",
    "- Theo dõi tiến độ chung. Văn phòng Sở cập nhật số liệu. Báo cáo tổng hợp xong trước ngày 20/4/2021.",
    "- Dự thảo báo cáo trình Giám đốc Sở chậm nhất ngày 25/4/2021.",
  ];
  const { deadlines, warnings } = parseText(lines.join("\n"), { issuedOn: ISSUED });
  expect(deadlines.map(({ actor }) => actor)).toEqual(["Văn phòng Sở", "Phòng Cải cách hành chính"]);
  expect(warnings.flatMap(({ code, message }) => (code === "ambiguous-actor" ? message : []))).toEqual([
    "Who acts by “xong trước ngày 20/4/2021” may be Văn phòng Sở or Phòng Cải cách hành chính; it is given as Văn phòng Sở.",
  ]);
  expect(deadlines[0]?.confidence).toBeLessThan(deadlines[1]?.confidence as number);
});

test("all who are asked are no rivals of each other", () => {
  const { warnings } = parseText(
    [
      "Ban Thường vụ đề nghị Ban Thường vụ Hội các huyện thực hiện một số nội dung sau:",
      "1. Tham gia hội thi: các đơn vị đăng ký đội trước ngày 15/9/2021; bốc thăm lúc 14 giờ ngày 22/9/2021.",
    ].join("\n"),
    { issuedOn: ISSUED },
  );
  expect(warnings.map(({ code }) => code)).not.toContain("ambiguous-actor");
});

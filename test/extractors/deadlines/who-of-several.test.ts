import { expect, test } from "vitest";
import { parseText } from "../../../src/pipeline.ts";
import { ISSUED } from "./read-deadlines.ts";

const who = (...lines: readonly string[]): readonly (string | null)[] =>
  parseText(`KẾ HOẠCH\nvề công tác dân vận\n\n${lines.join("\n")}`, { issuedOn: ISSUED }).deadlines.map(
    ({ actor }) => actor,
  );

test.each([
  // which of a kind are meant belongs to who it is
  ["Chi bộ có đảng viên ốm nặng thì cử người đến nhà thăm, xong trước ngày 20/4/2021.", "Chi bộ có đảng viên ốm nặng"],
  ["Đơn vị chia tách hoặc đổi tên phải khắc con dấu mới trước ngày 20/4/2021.", "Đơn vị chia tách hoặc đổi tên"],
  ["Xã nào chưa nộp phải gửi văn bản giải trình trước ngày 20/4/2021.", "Xã nào chưa nộp"],
  [
    "Cây hay chết rét, vì vậy trước ngày 20/4/2021 các đội được giao vườn ươm phải kiểm đếm số cây.",
    "các đội được giao vườn ươm",
  ],
  // what the body does besides does not
  ["Chi bộ họp kín và phải gửi biên bản trước ngày 20/4/2021.", "Chi bộ"],
  ["Chi bộ Trường Mầm non phải gửi biên bản trước ngày 20/4/2021.", "Chi bộ Trường Mầm non"],
  ["Nếu mưa lớn, đường ngập thì Ban Tổ chức thông báo hoãn, chậm nhất ngày 20/4/2021.", "Ban Tổ chức"],
])("which of several are meant: %s", (text, actor) => {
  expect(who(`1. ${text}`)).toEqual([actor]);
});

test.each([
  // of whom or for whom something is done is said first
  [
    "Riêng hai xã ven sông đường đang ngập, Phòng Giáo dục chuyển sách bằng thuyền trước ngày 20/4/2021.",
    "Phòng Giáo dục",
  ],
  [
    "Với những thôn, bản, tổ dân phố chưa có nhà họp, Ban Dân vận chủ trì khảo sát xong trước ngày 20/4/2021.",
    "Ban Dân vận",
  ],
  ["Riêng các xã, thị trấn vùng cao hoàn thành trước ngày 20/4/2021.", "các xã, thị trấn vùng cao"],
  ["Việc tập huấn của hội viên, nông dân do các chi hội chủ động bố trí, xong trước ngày 20/4/2021.", "các chi hội"],
  ["Khối lượng đào đắp do Ủy ban nhân dân xã làm chủ đầu tư, hoàn thành trước ngày 20/4/2021.", "Ủy ban nhân dân xã"],
  ["Riêng báo cáo thẩm tra của Ban Pháp chế về dự toán gửi trước ngày 20/4/2021.", "Ban Pháp chế"],
  ["Đại hội điểm ở xã Tân An và thị trấn Bình Sơn hoàn thành trước ngày 20/4/2021.", "xã Tân An và thị trấn Bình Sơn"],
  ["Đại hội điểm ở cấp xã hoàn thành trước ngày 20/4/2021.", null],
  ["Thư viện tỉnh tổ chức trưng bày sách trước ngày 20/4/2021.", "Thư viện tỉnh"],
  ["Kết quả dự kiến được Sở Nội vụ công bố trong tháng 4/2021.", "Sở Nội vụ"],
  ["Phương án phải được Giám đốc Sở phê duyệt trong tháng 4/2021.", null],
  ["Theo đề án được Ủy ban nhân dân tỉnh phê duyệt, tuyển 20 người trong tháng 4/2021.", null],
  ["Tổ kiểm tra dự thảo báo cáo kết quả, xong trước ngày 20/4/2021.", "Tổ kiểm tra"],
  ["Hội đồng xét duyệt họp vào ngày 20/4/2021.", "Hội đồng xét duyệt"],
])("who acts among those spoken of: %s", (text, actor) => {
  expect(who(`1. ${text}`)).toEqual([actor]);
});

test("who is only invited does nothing; who is invited to something does it", () => {
  const phong = "1. Phòng Văn hóa: soạn thể lệ trước ngày 20/4/2021;";
  expect(who(`${phong} mời Ban giám khảo xong trước ngày 30/4/2021.`)).toEqual(["Phòng Văn hóa", "Phòng Văn hóa"]);
  expect(who("1. Mời các đồng chí Ủy viên dự họp vào ngày 20/4/2021.")).toEqual(["các đồng chí Ủy viên"]);
});

test("some of several are not those of whom the next sentence speaks", () => {
  const moc = "1. Huyện đoàn chủ trì hội thi.";
  expect(
    who(`${moc} Cấp cơ sở thi xong trước ngày 20/4/2021. Chung kết cấp huyện dự kiến tổ chức vào ngày 10/5/2021.`),
  ).toEqual(["Cấp cơ sở", "Huyện đoàn"]);
  expect(
    who("1. Các thôn đăng ký trước ngày 20/4/2021. Thôn nào chậm phải báo lại. Danh sách gửi trước ngày 30/4/2021."),
  ).toEqual(["Các thôn", "Các thôn"]);
});

test("a name cut short is said in full by the heading above", () => {
  expect(who("1. Ban Tuyên giáo, Ban Dân vận Huyện ủy", "Hằng quý, hai Ban nhận xét các chi bộ trực thuộc.")).toEqual([
    "Ban Tuyên giáo, Ban Dân vận Huyện ủy",
  ]);
  expect(who("1. Nhiệm vụ của Đoàn khảo sát", "a) Trước ngày 20/4/2021, Đoàn họp thống nhất đề cương.")).toEqual([
    "Đoàn khảo sát",
  ]);
  expect(who("1. Nhiệm vụ của Văn phòng", "a) Trước ngày 20/4/2021, Đoàn họp thống nhất đề cương.")).toEqual(["Đoàn"]);
});

test("a name cut short is said in full by the text before", () => {
  const lap = "1. Thành lập Hội đồng Khoa học Viện gồm 07 thành viên.";
  const hop = "2. Từ ngày 20/4/2021 đến ngày 25/4/2021, Hội đồng họp và chấm điểm.";
  expect(who(lap, hop)).toEqual(["Hội đồng Khoa học Viện"]);
  expect(who("1. Thành lập Tổ giúp việc.", hop)).toEqual(["Hội đồng"]);
});

test("a team acts in its schedule", () => {
  expect(
    who(
      "I. LỊCH KIỂM TRA",
      "Đoàn số 1 do Chánh Văn phòng làm Trưởng đoàn:",
      "- Ngày 20/4/2021: kiểm tra xã Tân An",
      "Đoàn số 2 do Phó Chánh Thanh tra làm Trưởng đoàn:",
      "- Ngày 22/4/2021: kiểm tra xã Bình Sơn",
    ),
  ).toEqual(["Đoàn số 1", "Đoàn số 2"]);
  expect(who("II. LỊCH LÀM VIỆC CỦA TỔ KHẢO SÁT", "1. Bước chuẩn bị", "Ngày 20/4/2021: Nghiên cứu hồ sơ.")).toEqual([
    "TỔ KHẢO SÁT",
  ]);
});

test("a body on a line of its own heads what it is to do", () => {
  const mua = "Mở chuyên mục trên đài, biên soạn tài liệu hỏi đáp, cấp phát đến chi bộ trước ngày 20/4/2021.";
  expect(who("1. Trạm Y tế xã khám sức khỏe cho người dân.", "Ban Dân vận Huyện ủy", mua)).toEqual([
    "Ban Dân vận Huyện ủy",
  ]);
  expect(who("1. Trạm Y tế xã", "Ban Dân vận Huyện ủy và các bên cùng dự.", mua)).toEqual(["Trạm Y tế xã"]);
});

test("a body of the Party leads the office under it; elsewhere those who lead an office act", () => {
  const viec = "1.1. Lãnh đạo Ủy ban nhân dân xã hoàn tất hồ sơ trước ngày 20/4/2021.";
  expect(who("1. Đảng ủy xã", viec)).toEqual(["Đảng ủy xã"]);
  expect(who("1. Văn phòng", viec)).toEqual(["Lãnh đạo Ủy ban nhân dân xã"]);
});

test("who answers for a row may stand under Đầu mối", () => {
  expect(
    who(
      "| TT | Công việc | Đầu mối | Tiến độ |",
      "|---|---|---|---|",
      "| 1 | Ban hành quy chế | Văn phòng | trước 20/4/2021 |",
    ),
  ).toEqual(["Văn phòng"]);
});

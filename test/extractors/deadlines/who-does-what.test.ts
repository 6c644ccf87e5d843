import { expect, test } from "vitest";
import { parseText } from "../../../src/index.ts";
import { deadlinesOf } from "./read-deadlines.ts";

const told = (text: string): readonly string[] =>
  deadlinesOf(text).map(({ actor, action }) => `${actor ?? "-"} | ${action ?? "-"}`);

test.each<readonly [string, readonly string[]]>([
  // in which case stands before what is done in it; a wish to move funds is no paper that is handed over
  [
    "Dự án nào đến 31/10/2021 giải ngân dưới 60% thì đề xuất điều chuyển vốn trước ngày 05/11/2021.",
    ["- | đề xuất điều chuyển vốn"],
  ],
  ["Đơn vị nào chưa nộp thì nộp trước ngày 15/4/2021.", ["Đơn vị nào chưa nộp | nộp"]],
  // who of several is meant, whatever they are permitted; of a team what it does is its name
  [
    "Đơn vị nào hoạt động sản xuất theo niên độ kết thúc muộn có thể kiểm điểm đến hết ngày 31/12/2021.",
    ["Đơn vị nào hoạt động sản xuất theo niên độ kết thúc muộn | có thể kiểm điểm"],
  ],
  ["Các tổ thu thập nộp phiếu về xã trước ngày 15/4/2021.", ["Các tổ thu thập | nộp phiếu về xã"]],
  [
    "Công an xã xác thực thông tin chủ sử dụng đất trước ngày 15/4/2021.",
    ["Công an xã | xác thực thông tin chủ sử dụng đất"],
  ],
  // the work of a phase behind its time; as a heading it tells none
  ["Giai đoạn 3 (tháng 11/2021): nghiệm thu, bàn giao sản phẩm.", ["- | nghiệm thu, bàn giao sản phẩm"]],
  ["Giai đoạn 3 (tháng 11/2021)", []],
  // things that are done by then, before what must be done with them; who lives where is no deed
  ["Các đoạn đăng ký hoàn thành năm 2022 phải thông xe kỹ thuật chậm nhất ngày 19/12/2021.", ["- | thông xe kỹ thuật"]],
  [
    "Các xã phải bàn giao mặt bằng trong tháng 9/2021, riêng các hộ tái định cư chậm nhất ngày 15/10/2021.",
    ["Các xã | bàn giao mặt bằng", "các hộ tái định cư | bàn giao mặt bằng"],
  ],
  // a season is nobody, nor a team of players; a level above has a name
  ["Vụ chiêm xuân cấy xong trước ngày 25/3/2021.", ["- | Vụ chiêm xuân cấy"]],
  ["Vụ Tổ chức cán bộ báo cáo Bộ trưởng trước ngày 25/3/2021.", ["Vụ Tổ chức cán bộ | báo cáo Bộ trưởng"]],
  ["Nhà trường chọn đội tuyển chính thức ngày 05/11/2021.", ["Nhà trường | chọn đội tuyển chính thức"]],
  [
    "Công đoàn cấp trên cơ sở gửi dự thảo về tỉnh trước ngày 15/4/2021.",
    ["Công đoàn cấp trên cơ sở | gửi dự thảo về tỉnh"],
  ],
  // days side by side in parentheses, and the number of a place
  [
    "Ban Tổ chức mở 03 lớp tập huấn (ngày 22, 24 và 25/4/2021).",
    ["Ban Tổ chức | mở 03 lớp tập huấn", "Ban Tổ chức | mở 03 lớp tập huấn", "Ban Tổ chức | mở 03 lớp tập huấn"],
  ],
  ["Khai trương làng văn hóa thôn 4 ngày 20/5/2021; báo cáo huyện.", ["- | Khai trương làng văn hóa thôn 4"]],
  // in parentheses who does it and when; what else stands there is told of
  [
    "Phát hành 5.000 cuốn sổ tay dân vận (Phòng Tuyên truyền; quý II).",
    ["Phòng Tuyên truyền | Phát hành 5.000 cuốn sổ tay dân vận"],
  ],
  [
    "Phát hành 5.000 cuốn sổ tay dân vận (Phòng Tuyên truyền, ngày 15/4).",
    ["Phòng Tuyên truyền | Phát hành 5.000 cuốn sổ tay dân vận"],
  ],
  ["Phát hành sổ tay dân vận (tái bản lần 2, quý II/2019).", []],
  // rounds side by side; a draft behind its time; the title of a long paper
  ["Chấm sơ khảo trước 20/9/2021, chung khảo trước 05/10/2021.", ["- | Chấm sơ khảo", "- | chung khảo"]],
  [
    "Văn phòng chuẩn bị hậu cần; giữa tháng 12/2021 dự thảo báo cáo tổng kết.",
    ["Văn phòng | dự thảo báo cáo tổng kết"],
  ],
  // what each of several does; a team named after two verbs; the order of a town
  [
    "Các Ban của HĐND tỉnh mỗi ban giám sát 02 chuyên đề, hoàn thành trước ngày 15/11/2021.",
    ["Các Ban của HĐND tỉnh | giám sát 02 chuyên đề"],
  ],
  ["Đội Điều tra tổng hợp: báo cáo Ban Chỉ huy trước 05/12/2021.", ["Đội Điều tra tổng hợp | báo cáo Ban Chỉ huy"]],
  ["Đội Trật tự: tuần tra Quốc lộ 1A từ 20/4 đến 30/4/2021.", ["Đội Trật tự | tuần tra Quốc lộ 1A"]],
  // the number of a step before what it is; in which case, before what is done
  ["Bước 7: Lễ giao nhận quân: sáng 26/4/2021.", ["- | Lễ giao nhận quân"]],
  ["Khi có bão gần bờ: các xã báo cáo trước 7h00 và 16h00 hàng ngày.", ["các xã | báo cáo"]],
  ["Xong trong tháng 5/2021 việc khơi thông cống rãnh.", ["- | việc khơi thông cống rãnh"]],
  [
    "Phòng Tài chính ứng vốn theo tiến độ, chậm nhất 5 ngày từ khi nhận đề nghị.",
    ["Phòng Tài chính | ứng vốn theo tiến độ"],
  ],
  [
    "Từ nay đến ngày đại hội, mỗi tuần 01 lần Đảng ủy rà soát công tác nhân sự.",
    ["Đảng ủy | rà soát công tác nhân sự"],
  ],
  // what is kept up was told before; who follows what people think
  [
    "Các quận phát động tổng vệ sinh vào sáng thứ bảy ngày 17/4/2021, sau đó duy trì mỗi tháng 2 lần.",
    ["Các quận | phát động tổng vệ sinh", "Các quận | phát động tổng vệ sinh"],
  ],
  [
    "Các đồng chí phụ trách địa bàn nắm tư tưởng cán bộ, phản ánh về Ban trước ngày 17/4/2021.",
    ["Các đồng chí phụ trách địa bàn | nắm tư tưởng cán bộ, phản ánh về Ban"],
  ],
  // who does the same by a later time; for whom something is held
  [
    "Cấp xã nộp kết quả về huyện trước ngày 01/6/2021, cấp huyện trước ngày 15/7/2021.",
    ["Cấp xã | nộp kết quả về huyện", "cấp huyện | nộp kết quả về huyện"],
  ],
  [
    "Cấp xã nộp kết quả về huyện trước ngày 01/6/2021, về tỉnh trước ngày 15/7/2021.",
    ["Cấp xã | nộp kết quả về huyện", "Cấp xã | nộp kết quả về huyện"],
  ],
  [
    "Phòng 11 kiểm sát Cục Thi hành án trong tháng 6/2021, 03 Chi cục trong quý III/2021.",
    ["Phòng 11 | kiểm sát Cục Thi hành án", "Phòng 11 | kiểm sát Cục Thi hành án"],
  ],
  [
    "Kiểm điểm tập thể: chi bộ xong trước 10/12/2021, BCH, BTV trước 20/12/2021.",
    ["chi bộ | Kiểm điểm tập thể", "BCH, BTV | Kiểm điểm tập thể"],
  ],
  // how many days, before which; how much for each; an office by its full name
  ["Tập huấn cán bộ cấp tỉnh 2 ngày 9 - 10/9/2021.", ["- | Tập huấn cán bộ cấp tỉnh"]],
  [
    "Điều tra thu nhập tại thôn: từ 21/9 đến 31/10/2021; mỗi điều tra viên không quá 8 hộ/ngày.",
    ["- | Điều tra thu nhập tại thôn"],
  ],
  [
    "Trung tâm Dịch vụ tổng hợp tuyên truyền qua loa trước ngày 15/4/2021.",
    ["Trung tâm Dịch vụ tổng hợp | tuyên truyền qua loa"],
  ],
  // a quarter behind the number of a document dates no document
  [
    "Đảng ủy kiểm tra 03 chi bộ về thực hiện Quy định số 294-QĐ/TW (quý III/2021).",
    ["Đảng ủy | kiểm tra 03 chi bộ về thực hiện Quy định số 294-QĐ/TW"],
  ],
  // who will do something, told as what is expected; a town alone
  ["Dự kiến thành phố sẽ tổ chức lễ ra quân vào ngày 15/5/2021.", ["thành phố | tổ chức lễ ra quân"]],
  ["Dự kiến Sở Nội vụ sẽ mở 02 lớp vào ngày 15/5/2021.", ["Sở Nội vụ | mở 02 lớp"]],
  // what is done by the next time; what a contest is about ends with its mark
  [
    "Huấn luyện chiến sĩ mới 3 tháng, từ 01/3 đến 31/5/2022, tuyên thệ ngày 05/6/2022.",
    ["- | Huấn luyện chiến sĩ mới 3 tháng", "- | tuyên thệ"],
  ],
  [
    'Tổ chức thi "Tìm hiểu 65 năm ngày truyền thống", nhận bài đến 30/4/2021, trao giải ngày 07/5/2021.',
    ['- | Tổ chức thi "Tìm hiểu 65 năm ngày truyền thống", nhận bài', "- | trao giải"],
  ],
  // levels by their own times; by what one goes on is no deed
  [
    "Bình xét danh hiệu thi đua: xã xong trước 30/10/2021, huyện xong trước 15/11/2021.",
    ["xã | Bình xét danh hiệu thi đua", "huyện | Bình xét danh hiệu thi đua"],
  ],
  ["Các Huyện hội căn cứ hướng dẫn triển khai đến cơ sở trước 28/4/2021.", ["Các Huyện hội | triển khai đến cơ sở"]],
  // since when, and which round
  ["Ban Thường vụ báo cáo tiến độ hằng tháng, bắt đầu từ tháng 4/2021.", ["Ban Thường vụ | báo cáo tiến độ"]],
  ["Tổ chức 02 đoàn kiểm tra, đợt 1: tuần 2 tháng 4/2021.", ["- | Tổ chức 02 đoàn kiểm tra"]],
  // who is looked at, behind the colon
  ["Giám sát chuyên đề: chi bộ Phòng Kê khai (tháng 7/2021).", ["- | Giám sát chuyên đề"]],
  ['Tuần 3: hội thi "Rung chuông vàng" khối THPT: tối 17/4/2021.', ['- | hội thi "Rung chuông vàng" khối THPT']],
  // which ones are meant, up to what they do; a time in parentheses stands between two papers
  [
    "Hộ nào có khó khăn làm đơn gửi trưởng thôn trước ngày 10/5/2021.",
    ["Hộ nào có khó khăn | làm đơn gửi trưởng thôn"],
  ],
  ["Đơn vị nào có vướng mắc báo cáo về Sở trước ngày 10/5/2021.", ["Đơn vị nào có vướng mắc | báo cáo về Sở"]],
  [
    "Các xã báo cáo số người dự thi theo tuần (trước 10 giờ sáng thứ Sáu) và báo cáo tổng hợp trước 20/5/2021.",
    ["Các xã | báo cáo số người dự thi theo tuần", "Các xã | báo cáo tổng hợp"],
  ],
  ["Lễ trao giải: dự kiến ngày 25/5/2021, lồng ghép hội nghị sơ kết của Hội đồng.", ["- | Lễ trao giải"]],
  // a call to others is a deed; a remark behind a limit tells no other
  [
    "Chủ tịch UBND các huyện kêu gọi tàu thuyền vào bờ trước 20 giờ ngày 17/4/2021.",
    ["Chủ tịch UBND các huyện | kêu gọi tàu thuyền vào bờ"],
  ],
  ["Nộp kịch bản: chậm nhất 05/5/2021 (02 bản in và bản mềm gửi về hộp thư của Ban Tổ chức).", ["- | Nộp kịch bản"]],
  // those who act together, set off by semicolons; what another did is told before
  [
    "Trưởng các phòng chuyên môn; Chủ tịch UBND các xã xây dựng kế hoạch trước ngày 15/4/2021.",
    ["Trưởng các phòng chuyên môn; Chủ tịch UBND các xã | xây dựng kế hoạch"],
  ],
  [
    "Phòng Nội vụ lập danh sách; Chủ tịch UBND các xã xây dựng kế hoạch trước ngày 15/4/2021.",
    ["Chủ tịch UBND các xã | xây dựng kế hoạch"],
  ],
  // how long from when, before the day that it comes to
  [
    "Xác định giá trị doanh nghiệp: 90 ngày kể từ thời điểm kiểm kê (hoàn thành trước 30/9/2021).",
    ["- | Xác định giá trị doanh nghiệp"],
  ],
  // a title before who does it, and days with their remarks
  [
    "Tập huấn: Sở Nội vụ mở 02 lớp tại thành phố: ngày 23/4 (các sở), 24/4/2021 (các huyện).",
    ["Sở Nội vụ | mở 02 lớp tại thành phố", "Sở Nội vụ | mở 02 lớp tại thành phố"],
  ],
  // what leads to a day in other words
  ["Người nộp thuế được gia hạn 3 tháng, tức là chậm nhất ngày 30/4/2021.", ["Người nộp thuế | gia hạn 3 tháng"]],
  // what is held by another level than the one told of before
  [
    "Công đoàn cấp huyện tổ chức đại hội trước ngày 15/9/2021; đại hội cấp tỉnh dự kiến trong quý IV/2021.",
    ["Công đoàn cấp huyện | tổ chức đại hội", "- | đại hội cấp tỉnh"],
  ],
  [
    "Công đoàn cấp huyện tổ chức đại hội trước ngày 15/9/2021; báo cáo Công đoàn cấp tỉnh trong quý IV/2021.",
    ["Công đoàn cấp huyện | tổ chức đại hội", "Công đoàn cấp huyện | báo cáo Công đoàn cấp tỉnh"],
  ],
])("%s", (text, expected) => {
  expect(told(text)).toEqual(expected);
});

test("a level is nothing that is done, nor what is held by the next time or told of another in a remark", () => {
  const lines = [
    "HƯỚNG DẪN",
    "Tổ chức đại hội Đoàn các cấp",
    "",
    "II. THỜI GIAN ĐẠI HỘI",
    "1. Cấp tỉnh: từ 15/7 - 31/10/2021, đại hội điểm tháng 8/2021 (Trung ương Đoàn chọn 3 đơn vị).",
    "2. Cấp toàn quốc: dự kiến trung tuần tháng 12/2021.",
  ];
  expect(told(lines.join("\n"))).toEqual([
    "Cấp tỉnh | Tổ chức đại hội Đoàn các cấp",
    "Cấp tỉnh | đại hội điểm",
    "- | Tổ chức đại hội Đoàn các cấp",
  ]);
});

test("a month above what is done in it", () => {
  const below = (...lines: readonly string[]) =>
    parseText(["CHƯƠNG TRÌNH", "công tác năm 2021", "", ...lines].join("\n"), { issuedOn: "2021-01-05" }).deadlines.map(
      ({ quote, action }) => `${quote} | ${action}`,
    );
  expect(below("Tháng 3", "- Hội nghị học tập Nghị quyết (27 - 28/3).", "- Kiểm tra 02 chi bộ.")).toEqual([
    "Tháng 3 | Kiểm tra 02 chi bộ",
    "27 - 28/3 | Hội nghị học tập Nghị quyết",
  ]);
  expect(below("Quý II", "- Họp giao ban vào tuần cuối hằng tháng.").filter((line) => line.startsWith("Quý"))).toEqual(
    [],
  );
  expect(below("Tháng 3", "II. TỔ CHỨC THỰC HIỆN")).toEqual([]);
});

test("the days of a schedule of visits are of those who come", () => {
  const lines = [
    "3. UBND 9 phường chuẩn bị hồ sơ, tài liệu.",
    "",
    "LỊCH KIỂM TRA",
    "(Kèm theo Kế hoạch số 88/KH-UBND ngày 17/3/2021)",
    "STT\tĐơn vị\tNgày kiểm tra\tThành phần Đoàn",
    "1\tUBND phường Máy Tơ\tSáng 12/4/2021\tĐoàn số 1",
    "2\tPhòng Quản lý đô thị\t08h00, 19/4\tĐoàn số 2",
  ];
  expect(told(lines.join("\n"))).toEqual(["Đoàn số 1 | LỊCH KIỂM TRA", "Đoàn số 2 | LỊCH KIỂM TRA"]);
});

test("the first words of a long paragraph are its heading; what is done is told by all of its sentence", () => {
  const long =
    "Kiểm tra việc lãnh đạo, chỉ đạo công tác chuẩn bị bầu cử đại biểu Quốc hội khóa XV và đại biểu HĐND các cấp đối với 03 đảng ủy xã";
  const lines = [`1.1. ${long}.`, "- Thời gian: tháng 4/2021."];
  expect(parseText(lines.join("\n")).deadlines.map(({ action }) => action)).toEqual([long]);
  // a short one is its heading
  expect(parseText(["1.1. Kiểm tra công tác bầu cử.", lines[1]].join("\n")).deadlines[0]?.action).toBe(
    "Kiểm tra công tác bầu cử",
  );
});

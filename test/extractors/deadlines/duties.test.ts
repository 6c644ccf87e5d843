import { expect, test } from "vitest";
import { parseText } from "../../../src/index.ts";
import { deadlinesOf, ISSUED } from "./read-deadlines.ts";

/** Actor, action, recipient and via of the first deadline. */
function duty(text: string) {
  const [due] = deadlinesOf(text);
  return due && [due.actor, due.action, due.recipient, due.via];
}

test.each([
  [
    "Các sở, ban, ngành gửi báo cáo kết quả về Ủy ban nhân dân tỉnh (qua Sở Nội vụ) trước ngày 15/11/2021 để tổng hợp.",
    ["Các sở, ban, ngành", "gửi báo cáo kết quả về Ủy ban nhân dân tỉnh", "Ủy ban nhân dân tỉnh", "Sở Nội vụ"],
  ],
  [
    "Sau đại hội, đảng uỷ bộ phận và các chi bộ báo cáo kết quả đại hội về Đảng uỷ Sở trước ngày 31/3/2021.",
    ["đảng uỷ bộ phận và các chi bộ", "báo cáo kết quả đại hội về Đảng uỷ Sở", "Đảng uỷ Sở", null],
  ],
  ["Trước ngày 30/6/2021, Sở Tài chính thẩm định dự toán.", ["Sở Tài chính", "thẩm định dự toán", null, null]],
  [
    "Yêu cầu Thủ trưởng các đơn vị nghiêm túc triển khai, báo cáo kết quả về Bộ chậm nhất ngày 20/12/2021.",
    ["Thủ trưởng các đơn vị", "triển khai, báo cáo kết quả về Bộ", "Bộ", null],
  ],
  [
    "Ban Thường vụ giao Văn phòng Huyện ủy theo dõi, báo cáo Thường trực trước ngày 25/4/2021.",
    ["Văn phòng Huyện ủy", "theo dõi, báo cáo Thường trực", "Thường trực", null],
  ],
  [
    "Định kỳ hàng tháng, cấp ủy, chi bộ xem xét lựa chọn quần chúng ưu tú.",
    ["cấp ủy, chi bộ", "xem xét lựa chọn quần chúng ưu tú", null, null],
  ],
  [
    "Thực hiện tốt việc cấp ủy viên dự sinh hoạt chi bộ hàng tháng.",
    ["cấp ủy viên", "dự sinh hoạt chi bộ", null, null],
  ],
])("from the clause itself: %s", (text, expected) => {
  expect(duty(text)).toEqual(expected);
});

test.each([
  [
    "Đối với Đại hội Đảng bộ Sở: Thời gian không quá 02 ngày, thực hiện trong tháng 5 năm 2021.",
    "Đảng bộ Sở",
    "Đại hội Đảng bộ Sở",
  ],
  [
    "- Phòng Giáo dục: Xây dựng kế hoạch chi tiết, hoàn thành trong tháng 4/2021.",
    "Phòng Giáo dục",
    "Xây dựng kế hoạch chi tiết",
  ],
  [
    "Ban Tổ chức tham mưu hướng dẫn trong quý II/2021 và tổ chức tập huấn trong quý III/2021.",
    "Ban Tổ chức",
    "tham mưu hướng dẫn",
  ],
  ["Các cơ quan báo cáo tiến độ vào ngày 05 và ngày 20 hằng tháng.", "Các cơ quan", "báo cáo tiến độ"],
  ["Ban Chỉ đạo họp định kỳ 3 tháng một lần.", "Ban Chỉ đạo", "Ban Chỉ đạo họp"],
  ["Hạn chót nhận bài dự thi là ngày 30/9/2021.", null, "nhận bài dự thi"],
  ["Thời gian bỏ phiếu từ 7 giờ 00 đến 19 giờ 00 ngày 23/5/2021.", null, "bỏ phiếu"],
  ["Công tác kiểm tra hoàn thành trong quý III/2021.", null, "Công tác kiểm tra"],
])("from what leads to the time: %s", (text, actor, action) => {
  expect(duty(text)?.slice(0, 2)).toEqual([actor, action]);
});

test("a name like a verb is no verb", () => {
  expect(duty("Ban Tổ chức, Ủy ban Kiểm tra và ban chỉ đạo gửi báo cáo trước ngày 15/4/2021.")?.[0]).toBe(
    "Ban Tổ chức, Ủy ban Kiểm tra và ban chỉ đạo",
  );
});

test("who acts is taken over from the sentence before, the heading or the request above", () => {
  const plan = [
    "KẾ HOẠCH",
    "Tổng kết công tác năm",
    "",
    "III. TỔ CHỨC THỰC HIỆN",
    "1. Văn phòng Sở",
    "- Chuẩn bị tài liệu và gửi các đơn vị trước ngày 15/4/2021.",
    "2. Thanh tra Sở theo dõi việc thực hiện. Báo cáo kết quả trước ngày 20/4/2021.",
  ].join("\n");
  expect(deadlinesOf(plan).map(({ actor }) => actor)).toEqual(["Văn phòng Sở", "Thanh tra Sở"]);
});

test("a schedule takes task and unit from the labels around it", () => {
  const plan = [
    "KẾ HOẠCH",
    "Kiểm tra công vụ",
    "",
    "1. Kiểm tra",
    "- Nội dung: Kiểm tra việc sử dụng biên chế.",
    "- Đơn vị chủ trì: Sở Nội vụ.",
    "- Đơn vị phối hợp: Các sở, ngành.",
    "- Thời gian hoàn thành: Tháng 9/2021.",
  ].join("\n");
  expect(deadlinesOf(plan).map(({ actor, action }) => [actor, action])).toEqual([
    ["Sở Nội vụ", "Kiểm tra việc sử dụng biên chế"],
  ]);
});

test("every quote stands at its span, ids count up, and actions are pieces of the text", () => {
  const text = "Các xã gửi báo cáo trước ngày 15/4/2021; các huyện gửi trước ngày 20/4/2021.";
  const record = parseText(text, { issuedOn: ISSUED });
  expect(record.deadlines.map(({ id }) => id)).toEqual(["d1", "d2"]);
  for (const { span, quote, action } of record.deadlines) {
    expect(record.text.slice(span.start, span.end)).toBe(quote);
    expect(record.text).toContain(action);
  }
});

test("a deadline names the documents that its sentence cites", () => {
  const text =
    "Thực hiện Kế hoạch số 15/KH-UBND ngày 20/01/2021 của Ủy ban nhân dân tỉnh. Các xã báo cáo kết quả thực hiện Quyết định số 12/QĐ-UBND trước ngày 15/4/2021.";
  const { deadlines, references } = parseText(text, { issuedOn: ISSUED });
  const cited = references.find(({ code }) => code === "12/QĐ-UBND");
  expect(cited).toBeDefined();
  expect(deadlines.map((deadline) => deadline.references)).toEqual([[cited?.id]]);
});

const plan = (...lines: readonly string[]): string => ["KẾ HOẠCH", "Công tác năm", "", ...lines].join("\n");
const duties = (...lines: readonly string[]) => deadlinesOf(plan(...lines)).map(({ actor, action }) => [actor, action]);

test("a row with bars is read by its cells", () => {
  const rows = [
    "I. CÁC VIỆC",
    "STT | Nội dung | Đơn vị | Thời gian",
    "1 | Dọn vệ sinh sân lễ đài | Công ty Cây xanh | Ngày 24/4/2021",
    "2 | Tổng kết lễ phát động | Văn phòng Sở | 30/5/2021",
  ];
  expect(duties(...rows)).toEqual([
    ["Công ty Cây xanh", "Dọn vệ sinh sân lễ đài"],
    ["Văn phòng Sở", "Tổng kết lễ phát động"],
  ]);
});

test("works that somebody has built are tasks, no actors", () => {
  const rows = [
    "I. DANH MỤC",
    "STT | Công trình | Chủ đầu tư | Hoàn thành",
    "1 | Trường tiểu học Đồng Mới | Ban Quản lý dự án huyện | 30/8/2021",
  ];
  expect(duties(...rows)).toEqual([["Ban Quản lý dự án huyện", "Trường tiểu học Đồng Mới"]]);
});

test.each([
  [
    "Trồng 300 cây bóng mát: khởi công trong tháng 4/2021, hoàn thành chậm nhất ngày 30/9/2021.",
    ["Trồng 300 cây bóng mát", "Trồng 300 cây bóng mát"],
  ],
  ["Giải kéo co truyền thống (thi đấu ngày 27/4/2021).", ["Giải kéo co truyền thống"]],
  [
    "Triển lãm tranh: mở cửa từ ngày 20/4 đến ngày 05/5/2021; hạn cuối nhận tác phẩm ngày 31/3/2021.",
    ["Triển lãm tranh", "nhận tác phẩm"],
  ],
  ["Mở lớp học nghề: đợt I từ 10/6 - 30/6/2021; đợt II từ 05/7 - 25/7/2021.", ["Mở lớp học nghề", "Mở lớp học nghề"]],
  [
    "Tổ chức kiểm kê tài sản, xong trong tháng 10/2021; ở cơ sở xong trước ngày 30/11/2021.",
    ["Tổ chức kiểm kê tài sản", "Tổ chức kiểm kê tài sản"],
  ],
  ["Lễ trao học bổng: 7 giờ 30 phút ngày 15/4/2021 tại sân vận động huyện.", ["Lễ trao học bổng"]],
  ["Hồ sơ gửi về Sở Nội vụ trước ngày 10/10/2021 để tổng hợp.", ["Hồ sơ gửi về Sở Nội vụ"]],
  [
    "Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính và các cơ quan có liên quan tham mưu ban hành quy chế trước ngày 30/4/2021.",
    ["tham mưu ban hành quy chế"],
  ],
  [
    "Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính thẩm định trước ngày 30/4/2021.",
    ["chủ trì, phối hợp với Sở Tài chính thẩm định"],
  ],
  ["Sở Nội vụ: báo cáo trước ngày 30/4/2021.", ["báo cáo"]],
])("what is done by its own words or the head of the item: %s", (text, actions) => {
  expect(duties("I. CÁC VIỆC", `1. ${text}`).map(([, action]) => action)).toEqual(actions);
});

test.each([
  [
    "Công chức Văn phòng - Thống kê lập danh sách trước ngày 20/4/2021.",
    "Công chức Văn phòng - Thống kê",
    "lập danh sách",
  ],
  [
    "Văn phòng đăng ký đất đai tỉnh chỉnh lý hồ sơ trước ngày 20/4/2021.",
    "Văn phòng đăng ký đất đai tỉnh",
    "chỉnh lý hồ sơ",
  ],
  ["Văn phòng đăng ký lịch họp trước ngày 20/4/2021.", "Văn phòng", "đăng ký lịch họp"],
  ["Các huyện đóng cửa các bãi tập kết rác chậm nhất là ngày 31/10/2021.", "Các huyện", "đóng cửa các bãi tập kết rác"],
])("names end before their verb: %s", (text, actor, action) => {
  expect(duties("I. CÁC VIỆC", `1. ${text}`)).toEqual([[actor, action]]);
});

test.each([
  "- Là cơ quan thường trực, đôn đốc các phòng; gửi báo cáo trước ngày 20/4/2021.",
  "- Rà soát nội dung phù hợp với địa phương, gửi báo cáo trước ngày 20/4/2021.",
  "- Từ ngày 01/4/2021 đến ngày 10/4/2021 cùng các đơn vị nhận quân gặp mặt thanh niên.",
])("the heading acts, not whom the point speaks of: %s", (line) => {
  expect(duties("1. Phòng Nội vụ", line)[0]?.[0]).toBe("Phòng Nội vụ");
});

test.each([
  ["Cấp xã tổng hợp danh sách trước ngày 20/4/2021.", "Cấp xã"],
  ["Tổng kết phong trào: cấp xã xong trước ngày 20/4/2021.", null],
  ["Cộng tác viên dư luận xã hội gửi báo cáo vào ngày 20 hằng tháng.", "Cộng tác viên dư luận xã hội"],
  ["Các chủ đập báo cáo hiện trạng trước ngày 20/4/2021.", "Các chủ đập"],
  ["Tổ chức tuyên truyền cho người dân, xong trước ngày 20/4/2021.", null],
])("whoever stands before the first verb acts: %s", (text, actor) => {
  expect(duties("I. CÁC VIỆC", `1. ${text}`)[0]?.[0]).toBe(actor);
});

test("a body told to direct others must act itself", () => {
  const line = "- Chỉ đạo nhà thầu lập lại tiến độ, trình Ủy ban nhân dân tỉnh trước ngày 20/4/2021.";
  expect(duties("1. Sở Xây dựng", line)).toEqual([
    ["Sở Xây dựng", "Chỉ đạo nhà thầu lập lại tiến độ, trình Ủy ban nhân dân tỉnh"],
  ]);
});

test.each([
  [
    "Các đồng chí ủy viên phụ trách địa bàn mỗi tháng ít nhất một lần dự sinh hoạt, nắm tình hình cơ sở.",
    "Các đồng chí ủy viên phụ trách địa bàn",
    "dự sinh hoạt, nắm tình hình cơ sở",
  ],
  [
    "Đồng chí Phó Chủ tịch phụ trách văn xã trực tiếp chỉ đạo việc khám sức khỏe trước ngày 20/4/2021.",
    "Đồng chí Phó Chủ tịch phụ trách văn xã",
    "chỉ đạo việc khám sức khỏe",
  ],
  [
    "Phòng Nội vụ phụ trách công tác lễ tân từ ngày 20/4/2021 đến ngày 25/4/2021.",
    "Phòng Nội vụ",
    "phụ trách công tác lễ tân",
  ],
  ["Giám sát việc thực hiện, hoàn thành trước ngày 20/4/2021.", null, "Giám sát việc thực hiện"],
])("what somebody is in charge of may be name or deed: %s", (text, actor, action) => {
  expect(duties("I. CÁC VIỆC", `1. ${text}`)[0]).toEqual([actor, action]);
});

test.each([
  ["Sở Công Thương báo cáo Bộ Công Thương tổng kết công tác năm trước ngày 15/1/2022.", "Bộ Công Thương"],
  ["Sở Xây dựng trình Ủy ban nhân dân tỉnh phê duyệt trước ngày 30/9/2021.", "Ủy ban nhân dân tỉnh"],
  ["Các phòng gửi Ban Tổ chức và Văn phòng Huyện ủy trước ngày 30/9/2021.", "Ban Tổ chức và Văn phòng Huyện ủy"],
])("who gets it ends where the next deed begins: %s", (text, recipient) => {
  expect(duty(text)?.[2]).toBe(recipient);
});

test("a second day does not make the word before it part of a name", () => {
  const found = deadlinesOf("Phòng Nghiệp vụ tổng hợp, báo cáo Bộ Y tế trước ngày 10/7/2021 và trước ngày 10/01/2022.");
  expect(found.map((due) => due.recipient)).toEqual(["Bộ Y tế", "Bộ Y tế"]);
});

test.each([
  ["Thẩm phán gửi bản án trước ngày 20/4/2021.", "Thẩm phán", "gửi bản án"],
  [
    "Tổ chức đảng được kiểm tra gửi báo cáo tự kiểm tra trước ngày 20/4/2021.",
    "Tổ chức đảng được kiểm tra",
    "gửi báo cáo tự kiểm tra",
  ],
  [
    "Công đoàn cấp trên trực tiếp cơ sở gửi hồ sơ trước ngày 20/4/2021.",
    "Công đoàn cấp trên trực tiếp cơ sở",
    "gửi hồ sơ",
  ],
  [
    "Phòng Tài chính - Kế hoạch cân đối nguồn chi trả phụ cấp trước ngày 20/4/2021.",
    "Phòng Tài chính - Kế hoạch",
    "cân đối nguồn chi trả phụ cấp",
  ],
  [
    "Ủy ban Kiểm tra kiểm tra 2 chi bộ: Chi bộ thôn Đông (tháng 8), Chi bộ thôn Đoài (tháng 9).",
    "Ủy ban Kiểm tra",
    "Ủy ban Kiểm tra kiểm tra 2 chi bộ",
  ],
  ["Sở Y tế: thường trực Chương trình, hằng quý chủ trì họp liên ngành.", "Sở Y tế", "chủ trì họp liên ngành"],
  ["Thông báo khách hàng lớn trước ngày 20/4/2021.", null, "Thông báo khách hàng lớn"],
  ["Giao ban với các xã điểm mỗi tháng một lần.", null, "Giao ban với các xã điểm"],
])("who acts, and what is done: %s", (text, actor, action) => {
  const [first] = duties("I. CÁC VIỆC", `1. ${text}`);
  expect([first?.[0], actor === "Ủy ban Kiểm tra" ? action : first?.[1]]).toEqual([actor, action]);
});

test.each([
  [["1. Ngày hội đọc sách", "Đồng loạt tổ chức ngày 26/4/2021."], "Ngày hội đọc sách"],
  [
    ["1. Đưa hàng Việt về nông thôn: mỗi huyện một phiên chợ; năm 2021 tổ chức vào tháng 4."],
    "Đưa hàng Việt về nông thôn",
  ],
  [["1. Kỳ họp giữa năm: dự kiến khai mạc ngày 10/7/2021."], "Kỳ họp giữa năm"],
  [["1. Bước 1: Chuẩn bị (từ ngày 01/4/2021 đến ngày 15/4/2021)."], "Chuẩn bị"],
  [["a- Gieo cấy 410 ha lúa mùa xong trước 15/8; thu hoạch gọn lúa sớm."], "Gieo cấy 410 ha lúa mùa"],
  [
    ["1. Chỉ đạo giải phóng mặt bằng dự án đường tránh thị trấn, bàn giao mặt bằng cho nhà thầu trong tháng 5/2021."],
    "Chỉ đạo giải phóng mặt bằng dự án đường tránh thị trấn, bàn giao mặt bằng cho nhà thầu",
  ],
  [
    [
      "1. Kiểm tra công tác dân vận của hai chi bộ",
      "- Thời gian: trong quý II/2021, Đoàn kiểm tra báo cáo kết quả với Đảng ủy chậm nhất là ngày 15/7/2021.",
    ],
    "Kiểm tra công tác dân vận của hai chi bộ",
  ],
])("an action says what, not only that it is held: %s", (lines, action) => {
  expect(duties("I. CÁC VIỆC", ...lines)[0]?.[1]).toBe(action);
});

test("a heading that only orders is no action, a body alone neither: the subject line tells", () => {
  const text = [
    "KẾ HOẠCH",
    "Tổ chức đại hội chi hội",
    "",
    "I. CHỦ ĐỀ, THỜI GIAN",
    "1. Thời gian: từ 01/4 đến 30/4/2021.",
    "2. Chi hội Một: từ 03/5 đến 07/5/2021.",
  ].join("\n");
  expect(deadlinesOf(text).map(({ action }) => action)).toEqual(["Tổ chức đại hội chi hội", "Tổ chức đại hội chi hội"]);
});

test("a level acts where work is shared out, and is looked at elsewhere", () => {
  expect(duties("II. TỔ CHỨC THỰC HIỆN", "1. Cấp huyện", "- Gửi báo cáo trước ngày 20/4/2021.")[0]?.[0]).toBe(
    "Cấp huyện",
  );
  expect(duties("II. HỘI THI", "1. Cấp huyện", "- Tổ chức thi trước ngày 20/4/2021.")[0]?.[0]).toBeNull();
});

test("a table set off by tabs is read by its cells, the whole cell being the unit", () => {
  const rows = [
    "1. Công việc",
    "TT\tNội dung\tĐơn vị thực hiện\tThời hạn",
    "1\tKiểm định máy biến áp\tĐội Quản lý vận hành lưới điện\tTrước 20/12/2021",
  ];
  expect(duties(...rows)).toEqual([["Đội Quản lý vận hành lưới điện", "Kiểm định máy biến áp"]]);
});

test.each([
  ["Nghiệm thu phiếu, bàn giao cho Cục Thống kê tỉnh trước ngày 20/4/2021.", null],
  ["Tổ giúp việc hoàn thành dự thảo báo cáo trước ngày 20/4/2021.", "Tổ giúp việc"],
  ["Sở Thông tin nâng cấp phần mềm, cấp huyện cung cấp dịch vụ trước ngày 20/4/2021.", "cấp huyện"],
  ["Sở Nội vụ phối hợp với Sở Tài chính, Sở Y tế thẩm định trước ngày 20/4/2021.", "Sở Nội vụ"],
])("a body that gets or helps does not act, a second subject does: %s", (text, actor) => {
  expect(duties("I. CÁC VIỆC", `1. ${text}`)[0]?.[0]).toBe(actor);
});

test.each([
  ["Bê tông hóa 3,2 km đường; nghiệm thu trong quý IV/2021.", ["Bê tông hóa 3,2 km đường"]],
  ["Rà soát hồ sơ tồn; báo cáo trước ngày 20/4/2021.", ["báo cáo"]],
  ["Bố trí lại luồng khám; Trưởng khoa chịu trách nhiệm, xong trong tháng 4.", ["Bố trí lại luồng khám"]],
  [
    "Lập danh sách thí sinh (kèm 02 ảnh) gửi về Công đoàn ngành trước ngày 20/4/2021.",
    ["Lập danh sách thí sinh (kèm 02 ảnh) gửi về Công đoàn ngành"],
  ],
  [
    "Đơn vị dự toán gửi dự toán về Sở trước ngày 15/7; UBND các huyện gửi trước ngày 18/7.",
    ["gửi dự toán về Sở", "gửi dự toán về Sở"],
  ],
  ["Hiến máu tình nguyện: chỉ tiêu 350 đơn vị, tổ chức vào ngày 12/4/2021.", ["Hiến máu tình nguyện"]],
  ["Thẩm định chất lượng 100% hồ sơ vụ việc trong quý III/2021.", ["Thẩm định chất lượng 100% hồ sơ vụ việc"]],
  [
    "Các xã gửi báo cáo về huyện (qua Văn phòng, địa chỉ: số 5 đường 3/2) trước ngày 20/4/2021.",
    ["gửi báo cáo về huyện"],
  ],
  ["Giám sát bầu cử ba đợt, đợt một trong tháng 4/2021.", ["Giám sát bầu cử ba đợt"]],
])("of steps, remarks and what is left out: %s", (text, actions) => {
  expect(duties("I. CÁC VIỆC", `1. ${text}`).map(([, action]) => action)).toEqual(actions);
});

test("who holds an event is told in the sentence behind it", () => {
  const text = "Hội nghị tổng kết được thực hiện trong tháng 4/2021.";
  expect(duties(`${text} Ban Thường trực dự kiến tổ chức hội nghị vào ngày 20/4/2021.`)[0]?.[0]).toBe(
    "Ban Thường trực",
  );
  expect(duties(`${text} Ban Thường trực báo cáo kết quả.`)[0]?.[0]).toBeNull();
});

test("bodies under a heading of whom is looked at do not act", () => {
  expect(duties("II. ĐỐI TƯỢNG VÀ TIẾN ĐỘ", "1. Thị ủy Bến Nam: quý III năm 2021.")[0]?.[0]).toBeNull();
});

test.each([
  ["Xã rà soát quỹ đất, trình huyện đấu giá trước ngày 20/4/2021.", "huyện"],
  ["Phòng báo cáo Trưởng ban tình hình kinh phí trước ngày 20/4/2021.", "Trưởng ban"],
])("who gets it ends where the next deed or what is told begins: %s", (text, recipient) => {
  expect(duty(text)?.[2]).toBe(recipient);
});

test.each([
  ["Cục Hộ tịch, quốc tịch, chứng thực trình thông tư trước ngày 20/4/2021.", "Cục Hộ tịch, quốc tịch, chứng thực"],
  ["Sở Lao động: thường trực kế hoạch; tổ chức kiểm tra trước ngày 20/4/2021.", "Sở Lao động"],
])("a name is whole, and ends at a colon: %s", (text, actor) => {
  expect(duties("I. CÁC VIỆC", `1. ${text}`)[0]?.[0]).toBe(actor);
});

test("a report behind a comma is given, one behind a noun is spoken of", () => {
  const [, second] = duties(
    "I. CÁC VIỆC",
    "1. Các xã báo cáo tiến độ vào thứ Tư hàng tuần (điện thoại 3734), báo cáo tổng kết vụ trước ngày 30/6/2021.",
  );
  expect(second).toEqual(["Các xã", "báo cáo tổng kết vụ"]);
  expect(duty("Phòng hoàn thiện mẫu báo cáo tổng kết trước ngày 20/4/2021.")?.[1]).toBe(
    "hoàn thiện mẫu báo cáo tổng kết",
  );
});

test("a column of months is one of times", () => {
  const rows = ["1. Nội dung", "Tháng | Nội dung | Người thực hiện", "10/2021 | Kiểm tra thư viện | Hiệu trưởng"];
  expect(duties(...rows)).toEqual([["Hiệu trưởng", "Kiểm tra thư viện"]]);
});

test("a body named after what it does is whole", () => {
  expect(duty("Tòa án gửi bản án cho Viện kiểm sát nhân dân huyện trước ngày 20/4/2021.")?.[2]).toBe(
    "Viện kiểm sát nhân dân huyện",
  );
});

test.each([
  ["- Lúa: cấy xong trước ngày 28/3/2021.", "cấy"],
  ["- Giải đua thuyền: thi đấu ngày 28/3/2021.", "Giải đua thuyền"],
])("one verb says what is done unless its head says more: %s", (text, action) => {
  expect(deadlinesOf(text)[0]?.action).toBe(action);
});

test("an office is no body named after what it does", () => {
  const [due] = deadlinesOf("Văn phòng tổ chức giao ban với các xã điểm hằng tháng.");
  expect([due?.actor, due?.action]).toEqual(["Văn phòng", "tổ chức giao ban với các xã điểm"]);
});

test("an action that ends in a long run of signs is read at once", () => {
  const [due] = deadlinesOf(`Sở Nội vụ gửi báo cáo kết quả${".".repeat(900)}, xong trước ngày 20/4/2021.`);
  expect(due?.actor).toBe("Sở Nội vụ");
});

test.each([
  [
    "Phòng Kế toán lập dự toán chi tiết theo từng hạng mục công việc của năm, gửi Phòng Tài chính trước ngày 20/4/2021.",
    "lập dự toán chi tiết theo từng hạng mục công việc của năm, gửi Phòng Tài chính",
  ],
  [
    "Phòng Kế toán lập dự toán chi tiết theo từng hạng mục công việc của năm, gửi Phòng Tài chính cùng bản thuyết minh, các phụ lục kèm theo và biên bản họp góp ý của mọi bộ phận trước ngày 20/4/2021.",
    "lập dự toán chi tiết theo từng hạng mục công việc của năm, gửi Phòng Tài chính cùng bản thuyết minh",
  ],
  [
    "Phòng Kế toán hướng dẫn các đơn vị lập dự toán chi tiết theo từng mục chi, trình Giám đốc dự thảo quyết định trước ngày 20/4/2021.",
    "hướng dẫn các đơn vị lập dự toán chi tiết theo từng mục chi, trình Giám đốc dự thảo quyết định",
  ],
  [
    "Các thôn củng cố đội dân phòng (tối thiểu 10 người), gửi danh sách về xã trước ngày 20/4/2021.",
    "củng cố đội dân phòng (tối thiểu 10 người), gửi danh sách về xã",
  ],
  ["Phòng Kế toán rà soát công nợ; trình Ban Giám đốc trước ngày 20/4/2021.", "rà soát công nợ; trình Ban Giám đốc"],
  ["Phòng Kế toán rà soát công nợ; gửi báo cáo trước ngày 20/4/2021.", "gửi báo cáo"],
  [
    "Phòng Kế toán lập dự toán chi tiết của năm, gửi Phòng Tài chính trước ngày 20/4/2021.",
    "lập dự toán chi tiết của năm, gửi Phòng Tài chính",
  ],
  [
    "Văn phòng thành lập tổ giúp việc cho hội nghị, phân công cán bộ phụ trách, xong trước ngày 20/4/2021.",
    "thành lập tổ giúp việc cho hội nghị, phân công cán bộ phụ trách",
  ],
  [
    "Văn phòng nạp lại bình chữa cháy, xong trong tháng 4/2021; mỗi quý một lần kiểm tra đường điện.",
    "nạp lại bình chữa cháy",
  ],
])("what is made is named with its handing over, one handed over by itself is not: %s", (text, action) => {
  expect(duty(text)?.[1]).toBe(action);
});

test.each([
  ["Lịch trực do Văn phòng lập, hằng tháng gửi các thành viên.", "Văn phòng"],
  ["100% hồ sơ cũ được số hóa (Văn phòng Sở chủ trì), hoàn thành trước ngày 20/4/2021.", "Văn phòng Sở"],
  ["Ban Chỉ đạo do đồng chí Phó Chủ tịch làm trưởng ban họp trước ngày 20/4/2021.", "Ban Chỉ đạo"],
  ["Đại hội chi hội làm trước, xong trong tháng 8/2021.", "chi hội"],
  ["Các hộ được duyệt vay đợt này phải làm xong nhà trước ngày 20/4/2021.", "Các hộ được duyệt vay đợt này"],
  ["Báo cáo được gửi về Sở trước ngày 20/4/2021.", null],
  ["12 xã vùng bãi hoàn thành phổ cập trước ngày 20/4/2021.", "12 xã vùng bãi"],
  ["Huyện kiểm tra ít nhất ba cơ sở, kết thúc chậm nhất ngày 20/4/2021.", "Huyện"],
  ["Cơ sở vật chất được bổ sung trước ngày 20/4/2021.", null],
  ["Các xã đạt chuẩn trước ngày 31/12/2021, riêng 6 xã vùng bãi chậm nhất ngày 30/6/2022.", "Các xã"],
])("who acts though another word leads: %s", (text, actor) => {
  expect(duty(text)?.[0] ?? null).toBe(actor);
});

test("an exception acts by its own time", () => {
  const [, due] = deadlinesOf("Các xã hoàn thành trước ngày 31/12/2021, riêng 6 xã vùng bãi chậm nhất ngày 30/6/2022.");
  expect(due?.actor).toBe("6 xã vùng bãi");
});

test.each([
  [
    "\t",
    "TT\tTổ\tTổ trưởng\tThời gian làm việc tại đơn vị",
    "1\tTổ số 1\tĐ/c A\tTháng 4/2021",
    ["Tổ số 1", "làm việc tại đơn vị"],
  ],
  [
    "spaces",
    "Nội dung                  Người thực hiện       Thời gian",
    "Dự giờ các lớp khối 6     Cô Mai                Sáng 17/4/2021",
    ["Cô Mai", "Dự giờ các lớp khối 6"],
  ],
])("rows under heads set off by %s", (_sign, head, row, expected) => {
  expect(duties("1. Lịch", head, row)).toEqual([expected]);
});

test("a group row does not end a table, and who is looked at does not act", () => {
  expect(
    duties(
      "1. Thành phần đoàn giám sát",
      "STT\tTên đề án\tCơ quan chủ trì\tCơ quan thẩm định\tThời gian",
      "I\tNhóm một",
      "1\tĐề án giao thông nông thôn\tSở Giao thông\tVăn phòng\tQuý II/2021",
      "",
      "2. Lịch",
      "",
      "| Ngày | Đơn vị được giám sát |",
      "| 20/5/2021 | Xã A |",
    ),
  ).toEqual([
    ["Sở Giao thông", "Đề án giao thông nông thôn"],
    ["đoàn giám sát", expect.anything()],
  ]);
});

test.each([
  ["Đơn vị nào thiếu thì báo cáo trước ngày 20/4/2021.", "Đơn vị nào thiếu"],
  ["Đơn vị nào chậm, Sở nhắc trước ngày 20/4/2021.", "Sở"],
  ["Từ nay Thường vụ Tỉnh hội định kỳ hàng quý họp giao ban.", "Thường vụ Tỉnh hội"],
  ["Đối với những đồng chí mới được bầu, bản kê khai gửi về Sở trước ngày 20/4/2021.", "những đồng chí mới được bầu"],
  ["Đối với dự án mới, hồ sơ gửi về Sở trước ngày 20/4/2021.", null],
])("who is meant is told by which ones or by the topic: %s", (text, actor) => {
  expect(duty(text)?.[0] ?? null).toBe(actor);
});

test("a deed of two syllables is said with who does it", () => {
  expect(duty("Đoàn làm việc từ ngày 25/8/2021 đến ngày 01/9/2021.")?.slice(0, 2)).toEqual(["Đoàn", "Đoàn làm việc"]);
});

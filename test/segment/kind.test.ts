import { expect, test } from "vitest";
import { headerOf, segmentText, textOf } from "./structure.ts";

const MENU = [
  "CỔNG THÔNG TIN ĐIỆN TỬ",
  "TRANG CHỦ",
  "Thông báo",
  "Văn bản chỉ đạo",
  "KẾ HOẠCH",
  "Thứ hai, ngày 15/3/2021",
];

const ARTICLE = textOf(
  "Trang chủ",
  "Thông báo",
  "Tin tức",
  "Sở Công Thương tổ chức hội nghị tổng kết công tác năm 2020",
  "Cập nhật lúc 08:15, 12/01/2021",
  "Sáng 11/01/2021, Sở Công Thương tổ chức hội nghị tổng kết công tác năm 2020, triển khai nhiệm vụ năm 2021; dự hội nghị có đồng chí Phó Chủ tịch UBND tỉnh và đại diện các sở.",
  "Phát biểu tại hội nghị, đồng chí Phó Chủ tịch UBND tỉnh yêu cầu Sở hoàn thành Đề án trước ngày 30/6/2021.",
  "Tác giả: Thu Hà",
);

const PLAN = textOf(
  "ỦY BAN NHÂN DÂN",
  "HUYỆN PHÚ AN",
  "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  "Độc lập - Tự do - Hạnh phúc",
  "Số: 77/KH-UBND",
  "Phú An, ngày 10 tháng 3 năm 2021",
  "KẾ HOẠCH",
  "Tiêm vắc xin năm 2021",
  "Căn cứ Nghị quyết số 21/NQ-CP ngày 26/02/2021 của Chính phủ;",
  "I. MỤC TIÊU",
  "Nơi nhận:",
  "- Sở Y tế (b/c);",
  "- Lưu: VT.",
  "TM. ỦY BAN NHÂN DÂN",
  "CHỦ TỊCH",
  "Lò Văn Pọm",
);

test("an article: its title for a subject, nothing else, no warnings", () => {
  const record = segmentText(ARTICLE);
  expect(record.kind).toBe("article");
  expect(headerOf(ARTICLE)).toEqual({ subject: "Sở Công Thương tổ chức hội nghị tổng kết công tác năm 2020" });
  expect([record.warnings, record.recipients, record.signatories]).toEqual([[], [], []]);
});

test("a title that a page prints twice", () => {
  const title = "Đảng bộ Sở Y tế hoàn tất công tác chuẩn bị đại hội";
  expect(
    headerOf(textOf("A- A A+ | Tăng tương phản Giảm tương phản", title, title, ARTICLE.split("\n")[5] as string)),
  ).toEqual({ subject: title });
});

test("menus above a document and lists below it are none of it", () => {
  const page = textOf(
    ...MENU,
    PLAN,
    "Các tin khác",
    "Kế hoạch số 78/KH-UBND về cải cách hành chính",
    "Lượt truy cập: 123456",
  );
  expect(headerOf(page)).toEqual(headerOf(PLAN));
  const record = segmentText(page);
  expect(record.recipients.map(({ value }) => value)).toEqual(["Sở Y tế (b/c)", "Lưu: VT"]);
  expect(record.signatories.map(({ name }) => name)).toEqual(["Lò Văn Pọm"]);
});

test.each([
  ["CHƯƠNG TRÌNH HÀNH ĐỘNG", "programme"],
  ["THÔNG BÁO", "notice"],
  ["HƯỚNG DẪN LIÊN NGÀNH", "guidance"],
  ["KẾT LUẬN", "conclusion"],
  ["TỜ TRÌNH", "other"],
])("%s is a %s", (type, kind) => {
  expect(segmentText(PLAN.replace("KẾ HOẠCH\n", `${type}\n`)).kind).toBe(kind);
});

test("without a type, the symbol tells; without that, the address", () => {
  expect(segmentText(PLAN.replace("KẾ HOẠCH\n", "")).kind).toBe("plan");
  const letter = PLAN.replace("77/KH-UBND", "77/UBND-VX").replace(
    "KẾ HOẠCH\nTiêm vắc xin năm 2021",
    "Kính gửi: Các trạm y tế.",
  );
  expect(segmentText(letter).kind).toBe("official-letter");
});

test.each([
  ["Các xã căn cứ Chỉ thị 15 để làm. Phòng Nội vụ theo dõi việc thực hiện Kế hoạch này.", "plan"],
  [
    "Các xã căn cứ kế hoạch để làm. Quyết định này có hiệu lực từ ngày ký; Kế hoạch này kèm theo Quyết định này.",
    "decision",
  ],
  ["Các xã căn cứ Kế hoạch của huyện để làm.", "other"],
])("a document whose title is lost is what it calls itself: %s", (body, kind) => {
  const lost = textOf(
    "ỦY BAN NHÂN DÂN",
    "HUYỆN PHÚ AN",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Phú An, ngày 10 tháng 3 năm 2021",
    body,
  );
  expect(segmentText(lost).kind).toBe(kind);
});

test("a letter stays a letter, whatever it speaks of", () => {
  const letter = textOf(
    "UBND HUYỆN PHÚ AN",
    "Số: 41/UBND",
    "Kính gửi: Các xã",
    "Đề nghị các xã thực hiện Kế hoạch này, Kế hoạch này có hiệu lực ngay.",
  );
  expect(segmentText(letter).kind).toBe("official-letter");
});

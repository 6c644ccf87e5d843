import { expect, test } from "vitest";
import { parseText } from "../../../src/index.ts";
import { deadlinesOf, expectDue, type Row } from "./read-deadlines.ts";

test.each<Row>([
  [
    "Các đơn vị gửi kế hoạch [due: trong vòng 10 ngày kể từ ngày ký] ban hành.".replace("] ban hành", " ban hành]"),
    "within 2021-03-10/2021-03-20",
  ],
  ["[due: Trong thời hạn 10 ngày làm việc kể từ ngày ký], đơn vị gửi kế hoạch.", "within 2021-03-10/2021-03-24"],
  ["Gửi kế hoạch [due: trong thời hạn 02 tháng, kể từ ngày ký].", "within 2021-03-10/2021-05-10"],
  ["Báo cáo kết quả [due: chậm nhất 15 ngày kể từ ngày ban hành].", "by ../2021-03-25"],
  ["Xã trả kết quả [due: trong thời hạn 10 ngày kể từ ngày nhận hồ sơ] ; huyện kiểm tra.", "within ../.."],
])("counted from the issue: %s", (...row) => expectDue(row));

test("a month ends on its last day where the day does not exist", () => {
  const [due] = deadlinesOf("Gửi báo cáo trong thời hạn 01 tháng kể từ ngày ký.", "2021-01-31");
  expect(due?.end).toBe("2021-02-28");
});

test("an unknown day of issue leaves the days open, and what they count from is told", () => {
  const [due] = deadlinesOf("Gửi kế hoạch trong vòng 10 ngày kể từ ngày ký.", null);
  expect(due).toMatchObject({
    modality: "within",
    start: null,
    end: null,
    relativeTo: { anchor: "issue", text: "ngày ký", offset: "P10D", workingDays: false },
  });
});

test.each([
  [
    "Chậm nhất 05 ngày làm việc sau khi bế mạc đại hội, cấp ủy báo cáo kết quả.",
    "by",
    { anchor: "event", offset: "P5D", workingDays: true },
  ],
  ["Trong thời hạn 03 ngày kể từ ngày nhận được hồ sơ, Sở trả lời.", "within", { anchor: "event", offset: "P3D" }],
  ["Công bố danh sách chậm nhất là 30 ngày trước ngày bầu cử.", "by", { anchor: "event", offset: "-P30D" }],
  [
    "Xây dựng quy chế trong thời hạn 06 tháng kể từ ngày Nghị định có hiệu lực.",
    "within",
    { anchor: "effect", offset: "P6M" },
  ],
] as const)("counted from something else: %s", (text, modality, relativeTo) => {
  const [due] = deadlinesOf(text);
  expect(due).toMatchObject({ modality, start: null, end: null, relativeTo });
});

test("signing a contract is not signing the document", () => {
  const [due] = deadlinesOf("Trong vòng 10 ngày kể từ khi ký Hợp đồng, nhà thầu đăng ký thuế.");
  expect(due?.relativeTo?.anchor).toBe("event");
});

test("the end on a day of rest and the holidays not counted are told", () => {
  const codes = (text: string) =>
    parseText(text, { issuedOn: "2021-03-10" }).warnings.map(({ code, severity }) => [code, severity]);
  expect(codes("Gửi kế hoạch trong vòng 10 ngày kể từ ngày ký.")).toContainEqual(["ends-on-rest-day", "info"]);
  expect(codes("Gửi kế hoạch trong vòng 10 ngày làm việc kể từ ngày ký.")).toContainEqual([
    "holidays-not-counted",
    "info",
  ]);
});

test("signing another paper is an event, signing this one its issue", () => {
  const [other] = deadlinesOf("Gửi đối tượng kiểm tra chậm nhất 05 ngày sau khi ký quyết định kiểm tra.");
  expect(other).toMatchObject({ modality: "by", end: null, relativeTo: { anchor: "event" } });
  const [own] = deadlinesOf("Các đơn vị báo cáo chậm nhất 05 ngày sau khi ban hành Kế hoạch này.");
  expect(own).toMatchObject({ modality: "by", end: "2021-03-15", relativeTo: { anchor: "issue" } });
});

test.each<Row>([
  ["Các Ban gửi báo cáo thẩm tra [due: trước kỳ họp 10 ngày].", "before ../.."],
  ["Ban Hậu cần bảo đảm vật chất, [due: xong 10 ngày trước khi diễn tập].", "before ../.."],
  ["Gửi hồ sơ xin ý kiến [due: ít nhất 15 ngày trước ngày khai mạc đại hội].", "before ../.."],
  ["UBND các xã bàn giao hồ sơ [due: trước lễ giao quân 02 ngày].", "before ../.."],
  [
    "Chấm thi [due: hoàn thành trong vòng 12 ngày kể từ ngày thi cuối cùng].".replace(
      "[due: hoàn thành trong",
      "hoàn thành [due: trong",
    ),
    "within ../..",
  ],
])("counted back from an event: %s", (...row) => expectDue(row));

test("how long something is to last is no deadline", () => {
  expect(deadlinesOf("Niêm yết công khai ít nhất 30 ngày kể từ ngày công bố quy hoạch.")).toEqual([]);
  expect(deadlinesOf("Doanh nghiệp được chuyển lỗ không quá 5 năm kể từ năm phát sinh lỗ.")).toEqual([]);
});

test("the day of effect is the day of issue where the document says so", () => {
  const duty = "Phòng Nội vụ bàn giao hồ sơ trong thời hạn 15 ngày, kể từ ngày Quyết định này có hiệu lực.";
  const end = (closing: string) => deadlinesOf(`${duty}\n${closing}`)[0]?.end;
  expect(end("Quyết định này có hiệu lực kể từ ngày ký.")).toBe("2021-03-25");
  expect(end("Quyết định này có hiệu lực từ ngày 01/5/2021.")).toBe(null);
});

test.each([
  ["Sau đại hội 07 ngày, BCH đoàn cơ sở gửi biên bản về Đoàn khối.", "within P7D"],
  ["Chậm nhất sau khi kết thúc hội nghị 05 ngày làm việc, các xã báo cáo Huyện ủy.", "by P5D"],
  ["Trước đại hội 15 ngày, chi bộ gửi hồ sơ về Đảng ủy.", "before -P15D"],
  ["Khi xảy ra ngộ độc, trạm y tế báo cáo ngay trong 2 giờ về Phòng Y tế.", "within PT2H"],
  ["Trong vòng 7 ngày (tính từ ngày bế mạc), đoàn chủ tịch gửi biên bản về Tỉnh đoàn.", "within P7D"],
  ["Kết thúc mỗi đợt, sau 5 ngày thôn phải quyết toán xong với xã.", "within P5D"],
  ["Khi xảy ra ngộ độc, trạm y tế theo dõi người bệnh trong 2 giờ.", undefined],
  ["Sau hội nghị 10 ngày đêm, các xã báo cáo Huyện ủy.", undefined],
  ["Trong phạm vi 30 ngày kể từ ngày nhận đủ hồ sơ, Sở Tài chính hoàn lại số tiền nộp thừa.", "within P30D"],
  ["Văn phòng gửi quyết định cho đơn vị trước 15 ngày tính đến ngày bắt đầu kiểm tra.", "before -P15D"],
  ["Sau bầu cử 05 ngày, các đảng bộ gửi báo cáo tổng kết về Huyện ủy.", "within P5D"],
  ["Trong phạm vi 30 ki-lô-mét kể từ cửa khẩu, Hải quan kiểm tra hàng hóa.", undefined],
])("counted from an event: %s", (text, expected) => {
  const [due] = parseText(text, { issuedOn: "2021-03-10" }).deadlines;
  expect(due && `${due.modality} ${due.relativeTo?.offset}`).toBe(expected);
});

test("no day is part of a name, and holidays tell the day behind them", () => {
  const [first] = parseText("1. Năm học: tựu trường ngày 28/8/2021; khai giảng ngày 05/9/2021.").deadlines;
  expect([first?.actor, first?.start]).toEqual([null, "2021-08-28"]);
  for (const [name, day] of [
    ["Quốc khánh 02/9", "2021-09-02"],
    ["ngày Nhà giáo Việt Nam 20/11", "2021-11-20"],
  ]) {
    const [road] = parseText(`- Hoàn thành đường thôn 5 trước ${name};`, { issuedOn: "2021-03-10" }).deadlines;
    expect([road?.modality, road?.end]).toEqual(["before", day]);
  }
});

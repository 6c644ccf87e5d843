import { expect, test } from "vitest";
import { deadlinesOf } from "./read-deadlines.ts";

const duties = (...lines: readonly string[]): readonly string[] =>
  deadlinesOf(lines.join("\n")).map(
    ({ actor, action, start, end }) => `${actor ?? "-"} | ${action ?? "-"} | ${start ?? ".."}/${end ?? ".."}`,
  );

const NUMBERED = ["TT", "Nội dung", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian"];

test("rows pasted one cell a line are read under the names of their columns", () => {
  expect(
    duties(
      ...NUMBERED,
      "A",
      "Công tác chuẩn bị",
      ...["1", "Soạn sổ tay hướng dẫn nộp hồ sơ", "Văn phòng", "Các phòng", "Hoàn thành trước 31/5/2021"],
      ...["2", "Tập huấn cho cán bộ xã", "Phòng Nội vụ", "UBND các xã", "Tháng 8/2021"],
      "B",
      "Công tác tổng kết",
      ...["3", "Đánh giá kết quả thực hiện", "Thanh tra huyện", "Các phòng", "Quý IV/2021"],
      "Các phòng gửi báo cáo về Văn phòng trước ngày 15/9/2021.",
    ),
  ).toEqual([
    "Văn phòng | Soạn sổ tay hướng dẫn nộp hồ sơ | ../2021-05-31",
    "Phòng Nội vụ | Tập huấn cho cán bộ xã | 2021-08-01/2021-08-31",
    "Thanh tra huyện | Đánh giá kết quả thực hiện | 2021-10-01/2021-12-31",
    "Các phòng | gửi báo cáo về Văn phòng | ../2021-09-15",
  ]);
});

test("numbered rows end before the next number, whatever cells at their end are empty", () => {
  expect(
    duties(
      ...["TT", "Nội dung", "Thời gian", "Đơn vị thực hiện", "Ghi chú"],
      "I",
      "Tuyên truyền",
      ...["1", "Treo băng rôn trên các trục đường", "Xong trước 30/4/2021", "Văn phòng", "Phối hợp Đài xã"],
      ...["2", "Phát tờ rơi tại chợ", "Tháng 5/2021", "Phòng Y tế"],
      "II",
      "Kiểm tra",
      ...["3", "Kiểm tra bếp ăn tập thể", "Quý II/2021", "Thanh tra huyện"],
      "III. KINH PHÍ",
      "Phòng Tài chính thẩm định dự toán trước ngày 15/3/2021.",
    ),
  ).toEqual([
    "Văn phòng | Treo băng rôn trên các trục đường | ../2021-04-30",
    "Phòng Y tế | Phát tờ rơi tại chợ | 2021-05-01/2021-05-31",
    "Thanh tra huyện | Kiểm tra bếp ăn tập thể | 2021-04-01/2021-06-30",
    "Phòng Tài chính | thẩm định dự toán | ../2021-03-15",
  ]);
});

test("an empty cell before the time is not pasted: the time stands under its head all the same", () => {
  expect(
    duties(
      ...NUMBERED,
      ...["1", "Soạn sổ tay hướng dẫn nộp hồ sơ", "Văn phòng", "Các phòng", "Hoàn thành trước 31/5/2021"],
      ...["2", "Tập huấn cho cán bộ xã", "Phòng Nội vụ", "Tháng 8/2021"],
      ...["3", "Tháng cao điểm tuyên truyền", "Đài huyện", "Các xã", "Tháng 9/2021"],
      ...["4", "Đánh giá kết quả thực hiện", "Thanh tra huyện", "Quý IV/2021"],
    ),
  ).toEqual([
    "Văn phòng | Soạn sổ tay hướng dẫn nộp hồ sơ | ../2021-05-31",
    "Phòng Nội vụ | Tập huấn cho cán bộ xã | 2021-08-01/2021-08-31",
    "Đài huyện | Tháng cao điểm tuyên truyền | 2021-09-01/2021-09-30",
    "Thanh tra huyện | Đánh giá kết quả thực hiện | 2021-10-01/2021-12-31",
  ]);
});

test("where no column is of tasks, the column of papers says what is handed in", () => {
  expect(
    duties(
      "HỒ SƠ VÀ THỜI HẠN NỘP",
      "| TT | Loại hồ sơ | Đơn vị nộp | Thời hạn nộp |",
      "|---|---|---|---|",
      "| 1 | Đề nghị tặng Cờ thi đua | Các khối thi đua | Trước 28/12/2021 |",
      "| 2 | Đề nghị khen thưởng cống hiến | Văn phòng | Trong quý I/2022 |",
    ),
  ).toEqual([
    "Các khối thi đua | Đề nghị tặng Cờ thi đua | ../2021-12-28",
    "Văn phòng | Đề nghị khen thưởng cống hiến | 2022-01-01/2022-03-31",
  ]);
});

test("rows without numbers are told by the column of times", () => {
  expect(
    duties(
      ...["Nội dung công việc", "Đơn vị thực hiện", "Thời hạn"],
      ...["Sửa cống đầu làng", "Thôn Đông", "Tháng 4/2021"],
      ...["Nạo vét kênh chính", "Hợp tác xã", "Tháng 5/2021"],
    ),
  ).toEqual([
    "Thôn Đông | Sửa cống đầu làng | 2021-04-01/2021-04-30",
    "Hợp tác xã | Nạo vét kênh chính | 2021-05-01/2021-05-31",
  ]);
});

test("lines that are no rows stay lines", () => {
  expect(
    duties(
      ...NUMBERED,
      "Văn phòng theo dõi chung.",
      "Các phòng, ban cử người phối hợp.",
      "Thôn Đông nạo vét kênh trước ngày 20/5/2021.",
    ),
  ).toEqual(["Thôn Đông | nạo vét kênh | ../2021-05-20"]);
  expect(duties("Nội dung", "Thời gian", "Sửa cống", "Tháng 4/2021", "Nạo vét kênh", "Tháng 5/2021")).toEqual([]);
});

import { expect, test } from "vitest";
import { deadlinesOf } from "./read-deadlines.ts";

const told = (text: string): readonly string[] =>
  deadlinesOf(text).map(({ actor, action }) => `${actor ?? "-"} | ${action ?? "-"}`);

test.each<readonly [string, readonly string[]]>([
  // who is meant of several is told by what they are charged with; a charge that is the deed itself is none
  [
    "Đồng chí Phó Bí thư phụ trách công tác tuyên giáo có nhiệm vụ soạn đề cương trước ngày 20/4/2021.",
    ["Đồng chí Phó Bí thư phụ trách công tác tuyên giáo | soạn đề cương"],
  ],
  [
    "Đồng chí Phó Bí thư phụ trách chung, duyệt đề cương trước ngày 20/4/2021.",
    ["Đồng chí Phó Bí thư | phụ trách chung, duyệt đề cương"],
  ],
  [
    "Cơ sở được chọn làm điểm tổ chức đại hội xong trước ngày 15/4/2021.",
    ["Cơ sở được chọn làm điểm | tổ chức đại hội"],
  ],
  // how far it must have come stands behind each time; what is sent stands before it
  [
    "UBND xã giải ngân vốn đầu tư, đến hết ngày 30/9/2021 phải đạt 75% và đến 31/12/2021 đạt 100% kế hoạch vốn.",
    ["UBND xã | phải đạt 75%", "UBND xã | đạt 100% kế hoạch vốn"],
  ],
  ["UBND xã giải ngân vốn đầu tư, đến hết ngày 30/9/2021 báo cáo kết quả.", ["UBND xã | báo cáo kết quả"]],
  // how many of each come is not who acts, before the time as behind it
  [
    "Tập huấn cộng tác viên dân số: mỗi xã 20 người, trong quý II/2021, do Trung tâm Y tế chủ trì.",
    ["Trung tâm Y tế | Tập huấn cộng tác viên dân số"],
  ],
  // where it is held is not who holds it
  [
    "Trung tâm Khuyến nông tổ chức tập huấn cho hợp tác xã: ngày 22/4/2021 tại huyện Đông Sơn mở lớp thứ nhất.",
    ["Trung tâm Khuyến nông | tổ chức tập huấn cho hợp tác xã"],
  ],
  // a name in quotation marks belongs to what it names; an opened one that goes on is left out
  [
    'Huyện đoàn tổ chức Hội thi "Tiếng hát đồng quê" trước ngày 15/5/2021.',
    ['Huyện đoàn | tổ chức Hội thi "Tiếng hát đồng quê"'],
  ],
  // a college of teachers is named by its class
  [
    "Giáo viên chủ nhiệm các lớp khảo sát số học sinh chưa biết bơi trước ngày 28/4/2021.",
    ["Giáo viên chủ nhiệm các lớp | khảo sát số học sinh chưa biết bơi"],
  ],
])("%s", (text, expected) => {
  expect(told(text)).toEqual(expected);
});

import { expect, test } from "vitest";
import { parseText } from "../../../src/pipeline.ts";
import { expectDue, ISSUED, type Row } from "./read-deadlines.ts";

const what = (...lines: readonly string[]): readonly (string | null)[] =>
  parseText(`KẾ HOẠCH\nvề công tác dân vận\n\nI. CÁC VIỆC\n${lines.join("\n")}`, { issuedOn: ISSUED }).deadlines.map(
    ({ action }) => action,
  );

test.each<readonly [readonly string[], readonly string[]]>([
  // with whom, and how far, is not what; what is done together is
  [
    ["1. Lắp thêm 04 máy lấy số: Phòng Vật tư phối hợp Phòng Hành chính, làm xong trong quý II/2021."],
    ["Lắp thêm 04 máy lấy số"],
  ],
  [
    ["1. Phòng Vật tư phối hợp Phòng Hành chính lắp thêm 04 máy lấy số xong trong quý II/2021."],
    ["phối hợp Phòng Hành chính lắp thêm 04 máy lấy số"],
  ],
  [
    ["1. Đoàn xã làm và cắm biển cảnh báo; hoàn thành tại 100% số thôn trước ngày 30/4/2021."],
    ["làm và cắm biển cảnh báo"],
  ],
  // when what was said before the semicolon is done
  [
    ["1. Sở lập đoàn kiểm tra việc thực hiện; thời gian kiểm tra từ ngày 02/4/2021 đến ngày 30/4/2021."],
    ["lập đoàn kiểm tra việc thực hiện"],
  ],
  [["1. Xây dựng đề án phòng dịch; thông qua tại hội nghị Ban Chấp hành tháng 6/2021."], ["Xây dựng đề án phòng dịch"]],
  // which one of a series
  [
    ["1. Đoàn kiểm tra đánh giá 83 tiêu chí hai lần trong năm: lần 1 trong tháng 6/2021, lần 2 trong tháng 10/2021."],
    ["đánh giá 83 tiêu chí hai lần trong năm", "đánh giá 83 tiêu chí hai lần trong năm"],
  ],
  // why it is hurried is not what is aimed at
  [
    ["1. Đoàn xã sửa chữa 500m đường, phấn đấu hoàn thành trước ngày 26/3/2021 để chào mừng ngày thành lập Đoàn."],
    ["sửa chữa 500m đường"],
  ],
  // what is held, whatever is told of it
  [
    ["1. Hội nghị hiệp thương lần thứ hai", "- Nội dung: lập danh sách sơ bộ.", "- Thời gian: ngày 19/3/2021."],
    ["Hội nghị hiệp thương lần thứ hai"],
  ],
])("what is done, told elsewhere: %s", (lines, actions) => {
  expect(what(...lines)).toEqual(actions);
});

test.each<Row>([
  ["[due: Hàng tuần], các phòng báo cáo Giám đốc vào sáng thứ Sáu.", "recurring FREQ=WEEKLY;BYDAY=FR"],
  ["[due: Hàng tuần], các phòng báo cáo Giám đốc theo mẫu số 6.", "recurring FREQ=WEEKLY"],
])("the day of every week: %s", (...row) => expectDue(row));

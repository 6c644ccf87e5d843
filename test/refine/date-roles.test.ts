import { expect, test } from "vitest";
import { parseText } from "../../src/index.ts";

const PLAN = [
  "UBND HUYỆN PHÚ LÂM",
  "Số: 15/KH-UBND",
  "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  "Phú Lâm, ngày 10 tháng 3 năm 2021",
  "KẾ HOẠCH",
  "Tập huấn công tác văn thư",
  "",
  "Thực hiện Kế hoạch số 12/KH-UBND ngày 20/01/2021 của Ủy ban nhân dân tỉnh; phục vụ nhiệm kỳ 2021 - 2026.",
  "1. Thời gian: Ngày 20/4/2021",
  "2. Các xã gửi báo cáo trước ngày 30/4/2021. Tính đến ngày 31/12/2020, huyện có 20 xã.",
].join("\n");

test("every date has its role", () => {
  expect(parseText(PLAN).dates.map(({ quote, role }) => [quote, role])).toEqual([
    ["ngày 10 tháng 3 năm 2021", "issue"],
    ["ngày 20/01/2021", "citation"],
    ["nhiệm kỳ 2021 - 2026", "term"],
    ["Ngày 20/4/2021", "event"],
    ["ngày 30/4/2021", "deadline"],
    ["ngày 31/12/2020", "other"],
  ]);
});

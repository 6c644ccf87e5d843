import { expect, test } from "vitest";
import { ocrFirstLabels } from "../../../normalizers/ocr-repair/first-labels.ts";
import { ocrLabelPoints } from "../../../normalizers/ocr-repair/label-points.ts";
import { normalize } from "../../../src/text/document.ts";
import { recognised } from "./recognised.ts";

const OTHERS = "\n4. Văn phòng theo dõi.\n5. Các đơn vị báo cáo.";
const repaired = (text: string, origin: "ocr" | "text" = "ocr"): string =>
  normalize(recognised(text, origin), [ocrLabelPoints]).text;

test.each([
  ["3, Công trình thanh niên", "3. Công trình thanh niên"],
  ["2.2, Cấp thẻ bảo hiểm", "2.2. Cấp thẻ bảo hiểm"],
  ["2,1. Thanh tra định kỳ", "2.1. Thanh tra định kỳ"],
])("%s", (read, meant) => {
  expect(repaired(read + OTHERS)).toBe(meant + OTHERS);
  expect(repaired(read)).toBe(read);
  expect(repaired(read + OTHERS, "text")).toBe(read + OTHERS);
});

test.each(["3,5 km đường", "10, trong đó có 2 xã", "2.500.000 đồng"])("%s is left alone", (line) => {
  expect(repaired(line + OTHERS)).toBe(line + OTHERS);
});

test("a label behind the one before it lost its point", () => {
  const before = "1. Văn phòng theo dõi.\n2. Công an xã bảo đảm an ninh.\n";
  expect(repaired(`${before}3 Các phòng báo cáo tiến độ.`)).toBe(`${before}3. Các phòng báo cáo tiến độ.`);
  expect(repaired(`${before}3 Các phòng.\n4 Ban quản lý.`)).toBe(`${before}3. Các phòng.\n4. Ban quản lý.`);
});

test.each(["5 Đội sản xuất", "3 xã vùng cao", "3 UBND"])("no label behind 2.: %s", (line) => {
  const text = `1. Văn phòng theo dõi.\n2. Công an xã bảo đảm an ninh.\n${line}`;
  expect(repaired(text)).toBe(text);
});

const section = (first: string, second = "2. Yêu cầu:"): string =>
  `I. MỤC ĐÍCH, YÊU CẦU\n${first}\nThu hút sự tham gia của các cơ quan.\n${second}\nTổ chức thiết thực.\nII. NỘI DUNG\n`;
const labelled = (text: string, origin: "ocr" | "text" = "ocr"): string =>
  normalize(recognised(text, origin), [ocrFirstLabels]).text;

test("the first heading of a section whose second is 2. was 1.", () => {
  expect(labelled(section("Mục đích:"))).toBe(section("1. Mục đích:"));
  expect(labelled(section("Nhiệm vụ"))).toBe(section("1. Nhiệm vụ"));
  expect(labelled(section("Mục đích:"), "text")).toBe(section("Mục đích:"));
});

test.each([
  section("Mục đích:", "1. Yêu cầu:"),
  section("Mục đích:", "Yêu cầu:"),
  section("1. Mục đích:"),
  section("Các cấp ủy, tổ chức đảng quán triệt sâu sắc nội dung của Nghị quyết và Kế hoạch này"),
  "Mục đích:\n2. Yêu cầu:\n",
])("no lost label: %#", (text) => {
  expect(labelled(text)).toBe(text);
});

import { expect, test } from "vitest";
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
